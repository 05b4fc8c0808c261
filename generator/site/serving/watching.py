"""Notice when a file that the site is made from is saved."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from generator.site.program import PACKAGE
from generator.site.project import Project

Snapshot: TypeAlias = dict[str, tuple[int, int]]
"""Path to size and time of last change."""

DATA_FILES = ("partners.yml", "programs.yml")
DATA_FOLDERS = ("partners.d", "programs.d", "content")
HIDDEN = (".", "__pycache__")


def snapshot_of_data(project: Project) -> Snapshot:
    """Return what the data files, the guides and the settings look like now."""
    root = project.root
    files = [project.config_file, *(root / name for name in DATA_FILES)]
    return dict(_look_at(files, [root / name for name in DATA_FOLDERS]))


def snapshot_of_generator() -> Snapshot:
    """Return what the generator's own code, theme and translations look like now."""
    return dict(_look_at([], [PACKAGE]))


def _look_at(files: list[Path], folders: list[Path]) -> Iterator[tuple[str, tuple[int, int]]]:
    for file in files:
        if file.is_file():
            status = file.stat()
            yield str(file), (status.st_size, status.st_mtime_ns)
    for folder in folders:
        if folder.is_dir():
            yield from _look_into(str(folder))


def _look_into(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(HIDDEN):
                continue
            if entry.is_dir():
                yield from _look_into(entry.path)
            elif entry.is_file():
                status = entry.stat()
                yield entry.path, (status.st_size, status.st_mtime_ns)
