"""Our own templates: escaped by default, strict about names, translated when they are compiled."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

THEME_PAGES = Path(__file__).resolve().parent.parent / "theme" / "pages"
_LINE_BREAKS = re.compile(r"[ \t]*\n\s*")
_REFERENCE = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")


class _Settled(NodeTransformer):
    """Works out at compile time what is the same on every page of a language.

    ``_("…")`` and ``icon("…")`` with constant arguments become constants, and a line break
    with its indentation becomes a line break alone. Costs nothing when a page is rendered.
    """

    def __init__(self, constant_functions: MutableMapping[str, Callable[[str], str]]) -> None:
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

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.Node:  # noqa: N802 - the name is Jinja's
        """Drop indentation and blank lines."""
        node.data = _LINE_BREAKS.sub("\n", node.data)
        return node


class _SettledLoader(BaseLoader):
    """Loads templates from a folder and settles their constants."""

    def __init__(self, folder: Path, functions: MutableMapping[str, Callable[[str], str]]) -> None:
        self._files = FileSystemLoader(folder)
        self._settled = _Settled(functions)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's source, its file and a test whether it is still the same."""
        return self._files.get_source(environment, template)

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """Compile a template with its constants settled."""
        source, filename, unchanged = self.get_source(environment, name)
        tree = self._settled.visit(environment.parse(source, name, filename))
        code = environment.compile(tree, name, filename)
        return environment.template_class.from_code(environment, code, globals or {}, unchanged)


def environment_of(
    catalogue: NullTranslations, icon: Callable[[str], Markup], folder: Path = THEME_PAGES
) -> Environment:
    """Return the environment in which the templates of one language are compiled.

    ``autoescape`` is on whatever a template is called; a name that does not exist is an error.
    """

    def say(msgid: str) -> Markup:
        return escape(catalogue.gettext(msgid))

    def say_number(singular: str, plural: str, number: int) -> Markup:
        return escape(catalogue.ngettext(singular, plural, number))

    def settled(msgid: str) -> Markup:
        return say(msgid) % {}  # a constant goes through the same formatting as one with values

    environment = Environment(
        loader=_SettledLoader(folder, {"_": settled, "gettext": settled, "icon": icon}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n"],
    )
    install: Any = environment
    install.install_gettext_callables(say, say_number, newstyle=True)
    environment.globals["icon"] = icon
    return environment


def sources_of(name: str, folder: Path = THEME_PAGES) -> dict[str, str]:
    """Return the sources of a template and of all templates it names, by name."""
    found: dict[str, str] = {}
    wanted = [name]
    while wanted:
        each = wanted.pop()
        if each not in found:
            found[each] = (folder / each).read_text("utf-8")
            wanted += _REFERENCE.findall(found[each])
    return found
