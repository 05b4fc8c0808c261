"""Readers of lists and maps."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any, Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.intake.draft import Draft
from generator.intake.fields.kinds import AreaKind, Field, ListKind, MapKind, Need, NoneMeans, WordKind
from generator.intake.reading.fallbacks import fallback_of
from generator.intake.reading.reader import (
    REFUSED,
    UNREADABLE,
    Making,
    Reader,
    Reading,
    Value,
    report_deep,
    report_shape,
)
from generator.intake.reading.texts import NONE_WORD
from generator.intake.spelling import nearest
from generator.model.absence import NONE

KEYS_NAMED: Final = 6
"""So many keys show what is meant; a record has more than thirty."""

_NONE: Final = {NoneMeans.REFUSED: UNREADABLE, NoneMeans.ABSENCE: NONE, NoneMeans.EMPTY: ()}


def list_reader(kind: ListKind, making: Making) -> Reader:
    """Return a reader of lists, as tuples without the entries that could not be read."""
    read_item = making.reader_of(kind.item)
    # A region may be written twice in different words; records hold its code once.
    names_regions = isinstance(kind.item, AreaKind)

    def read(node: Node, reading: Reading) -> Value:
        if not isinstance(node, SequenceNode):
            report_shape("expected-list", node, reading)
            return UNREADABLE
        if not node.value:
            reading.findings.add("empty-list", node.start_mark)
            return UNREADABLE
        if len(node.value) > kind.limit:
            facts = {"count": str(len(node.value)), "limit": str(kind.limit)}
            reading.findings.add("too-many-entries", node.start_mark, **facts)
        written = [item.value for item in node.value]
        _report_repeated(written, node, reading)
        wanted = node.value if NONE_WORD not in written else _without_none(node, reading)
        items = [read_item(item, reading) for item in wanted]
        found = [item for item in items if item is not UNREADABLE]
        return tuple(dict.fromkeys(found) if names_regions else found)

    return read


def _without_none(node: SequenceNode, reading: Reading) -> list[Node]:
    """``none`` answers for the whole list; as one of several entries it makes no sense."""
    for item in node.value:
        if item.value == NONE_WORD:
            reading.findings.add("none-in-list", item.start_mark)
    return [item for item in node.value if item.value != NONE_WORD]


def _report_repeated(written: list[Any], node: SequenceNode, reading: Reading) -> None:
    words = [value for value in written if isinstance(value, str) and value]
    if len(set(words)) == len(words):
        return
    seen: set[str] = set()
    for item in node.value:
        if isinstance(item, ScalarNode) and item.value in seen:
            reading.findings.add("repeated-entry", item.start_mark, found=item.value[:60])
        elif isinstance(item, ScalarNode) and item.value:
            seen.add(item.value)


def word_reader(kind: WordKind, making: Making) -> Reader:
    """Return a reader of a word that stands for a whole value, or of the value."""
    read_other = making.reader_of(kind.other)
    words, wrap = kind.words, kind.wrap

    def read(node: Node, reading: Reading) -> Value:
        if isinstance(node, ScalarNode):
            if node.value in words:
                return words[node.value]
            facts = {"words": ", ".join(words), "found": node.value[:30], "nearest": nearest(node.value, words)}
            report_shape("expected-word-or-list", node, reading, **facts)
            return UNREADABLE
        value = read_other(node, reading)
        return value if wrap is None or value is UNREADABLE else wrap(value)

    return read


def map_reader(kind: MapKind, making: Making) -> Reader:
    """Return a reader of maps with known keys.

    A map with faults is built all the same, with harmless values in place of what is missing,
    so that rules across records can look at the rest of it.
    """
    readers = {field.key: (field.target, making.reader_of(field.kind), _NONE[field.none]) for field in kind.fields}
    keys = ", ".join([*readers][:KEYS_NAMED])
    build, finish, knowledge = kind.build, _finisher(kind), making.knowledge

    def read_map(node: Node, reading: Reading) -> Value:
        if not isinstance(node, MappingNode):
            report_shape("expected-map", node, reading, keys=keys)
            return fallback_of(kind)
        values: dict[str, Any] = {}
        written: dict[str, Node] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            known = readers.get(key) if isinstance(key, str) else None
            if known is None or key in written:
                _report_key(key_node, value_node, written, readers, reading)
                continue
            written[key] = value_node
            target, read, none = known
            if value_node.value == NONE_WORD:
                value = none if none is not UNREADABLE else _refuse_none(value_node, reading)
            else:
                value = read(value_node, reading)
            if value is not UNREADABLE:
                values[target] = value
        finish(Draft(values, written, node, reading.findings, knowledge))
        return build(**values)

    return read_map


def _finisher(kind: MapKind) -> Callable[[Draft], None]:
    """Return what happens to a map once its keys are read: rules look at it, gaps are filled."""
    required = tuple((field.target, field) for field in kind.fields if field.need is Need.REQUIRED)
    rules = kind.rules

    def finish(draft: Draft) -> None:
        if not draft.node.value:
            draft.findings.add("empty-map", draft.node.start_mark)
        for rule in rules:
            rule(draft)
        for target, field in required:
            if target not in draft.values:
                _fill_in(field, draft)

    return finish


def _fill_in(field: Field, draft: Draft) -> None:
    if not draft.wrote(field.key):
        draft.findings.add("missing-field", draft.node.start_mark, key=field.key, example=field.example)
    draft.values[field.target] = fallback_of(field.kind)


def _refuse_none(node: Node, reading: Reading) -> Value:
    reading.findings.add("none-not-allowed", node.start_mark)
    return UNREADABLE


def _report_key(key: Node, value: Node, written: Container[str], known: dict[str, Any], reading: Reading) -> None:
    findings = reading.findings
    if key.tag == REFUSED:
        return
    if not isinstance(key, ScalarNode):
        findings.add("expected-text", key.start_mark)
    elif key.value == "<<":
        findings.add("merge-key", key.start_mark)
    elif key.value in written:
        findings.add("duplicate-key", key.start_mark, key=key.value)
    else:
        near = nearest(key.value[:60], known)
        findings.add("unknown-key", key.start_mark, key=key.value[:60], nearest=near)
        report_deep(value, reading)
