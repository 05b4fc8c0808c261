"""The templates of one language, ready to print pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from markupsafe import Markup

from generator.model.settings import SiteSettings
from generator.rendering.catalogue import LOCALE, load_catalogue
from generator.rendering.escaping import escaped, in_ascii
from generator.rendering.filters import Writing
from generator.rendering.icons import icon
from generator.rendering.json_text import json_data
from generator.rendering.qr import qr_data_uri
from generator.rendering.shell import Shell
from generator.rendering.templates.by_language import THEME_PAGES, Template, Templates
from generator.rendering.templates.expressions import WAYS
from generator.rendering.window_title import window_title
from generator.text.languages import Language
from generator.text.phones import national_number
from generator.views.parts import Row, SlimRow

# U+FDD1 is a noncharacter: no text that passed the gate can hold it.
ROOT_MARK = "\ufdd1"
"""Stands in a kept row for the way to the language's root, which differs by page."""


Value = TypeVar("Value")


class _Printed(dict[Value, Markup]):
    """What a filter writes of each value, as markup: few days and hours stand on all pages."""

    def __init__(self, write: Callable[[Value], str]) -> None:
        self._write = write

    def __missing__(self, value: Value) -> Markup:
        found = self[value] = Markup(in_ascii(escaped(self._write(value))))  # noqa: S704 - escaped
        return found


class Press:
    """Prints the pages of one language; rows are kept, so that a record is rendered once."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates
        self._kept: dict[tuple[str, type], tuple[Row | SlimRow, str]] = {}
        self._shared: dict[tuple[int, str], tuple[object, Markup]] = {}

    @classmethod
    def of(
        cls,
        language: Language,
        settings: SiteSettings,
        asset_names: Mapping[str, str],
        pages_folder: Path = THEME_PAGES,
        locale_folder: Path = LOCALE,
    ) -> Press:
        """Return the press of a language."""
        writing = Writing.of(language.locale)
        filters: dict[str, Callable[..., Any]] = {
            **writing.filters(),
            "phone": _Printed(national_number).__getitem__,
            "day": _Printed(writing.day).__getitem__,
            "clock": _Printed(writing.clock).__getitem__,
            "weekdays": _Printed(writing.weekdays).__getitem__,
            "json_data": json_data,
            "tojson": json_data,
            "window_title": window_title,
        }
        names = {"language": language, "site": settings, "asset_names": asset_names, "qr": qr_data_uri}
        templates = Templates(load_catalogue(language.tag, locale_folder), icon, pages_folder, filters, names)
        press = cls(templates)
        templates.names |= {
            "rows": press.rows,
            "slim_rows": press.slim_rows,
            "term_list": partial(press.shared, "term-list.html.jinja"),
            "area_list": partial(press.shared, "area.html.jinja"),
        }
        return press

    def page(self, template: str, shell: Shell, values: Mapping[str, Any]) -> bytes:
        """Return a page: its template and the frame's in the slots of a shell."""
        names = {**self._templates.names, **values}
        for way in WAYS:
            names[way] = escaped(names[way])
        templates = self._templates
        return shell.fill(
            head=templates["head.html.jinja"](names),
            switch=templates["switch.html.jinja"](names),
            body=templates[template](names),
            foot=templates["foot.html.jinja"](names),
        )

    def rows(self, rows: Iterable[Row], root: str, distance_km: int | None = None) -> Markup:
        """Return list items for ``rows``; with a distance they are near something and not kept."""
        template = self._templates["row.html.jinja"]
        if distance_km is None:
            return self._items(rows, root, Row, template)
        printed = [self._printed(template, row, root, distance_km) for row in rows]
        return Markup("\n".join(printed))  # noqa: S704 - rendered by an escaping template

    def slim_rows(self, rows: Iterable[SlimRow], root: str) -> Markup:
        """Return list items for slim ``rows``."""
        return self._items(rows, root, SlimRow, self._templates["slim-row.html.jinja"])

    def shared(self, template: str, shown: object, root: str) -> Markup:
        """Return what a template prints of a value that many pages share: the same object, the same words."""
        found = self._shared.get((id(shown), root))
        if found is None or found[0] is not shown:
            names = {**self._templates.names, "shown": shown, "root": root}
            printed = Markup(self._templates[template](names))  # noqa: S704 - rendered by an escaping template
            found = self._shared[id(shown), root] = shown, printed
        return found[1]

    def _items(self, rows: Iterable[Row | SlimRow], root: str, kind: type, template: Template) -> Markup:
        kept = self._kept
        items = []
        for row in rows:
            found = kept.get((row.slug, kind))
            if found is None or found[0] is not row:
                found = kept[row.slug, kind] = row, self._printed(template, row, ROOT_MARK, None)
            items.append(found[1])
        return Markup("\n".join(items).replace(ROOT_MARK, root))  # noqa: S704 - rendered by an escaping template

    def _printed(self, template: Template, row: Row | SlimRow, root: str, distance_km: int | None) -> str:
        return template({**self._templates.names, "row": row, "root": root, "distance": distance_km})
