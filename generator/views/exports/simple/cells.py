"""Values as cells of the simple tables: one text each, the three states told apart.

An empty cell is "not known", ``none`` is "known to be none". Several values are parted by
`` | ``. Text stands in a column for each language, and is empty where nobody wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.model.absence import NONE, Maybe
from generator.model.record import NATIONAL, Hours, HoursKind, Phone
from generator.model.region import Gazetteer
from generator.text.bilingual import Text
from generator.text.phones import NO_BREAK_SPACE, national_number

UNKNOWN = ""
KNOWN_NONE = "none"
BETWEEN = " | "
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
YES, NO = "yes", "no"
WHOLE_COUNTRY = "national"
"""As the data model writes it."""


def one(answer: Maybe[str]) -> str:
    """Return a single value."""
    return UNKNOWN if answer is None else KNOWN_NONE if answer is NONE else answer


def many(answers: Iterable[str] | None) -> str:
    """Return several values; an empty list is known to be none."""
    return UNKNOWN if answers is None else BETWEEN.join(answers) or KNOWN_NONE


def yes_no(answer: bool) -> str:
    """Return ``yes`` or ``no``."""
    return YES if answer else NO


def day(when: date | None) -> str:
    """Return a day as ``2025-06-01``."""
    return when.isoformat() if when else UNKNOWN


def number(value: float | None) -> str:
    """Return a number with a decimal point."""
    return UNKNOWN if value is None else str(value)


def text_list(answers: Sequence[Text] | None, tag: str) -> str:
    """Return several texts in a language."""
    if not answers:
        return UNKNOWN if answers is None else KNOWN_NONE
    return BETWEEN.join([answer.by_language.get(tag, UNKNOWN) for answer in answers])


def phones(numbers: Sequence[Phone] | None) -> str:
    """Return numbers for machines: ``voice:+62281641234``.

    A bare ``+62…`` would lose its plus sign in a spreadsheet, and nothing would say what it is for.
    """
    return many(None if numbers is None else [f"{phone.type.value}:{phone.number}" for phone in numbers])


def phones_as_dialled(numbers: Sequence[Phone] | None) -> str:
    """Return numbers for people: ``0281 641234 (voice)``."""
    if numbers is None:
        return UNKNOWN
    dialled = [(national_number(phone.number).replace(NO_BREAK_SPACE, " "), phone.type.value) for phone in numbers]
    return many([f"{number} ({kind})" for number, kind in dialled])


def region_names(codes: Iterable[str] | None, gazetteer: Gazetteer) -> str:
    """Return official names; a code such as ``33.10`` would become 33.1 in a spreadsheet."""
    if codes is None:
        return UNKNOWN
    regions = gazetteer.regions
    return many([WHOLE_COUNTRY if code == NATIONAL else regions[code].name for code in codes])


def hours(answer: Maybe[Hours]) -> str:
    """Return opening hours as the data model words them: ``Mon,Tue 08:00-16:00``."""
    if answer is None:
        return UNKNOWN
    if answer is NONE:
        return KNOWN_NONE
    if answer.kind is not HoursKind.LISTED:
        return answer.kind.value
    return many(
        [f"{','.join([WEEKDAYS[day] for day in time.days])} {time.opens}-{time.closes}" for time in answer.times]
    )
