"""A map as it was read, before the model's class is built: what rules within a record look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from yaml.nodes import MappingNode, Node

from generator.intake.findings import Findings
from generator.intake.knowledge import Knowledge

Value: TypeAlias = Any


@dataclass(slots=True)
class Draft:
    """Values by attribute of the model; values that could not be read are missing.

    ``written`` holds what stood under each known key, ``node`` is the map as a whole.
    """

    values: dict[str, Any]
    written: Mapping[str, Node]
    node: MappingNode
    findings: Findings
    knowledge: Knowledge

    def get(self, attribute: str) -> Value:
        """Return a value, or ``None`` when it was not written or not readable."""
        return self.values.get(attribute)

    def wrote(self, key: str) -> bool:
        """Say whether a key was written, readable or not."""
        return key in self.written

    def report(self, rule: str, *path: str | int, **facts: str) -> None:
        """Note a finding at the value of a key, or at the map where the path leads nowhere."""
        self.findings.add(rule, self.find(*path).start_mark, **facts)

    def find(self, *path: str | int) -> Node:
        """Return the node at ``path``, or the last one on the way to it."""
        return find(self.node, *path)


def find(node: Node, *path: str | int) -> Node:
    """Return the node that ``path`` (keys and positions) leads to, or the last one on the way."""
    for step in path:
        below = _step(node, step)
        if below is None:
            return node
        node = below
    return node


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for name, value in node.value if name.value == step), None)
    if isinstance(step, int) and isinstance(node.value, list) and step < len(node.value):
        below: Node = node.value[step]
        return below
    return None
