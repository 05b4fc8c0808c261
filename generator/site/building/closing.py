"""The last words of a build: what it did, or why it stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.problem import Level, Report
from generator.site.publishing.generations import ForeignFileError
from generator.site.publishing.locking import AnotherBuildError
from generator.site.words import say

if TYPE_CHECKING:  # a build needs half of the project, its last words need only its outcome
    from generator.site.building.build import Outcome


def closing_words(outcome: Outcome, language: str) -> str:
    """Return the line that says what a build did, or that it refused and why."""
    errors, warnings = count(outcome.report, Level.ERROR), count(outcome.report, Level.WARNING)
    if outcome.loss is not None:
        names = ", ".join(outcome.loss.provinces)
        provinces = say("loss_provinces", language, names=names) if names else ""
        return say("loss", language, lost=outcome.loss.records, before=outcome.loss.before, provinces=provinces)
    if not outcome.published:
        return say("refused", language, errors=errors)
    return say(
        "done",
        language,
        written=outcome.written,
        unchanged=outcome.unchanged,
        removed=outcome.removed,
        seconds=outcome.seconds,
        errors=errors,
        warnings=warnings,
        output=outcome.output,
    )


def failure_words(stopped: Exception, language: str) -> str:
    """Return one plain line for what stopped a build: the folder, the disk, or another build."""
    if isinstance(stopped, AnotherBuildError):
        return say("busy", language)
    if isinstance(stopped, ForeignFileError):
        return say("foreign", language, path=stopped)
    if isinstance(stopped, OSError):
        what = stopped.strerror or str(stopped)
        return say("disk", language, reason=f"{stopped.filename}: {what}" if stopped.filename else what)
    return str(stopped)


def count(report: Report, level: Level) -> int:
    """Return how many problems of ``level`` a report holds."""
    return sum(problem.level is level for problem in report.problems)
