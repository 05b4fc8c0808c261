"""What is due for checking, by the office that looks after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain

from generator.model.absence import value_of
from generator.model.directory import Directory, Record
from generator.model.freshness import Age, Freshness, age_of
from generator.model.partner import Partner
from generator.model.record import Status
from generator.text.bilingual import Text
from generator.views.responsible import office_of


class Reason(StrEnum):
    """Why a record should be looked at."""

    DUE = "due"
    ASK_FIRST = "ask_first"
    AGREEMENT_ENDED = "agreement_ended"


@dataclass(frozen=True, slots=True)
class DueRecord:
    """A record to look at. ``ended_on`` is the last day of an agreement that is over."""

    slug: str
    name: Text
    is_partner: bool
    checked_on: date
    age: Age
    reasons: tuple[Reason, ...]
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeList:
    """The records of one office, those longest unchecked first; ``slug`` is empty where nobody is named."""

    slug: str
    name: Text | None
    records: tuple[DueRecord, ...]


def due_by_office(directory: Directory, today: date) -> tuple[OfficeList, ...]:
    """Return what is due on ``today``, by the slug of the responsible office; those without one come last.

    Closed records need no checking.
    """
    lists: defaultdict[str, list[DueRecord]] = defaultdict(list)
    for record in chain[Record](directory.partners.values(), directory.programs.values()):
        reasons = tuple(_reasons(record, today))
        if reasons and record.status is not Status.CLOSED:
            lists[office_of(record, directory)].append(_due(record, reasons, today))
    ordered = sorted(lists, key=lambda slug: (not slug, slug))
    return tuple(
        OfficeList(
            slug, directory.partners[slug].name if slug else None, tuple(sorted(lists[slug], key=_longest_first))
        )
        for slug in ordered
    )


def _reasons(record: Record, today: date) -> Iterator[Reason]:
    freshness = age_of(record.verified.on, today).freshness
    if freshness is not Freshness.CHECKED:
        yield Reason(freshness.value)
    if _ended_on(record, today):
        yield Reason.AGREEMENT_ENDED


def _ended_on(record: Record, today: date) -> date | None:
    agreement = value_of(record.agreement) if isinstance(record, Partner) else None
    until = agreement.until if agreement else None
    return until if until and until < today else None


def _due(record: Record, reasons: tuple[Reason, ...], today: date) -> DueRecord:
    checked_on = record.verified.on
    return DueRecord(
        record.slug,
        record.name,
        isinstance(record, Partner),
        checked_on,
        age_of(checked_on, today),
        reasons,
        _ended_on(record, today),
    )


def _longest_first(due: DueRecord) -> tuple[date, str]:
    return due.checked_on, due.slug
