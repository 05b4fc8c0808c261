"""Keys in the order of their definition, comments moved along with the key below them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from yaml.nodes import MappingNode, Node, SequenceNode

from generator.intake.editing.layout import cut, end_of, last_line, start_of
from generator.intake.fields.kinds import Kind, ListKind, MapKind, TextKind, WordKind
from generator.intake.findings import Findings
from generator.intake.syntax.composing import compose
from generator.text.bilingual import SOURCE_LANGUAGE

MAX_MAPS: Final = 500


def ordered(text: str, kind: MapKind) -> str:
    """Return the text of one record with the keys of all its maps in order.

    One map is put in order at a time and the text read again, so that places never go stale.

    Raises:
        yaml.YAMLError: If the text is not YAML.
    """
    for _ in range(MAX_MAPS):
        found = next(_disordered(compose(text, Findings()), ListKind(kind)), None)
        if found is None:
            return text
        node, kind_of_node = found
        lines = text.split("\n")
        rewritten = (_ordered_flow if node.flow_style else _ordered_block)(node, kind_of_node, lines)
        if rewritten == text:
            return text
        text = rewritten
    return text


def _disordered(node: Node | None, kind: Kind) -> Iterator[tuple[MappingNode, Kind]]:
    """Yield maps whose keys are out of order, inner ones before the ones around them."""
    if isinstance(kind, WordKind):
        kind = kind.other
    if isinstance(node, SequenceNode) and isinstance(kind, ListKind):
        for item in node.value:
            yield from _disordered(item, kind.item)
    elif isinstance(node, MappingNode):
        kinds = {field.key: field.kind for field in kind.fields} if isinstance(kind, MapKind) else {}
        for key, value in node.value:
            if key.value in kinds:
                yield from _disordered(value, kinds[key.value])
        ranks = _ranks(node, kind)
        if ranks != sorted(ranks):
            yield node, kind


def _ranks(node: MappingNode, kind: Kind) -> list[tuple[int, str]]:
    """Return where each key belongs: unknown keys last, in their own order; Indonesian before the rest."""
    if isinstance(kind, MapKind):
        order = {field.key: number for number, field in enumerate(kind.fields)}
        return [(order.get(key.value, len(order)), "") for key, _ in node.value]
    if isinstance(kind, TextKind):
        return [(int(key.value != SOURCE_LANGUAGE), str(key.value)) for key, _ in node.value]
    return []


def _order(node: MappingNode, kind: Kind) -> list[int]:
    ranks = _ranks(node, kind)
    return sorted(range(len(ranks)), key=lambda position: ranks[position])


def _ordered_flow(node: MappingNode, kind: Kind, lines: list[str]) -> str:
    """What stands between the entries stays where it is; with a comment there, nothing is moved."""
    parts = [cut(lines, start_of(key), end_of(value)) for key, value in node.value]
    pairs = zip(node.value, node.value[1:], strict=False)
    between = [cut(lines, end_of(before[1]), start_of(after[0])) for before, after in pairs]
    text = "\n".join(lines)
    if any("#" in part for part in between):
        return text
    moved = [parts[position] for position in _order(node, kind)]
    inside = "".join(part + gap for part, gap in zip(moved, [*between, ""], strict=True))
    return _replaced(lines, start_of(node.value[0][0]), end_of(node.value[-1][1]), inside)


def _replaced(lines: list[str], start: tuple[int, int], end: tuple[int, int], written: str) -> str:
    before = [*lines[: start[0]], lines[start[0]][: start[1]] + written + lines[end[0]][end[1] :]]
    return "\n".join([*before, *lines[end[0] + 1 :]])


def _ordered_block(node: MappingNode, kind: Kind, lines: list[str]) -> str:
    segments, first, end = _segments(node, lines)
    column = node.value[0][0].start_mark.column
    lead = lines[first][:column]
    segments[0] = [" " * column + segments[0][0][column:], *segments[0][1:]]
    moved = [segments[position] for position in _order(node, kind)]
    at = next(number for number, line in enumerate(moved[0]) if line.strip() and not line.lstrip().startswith("#"))
    above, below = moved[0][:at], moved[0][at:]
    moved[0] = [*above, lead + below[0][column:], *below[1:]]
    return "\n".join([*lines[:first], *(line for segment in moved for line in segment), *lines[end:]])


def _segments(node: MappingNode, lines: list[str]) -> tuple[list[list[str]], int, int]:
    """Return the lines of each key with the comments above it, and where they all start and end."""
    first = node.value[0][0].start_mark.line
    ends = [last_line(value if not _is_empty(value) else key, lines) + 1 for key, value in node.value]
    starts = [first, *ends[:-1]]
    return [lines[start:end] for start, end in zip(starts, ends, strict=True)], first, ends[-1]


def _is_empty(value: Node) -> bool:
    return start_of(value) == end_of(value)
