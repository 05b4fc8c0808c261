"""Expressions of templates written as Python: what a name, an attribute or a filter becomes.

Nothing is looked up by guessing: ``x.name`` is an attribute, a filter is a function, a name is
a variable of the template or one that whoever renders it must give.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from jinja2 import TemplateAssertionError, nodes
from markupsafe import Markup

from generator.rendering.templates.trees import Macro

FILLED, PATTERN, END = "\ufdd2", "\ufdd4", "\ufdd3"
"""Around a msgid in a constant: its words, or its words with ``%(name)s`` left to fill.

Noncharacters: no template of ours holds them.
"""
WAYS = frozenset({"root", "assets"})
"""Names that whoever renders a template must give as markup: they stand before every link."""
MARKUP_FUNCTIONS = frozenset({"_", "gettext", "ngettext", "icon", "rows", "slim_rows", "term_list", "area_list"})
"""Functions whose result is escaped already."""
CONSTANTS = frozenset({"True", "False", "None"})
_GETTEXT = frozenset({"_", "gettext"})
_LOOP = {"first": "({} == 0)", "index0": "{}", "index": "({} + 1)"}
_COMPARISONS = {
    "eq": "==",
    "ne": "!=",
    "gt": ">",
    "gteq": ">=",
    "lt": "<",
    "lteq": "<=",
    "in": "in",
    "notin": "not in",
}  # fmt: skip


@dataclass(frozen=True)
class Scope:
    """What names mean: variables by the Python that reads them, macros by name, the counter of the loop.

    ``own`` are the names that were set in this very scope and may be set anew in it.
    """

    names: dict[str, str] = field(default_factory=dict)
    macros: Mapping[str, Macro] = field(default_factory=dict)
    counter: str = ""
    own: set[str] = field(default_factory=set)

    def inner(self, counter: str = "", macros: Mapping[str, Macro] | None = None) -> Scope:
        """Return a scope whose own names are not seen from outside."""
        return Scope(dict(self.names), {**self.macros, **(macros or {})}, counter or self.counter)


class ExpressionWriter:
    """Writes expressions, and notes which ``filters`` and global ``names`` they need."""

    def __init__(self, template: str, icon: Callable[[str], Markup]) -> None:
        self.template = template
        self.icon = icon
        self.filters: set[str] = set()

    def free_name(self, name: str) -> str:
        """Return how to read a name that the template itself does not set."""
        raise NotImplementedError

    def captured(self, node: nodes.Call, scope: Scope) -> str:
        """Return the call of a macro as a value."""
        raise NotImplementedError

    def expression(self, node: nodes.Node, scope: Scope) -> str:
        """Return ``node`` in Python.

        Raises:
            TemplateAssertionError: If our templates have no such expression.
        """
        write = self._WRITERS.get(type(node))
        if write is None:
            raise self.unknown(node)
        return write(self, node, scope)

    def unknown(self, node: nodes.Node) -> TemplateAssertionError:
        """Return the error for what a template must not hold."""
        return TemplateAssertionError(
            f"templates of ours have no {type(node).__name__} like this", node.lineno, self.template
        )

    def is_markup(self, node: nodes.Node) -> bool:
        """Say whether a value is escaped already: interface words, icons, ways to a root."""
        if isinstance(node, nodes.Name):
            return node.name in WAYS
        return isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in MARKUP_FUNCTIONS

    def words(self, node: nodes.Node, scope: Scope) -> str | None:
        """Return interface words as plain Python text, already escaped; ``None`` if ``node`` is something else.

        Words without places are a mark that each language replaces by its own words.
        """
        if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in _GETTEXT):
            return None
        msgid = node.args[0]
        if not isinstance(msgid, nodes.Const):
            raise self.unknown(node)
        if not node.kwargs:
            return repr(FILLED + msgid.value + END)
        values = ", ".join(f"{each.key!r}: escaped({self.expression(each.value, scope)})" for each in node.kwargs)
        return f"({PATTERN + msgid.value + END!r} % {{{values}}})"

    def _name(self, node: nodes.Name, scope: Scope) -> str:
        return scope.names.get(node.name) or self.free_name(node.name)

    def _const(self, node: nodes.Const, _scope: Scope) -> str:
        return repr(node.value)

    def _getattr(self, node: nodes.Getattr, scope: Scope) -> str:
        if isinstance(node.node, nodes.Name) and node.node.name == "loop":
            if node.attr not in _LOOP:
                raise self.unknown(node)
            return _LOOP[node.attr].format(scope.counter)
        return f"{self.expression(node.node, scope)}.{node.attr}"

    def _getitem(self, node: nodes.Getitem, scope: Scope) -> str:
        return f"{self.expression(node.node, scope)}[{self.expression(node.arg, scope)}]"

    def _slice(self, node: nodes.Slice, scope: Scope) -> str:
        ends = (self.expression(end, scope) if end else "" for end in (node.start, node.stop))
        return ":".join(ends)

    def _call(self, node: nodes.Call, scope: Scope) -> str:
        if isinstance(node.node, nodes.Name):
            if node.node.name in scope.macros:
                return self.captured(node, scope)
            words = self.words(node, scope)
            if words is not None:
                return words if node.kwargs == [] else f"Markup({words})"
            if node.node.name == "icon" and isinstance(node.args[0], nodes.Const):
                return f"Markup({str(self.icon(node.args[0].value))!r})"
        return f"{self.expression(node.node, scope)}({self._arguments(node, scope)})"

    def _filter(self, node: nodes.Filter, scope: Scope) -> str:
        if node.node is None:
            raise self.unknown(node)
        self.filters.add(node.name)
        value, arguments = self.expression(node.node, scope), self._arguments(node, scope)
        return f"{filter_name(node.name)}({', '.join(filter(None, (value, arguments)))})"

    def _arguments(self, node: nodes.Call | nodes.Filter, scope: Scope) -> str:
        if node.dyn_args or node.dyn_kwargs:
            raise self.unknown(node)
        named = [f"{each.key}={self.expression(each.value, scope)}" for each in node.kwargs]
        return ", ".join([*(self.expression(each, scope) for each in node.args), *named])

    def _test(self, node: nodes.Test, scope: Scope) -> str:
        if node.name == "none":
            return f"({self.expression(node.node, scope)} is None)"
        if node.name == "defined" and isinstance(node.node, nodes.Name):
            return str(node.node.name in scope.names)
        if node.name == "defined" and isinstance(node.node, nodes.Getattr):
            return f"hasattr({self.expression(node.node.node, scope)}, {node.node.attr!r})"
        raise self.unknown(node)

    def _compare(self, node: nodes.Compare, scope: Scope) -> str:
        parts = [f"{_COMPARISONS[each.op]} {self.expression(each.expr, scope)}" for each in node.ops]
        return f"({' '.join([self.expression(node.expr, scope), *parts])})"

    def _not(self, node: nodes.Not, scope: Scope) -> str:
        value = self.expression(node.node, scope)
        return str(value != "True") if value in CONSTANTS else f"(not {value})"

    def _binary(self, node: nodes.BinExpr, scope: Scope) -> str:
        return f"({self.expression(node.left, scope)} {node.operator} {self.expression(node.right, scope)})"

    def _negative(self, node: nodes.Neg, scope: Scope) -> str:
        return f"(-{self.expression(node.node, scope)})"

    def _choice(self, node: nodes.CondExpr, scope: Scope) -> str:
        if node.expr2 is None:
            raise self.unknown(node)
        test, first, second = (self.expression(each, scope) for each in (node.test, node.expr1, node.expr2))
        return f"({first} if {test} else {second})"

    def _list(self, node: nodes.List, scope: Scope) -> str:
        return f"[{', '.join(self.expression(each, scope) for each in node.items)}]"

    def _tuple(self, node: nodes.Tuple, scope: Scope) -> str:
        return f"({''.join(self.expression(each, scope) + ', ' for each in node.items)})"

    _WRITERS: ClassVar[Mapping[type[nodes.Node], Callable[..., str]]] = {
        nodes.Name: _name,
        nodes.Const: _const,
        nodes.Getattr: _getattr,
        nodes.Getitem: _getitem,
        nodes.Slice: _slice,
        nodes.Call: _call,
        nodes.Filter: _filter,
        nodes.Test: _test,
        nodes.Compare: _compare,
        nodes.Not: _not,
        nodes.And: _binary,
        nodes.Or: _binary,
        nodes.Add: _binary,
        nodes.Sub: _binary,
        nodes.Neg: _negative,
        nodes.CondExpr: _choice,
        nodes.List: _list,
        nodes.Tuple: _tuple,
    }


def filter_name(name: str) -> str:
    """Return what a filter is called in compiled templates."""
    return f"filter_{name}"
