"""Small changes to the text of one record: everything else keeps its bytes, comments included.

A change is made where the value stands: a scalar is replaced within its line, a key is added
where the definition has it, an entry at the end of its list. After each change the text is read
again, so that changes may follow one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from yaml.error import YAMLError
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from generator.intake.draft import find
from generator.intake.editing.scalars import scalar_text, typed_text
from generator.intake.editing.writing import Plain, field_lines, flow_text, item_lines, record_text
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
from generator.intake.findings import Findings
from generator.intake.syntax.composing import compose
from generator.text.bilingual import SOURCE_LANGUAGE, Text

Path: TypeAlias = tuple[str | int, ...]
_TYPED: Final = (DateKind, IntegerKind, DegreeKind, BooleanKind)
_BLOCK_SCALARS: Final = frozenset("|>")


class NotEditableError(ValueError):
    """The record is written in a way that a small change cannot be made to."""


@dataclass(slots=True)
class RecordEditor:
    """Edits the text of one record, ``- slug: …`` with whatever comments follow it.

    Raises NotEditableError wherever the text is not a list of one map.
    """

    text: str
    kind: MapKind

    def __post_init__(self) -> None:
        record = self._record()
        if record.flow_style:
            line = self._last_line(record)
            ending, *rest = self.text.split("\n")[line:]
            first, *block = record_text(self.kind, plain_of(record)).splitlines()
            comment = ending[record.end_mark.column :].strip()
            self.text = "\n".join([f"{first}  {comment}".rstrip(), *block, *rest])

    def get(self, *path: str | int) -> Plain | None:
        """Return the value at ``path`` as text, lists and maps; ``None`` where there is none."""
        node = self._node(path)
        return None if node is None else plain_of(node)

    def set(self, path: Path, value: Plain) -> None:
        """Replace the value at ``path``, or add it."""
        node = self._node(path)
        if isinstance(node, ScalarNode) and isinstance(value, str) and node.style not in _BLOCK_SCALARS:
            parent = self._node(path[:-1])
            in_flow = isinstance(parent, CollectionNode) and bool(parent.flow_style)
            self._replace(node, _scalar(self._kind(path), value, in_flow=in_flow))
            return
        if node is not None:
            self.remove(path)
        self._add(path, value)

    def append(self, path: Path, item: Plain) -> None:
        """Add one entry to the end of the list at ``path``; make the list where there is none."""
        node = self._node(path)
        if isinstance(node, SequenceNode) and node.value:
            self._add_item(node, self._kind(path), item)
        else:
            self.set(path, [item])

    def remove(self, path: Path) -> None:
        """Take out the key at ``path`` and its value; nothing happens where there is none."""
        node, parent = self._node(path), self._node(path[:-1])
        if node is None or not isinstance(parent, MappingNode):
            return
        if len(parent.value) == 1 and len(path) > 1:
            self.remove(path[:-1])
            return
        at = next(index for index, (key, _) in enumerate(parent.value) if key.value == path[-1])
        if parent.flow_style:
            self._remove_from_flow(parent, at)
            return
        key_node = parent.value[at][0]
        lines = self.text.split("\n")
        if lines[key_node.start_mark.line][: key_node.start_mark.column].strip():
            raise NotEditableError(f"{path[-1]} begins the line of its entry")
        del lines[key_node.start_mark.line : self._last_line(node) + 1]
        self.text = "\n".join(lines)

    # ---- adding

    def _add(self, path: Path, value: Plain) -> None:
        *above, step = path
        parent = self._node(tuple(above))
        if parent is None:
            self._add(tuple(above), [value] if isinstance(step, int) else {step: value})
        elif isinstance(parent, ScalarNode):
            words = plain_of(parent)
            self.set(tuple(above), {SOURCE_LANGUAGE: words, step: value} if step != SOURCE_LANGUAGE else value)
        elif isinstance(parent, SequenceNode):
            self._add_item(parent, self._kind(tuple(above)), value)
        elif isinstance(parent, MappingNode) and parent.flow_style:
            entry = f"{step}: {flow_text(self._kind(path), value)}"
            self._insert_in_flow(parent, entry, len(_before(parent, self._kind(tuple(above)), str(step))))
        elif isinstance(parent, MappingNode):
            self._add_key(parent, self._kind(tuple(above)), str(step), value)

    def _add_key(self, parent: MappingNode, kind: Kind, key: str, value: Plain) -> None:
        earlier = _before(parent, kind, key)
        indent = " " * parent.value[0][0].start_mark.column
        line = self._last_line(earlier[-1]) + 1 if earlier else parent.start_mark.line
        self._insert_lines(line, field_lines(_field_of(kind, key), value, indent))

    def _add_item(self, node: SequenceNode, kind: Kind, item: Plain) -> None:
        if node.flow_style:
            self._insert_in_flow(node, flow_text(_item_kind(kind), item), len(node.value))
        else:
            indent = " " * node.start_mark.column
            self._insert_lines(self._last_line(node) + 1, item_lines(kind, item, indent))

    def _insert_in_flow(self, node: CollectionNode, entry: str, at: int) -> None:
        """Put an entry between brackets, after the first ``at`` that are there."""
        if at:
            last = node.value[at - 1][1] if isinstance(node, MappingNode) else node.value[at - 1]
            self._splice(last.end_mark.line, last.end_mark.column, f", {entry}")
        else:
            parted = ", " if node.value else ""
            self._splice(node.start_mark.line, node.start_mark.column + 1, f"{entry}{parted}")

    def _remove_from_flow(self, parent: MappingNode, at: int) -> None:
        key, value = parent.value[at]
        start, end = key.start_mark, value.end_mark
        if at:
            start = parent.value[at - 1][1].end_mark
        else:
            end = parent.value[at + 1][0].start_mark
        self._cut(start.line, start.column, end.line, end.column, "")

    # ---- text

    def _replace(self, node: Node, written: str) -> None:
        start, end = node.start_mark, node.end_mark
        self._cut(start.line, start.column, end.line, end.column, written)

    def _splice(self, line: int, column: int, written: str) -> None:
        self._cut(line, column, line, column, written)

    def _cut(self, line: int, column: int, end_line: int, end_column: int, written: str) -> None:
        lines = self.text.split("\n")
        before, after = lines[line][:column], lines[end_line][end_column:]
        lines[line : end_line + 1] = [f"{before}{written}{after}"]
        self.text = "\n".join(lines)

    def _insert_lines(self, line: int, new: Sequence[str]) -> None:
        lines = self.text.split("\n")
        lines[line:line] = new
        self.text = "\n".join(lines)

    # ---- looking

    def _last_line(self, node: Node) -> int:
        """Return the line on which the last word of a node stands."""
        if isinstance(node, CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._last_line(last[1] if isinstance(node, MappingNode) else last)
        line = int(node.end_mark.line)
        if not isinstance(node, ScalarNode) or node.style not in _BLOCK_SCALARS:
            return line
        lines = self.text.split("\n")
        line = min(line, len(lines)) - (node.end_mark.column == 0)
        while not lines[line].strip():
            line -= 1
        return line

    def _record(self) -> MappingNode:
        try:
            root = compose(self.text, Findings())
        except (YAMLError, ValueError) as broken:
            raise NotEditableError(str(broken)) from broken
        if isinstance(root, SequenceNode) and len(root.value) == 1 and isinstance(root.value[0], MappingNode):
            return root.value[0]
        raise NotEditableError("not a list of one map")

    def _node(self, path: Path) -> Node | None:
        record = self._record()
        node = find(record, *path)
        is_there = not path or (node is not find(record, *path[:-1]))
        return node if is_there else None

    def _kind(self, path: Path) -> Kind:
        kind: Kind = self.kind
        for step in path:
            kind = _item_kind(kind) if isinstance(step, int) else _field_of(kind, step).kind
        return kind


def plain_of(node: Node) -> Plain:
    """Return a node as text, lists and maps."""
    if isinstance(node, MappingNode):
        return {key.value: plain_of(value) for key, value in node.value}
    return [plain_of(item) for item in node.value] if isinstance(node, SequenceNode) else node.value


def _before(parent: MappingNode, kind: Kind, key: str) -> list[Node]:
    """Return the values of a map whose keys stand before ``key``: the definition gives the order."""
    order = [field.key for field in _fields_of(kind)]
    later = order[order.index(key) :] if key in order else []
    position = next((at for at, (name, _) in enumerate(parent.value) if name.value in later), len(parent.value))
    return [value for _, value in parent.value[:position]]


def _fields_of(kind: Kind) -> tuple[Field, ...]:
    return kind.fields if isinstance(kind, MapKind) else ()


def _item_kind(kind: Kind) -> Kind:
    if isinstance(kind, WordKind):
        return _item_kind(kind.other)
    return kind.item if isinstance(kind, ListKind) else kind


def _field_of(kind: Kind, key: str) -> Field:
    """Return the field that ``key`` names; a language of a text is a text itself."""
    found = next((field for field in _fields_of(kind) if field.key == key), None)
    if found is not None:
        return found
    limit = kind.limit if isinstance(kind, TextKind) else 0
    return Field(key, TextKind(limit), Text({}), "")


def _scalar(kind: Kind, value: str, *, in_flow: bool) -> str:
    return (typed_text if isinstance(kind, _TYPED) else scalar_text)(value, in_flow=in_flow)
