"""Our own templates: escaped by default, strict about names, in one language each."""

from __future__ import annotations

import re
from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.rendering.compiled import Interface, PlainObjectsEnvironment, SettlingLoader

THEME_PAGES = Path(__file__).resolve().parent.parent / "theme" / "pages"
_REFERENCE = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")


def environment_of(
    catalogue: NullTranslations, icon: Callable[[str], Markup], folder: Path = THEME_PAGES
) -> Environment:
    """Return the environment in which the templates of one language are compiled.

    ``autoescape`` is on whatever a template is called; a name that does not exist is an error.
    """
    words = Interface(catalogue)
    environment = PlainObjectsEnvironment(
        loader=SettlingLoader(FileSystemLoader(folder), {"_": words.gettext, "gettext": words.gettext, "icon": icon}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n"],
    )
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
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
