"""Fixtures for every test: the repository, real builds, and work done once for all workers of a run."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parent.parent


class OncePerRun(Protocol):
    """``once_per_run(name, fill)`` returns a folder that ``fill(folder)`` has filled, by one worker only."""

    def __call__(self, name: str, fill: Callable[[Path], object]) -> Path: ...


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this repository."""
    return ROOT


@pytest.fixture(scope="session")
def once_per_run(tmp_path_factory: pytest.TempPathFactory) -> OncePerRun:
    """Do costly work once, however many workers ``pytest -n`` has; they share the folder, so do not write in it."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def once(name: str, fill: Callable[[Path], object]) -> Path:
        folder = shared / "once" / name
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(f"{folder.name}.lock")):
            done = folder.with_name(f"{folder.name}.done")
            if not done.exists():
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return once


def run_generator(*arguments: str | Path, cwd: Path = ROOT, **variables: str) -> str:
    """Run ``python -m generator`` as a user does; return what it printed, fail with its words otherwise."""
    finished = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, f"generator {arguments} left with {finished.returncode}:\n{finished.stderr}"
    return finished.stdout


@pytest.fixture(scope="session")
def built_site(once_per_run: OncePerRun) -> Path:
    """The site of the repository's own data, built once a run by the command that users call."""
    return once_per_run("site", lambda folder: run_generator("build", "--site-dir", folder / "site")) / "site"
