"""What a first build does on two processors at once: the host, programs and partners.

Only where it was not done before, and where there is enough to do: a process costs as much as 50 records.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from generator.site.host.beside import start_host
from generator.site.project import Project

if TYPE_CHECKING:
    from generator.intake.loading import Loaded

PROGRAMS = ("programs.yml", "programs.d/**/*.yml")
RECORDS = "records.txt"
"""Where the gate leaves what it read (``intake.loading.CACHE_FILE``)."""
WORTH_A_PROCESS = 200_000
"""Bytes of programs."""


def read_beside(
    project: Project, today: date, processes: int | None = None, *, host_is_kept: bool = False
) -> Loaded | None:
    """Read the records while other processes run the host and read programs; ``None`` where that does not pay.

    What the host gives is left in the cache, where whoever needs it finds it.
    """
    may_fork = "fork" in multiprocessing.get_all_start_methods() and (processes or os.cpu_count() or 1) > 1
    if not may_fork or _bytes_of_programs(project.root) < WORTH_A_PROCESS:
        return None
    records_are_kept = (project.cache / RECORDS).exists()
    if host_is_kept and records_are_kept:
        return None
    wait_for_host = None if host_is_kept else start_host(project)
    # What reads records takes a tenth of a second to import: a build that reads none of them must not pay.
    gate = import_module("generator.intake.loading")
    wait_for_programs = None if records_are_kept else _start_reading(gate.read_programs_ahead, project)
    loaded: Loaded = gate.load(project.root, today, project.cache, wait_for_programs)
    if wait_for_host is not None:
        wait_for_host()
    return loaded


def _bytes_of_programs(root: Path) -> int:
    return sum(file.stat().st_size for pattern in PROGRAMS for file in root.glob(pattern) if file.is_file())


def _start_reading(read: Callable[[Path, Path], None], project: Project) -> Callable[[], None]:
    fork = multiprocessing.get_context("fork")
    reader = fork.Process(target=read, args=(project.root, project.cache), daemon=True)
    reader.start()
    return reader.join
