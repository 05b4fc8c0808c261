"""Nearly all records are keys, dashes and values on lines of their own: these are composed here, without places.

A place is wanted for a problem only, and few records have one. Without places the same nodes cost
half. Whatever is not as plain as that gets no answer here and is left to the YAML parser; where there
is an answer, it is the parser's, and a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.intake.syntax.composing import MAX_DEPTH
from generator.intake.syntax.source import START

_LINE = re.compile(r"^( *)(?=[^ \n])(- +)?(?:([a-z_]+):(?: +|$))?(>-(?:\n\1 +.*)+|.*)$", re.MULTILINE)
"""A line that is not blank: its margin, dash, key and value."""

_FLOW_KEY = re.compile(r"([a-z_]+): +")
_FLOW_SCALAR = re.compile(
    r"""
    "(?P<double> [^"\\]* )"
    | '(?P<single> [^']* )'
    | (?P<plain> (?: [^\s\-?:,\[\]{}#&*!|>'"%@`] | -(?=\d) ) (?: [^?:,\[\]{}#]+ | :(?=[^\s?,\[\]{}]) | (?<=\S)\# )* )
    """,
    re.VERBOSE,
)
_FLOW_NEXT = re.compile(r" *([,\]}]) *")
_NEGATIVE = re.compile(r"-\d")
_CLOSERS: Final = {"[": "]", "{": "}"}
_NEVER_FIRST: Final = frozenset(["", *"-?:,[]{}#&*!|>'\"%@` "])

Children: TypeAlias = list[Any]
"""Nodes of a list, or pairs of nodes of a map."""

# The stubs of yaml know only its own marks and always a tag.
_scalar_node: Callable[..., ScalarNode] = ScalarNode
_list_node: Callable[..., SequenceNode] = SequenceNode
_map_node: Callable[..., MappingNode] = MappingNode


class _NotPlainError(Exception):
    """Only a YAML parser can tell what this means."""


def compose_plain(text: str) -> SequenceNode | None:
    """Return the list of records in ``text``, each node at ``START``; ``None`` when it is not plain.

    ``text`` must be free of unwanted characters (``refuse_unwanted``).
    """
    if "\t" in text:
        return None
    try:
        return _compose_lines(text)
    except _NotPlainError:
        return None


def _compose_lines(text: str) -> SequenceNode:
    block = _Block()
    for indent, dash, key, value in _LINE.findall(text):
        if not dash and not key:
            raise _NotPlainError
        column = len(indent)
        children = block.collection_at(column, is_list=bool(dash))
        if dash and not key:
            children.append(_value(value, column))
            continue
        if dash:
            column += len(dash)
            children = block.open_map(column, children)
        if value:
            children.append((_key(key), _value(value, column)))
        else:
            block.waiting = (column, key, children)
    return block.finished()


class _Block:
    """The collections that are open at a line, the outermost first: column, whether it is a list, children.

    ``waiting`` is the key of the line before when its value has not come yet.
    """

    def __init__(self) -> None:
        self.records: Children = []
        self.open: list[tuple[int, bool, Children]] = [(0, True, self.records)]
        self.waiting: tuple[int, str, Children] | None = None

    def collection_at(self, column: int, *, is_list: bool) -> Children:
        """Return the children of the collection that a line at ``column`` belongs to."""
        if self.waiting is not None:
            waiting, self.waiting = self.waiting, None
            return self._open_below(*waiting, column, is_list)
        while self.open:
            at, holds_items, children = self.open[-1]
            if at == column and holds_items == is_list:
                return children
            if at < column:
                break
            self.open.pop()
        raise _NotPlainError

    def _open_below(self, at: int, key: str, siblings: Children, column: int, is_list: bool) -> Children:
        """Return the children of what stands below a key; a list may stand as far left as it, a map may not."""
        if column < at or (column == at and not is_list):
            raise _NotPlainError
        children: Children = []
        make = _list_node if is_list else _map_node
        siblings.append((_key(key), make(None, children, START, START)))
        self.open.append((column, is_list, children))
        return children

    def open_map(self, column: int, items: Children) -> Children:
        """Return the children of a new map in a list."""
        children: Children = []
        items.append(_map_node(None, children, START, START))
        self.open.append((column, False, children))
        return children

    def finished(self) -> SequenceNode:
        """Return the root once all lines are read."""
        if self.waiting is not None or not self.records:
            raise _NotPlainError
        return _list_node(None, self.records, START, START)


@lru_cache(maxsize=1024)
def _key(key: str) -> ScalarNode:
    """Nodes without a place of their own are values: one will do for all."""
    return _scalar_node(None, key, START, START)


def _value(written: str, column: int) -> Node:
    first = written[:1]
    if first.isalnum() and _goes_on_plain(written):
        return _scalar_node(None, written, START, START)
    if first in _CLOSERS:
        return _flow(written)
    if first in {'"', "'"}:
        written = _unquoted(written)
    elif "\n" in written:
        written = _unfolded(written, column)
    elif (first in _NEVER_FIRST and not _NEGATIVE.match(written)) or not _goes_on_plain(written):
        raise _NotPlainError
    return _scalar_node(None, written, START, START)


def _goes_on_plain(written: str) -> bool:
    """Say whether no sign in an unquoted value ends it or makes it a key."""
    return ": " not in written and " #" not in written and written[-1] not in " :"


def _unquoted(written: str) -> str:
    quote, inside = written[0], written[1:-1]
    if len(written) < 2 or written[-1] != quote or quote in inside or "\\" in inside:
        raise _NotPlainError
    return inside


def _unfolded(written: str, column: int) -> str:
    """Return the text below ``>-``: lines that start level with each other, to the right of ``column``."""
    lines = written.split("\n")[1:]
    margin = " " * (len(lines[0]) - len(lines[0].lstrip(" ")))
    at = len(margin)
    if at <= column or not all(line.startswith(margin) and _is_trimmed(line[at:]) for line in lines):
        raise _NotPlainError
    return " ".join([line[at:] for line in lines])


def _is_trimmed(line: str) -> bool:
    return bool(line) and line[0] != " " and line[-1] != " "


@lru_cache(maxsize=4096)
def _flow(written: str) -> Node:
    """Return what brackets on one line hold; the same hours, terms and days are written again and again."""
    node, end = _flow_collection(written, 0, 1)
    if end != len(written):
        raise _NotPlainError
    return node


def _flow_collection(written: str, start: int, depth: int) -> tuple[Node, int]:
    """Return the collection that opens at ``start``, and where the text goes on behind it."""
    if depth > MAX_DEPTH:
        raise _NotPlainError
    opener = written[start]
    children: Children = []
    end, sign = start + 1, ","
    while sign == ",":
        if opener == "{":
            key = _found(_FLOW_KEY.match(written, end))
            node, end = _flow_value(written, key.end(), depth)
            children.append((_key(key[1]), node))
        else:
            node, end = _flow_value(written, end, depth)
            children.append(node)
        behind = _found(_FLOW_NEXT.match(written, end))
        end, sign = behind.end(), behind[1]
    if sign != _CLOSERS[opener]:
        raise _NotPlainError
    make = _list_node if opener == "[" else _map_node
    return make(None, children, START, START), end


def _flow_value(written: str, start: int, depth: int) -> tuple[Node, int]:
    if written[start : start + 1] in _CLOSERS:
        return _flow_collection(written, start, depth + 1)
    scalar = _found(_FLOW_SCALAR.match(written, start))
    kind = scalar.lastgroup or ""
    value = scalar[kind].rstrip(" ") if kind == "plain" else scalar[kind]
    return _scalar_node(None, value, START, START), scalar.end()


def _found(match: re.Match[str] | None) -> re.Match[str]:
    if match is None:
        raise _NotPlainError
    return match
