"""Templates compiled for our values: plain objects, always escaped, once for all languages.

Jinja's own output asks at run time what we know beforehand: whether a value is an object or a
mapping, whether escaping is on, what a constant msgid says. Settling that when a template is
compiled makes a record page about three times as fast. Compiling costs more than most builds
that change one record, so a template is compiled once, and each language brings its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, MutableMapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef, optimizeconst
from jinja2.defaults import DEFAULT_FILTERS  # type: ignore[attr-defined]
from jinja2.nodes import Node
from jinja2.runtime import missing  # type: ignore[attr-defined]
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

_LINE_BREAKS = re.compile(r"[ \t]*\n\s*")
_needs_escape = re.compile(r"[&<>\"']").search
_as_markup = str.__new__  # Markup(...) asks its argument whether it is markup; here it is known
PLAIN_FUNCTIONS = frozenset({"_", "gettext", "ngettext", "icon", "qr"})
"""Functions of ours that never ask for the context."""
WAYS = frozenset({"root", "assets"})
"""Names that whoever renders a template must give as markup: they stand before every link."""


def escaped(value: object) -> str:
    """Return ``value`` as HTML; most words hold nothing to escape and are passed on as they are."""
    if type(value) is str:
        return escape(value) if _needs_escape(value) else value
    return value if type(value) is Markup else escape(value)


def plain_macro(body: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
    """Return a macro as a function that takes exactly what its template says."""
    count = len(names)

    def macro(*arguments: object, **named: object) -> Markup:
        if named or len(arguments) != count:
            if len(arguments) > count or named.keys() - set(names[len(arguments) :]):
                raise TypeError(f"a macro takes {names}, not {arguments} and {sorted(named)}")
            arguments += tuple(named.get(name, missing) for name in names[len(arguments) :])
        return _as_markup(Markup, body(*arguments))

    return macro


class PlainObjectsCode(CodeGenerator):
    """Writes ``value.name`` for an attribute, ``escaped(…)`` for output and plain calls for macros.

    An attribute that does not exist is an ``AttributeError``: as strict as ``StrictUndefined``.
    """

    _macros: frozenset[str] = PLAIN_FUNCTIONS

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Note which names are macros before anything is written."""
        imported = {
            name if isinstance(name, str) else name[1]
            for each in node.find_all(nodes.FromImport)
            for name in each.names
        }
        defined = {macro.name for macro in node.find_all(nodes.Macro)}
        self._macros = PLAIN_FUNCTIONS | imported | defined
        super().visit_Template(node, frame)

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write an attribute as Python does."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    @optimizeconst
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Call macros and our own functions without asking whether they want the context."""
        plain = isinstance(node.node, nodes.Name) and node.node.name in self._macros
        if forward_caller or not plain or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write a macro as a plain function, unless it looks at its caller or at extra arguments."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
            return
        names = tuple(argument.name for argument in macro_ref.node.args)
        self.write(f"environment.plain_macro(macro, {names!r})")

    def blockvisit(self, nodes: Iterable[Node], frame: Frame) -> None:
        """Let a template or block hand on its text in one piece: each piece passes through every parent."""
        if frame.parent is not None or frame.buffer is not None or frame.require_output_check:
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield concat({frame.buffer})")
        frame.buffer = None

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write("(" if self._is_markup(node) else "environment.escaped(")

    def _is_markup(self, node: nodes.Expr) -> bool:
        """Say whether a value is escaped already: interface words, what macros write, ways to a root."""
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            return node.node.name in self._macros and node.node.name not in PLAIN_FUNCTIONS
        return isinstance(node, nodes.EnvironmentAttribute) or (isinstance(node, nodes.Name) and node.name in WAYS)


class Settling(NodeTransformer):
    """Works out at compile time what is the same on every page.

    ``icon("…")`` with a constant name becomes a constant. ``_("…")`` with a constant msgid becomes
    an attribute of the environment, noted in ``msgids``. A line break with its indentation becomes
    a line break alone. ``x.y is defined`` asks leniently.
    """

    def __init__(self, icon: Callable[[str], Markup]) -> None:
        self._icon = icon
        self.msgids: list[str] = []

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """Settle a call with one constant argument."""
        self.generic_visit(node)
        argument = node.args[0] if len(node.args) == 1 else None
        named = isinstance(node.node, nodes.Name) and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if not (named and isinstance(argument, nodes.Const) and isinstance(argument.value, str)):
            return node
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        if name == "icon":
            return nodes.Const(self._icon(argument.value), lineno=node.lineno, environment=node.environment)
        if name in {"_", "gettext"}:
            self.msgids.append(argument.value)
            return nodes.EnvironmentAttribute(
                words_name(argument.value), lineno=node.lineno, environment=node.environment
            )
        return node

    def visit_Test(self, node: nodes.Test) -> nodes.Node:  # noqa: N802
        """Let ``is defined`` look for an attribute that may be missing."""
        self.generic_visit(node)
        asked = node.node
        if node.name in {"defined", "undefined"} and isinstance(asked, nodes.Getattr):
            name = nodes.Const(asked.attr, lineno=node.lineno, environment=node.environment)
            node.node = nodes.Getitem(asked.node, name, "load", lineno=node.lineno, environment=node.environment)
        return node

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.Node:  # noqa: N802
        """Drop indentation and blank lines."""
        node.data = _LINE_BREAKS.sub("\n", node.data)
        return node


def words_name(msgid: str) -> str:
    """Return the name of the environment's attribute that holds the words for ``msgid``."""
    return f"words_{msgid.encode().hex()}"


class PlainObjectsEnvironment(Environment):
    """An environment whose templates are compiled as this module says."""

    code_generator_class = PlainObjectsCode
    escaped = staticmethod(escaped)
    plain_macro = staticmethod(plain_macro)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the environment's own globals, not a chain of maps that each import walks."""
        return self.globals if not d else {**self.globals, **d}


class Compiled(NamedTuple):
    """A template's code, and the msgids whose words it wants from the environment."""

    code: CodeType
    msgids: tuple[str, ...]


def unsettled(*_arguments: object) -> str:
    """Stand for a filter that says something else in each language: it must not be settled.

    Raises:
        TypeError: Always; Jinja then leaves the filter to run time.
    """
    raise TypeError("this filter depends on the language")


@lru_cache(maxsize=256)
def compiled(name: str, source: str, filters: frozenset[str], icon: Callable[[str], Markup]) -> Compiled:
    """Compile a template for every language. ``filters`` are the names of filters of ours."""
    environment = new_environment()
    environment.filters.update(dict.fromkeys(filters, unsettled))
    settling = Settling(icon)
    tree = settling.visit(environment.parse(source, name, name))
    return Compiled(environment.compile(tree, name, name), tuple(dict.fromkeys(settling.msgids)))


def new_environment(loader: BaseLoader | None = None) -> PlainObjectsEnvironment:
    """Return an environment with our rules: autoescape on whatever the file is called, strict names."""
    environment = PlainObjectsEnvironment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n"],
    )
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    return environment


class CompilingLoader(BaseLoader):
    """Loads templates from a folder, compiled once for all languages.

    ``say`` gives a language's words for a msgid.
    """

    def __init__(self, folder: Path, say: Callable[[str], Markup], icon: Callable[[str], Markup]) -> None:
        self._folder = folder
        self._say = say
        self._icon = icon

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the name is Jinja's
    ) -> Template:
        """Return a template with the words of the environment's language.

        Raises:
            TemplateNotFound: If there is no such file.
        """
        try:
            source = (self._folder / name).read_text("utf-8")
        except OSError as missing_file:
            raise TemplateNotFound(name) from missing_file
        ours = environment.filters.items() - DEFAULT_FILTERS.items()
        found = compiled(name, source, frozenset(filter_name for filter_name, _ in ours), self._icon)
        for msgid in found.msgids:
            setattr(environment, words_name(msgid), self._say(msgid))
        return environment.template_class.from_code(environment, found.code, globals or {})
