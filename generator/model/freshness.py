"""How long ago a person last checked a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.text.calendar import whole_months

CHECKED_MONTHS = 6
DUE_MONTHS = 12


class Freshness(StrEnum):
    """The word a reader gets about a record's age."""

    CHECKED = "checked"
    DUE = "due"
    ASK_FIRST = "ask_first"


@dataclass(frozen=True, slots=True)
class Age:
    """Age of a record in whole months, and its word."""

    months: int
    freshness: Freshness


def age_of(verified_on: date, today: date) -> Age:
    """Return how old a confirmation is on the build date.

    Up to and including the day 6 months later it is *checked*, to 12 months *due*, then *ask
    first*. The limits are this project's own choice.

    Raises:
        ValueError: If ``verified_on`` is later than ``today``.
    """
    months = whole_months(verified_on, today)
    begun_months = months if verified_on.day == today.day else months + 1
    if begun_months <= CHECKED_MONTHS:
        return Age(months, Freshness.CHECKED)
    if begun_months <= DUE_MONTHS:
        return Age(months, Freshness.DUE)
    return Age(months, Freshness.ASK_FIRST)
