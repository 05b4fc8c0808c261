"""Readers of single values that need nothing but the value."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

from yaml.nodes import Node, ScalarNode

from generator.intake.fields.kinds import (
    Axis,
    BooleanKind,
    ChoiceKind,
    DateKind,
    DegreeKind,
    IntegerKind,
    PhoneNumberKind,
    PostalCodeKind,
    TimeKind,
    WeekdaysKind,
)
from generator.intake.reading.reader import UNREADABLE, Making, Reader, Reading, Value, scalar_of
from generator.intake.rules.phones import PhoneError, normalise
from generator.intake.rules.privacy import personal_data
from generator.intake.rules.weekdays import weekdays_of
from generator.intake.spelling import nearest

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_INTEGER = re.compile(r"-?\d{1,12}\Z", re.ASCII)
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,10})?\Z", re.ASCII)
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d\Z|24:00\Z", re.ASCII)
_POSTAL_CODE = re.compile(r"[1-9]\d{4}\Z", re.ASCII)
_BOOLEANS: Final = {"ya": True, "yes": True, "true": True, "tidak": False, "no": False, "false": False}
_MAX_DEGREES: Final = {Axis.LATITUDE: 90.0, Axis.LONGITUDE: 180.0}
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100


def _reader(read: Callable[[str, Node, Reading], Value]) -> Reader:
    """Return a reader that gives ``read`` the text as typed, and passes over what has none."""

    def reader(node: Node, reading: Reading) -> Value:
        value = scalar_of(node, reading)
        return UNREADABLE if value is None else read(value, node, reading)

    return reader


def _parsed_by(parse: Callable[[str], Value | None], rule: str) -> Reader:
    """Return a reader of what ``parse`` makes of the text; ``None`` from it breaks ``rule``."""

    def read(value: str, node: Node, reading: Reading) -> Value:
        parsed = parse(value)
        if parsed is not None:
            return parsed
        reading.findings.add(rule, node.start_mark, found=value[:30])
        return UNREADABLE

    return _reader(read)


def date_reader(_: DateKind, __: Making) -> Reader:
    """Return a reader of ``2025-06-01``."""
    return _parsed_by(parse_date, "bad-date")


@lru_cache(maxsize=8192)
def parse_date(value: str) -> date | None:
    """Return the day written as ``2025-06-01``, or ``None`` when there is no such day."""
    try:
        day = date.fromisoformat(value) if _DATE.match(value) else None
    except ValueError:
        return None
    return day if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


def integer_reader(kind: IntegerKind, _: Making) -> Reader:
    """Return a reader of whole numbers within the kind's limits."""

    def read(value: str, node: Node, reading: Reading) -> Value:
        if not _INTEGER.match(value):
            reading.findings.add("bad-integer", node.start_mark, found=value[:30])
            return UNREADABLE
        number = int(value)
        if kind.minimum <= number <= kind.maximum:
            return number
        limits = {"minimum": str(kind.minimum), "maximum": str(kind.maximum)}
        reading.findings.add("integer-range", node.start_mark, found=value, **limits)
        return UNREADABLE

    return _reader(read)


def degree_reader(kind: DegreeKind, _: Making) -> Reader:
    """Return a reader of decimal degrees."""
    limit = _MAX_DEGREES[kind.axis]

    def parse(value: str) -> float | None:
        return float(value) if _DEGREES.match(value) and abs(float(value)) <= limit else None

    return _parsed_by(parse, "bad-degree")


def boolean_reader(_: BooleanKind, __: Making) -> Reader:
    """Return a reader of ``ya``/``tidak`` and their English words."""
    return _parsed_by(lambda value: _BOOLEANS.get(value.lower()), "bad-boolean")


def time_reader(_: TimeKind, __: Making) -> Reader:
    """Return a reader of ``08:00``, kept as text."""
    return _parsed_by(lambda value: value if _TIME.match(value) else None, "bad-time")


def postal_code_reader(_: PostalCodeKind, __: Making) -> Reader:
    """Return a reader of five digits, kept as text."""
    return _parsed_by(lambda value: value if _POSTAL_CODE.match(value) else None, "bad-postal-code")


def weekdays_reader(_: WeekdaysKind, __: Making) -> Reader:
    """Return a reader of days of the week as numbers, Monday 0."""
    return _parsed_by(lambda value: weekdays_of(value) or None, "bad-weekdays")


def phone_number_reader(_: PhoneNumberKind, __: Making) -> Reader:
    """Return a reader of phone numbers in E.164 form."""

    def read(value: str, node: Node, reading: Reading) -> Value:
        try:
            return normalise(value)
        except PhoneError as error:
            broken = personal_data(value)
            reading.findings.add(broken[0] if broken else str(error), node.start_mark, found=value[:30])
            return UNREADABLE

    return _reader(read)


def choice_reader(kind: ChoiceKind, _: Making) -> Reader:
    """Return a reader of one of a few words."""
    choices = {choice.value: choice for choice in kind.choices}

    def read(node: Node, reading: Reading) -> Value:
        if isinstance(node, ScalarNode) and node.value in choices:
            return choices[node.value]
        value = scalar_of(node, reading)
        if value is not None:
            facts = {"choices": ", ".join(choices), "nearest": nearest(value, choices)}
            reading.findings.add("unknown-choice", node.start_mark, found=value[:30], **facts)
        return UNREADABLE

    return read
