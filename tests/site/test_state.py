"""The cache saves work; whatever is wrong with it only means that everything is made again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.site.building.state import BuildState, Known
from generator.site.sealed import write_sealed

STATE = BuildState("m1", {"index.html": Known("k1", 3, 4)})


def test_saved_state_comes_back(tmp_path: Path) -> None:
    STATE.save(tmp_path / "state.json")
    assert BuildState.load(tmp_path / "state.json", "m1") == STATE


def test_state_of_another_site_is_not_used(tmp_path: Path) -> None:
    STATE.save(tmp_path / "state.json")
    assert BuildState.load(tmp_path / "state.json", "m2") == BuildState()


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda saved: saved[:-2],
    "empty": lambda _saved: b"",
    "poisoned": lambda saved: saved.replace(b"k1", b"k2"),
    "other bytes": lambda _saved: b"\xff\xfe\x00" * 9,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_state_is_noticed(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "state.json"
    STATE.save(file)
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    assert BuildState.load(file, "m1") == BuildState()


SHAPES: dict[str, object] = {
    "a mapping": {"index.html": 1},
    "columns of different length": [["index.html"], [], [], []],
    "a column too few": [["index.html"], ["k1"]],
    "number": 5,
    "nothing": None,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_state_of_another_shape_is_noticed(tmp_path: Path, shape: str) -> None:
    file = tmp_path / "state.json"
    write_sealed(file, SHAPES[shape], purpose="m1")
    assert BuildState.load(file, "m1") == BuildState()
