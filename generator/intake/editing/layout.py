"""Where nodes stand in the lines of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

BLOCK_STYLES: Final = frozenset("|>")


def last_line(node: Node, lines: Sequence[str]) -> int:
    """Return the line, from 0, on which the last word of a node stands."""
    if isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return last_line(last[1] if isinstance(node, MappingNode) else last, lines)
    line = int(node.end_mark.line)
    if not isinstance(node, ScalarNode) or node.style not in BLOCK_STYLES:
        return line
    line = min(line, len(lines)) - (node.end_mark.column == 0)
    while line > node.start_mark.line and not lines[line].strip():
        line -= 1
    return line


def cut(lines: Sequence[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """Return the text from one line and column to another."""
    (line, column), (end_line, end_column) = start, end
    if line == end_line:
        return lines[line][column:end_column]
    return "\n".join([lines[line][column:], *lines[line + 1 : end_line], lines[end_line][:end_column]])


def start_of(node: Node) -> tuple[int, int]:
    """Return the line and column where a node starts."""
    return node.start_mark.line, node.start_mark.column


def end_of(node: Node) -> tuple[int, int]:
    """Return the line and column after a node."""
    return node.end_mark.line, node.end_mark.column
