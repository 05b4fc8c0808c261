"""What one build leaves to the next is used whole, for what it was written, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.site.sealed import read_sealed, write_sealed

VALUE = {"kunci": [["satu", "dua"], {"tiga": 4}], "nama \u2014 \U0001f3e0": None}


def test_a_value_comes_back_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "memory.json"
    write_sealed(file, VALUE, purpose="a")
    assert read_sealed(file, purpose="a") == VALUE
    assert [path.name for path in file.parent.iterdir()] == ["memory.json"]


def test_what_was_written_for_something_else_is_not_given(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    write_sealed(file, VALUE, purpose="a")
    assert read_sealed(file, purpose="b") is None
    assert read_sealed(file) is None


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _saved: b"",
    "cut": lambda saved: saved[:-1],
    "changed": lambda saved: saved.replace(b"satu", b"lima"),
    "no seal": lambda saved: saved.partition(b"\n")[2],
    "seal of nothing": lambda _saved: b"0" * 32 + b"\n{}",
    "other bytes": lambda _saved: b"\xff\xfe\n{}",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_gives_nothing(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "memory.json"
    write_sealed(file, VALUE)
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    assert read_sealed(file) is None


@pytest.mark.parametrize("content", [b"__import__('os')", b"[" * 100_000])
def test_what_is_no_json_gives_nothing(tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "memory.json"
    monkeypatch.setattr("json.dumps", lambda *_args, **_options: content.decode())
    write_sealed(file, VALUE)
    assert read_sealed(file) is None


def test_a_missing_file_gives_nothing(tmp_path: Path) -> None:
    assert read_sealed(tmp_path / "none.json") is None
