"""A second process that reads programs while the first runs the host and reads partners.

Only where nothing was read before, and where there is enough to read: a process costs as much as 50 records.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from importlib import import_module

from generator.site.project import Project

PROGRAMS = "programs.yml"
WORTH_A_PROCESS = 200_000
"""Bytes of programs."""


def start_reading(project: Project, processes: int | None = None) -> Callable[[], None] | None:
    """Start a second process where it pays; return what waits for its end."""
    file = project.root / PROGRAMS
    is_large = file.is_file() and file.stat().st_size >= WORTH_A_PROCESS
    may_fork = "fork" in multiprocessing.get_all_start_methods() and (processes or os.cpu_count() or 1) > 1
    if not (is_large and may_fork):
        return None
    # What reads records takes a tenth of a second to import: only a build that reads all of them pays.
    gate = import_module("generator.intake.loading")
    if (project.cache / gate.CACHE_FILE).exists():
        return None
    reader = multiprocessing.get_context("fork").Process(
        target=gate.read_programs_ahead, args=(project.root, project.cache), daemon=True
    )
    reader.start()
    return reader.join
