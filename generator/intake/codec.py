"""Records as rows of plain values that JSON can carry, and back again.

A row holds the fields of a dataclass in their order. The way there and back is worked out from
the types of the model, so that it is right whenever the model changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from generator.model.absence import NONE
from generator.text.bilingual import Text

Value: TypeAlias = Any
"""A value of the model, or its plain form in a row."""

Hint: TypeAlias = Any
"""A type as a dataclass names it."""

Convert: TypeAlias = Callable[[Value], Value]

_ABSENT: Final = False
"""How "known to be none" is written; no field holds both that and a truth value."""

_PLAIN: Final = (str, int, float, bool)


@cache
def row_encoder(model: type) -> Convert:
    """Return the function that turns a value of a dataclass into a row."""
    converts = tuple((field.name, _encoder(hint)) for field, hint in _hints(model))

    def encode(value: Value) -> list[Value]:
        row = []
        for name, convert in converts:
            part = getattr(value, name)
            row.append(part if part is None or convert is None else convert(part))
        return row

    return encode


@cache
def row_decoder(model: type) -> Convert:
    """Return the function that turns a row back; TypeError, ValueError or KeyError for a wrong one."""
    converts = tuple(_decoder(hint) for _, hint in _hints(model))

    def decode(row: list[Value]) -> Value:
        return model(
            *[
                part if part is None or convert is None else convert(part)
                for part, convert in zip(row, converts, strict=True)
            ]
        )

    return decode


def _hints(model: type) -> list[tuple[Any, Hint]]:
    hints = get_type_hints(model)
    return [(field, hints[field.name]) for field in fields(model)]


def _origin(hint: Hint) -> Hint:
    return get_origin(hint)


def _known(hint: Hint) -> tuple[Hint, bool]:
    """Return the type a hint has for a known value, and whether it may be known to be none."""
    if get_origin(hint) not in {Union, UnionType}:
        return hint, False
    parts = [part for part in get_args(hint) if part is not NoneType]
    known = [part for part in parts if get_origin(part) is not Literal]
    return known[0], len(known) < len(parts)


def _encoder(hint: Hint) -> Convert | None:
    known, may_be_none = _known(hint)
    convert = _plain_encoder(known)
    return _with_absence(convert) if may_be_none else convert


def _with_absence(convert: Convert | None) -> Convert:
    def encode(part: Value) -> Value:
        if part is NONE:
            return _ABSENT
        return part if convert is None else convert(part)

    return encode


def _plain_encoder(known: Hint) -> Convert | None:
    if known in _PLAIN:
        return None
    if known is date:
        return date.isoformat
    if known is Text:
        return _words_of
    if _origin(known) is tuple:
        return _list_of(_encoder(get_args(known)[0]))
    if is_dataclass(known) and isinstance(known, type):
        return row_encoder(known)
    if isinstance(known, type) and issubclass(known, StrEnum):
        return str
    raise TypeError(f"no row can hold {known}")


def _words_of(text: Text) -> Mapping[str, str]:
    return text.by_language


def _list_of(convert: Convert | None) -> Convert:
    if convert is None:
        return list
    return lambda parts: [convert(part) for part in parts]


def _decoder(hint: Hint) -> Convert | None:
    known, may_be_none = _known(hint)
    convert = _plain_decoder(known)
    return _from_absence(convert) if may_be_none else convert


def _from_absence(convert: Convert | None) -> Convert:
    def decode(part: Value) -> Value:
        if part is _ABSENT:
            return NONE
        return part if convert is None else convert(part)

    return decode


def _plain_decoder(known: Hint) -> Convert | None:
    if known in _PLAIN:
        return None
    if known is date:
        return date.fromisoformat
    if _origin(known) is tuple:
        return _tuple_of(_decoder(get_args(known)[0]))
    if is_dataclass(known) and isinstance(known, type) and known is not Text:
        return row_decoder(known)
    if isinstance(known, type):
        return known
    raise TypeError(f"no row can hold {known}")


def _tuple_of(convert: Convert | None) -> Convert:
    if convert is None:
        return tuple
    return lambda parts: tuple([convert(part) for part in parts])
