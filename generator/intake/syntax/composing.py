"""From one piece of YAML text to nodes, without anything that could explode.

The compiled parser composes nodes four times faster than Python can, but it follows aliases
and recurses. So a piece that could hold an anchor, an alias, a tag or deep nesting (told by a
quick look at its text) is composed here from parser events instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from generator.intake.findings import Findings, YamlMark
from generator.intake.syntax.parsers import FASTEST, ParserOf
from generator.intake.syntax.source import START

MAX_DEPTH = 8
"""Collections within collections, the list of records included."""

REFUSED = "refused"
"""Tag of a node that stands where something forbidden was; it has been reported already."""

MAX_OPENERS = 60
MAX_DASHES = 300
_DEEP_INDENTATION = "\n" + " " * 40
_FORBIDDEN = re.compile(r"(?:^|[\s,\[{:-])[&*!]", re.MULTILINE)


# The stubs of yaml know only its own marks and always a tag; the compiled parser has others.
_scalar_node: Callable[..., ScalarNode] = ScalarNode
_list_node: Callable[..., CollectionNode] = SequenceNode
_map_node: Callable[..., CollectionNode] = MappingNode


def compose(text: str, findings: Findings, parser: ParserOf = FASTEST) -> Node | None:
    """Return the root node of ``text``, or ``None`` when it is empty or nested too deeply.

    Raises:
        yaml.YAMLError: If the text is not YAML.
    """
    if _is_suspicious(text):
        return _compose_carefully(text, findings, parser)
    return parser(text).get_single_node()


def _is_suspicious(text: str) -> bool:
    """Say, quickly, whether ``text`` could hold an anchor, alias or tag or be deeply nested."""
    return (
        (("&" in text or "*" in text or "!" in text) and _FORBIDDEN.search(text) is not None)
        or text.count("[") + text.count("{") > MAX_OPENERS
        or sum(map(text.count, ("- ", "-\t", "? ", "?\t"))) > MAX_DASHES
        or _DEEP_INDENTATION in text
    )


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been seen yet."""

    node: CollectionNode
    children: list[Node] = field(default_factory=list)

    def close(self, end: Event) -> Node:
        self.node.end_mark = end.end_mark
        if isinstance(self.node, MappingNode):
            self.node.value = list(zip(self.children[::2], self.children[1::2], strict=True))
        else:
            self.node.value = self.children
        return self.node


def _compose_carefully(text: str, findings: Findings, parser: ParserOf) -> Node | None:
    source = parser(text)
    outermost = _Open(_list_node("", [], None, None))
    stack = [outermost]
    while (event := source.get_event()) is not None:
        if isinstance(event, NodeEvent):
            _report_forbidden(event, findings)
        if isinstance(event, CollectionStartEvent):
            if len(stack) > MAX_DEPTH:
                findings.add("nesting-too-deep", _start(event), limit=str(MAX_DEPTH))
                return None
            stack.append(_Open(_collection(event)))
        elif isinstance(event, CollectionEndEvent):
            closed = stack.pop().close(event)
            stack[-1].children.append(closed)
        elif isinstance(event, ScalarEvent | AliasEvent):
            stack[-1].children.append(_scalar(event))
    return outermost.children[0] if outermost.children else None


def _report_forbidden(event: NodeEvent, findings: Findings) -> None:
    if isinstance(event, AliasEvent):
        findings.add("alias", _start(event), name=event.anchor or "")
    elif event.anchor:
        findings.add("anchor", _start(event), name=event.anchor)
    tag = getattr(event, "tag", None)
    if tag:
        findings.add("tag", _start(event), tag=tag.removeprefix("tag:yaml.org,2002:"))


def _start(event: Event) -> YamlMark:
    mark: Any = event.start_mark
    return mark if mark is not None else START


def _collection(event: CollectionStartEvent) -> CollectionNode:
    kind = _map_node if isinstance(event, MappingStartEvent) else _list_node
    return kind(None, [], event.start_mark, event.end_mark, event.flow_style)


def _scalar(event: ScalarEvent | AliasEvent) -> ScalarNode:
    if isinstance(event, AliasEvent):
        return _scalar_node(REFUSED, "", event.start_mark, event.end_mark)
    return _scalar_node(None, event.value, event.start_mark, event.end_mark, event.style)


def depth_of(node: Node) -> int:
    """Return how many collections are nested at ``node``: 0 for a scalar, 1 for a list of scalars."""
    depth, level = 0, [node]
    while level := [part for part in level if isinstance(part, CollectionNode)]:
        depth += 1
        level = [child for parent in level for child in _children(parent)]
    return depth


def _children(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, SequenceNode) else []


def scalars_in(node: Node) -> Iterator[ScalarNode]:
    """Yield the scalar values at and below ``node``, keys left out."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, MappingNode):
        for _, value in node.value:
            yield from scalars_in(value)
    else:
        for item in node.value:
            yield from scalars_in(item)
