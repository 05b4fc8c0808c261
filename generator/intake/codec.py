"""Records as rows of plain values that JSON can carry, and back again.

A row holds the fields of a dataclass in their order; text is its map of languages. The way there
and back is worked out from the types of the model, so that it is right whenever the model changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from operator import attrgetter, itemgetter
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from generator.model.absence import Absence
from generator.text.bilingual import Text

Value: TypeAlias = Any
"""A value of the model, or its plain form in a row."""

Hint: TypeAlias = Any
"""A type as a dataclass names it."""

Convert: TypeAlias = Callable[[Value], Value]

_ABSENT: Final = False
"""How "known to be none" is written; no field holds both that and a truth value."""

_PLAIN: Final = (str, int, float, bool)


def _plain(value: Value) -> Value:
    """Return a value that JSON does not know as one that it does."""
    model: Hint = type(value)
    return _plain_form(model)(value)


@cache
def _plain_form(model: Hint) -> Convert:
    if model is date:
        return date.isoformat
    if model is Absence:
        return lambda _: _ABSENT
    if is_dataclass(model):
        # One attribute is given back as it is, several as a tuple.
        return attrgetter(*[field.name for field in fields(model)])
    raise TypeError(f"no row can hold {model}")


# Records are trees: looking for circles in them would take as long as writing them.
to_json: Final = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain
).encode
"""Writes records and plain values as compact JSON."""


def row_of(names: Sequence[str]) -> Convert:
    """Return the function that gives the fields ``names`` of a value as a row."""
    return attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]


@cache
def row_decoder(model: type, order: tuple[str, ...] = ()) -> Convert:
    """Return the function that turns a row into a value of a dataclass, and uses the row up.

    The row holds all fields in ``order``, or in the order of the model. The function raises
    TypeError, ValueError or LookupError for a row of another shape.
    """
    hints = get_type_hints(model)
    own_order = [field.name for field in fields(model)]
    names = order or own_order
    converts = [_decoder(hints[name]) for name in names]
    count = len(converts)
    in_own_order = itemgetter(*[names.index(name) for name in own_order]) if order else list
    wanted = tuple((position, convert) for position, convert in enumerate(converts) if convert is not None)

    def decode(row: list[Value]) -> Value:
        if len(row) != count:
            raise ValueError(f"{len(row)} values for a {model.__name__}")
        for position, convert in wanted:
            if row[position] is not None:
                row[position] = convert(row[position])
        return model(*in_own_order(row))

    return decode


def _decoder(hint: Hint) -> Convert | None:
    known, may_be_none = _known(hint)
    convert = _known_decoder(known)
    return _from_absence(convert) if may_be_none else convert


def _known(hint: Hint) -> tuple[Hint, bool]:
    """Return the type a hint has for a known value, and whether it may be known to be none."""
    if get_origin(hint) not in {Union, UnionType}:
        return hint, False
    parts = [part for part in get_args(hint) if part is not NoneType]
    known = [part for part in parts if get_origin(part) is not Literal]
    return known[0], len(known) < len(parts)


def _from_absence(convert: Convert | None) -> Convert:
    def decode(part: Value) -> Value:
        if part is _ABSENT:
            return Absence.NONE
        return part if convert is None else convert(part)

    return decode


def _known_decoder(known: Hint) -> Convert | None:
    origin: Hint = get_origin(known)
    if known in _PLAIN:
        return None
    if known is date:
        return date.fromisoformat
    if origin is tuple:
        return _tuple_of(_decoder(get_args(known)[0]))
    if known is Text:
        return Text
    if is_dataclass(known) and isinstance(known, type):
        return row_decoder(known)
    if isinstance(known, type) and issubclass(known, StrEnum):
        return {str(member): member for member in known}.__getitem__
    raise TypeError(f"no row can hold {known}")


def _tuple_of(convert: Convert | None) -> Convert:
    if convert is None:
        return tuple
    return lambda parts: tuple([convert(part) for part in parts])
