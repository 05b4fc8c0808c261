"""Templates compiled for our values: plain objects, always escaped, the same words on every page.

Jinja's own output asks at run time what we know beforehand: whether a value is an object or a
mapping, whether escaping is on, what a constant msgid says. Settling that when a template is
compiled makes a record page about three times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping
from gettext import NullTranslations
from typing import Any

from jinja2 import BaseLoader, Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef, optimizeconst
from jinja2.runtime import missing  # type: ignore[attr-defined]
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

_LINE_BREAKS = re.compile(r"[ \t]*\n\s*")
_needs_escape = re.compile(r"[&<>\"']").search
_as_markup = str.__new__  # Markup(...) asks its argument whether it is markup; here it is known
PLAIN_FUNCTIONS = frozenset({"_", "gettext", "ngettext", "icon", "qr"})
"""Functions of ours that never ask for the context."""


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

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write("environment.escaped(")


class Interface:
    """Interface words of one language, as templates ask for them. Words are escaped like any text."""

    def __init__(self, catalogue: NullTranslations) -> None:
        self._catalogue = catalogue

    def gettext(self, msgid: str, /, **values: object) -> Markup:
        """Return the words for ``msgid`` with ``values`` in its ``%(name)s`` places."""
        return self._filled(self._catalogue.gettext(msgid), values)

    def ngettext(self, singular: str, plural: str, number: int, /, **values: object) -> Markup:
        """Return the words for ``number`` things; ``num`` is the number itself."""
        values.setdefault("num", number)
        return self._filled(self._catalogue.ngettext(singular, plural, number), values)

    @staticmethod
    def _filled(words: str, values: Mapping[str, object]) -> Markup:
        filled = escaped(words) % {name: escaped(value) for name, value in values.items()}
        return _as_markup(Markup, filled)


class Settling(NodeTransformer):
    """Works out at compile time what is the same on every page of a language.

    ``_("…")`` and ``icon("…")`` with constant arguments become constants; a line break with
    its indentation becomes a line break alone; ``x.y is defined`` asks leniently.
    """

    def __init__(self, constant_functions: Mapping[str, Callable[[str], str]]) -> None:
        self._functions = constant_functions

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - the name is Jinja's
        """Replace a call of a constant function with a constant argument by its result."""
        self.generic_visit(node)
        function = self._functions.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        if function and len(node.args) == 1 and not (node.kwargs or node.dyn_args or node.dyn_kwargs):
            argument = node.args[0]
            if isinstance(argument, nodes.Const) and isinstance(argument.value, str):
                return nodes.Const(function(argument.value), lineno=node.lineno, environment=node.environment)
        return node

    def visit_Test(self, node: nodes.Test) -> nodes.Node:  # noqa: N802 - the name is Jinja's
        """Let ``is defined`` look for an attribute that may be missing."""
        self.generic_visit(node)
        asked = node.node
        if node.name in {"defined", "undefined"} and isinstance(asked, nodes.Getattr):
            name = nodes.Const(asked.attr, lineno=node.lineno, environment=node.environment)
            node.node = nodes.Getitem(asked.node, name, "load", lineno=node.lineno, environment=node.environment)
        return node

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.Node:  # noqa: N802 - the name is Jinja's
        """Drop indentation and blank lines."""
        node.data = _LINE_BREAKS.sub("\n", node.data)
        return node


class SettlingLoader(BaseLoader):
    """Compiles templates of another loader with their constants settled."""

    def __init__(self, loader: BaseLoader, functions: Mapping[str, Callable[[str], str]]) -> None:
        self._loader = loader
        self._settling = Settling(functions)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's source, its file and a test whether it is still the same."""
        return self._loader.get_source(environment, template)

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the name is Jinja's
    ) -> Template:
        """Compile a template with its constants settled."""
        source, filename, unchanged = self.get_source(environment, name)
        tree = self._settling.visit(environment.parse(source, name, filename))
        code = environment.compile(tree, name, filename)
        return environment.template_class.from_code(environment, code, globals or {}, unchanged)


class PlainObjectsEnvironment(Environment):
    """An environment whose templates are compiled as this module says."""

    code_generator_class = PlainObjectsCode
    escaped = staticmethod(escaped)
    plain_macro = staticmethod(plain_macro)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the environment's own globals, not a chain of maps that each import walks."""
        return self.globals if not d else {**self.globals, **d}
