"""A second process reads programs only where that saves time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake.loading import AHEAD_FILE, CACHE_FILE
from generator.intake.sample import write_sample
from generator.site.building import second_reader
from generator.site.building.second_reader import start_reading
from generator.site.project import Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    write_sample(40, tmp_path)
    monkeypatch.setattr(second_reader, "WORTH_A_PROCESS", 1000)
    return Project.at(tmp_path)


def test_programs_are_read_beside(project: Project) -> None:
    wait = start_reading(project, processes=2)
    assert wait is not None
    wait()
    assert (project.cache / AHEAD_FILE).is_file()


def test_one_process_stays_alone(project: Project) -> None:
    assert start_reading(project, processes=1) is None


def test_what_was_read_before_is_not_read_beside(project: Project) -> None:
    project.cache.mkdir(parents=True, exist_ok=True)
    (project.cache / CACHE_FILE).touch()
    assert start_reading(project, processes=2) is None


def test_few_programs_are_not_worth_a_process(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "WORTH_A_PROCESS", 10_000_000)
    assert start_reading(project, processes=2) is None
