"""What one build leaves to the next is used whole, by the same program, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.recall import recall, remember

VALUES = {"kunci": [["satu", "dua"], {"tiga": 4}]}


def test_values_come_back(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    remember(file, "a", VALUES)
    assert recall(file, "a") == VALUES
    assert [path.name for path in tmp_path.iterdir()] == ["memory.json"]


def test_another_program_remembers_nothing(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    remember(file, "a", VALUES)
    assert recall(file, "b") == {}


@pytest.mark.parametrize("content", [b"", b"{}", b"0" * 32 + b"\n{}", b"\xff\xfe\n{}"])
def test_a_damaged_file_is_no_memory(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "memory.json"
    file.write_bytes(content)
    assert recall(file, "a") == {}


def test_a_cut_file_is_no_memory(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    remember(file, "a", VALUES)
    file.write_bytes(file.read_bytes()[:-1])
    assert recall(file, "a") == {}
    assert recall(tmp_path / "none.json", "a") == {}
