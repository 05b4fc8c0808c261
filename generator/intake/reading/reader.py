"""What every reader has in common: a function from a node to a value of the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from generator.intake.fields.kinds import Kind
from generator.intake.findings import Findings
from generator.intake.knowledge import Knowledge
from generator.intake.rules.texts import Words
from generator.intake.syntax.composing import MAX_DEPTH, REFUSED, depth_of

__all__ = [
    "REFUSED",
    "UNREADABLE",
    "Making",
    "Reader",
    "Reading",
    "report_deep",
    "report_shape",
    "scalar_of",
    "shape_of",
]


class _Unreadable(Enum):
    UNREADABLE = "unreadable"


UNREADABLE: Final = _Unreadable.UNREADABLE
"""What a reader returns after it reported a problem."""


@dataclass(slots=True)
class Reading:
    """What is gathered while one record is read."""

    findings: Findings
    texts: list[Words] = field(default_factory=list)


Reader: TypeAlias = Callable[[Node, Reading], Any]
AnyKind = TypeVar("AnyKind", contravariant=True)


class Making(Protocol):
    """Makes the readers of nested kinds, and knows what they may ask."""

    @property
    def knowledge(self) -> Knowledge:
        """Return regions and vocabularies."""
        ...

    def reader_of(self, kind: Kind) -> Reader:
        """Return the reader of a kind."""
        ...


def scalar_of(node: Node, reading: Reading) -> str | None:
    """Return the text of a scalar as it was typed, or ``None`` after reporting what is wrong."""
    if not isinstance(node, ScalarNode):
        report_shape("expected-text", node, reading)
        return None
    value: str = node.value
    if value:
        return value.strip() or _empty(node, reading)
    return _empty(node, reading)


def _empty(node: Node, reading: Reading) -> None:
    if node.tag != REFUSED:
        reading.findings.add("empty-value", node.start_mark)


def report_shape(rule: str, node: Node, reading: Reading, **facts: str) -> None:
    """Report a node of the wrong shape, or the deep nesting that is the real trouble with it."""
    if node.tag == REFUSED:
        return
    if report_deep(node, reading):
        return
    if isinstance(node, ScalarNode) and not node.value:
        rule, facts = "empty-value", {}
    reading.findings.add(rule, node.start_mark, **facts)


def report_deep(node: Node, reading: Reading) -> bool:
    """Report nesting without end at a node that is not read any further; say whether it was there."""
    if depth_of(node) < MAX_DEPTH:
        return False
    reading.findings.add("nesting-too-deep", node.start_mark, limit=str(MAX_DEPTH))
    return True


def shape_of(node: Node) -> str:
    """Return what a node is: ``map``, ``list`` or ``text``."""
    if isinstance(node, CollectionNode):
        return "map" if isinstance(node, MappingNode) else "list"
    return "text"
