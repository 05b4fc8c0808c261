"""The tasks of the project, as a newcomer meets them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import make


def run_make_py(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "make.py", *arguments], cwd=make.ROOT, capture_output=True, text=True, check=False
    )


def test_help_names_every_task_in_both_languages() -> None:
    said = run_make_py("help").stdout
    for name, task in make.TASKS.items():
        assert f"make {name} " in said
        assert task.indonesian in said
        assert task.english in said


def test_makefile_knows_the_same_tasks() -> None:
    line = re.search(r"^TASKS := (.*)$", (make.ROOT / "Makefile").read_text(), re.MULTILINE)
    assert line is not None
    assert set(line.group(1).split()) == set(make.TASKS)


def test_unknown_task_is_named_and_answered_with_the_list() -> None:
    answer = run_make_py("sit")
    assert answer.returncode == 2
    assert "sit" in answer.stderr
    assert "make site" in answer.stdout


@pytest.mark.skipif(os.name == "nt", reason="runs where there is make")
def test_makefile_says_kindly_that_there_is_no_python() -> None:
    answer = subprocess.run(["make", "site", "PYTHON="], cwd=make.ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode != 0
    assert "Perlu Python 3.11" in answer.stderr
    assert "Python 3.11 or newer is needed" in answer.stderr


def test_environment_is_made_anew_when_a_lock_changes(tmp_path: Path) -> None:
    lock = tmp_path / "runtime.txt"
    lock.write_text("mkdocs==1.6.1\n")
    before = make.state_of(lock)
    assert make.state_of(lock) == before
    lock.write_text("mkdocs==1.6.2\n")
    assert make.state_of(lock) != before


def test_a_missing_or_broken_interpreter_does_not_work(tmp_path: Path) -> None:
    broken = tmp_path / "python"
    assert not make.works(broken)
    broken.write_text("not a program")
    broken.chmod(0o755)
    assert not make.works(broken)
    assert make.works(Path(sys.executable))


def test_continuous_integration_runs_the_same_test_command() -> None:
    script = make.ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().rstrip().endswith("exec make test")
