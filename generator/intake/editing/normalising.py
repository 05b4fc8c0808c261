"""Values as every reader of YAML takes them: quoted where others would mangle them, phones and regions alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from generator.intake.editing.layout import BLOCK_STYLES
from generator.intake.editing.scalars import is_mangled, scalar_text
from generator.intake.fields.kinds import (
    AreaKind,
    BooleanKind,
    DateKind,
    DegreeKind,
    IntegerKind,
    Kind,
    ListKind,
    MapKind,
    PhoneNumberKind,
    RegencyKind,
    TextKind,
    WordKind,
)
from generator.intake.findings import Findings
from generator.intake.knowledge import Knowledge
from generator.intake.rules.phones import PhoneError, normalise
from generator.intake.syntax.composing import compose

_TYPED = (DateKind, IntegerKind, DegreeKind, BooleanKind)


class _Edit(NamedTuple):
    node: ScalarNode
    written: str


def normalised(text: str, kind: MapKind, knowledge: Knowledge) -> str:
    """Return the text of one record with its values as they should be written.

    Raises:
        yaml.YAMLError: If the text is not YAML.
    """
    lines = text.split("\n")
    edits = list(_edits(compose(text, Findings()), ListKind(kind), knowledge, in_flow=False))
    for edit in sorted(edits, key=lambda one: (one.node.start_mark.line, one.node.start_mark.column), reverse=True):
        line, start, end = edit.node.start_mark.line, edit.node.start_mark.column, edit.node.end_mark.column
        lines[line] = lines[line][:start] + edit.written + lines[line][end:]
    return "\n".join(lines)


def _edits(node: Node | None, kind: Kind | None, knowledge: Knowledge, *, in_flow: bool) -> Iterator[_Edit]:
    if isinstance(node, ScalarNode):
        written = _written(node, kind, knowledge, in_flow=in_flow)
        if written is not None:
            yield _Edit(node, written)
    elif isinstance(node, CollectionNode):
        for child, kind_of_child in _children(node, kind):
            yield from _edits(child, kind_of_child, knowledge, in_flow=bool(node.flow_style))


def _children(node: CollectionNode, kind: Kind | None) -> Iterator[tuple[Node, Kind | None]]:
    if isinstance(kind, WordKind):
        kind = kind.other
    if isinstance(node, MappingNode):
        kinds = {field.key: field.kind for field in kind.fields} if isinstance(kind, MapKind) else {}
        text = kind if isinstance(kind, TextKind) else None
        yield from ((value, kinds.get(str(key.value), text)) for key, value in node.value)
    elif isinstance(node, SequenceNode):
        yield from ((item, kind.item if isinstance(kind, ListKind) else None) for item in node.value)


def _written(node: ScalarNode, kind: Kind | None, knowledge: Knowledge, *, in_flow: bool) -> str | None:
    """Return how a value on one line should be written, ``None`` when it is fine or not understood."""
    is_one_line = node.start_mark.line == node.end_mark.line
    if not is_one_line or not node.value or (node.style or "") in BLOCK_STYLES or kind is None:
        return None
    value = proper(node.value.strip(), kind, knowledge)
    if value != node.value:
        return scalar_text(value, in_flow=in_flow)
    is_plain = not node.style
    if is_plain and not isinstance(kind, _TYPED) and is_mangled(value):
        return json.dumps(value, ensure_ascii=False)
    return None


def proper(value: str, kind: Kind, knowledge: Knowledge) -> str:
    """Return a value as it should be written: phones in E.164 form, regions by their official name."""
    if isinstance(kind, PhoneNumberKind):
        try:
            return normalise(value)
        except PhoneError:
            return value
    if isinstance(kind, RegencyKind | AreaKind) and value not in knowledge.gazetteer:
        codes = [code for code in knowledge.codes_of(value) if isinstance(kind, AreaKind) or "." in code]
        return knowledge.gazetteer[codes[0]].name if len(codes) == 1 else value
    return value
