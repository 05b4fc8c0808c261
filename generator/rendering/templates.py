"""Our own templates in one language each, and what each of them is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.rendering.compiled import CompilingLoader, escaped, new_environment

THEME_PAGES = Path(__file__).resolve().parent.parent / "theme" / "pages"
_REFERENCE = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")


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
        return Markup(filled)  # noqa: S704 - words and values are escaped


def environment_of(
    catalogue: NullTranslations, icon: Callable[[str], Markup], folder: Path = THEME_PAGES
) -> Environment:
    """Return the environment of one language; its filters are added before a template is loaded."""
    words = Interface(catalogue)
    environment = new_environment(CompilingLoader(folder, words.gettext, icon))
    environment.globals.update(_=words.gettext, gettext=words.gettext, ngettext=words.ngettext, icon=icon)
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
