"""Template files as Jinja reads them: what each defines, what it takes from others, what it prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from jinja2 import Environment, TemplateAssertionError, nodes

_PARSER = Environment(
    autoescape=True, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"], cache_size=0
)
_PARSER.newstyle_gettext = True  # type: ignore[attr-defined]


@dataclass(frozen=True, eq=False)
class Macro:
    """A macro, and the macros it may call: those of its own file."""

    node: nodes.Macro
    beside: Mapping[str, Macro]


@dataclass(frozen=True, eq=False)
class TemplateFile:
    """One file. ``blocks`` and ``macros`` are by name; ``parent`` is the file it extends."""

    name: str
    body: list[nodes.Node]
    parent: str | None = None
    blocks: Mapping[str, nodes.Block] = field(default_factory=dict)
    macros: Mapping[str, Macro] = field(default_factory=dict)


class Library:
    """Template files by name, each parsed when it is first wanted."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._files: dict[str, TemplateFile] = {}

    def __getitem__(self, name: str) -> TemplateFile:
        """Return a file; KeyError if there is none of that name."""
        if name not in self._files:
            self._files[name] = self._read(name)
        return self._files[name]

    def lineage(self, name: str) -> Iterator[TemplateFile]:
        """Yield a file, the file it extends, and so on."""
        following: str | None = name
        while following:
            file = self[following]
            yield file
            following = file.parent

    def _read(self, name: str) -> TemplateFile:
        tree = _parsed(name, self._sources[name])
        parent, macros = None, dict[str, Macro]()
        for node in tree.body:
            if isinstance(node, nodes.Extends):
                parent = constant_name(node.template, name)
            elif isinstance(node, nodes.Macro):
                macros[node.name] = Macro(node, macros)
            elif isinstance(node, nodes.FromImport):
                macros |= self._imported(node, name)
        return TemplateFile(
            name, tree.body, parent, {block.name: block for block in tree.find_all(nodes.Block)}, macros
        )

    def _imported(self, node: nodes.FromImport, into: str) -> Iterator[tuple[str, Macro]]:
        offered = self[constant_name(node.template, into)].macros
        for each in node.names:
            name, alias = (each, each) if isinstance(each, str) else each
            if name not in offered:
                raise TemplateAssertionError(f"there is no macro {name!r} to import", node.lineno, into)
            yield alias, offered[name]


@lru_cache(maxsize=256)
def _parsed(name: str, source: str) -> nodes.Template:
    return _PARSER.parse(source, name, name)


def constant_name(node: nodes.Node, where: str) -> str:
    """Return the name of a file that another one names.

    Raises:
        TemplateAssertionError: If it is not written out.
    """
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    raise TemplateAssertionError("the name of a template must be written out", node.lineno, where)
