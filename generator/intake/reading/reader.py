"""What every reader has in common: a function from a node to a value of the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, Protocol, TypeAlias

from yaml.nodes import Node, ScalarNode

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
]


class _Unreadable(Enum):
    UNREADABLE = "unreadable"


UNREADABLE: Final = _Unreadable.UNREADABLE
"""What a reader returns after it reported a problem."""


@dataclass(slots=True)
class Reading:
    """What is gathered while one record is read: findings, and words to be looked at together.

    ``codes`` are slugs and addresses, ``prose`` is everything that people read.
    """

    findings: Findings
    prose: list[Words] = field(default_factory=list)
    codes: list[Words] = field(default_factory=list)


Value: TypeAlias = Any
"""What a reader gives: a value of the type that the model has there, or ``UNREADABLE``."""

Reader: TypeAlias = Callable[[Node, Reading], Value]


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
    value: str = node.value.strip() if isinstance(node, ScalarNode) else ""
    if not value:
        report_shape("expected-text", node, reading)
        return None
    return value


def report_shape(rule: str, node: Node, reading: Reading, **facts: str) -> None:
    """Report a node of the wrong shape, or the deep nesting that is the real trouble with it."""
    if node.tag == REFUSED:
        return
    if report_deep(node, reading):
        return
    if isinstance(node, ScalarNode) and not node.value.strip():
        rule, facts = "empty-value", {}
    reading.findings.add(rule, node.start_mark, **facts)


def report_deep(node: Node, reading: Reading) -> bool:
    """Report nesting without end at a node that is not read any further; say whether it was there."""
    if depth_of(node) < MAX_DEPTH:
        return False
    reading.findings.add("nesting-too-deep", node.start_mark, limit=str(MAX_DEPTH))
    return True
