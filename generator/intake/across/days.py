"""Days that lie ahead of the build date although they tell of something that has happened."""

from __future__ import annotations

from collections.abc import Iterator

from generator.intake.across.census import Census, problem
from generator.intake.source_file import Entry
from generator.model.problem import Problem


def nothing_happened_tomorrow(census: Census) -> Iterator[Problem]:
    """No record was checked, closed, agreed to or known on a day after the build date."""
    today = census.today
    for entry in census.entries:
        record = entry.record
        if record.verified.on > today:
            yield _future(entry, census, "verified", "on")
        if record.closed_on is not None and record.closed_on > today:
            yield _future(entry, census, "closed_on")
    for entry in census.programs:
        intake = entry.record.intake
        if intake is not None and intake.on is not None and intake.on > today:
            yield _future(entry, census, "intake", "on")
    for entry in census.partners:
        yield from _consents(entry, census)


def _consents(entry: Entry, census: Census) -> Iterator[Problem]:
    consent = entry.record.consent
    if consent is not None and consent.on > census.today:
        yield _future(entry, census, "consent", "on")
    for position, phone in enumerate(entry.record.phones or ()):
        if phone.consent is not None and phone.consent.on > census.today:
            yield _future(entry, census, "phones", position, "consent", "on")


def _future(entry: Entry, census: Census, *path: str | int) -> Problem:
    return problem("future-date", entry, *path, today=census.today.isoformat())
