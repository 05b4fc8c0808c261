"""Programs may be read by another process: what is loaded stays the same, also when that process fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.intake import load
from generator.intake.loading import AHEAD_FILE, CACHE_FILE, read_programs_ahead
from generator.intake.sample import write_sample

SAMPLE_DAY = date(2026, 6, 1)
FAULT = "- slug: kursus-salah\n  provider: tidak-ada\n  costs: {kind: free}\n"


def read_ahead(project: Path, cache: Path) -> None:
    read_programs_ahead(project, cache)


def nothing(_project: Path, _cache: Path) -> None:
    """Stand for a process that was killed."""


def damaged(project: Path, cache: Path) -> None:
    read_programs_ahead(project, cache)
    (cache / AHEAD_FILE).write_bytes((cache / AHEAD_FILE).read_bytes()[:-40])


@pytest.mark.parametrize("other", [read_ahead, nothing, damaged])
@pytest.mark.parametrize("fault", ["", FAULT])
def test_reading_ahead_changes_nothing(tmp_path: Path, other: Callable[[Path, Path], None], fault: str) -> None:
    project, cache, alone = (tmp_path / name for name in ("project", "cache", "alone"))
    write_sample(40, project)
    with (project / "programs.yml").open("a", encoding="utf-8") as programs:
        programs.write(fault)

    together = load(project, SAMPLE_DAY, cache, lambda: other(project, cache))
    expected = load(project, SAMPLE_DAY, alone)

    assert together.report == expected.report
    assert together.report.has_errors is bool(fault)
    assert together.directory == expected.directory
    assert (cache / CACHE_FILE).read_bytes() == (alone / CACHE_FILE).read_bytes()
    assert not (cache / AHEAD_FILE).exists()
