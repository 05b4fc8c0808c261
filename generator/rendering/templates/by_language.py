"""Our own templates in one language each, and what each of them is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path
from types import CodeType, FunctionType, SimpleNamespace
from typing import Any, TypeAlias

from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

from generator.rendering.escaping import captured, escaped, in_ascii
from generator.rendering.filters import PLAIN_FILTERS
from generator.rendering.templates.compiled import BODY, Compiled, compiled
from generator.rendering.templates.expressions import END, FILLED, PATTERN, filter_name

THEME_PAGES = Path(__file__).resolve().parents[2] / "theme" / "pages"
_REFERENCE = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")
_MARKED = re.compile(f"([{FILLED}{PATTERN}])([^{END}]*){END}")

Template: TypeAlias = Callable[[Mapping[str, Any]], str]
"""Prints the values it is given by name; KeyError if one that it wants is missing."""


class Interface:
    """Interface words of one language, as templates ask for them. Words are escaped like any text."""

    def __init__(self, catalogue: NullTranslations) -> None:
        self._catalogue = catalogue
        self._numbered: dict[tuple[str, str, int], Markup] = {}

    def gettext(self, msgid: str) -> Markup:
        """Return the words for ``msgid``, which has no ``%(name)s`` places."""
        return Markup(self.pattern(msgid) % {})  # noqa: S704 - words are escaped

    def pattern(self, msgid: str) -> str:
        """Return the words for ``msgid`` with their ``%(name)s`` places; what fills them must be escaped."""
        return in_ascii(escaped(self._catalogue.gettext(msgid)))

    def ngettext(self, singular: str, plural: str, number: int) -> Markup:
        """Return the words for ``number`` things; ``num`` is the number itself."""
        asked = singular, plural, number
        words = self._numbered.get(asked)
        if words is None:
            found = in_ascii(escaped(self._catalogue.ngettext(*asked))) % {"num": number}
            words = self._numbered[asked] = Markup(found)  # noqa: S704 - words are escaped, and a number is a number
        return words


class Templates:
    """The templates of a folder, speaking one language.

    ``names`` and ``filters`` are what macros and templates may use beside what a page gives them.
    """

    def __init__(
        self,
        catalogue: NullTranslations,
        icon: Callable[[str], Markup],
        folder: Path = THEME_PAGES,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        names: Mapping[str, Any] | None = None,
    ) -> None:
        self._words = Interface(catalogue)
        self._icon = icon
        self._folder = folder
        self._known: dict[str, Template] = {}
        self._filters = {**PLAIN_FILTERS, **(filters or {})}
        self.names = {
            "escaped": escaped,
            "captured": captured,
            "Markup": Markup,
            "namespace": SimpleNamespace,
            "icon": icon,
            "ngettext": self._words.ngettext,
            **(names or {}),
        }

    def __getitem__(self, name: str) -> Template:
        """Return a template.

        Raises:
            TemplateNotFound: If there is no such file.
            TemplateAssertionError: If it holds what templates of ours do not have.
            UndefinedError: If it wants a filter or a name that does not exist.
        """
        if name not in self._known:
            self._known[name] = self._loaded(name)
        return self._known[name]

    def _loaded(self, name: str) -> Template:
        try:
            sources = sources_of(name, self._folder)
        except OSError as missing_file:
            raise TemplateNotFound(name) from missing_file
        found = compiled(name, tuple(sources.items()), self._icon)
        self._refuse_unknown(name, found)
        names = dict(self.names)
        names |= {filter_name(each): self._filters[each] for each in found.filters}
        for code in found.code.co_consts:
            if isinstance(code, CodeType):
                names[code.co_name] = FunctionType(self._spoken(code), names)
        template: Template = names[BODY]
        return template

    def _refuse_unknown(self, name: str, found: Compiled) -> None:
        unknown = [f"filter {each}" for each in sorted(found.filters - self._filters.keys())]
        unknown += sorted(found.names - self.names.keys())
        if unknown:
            raise UndefinedError(f"{name} wants {', '.join(unknown)}")

    def _spoken(self, code: CodeType) -> CodeType:
        """Return a function's code with this language's words in its constants."""
        return code.replace(co_consts=tuple([self._constant(each) for each in code.co_consts]))

    def _constant(self, value: object) -> object:
        if isinstance(value, tuple):
            return tuple([self._constant(each) for each in value])
        if not isinstance(value, str) or END not in value:
            return value
        alone = _MARKED.fullmatch(value)
        if alone and alone[1] == FILLED:
            return self._words.gettext(alone[2])  # markup, for whoever takes it as a value
        return _MARKED.sub(self._said, value)

    def _said(self, mark: re.Match[str]) -> str:
        return self._words.gettext(mark[2]) if mark[1] == FILLED else self._words.pattern(mark[2])


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
