"""The host in a process of its own, while the first process reads the records.

MkDocs and Material take most of a second, in which a second processor would stand idle.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from typing import IO

from generator.site.host.hosting import run_and_keep
from generator.site.project import Project

STANDARD_ERROR = 2


def start_host(project: Project) -> Callable[[], None]:
    """Start the host in a process that leaves its work in the cache; return what waits for its end.

    Waiting repeats what the host said. If it failed, nothing is left and nothing is said: whoever needs
    the host runs it again and hears why.
    """
    said = tempfile.TemporaryFile()  # noqa: SIM115 - open until the process has ended
    process = multiprocessing.get_context("fork").Process(target=_run, args=(project, said), daemon=True)
    process.start()

    def wait() -> None:
        process.join()
        with said:
            said.seek(0)
            if process.exitcode == 0:
                sys.stderr.write(said.read().decode(errors="replace"))

    return wait


def _run(project: Project, said: IO[bytes]) -> None:
    os.dup2(said.fileno(), STANDARD_ERROR)
    sys.stderr = open(STANDARD_ERROR, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - for as long as it lives
    run_and_keep(project)
