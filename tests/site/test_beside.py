"""A first build uses two processors, where that saves time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.intake.loading import AHEAD_FILE, CACHE_FILE
from generator.intake.sample import write_sample
from generator.site.building import beside
from generator.site.building.beside import read_beside
from generator.site.host.beside import start_host
from generator.site.host.hosting import CACHE_FILE as HOST_FILE
from generator.site.host.hosting import kept_host
from generator.site.project import Project

TODAY = date(2026, 6, 1)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    write_sample(40, tmp_path)
    monkeypatch.setattr(beside, "WORTH_A_PROCESS", 1000)
    return Project.at(tmp_path)


def test_the_first_build_reads_and_runs_the_host_at_once(project: Project) -> None:
    loaded = read_beside(project, TODAY, processes=2)
    assert loaded is not None
    assert loaded.records == 40
    assert loaded.directory is not None
    assert kept_host(project) is not None
    assert (project.cache / CACHE_FILE).is_file()
    assert not (project.cache / AHEAD_FILE).exists()


def test_the_host_that_is_kept_is_not_run(project: Project) -> None:
    assert read_beside(project, TODAY, processes=2, host_is_kept=True) is not None
    assert not (project.cache / HOST_FILE).exists()


def test_one_process_stays_alone(project: Project) -> None:
    assert read_beside(project, TODAY, processes=1) is None


def test_what_was_done_before_is_not_done_beside(project: Project) -> None:
    project.cache.mkdir(parents=True, exist_ok=True)
    (project.cache / CACHE_FILE).touch()
    assert read_beside(project, TODAY, processes=2, host_is_kept=True) is None


def test_few_programs_are_not_worth_a_process(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "WORTH_A_PROCESS", 10_000_000)
    assert read_beside(project, TODAY, processes=2) is None


def test_a_host_that_fails_says_nothing_and_leaves_nothing(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    project.config_file.write_text(project.config_file.read_text("utf-8") + "\nplugins: [no-such-plugin]\n", "utf-8")
    start_host(project)()
    assert capfd.readouterr().err == ""
    assert kept_host(project) is None


def test_what_the_host_says_is_heard(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    (project.root / "hook.py").write_text("import sys\n\ndef on_config(config):\n    sys.stderr.write('sebuah kait')\n")
    project.config_file.write_text(project.config_file.read_text("utf-8") + "\nhooks: [hook.py]\n", "utf-8")
    start_host(project)()
    assert capfd.readouterr().err == "sebuah kait"
    assert kept_host(project) is not None
