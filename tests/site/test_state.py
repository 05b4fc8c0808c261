"""The cache saves work; whatever is wrong with it only means that everything is made again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.rendering.artifact import digest_bytes
from generator.site.state import BuildState, Known

STATE = BuildState("m1", {"index.html": Known("k1", 3, 4)})


def test_saved_state_comes_back(tmp_path: Path) -> None:
    STATE.save(tmp_path / "state.json")
    assert BuildState.load(tmp_path / "state.json", "m1") == STATE


def test_state_of_another_site_is_not_used(tmp_path: Path) -> None:
    STATE.save(tmp_path / "state.json")
    assert BuildState.load(tmp_path / "state.json", "m2") == BuildState()


def sealed(content: bytes) -> bytes:
    return digest_bytes(content).encode() + b"\n" + content


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda saved: saved[:-2],
    "empty": lambda _saved: b"",
    "poisoned": lambda saved: saved.replace(b"k1", b"k2"),
    "not JSON": lambda _saved: sealed(b"__import__('os')"),
    "other shape": lambda _saved: sealed(b'["m1",{"index.html":1}]'),
    "columns of different length": lambda _saved: sealed(b'["m1",["index.html"],[],[],[]]'),
    "a column too few": lambda _saved: sealed(b'["m1",["index.html"],["k1"]]'),
    "deep": lambda _saved: sealed(b"[" * 100_000),
    "other bytes": lambda _saved: b"\xff\xfe\x00" * 9,
    "number": lambda _saved: sealed(json.dumps(5).encode()),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_state_is_noticed(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "state.json"
    STATE.save(file)
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    assert BuildState.load(file, "m1") == BuildState()
