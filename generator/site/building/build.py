"""One build: find out whether there is anything to do, and if so, have it done.

A build that finds nothing to do imports nothing that reads records or renders pages.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.problem import Report
from generator.site.building.stamp import Stamp, inputs_of
from generator.site.host.shells import Host
from generator.site.progress import Progress
from generator.site.project import Project, build_date
from generator.site.publishing.generations import Workshop
from generator.site.publishing.locking import only_build
from generator.site.publishing.loss import Loss
from generator.site.publishing.output_folder import checked_output
from generator.site.publishing.survey import Signature, seal_of, survey

if TYPE_CHECKING:  # what reads records takes a tenth of a second to import
    from generator.intake.loading import Loaded


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What the caller wants. ``accept_loss`` is the number of records that may vanish.

    ``loaded`` are the records, where they were read before the build took its turn.
    """

    output: Path | None = None
    accept_loss: int | None = None
    guard_loss: bool = True
    language: str = "id"
    today: date | None = None
    processes: int | None = None
    fresh: bool = False
    loaded: Loaded | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. ``written`` and ``removed`` are counts of files."""

    published: bool
    report: Report
    output: Path
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    seconds: float = 0.0
    loss: Loss | None = None


@dataclass(frozen=True)
class Task:
    """A build of one output folder: what it is asked, what it works with, and where."""

    project: Project
    host: Host
    workshop: Workshop
    request: BuildRequest
    progress: Progress
    today: date
    started: float

    @cached_property
    def inputs(self) -> str:
        """A digest of everything the build reads."""
        return inputs_of(self.project, self.host, self.today)

    @cached_property
    def found(self) -> Mapping[str, Signature]:
        """What lies in the output folder as the build begins."""
        return survey(self.workshop.live)

    @property
    def stamp_file(self) -> Path:
        """Where the stamp of the last build is."""
        return self.workshop.lock.with_name("stamp.json")

    @property
    def state_file(self) -> Path:
        """Where it is kept what the last build knew of each file."""
        return self.workshop.lock.with_name("state.json")

    @property
    def memory_file(self) -> Path:
        """Where it is kept what views worked out in the last build."""
        return self.workshop.lock.with_name("memory.json")

    def outcome(self, report: Report, *, published: bool, loss: Loss | None = None, **counts: int) -> Outcome:
        """Return how the build ended."""
        seconds = time.monotonic() - self.started
        return Outcome(published, report, self.workshop.live, seconds=seconds, loss=loss, **counts)


def build_site(project: Project, host: Host, request: BuildRequest, progress: Progress) -> Outcome:
    """Check the data, make what changed and publish it; on any error the old site stays.

    Raises:
        UsageError: If the output folder is one that must not be touched.
        AnotherBuildError: If another build holds the same output folder.
        ForeignFileError: If a file that is not ours stands where the site needs its own.
        OSError: If something could not be read or written.
    """
    started = time.monotonic()
    output = checked_output(request.output or Path(host.output), project)
    workshop = Workshop.of(output, project.cache)
    with only_build(workshop.lock):
        task = Task(project, host, workshop, request, progress, request.today or build_date(), started)
        return _nothing_to_do(task) or _renew(task)


def _nothing_to_do(task: Task) -> Outcome | None:
    """Return the outcome if everything that is read and everything that was written is as it was."""
    stamp = None if task.request.fresh else Stamp.load(task.stamp_file)
    if stamp is None or stamp.inputs != task.inputs or stamp.output != seal_of(task.found):
        return None
    return task.outcome(stamp.report, published=True, unchanged=stamp.files)


def _renew(task: Task) -> Outcome:
    outcome = import_module("generator.site.building.renewal").renew(task)
    if not isinstance(outcome, Outcome):
        raise TypeError(f"renewal gave {outcome!r}")
    return outcome
