"""Days that lie ahead of the build date although they tell of something that has happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.intake.across.census import Census, problem
from generator.intake.draft import Value
from generator.model.problem import Problem


def nothing_happened_tomorrow(census: Census) -> Iterator[Problem]:
    """No record was checked, closed, agreed to or known on a day after the build date."""
    for entry in census.entries:
        for day, *path in _days(entry.record):
            if day > census.today:
                yield problem("future-date", entry, *path, today=census.today.isoformat())


def latest_day(census: Census) -> date:
    """Return the latest day on which something is said to have happened."""
    return max((day for entry in census.entries for day, *_ in _days(entry.record)), default=date.min)


def _days(record: Value) -> Iterator[tuple[date, *tuple[str | int, ...]]]:
    """Yield each day that cannot lie ahead, with the way to it."""
    yield record.verified.on, "verified", "on"
    if record.closed_on is not None:
        yield record.closed_on, "closed_on"
    intake = getattr(record, "intake", None)
    if intake is not None and intake.on is not None:
        yield intake.on, "intake", "on"
    consent = getattr(record, "consent", None)
    if consent is not None:
        yield consent.on, "consent", "on"
    for position, phone in enumerate(record.phones or ()):
        if phone.consent is not None:
            yield phone.consent.on, "phones", position, "consent", "on"
