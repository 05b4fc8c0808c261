"""Whole records as YAML text, keys in the order of their definition."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from generator.intake.editing.scalars import scalar_text, typed_text
from generator.intake.fields.kinds import (
    BooleanKind,
    DateKind,
    DegreeKind,
    Field,
    IntegerKind,
    Kind,
    ListKind,
    MapKind,
    TextKind,
    WordKind,
)
from generator.text.bilingual import Text

WIDTH: Final = 110
"""Columns after which a value goes on lines of its own."""

Plain: TypeAlias = Any
"""Text, or lists and maps of it, as YAML would give it."""

_NO_WORDS: Final = Text({})
_TYPED: Final = (DateKind, IntegerKind, DegreeKind, BooleanKind)


def record_text(kind: MapKind, values: Mapping[str, Plain]) -> str:
    """Return one record, ``- slug: …``, with a last newline. Keys that are not known are left out."""
    lines = [line for field in kind.fields if field.key in values for line in _field(field, values[field.key], "  ")]
    return "- " + "\n".join(lines)[2:] + "\n"


def field_lines(field: Field, value: Plain, indent: str) -> list[str]:
    """Return the lines of one key and its value, indented."""
    return list(_field(field, value, indent))


def _field(field: Field, value: Plain, indent: str) -> Iterator[str]:
    start = f"{indent}{field.key}:"
    if isinstance(value, str):
        yield from _text(start, field.kind, value, indent)
        return
    flow = _flow(field.kind, value)
    if not _wants_block(field.kind, value) and len(start) + 1 + len(flow) <= WIDTH:
        yield f"{start} {flow}"
        return
    yield start
    if isinstance(value, Mapping):
        yield from _map(field.kind, value, indent + "  ")
    else:
        yield from _list(field.kind, value, indent + "  ")


def _text(start: str, kind: Kind, value: str, indent: str) -> Iterator[str]:
    short = _scalar(kind, value, in_flow=False)
    is_long = isinstance(kind, TextKind) and len(start) + 1 + len(short) > WIDTH
    if not (is_long or "\n" in value) or not _folds(value):
        yield f"{start} {short}"
        return
    yield f"{start} >-"
    paragraphs = value.split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        inner = indent + "  "
        yield from textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=inner,
            subsequent_indent=inner,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _folds(value: str) -> bool:
    """Say whether folding gives the same text back: single spaces, and no words wider than a line."""
    return "  " not in value and "\t" not in value and not any(line.startswith(" ") for line in value.split("\n"))


def _map(kind: Kind, value: Mapping[str, Plain], indent: str) -> Iterator[str]:
    for field in _fields(kind, value):
        yield from _field(field, value[field.key], indent)


def _list(kind: Kind, value: Sequence[Plain], indent: str) -> Iterator[str]:
    item_kind = _item(kind)
    for item in value:
        flow = _flow(item_kind, item)
        if not isinstance(item, Mapping) or (len(indent) + 2 + len(flow) <= WIDTH and not _holds_maps(item)):
            yield f"{indent}- {_scalar(item_kind, item, in_flow=False) if isinstance(item, str) else flow}"
            continue
        lines = list(_map(item_kind, item, indent + "  "))
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]


def _flow(kind: Kind, value: Plain) -> str:
    if isinstance(value, str):
        return _scalar(kind, value, in_flow=True)
    if isinstance(value, Mapping):
        parts = (f"{field.key}: {_flow(field.kind, value[field.key])}" for field in _fields(kind, value))
        return "{" + ", ".join(parts) + "}"
    return "[" + ", ".join(_flow(_item(kind), item) for item in value) + "]"


def _wants_block(kind: Kind, value: Plain) -> bool:
    """Languages stand under each other, and so do places and phones: one line each is easier to change."""
    if isinstance(value, Mapping):
        return isinstance(kind, TextKind) or _holds_maps(value)
    return any(isinstance(item, Mapping) for item in value)


def _holds_maps(value: Mapping[str, Plain]) -> bool:
    return any(
        not isinstance(part, str) and any(isinstance(item, Mapping) for item in _parts(part)) for part in value.values()
    )


def _parts(part: Plain) -> Sequence[Plain]:
    return [part] if isinstance(part, Mapping) else part


def _scalar(kind: Kind, value: str, *, in_flow: bool) -> str:
    return (typed_text if isinstance(kind, _TYPED) else scalar_text)(value, in_flow=in_flow)


def _fields(kind: Kind, value: Mapping[str, Plain]) -> Iterator[Field]:
    if isinstance(kind, MapKind):
        return (field for field in kind.fields if field.key in value)
    text = TextKind(limit=kind.limit, paragraphs=kind.paragraphs) if isinstance(kind, TextKind) else TextKind(limit=0)
    return (Field(key, text, _NO_WORDS, "") for key in value)


def _item(kind: Kind) -> Kind:
    if isinstance(kind, WordKind):
        return _item(kind.other)
    return kind.item if isinstance(kind, ListKind) else kind


def flow_text(kind: Kind, value: Plain) -> str:
    """Return a value in one line, as it stands inside brackets."""
    return _flow(kind, value)


def item_lines(kind: Kind, item: Plain, indent: str) -> list[str]:
    """Return the lines of one entry of a list of ``kind``, indented."""
    return list(_list(kind, [item], indent))
