"""The templates of one language, ready to print pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.model.settings import SiteSettings
from generator.rendering.catalogue import LOCALE, load_catalogue
from generator.rendering.compiled import WAYS
from generator.rendering.filters import Writing
from generator.rendering.icons import icon
from generator.rendering.json_text import json_data
from generator.rendering.qr import qr_data_uri
from generator.rendering.shell import Shell
from generator.rendering.templates import THEME_PAGES, environment_of
from generator.rendering.window_title import window_title
from generator.text.languages import Language
from generator.text.phones import national_number
from generator.views.parts import Row, SlimRow

# U+FDD1 is a noncharacter: no text that passed the gate can hold it.
ROOT_MARK = "\ufdd1"
"""Stands in a kept row for the way to the language's root, which differs by page."""


class Press:
    """Prints the pages of one language; rows are kept, so that a record is rendered once."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self._kept: dict[tuple[str, type], tuple[Row | SlimRow, str]] = {}
        environment.globals.update(rows=self.rows, slim_rows=self.slim_rows)

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
        environment = environment_of(load_catalogue(language.tag, locale_folder), icon, pages_folder)
        environment.filters.update(Writing.of(language.locale).filters())
        environment.filters.update(
            {"phone": national_number, "json_data": json_data, "tojson": json_data, "window_title": window_title}
        )
        environment.globals.update(language=language, site=settings, asset_names=asset_names, qr=qr_data_uri)
        return cls(environment)

    def page(self, template: str, shell: Shell, values: dict[str, Any]) -> bytes:
        """Return a page: its template and the frame's in the slots of a shell."""
        names = {**self.environment.globals, **values}  # once for all four, not once each
        for way in WAYS:
            names[way] = escape(names[way])
        return shell.fill(
            head=self._render(self._head, names),
            switch=self._render(self._switch, names),
            body=self._render(self.environment.get_template(template), names),
            foot=self._render(self._foot, names),
        )

    @staticmethod
    def _render(template: Template, names: dict[str, Any]) -> str:
        return "".join(template.root_render_func(template.new_context(names, shared=True)))

    @pass_context
    def rows(self, context: Context, rows: Iterable[Row], distance_km: int | None = None) -> Markup:
        """Return list items for ``rows``; with a distance they are near something and not kept."""
        if distance_km is None:
            return self._items(context, rows, Row, self._row)
        root = context["root"]
        printed = [self._row.render(row=row, root=root, distance=distance_km) for row in rows]
        return Markup("\n".join(printed))  # noqa: S704 - rendered by an escaping template

    @pass_context
    def slim_rows(self, context: Context, rows: Iterable[SlimRow]) -> Markup:
        """Return list items for slim ``rows``."""
        return self._items(context, rows, SlimRow, self._slim_row)

    def _items(self, context: Context, rows: Iterable[Row | SlimRow], kind: type, template: Template) -> Markup:
        kept = self._kept
        items = []
        for row in rows:
            found = kept.get((row.slug, kind))
            if found is None or found[0] is not row:
                names = {**self.environment.globals, "row": row, "root": ROOT_MARK, "distance": None}
                found = row, self._render(template, names)
                kept[row.slug, kind] = found
            items.append(found[1])
        return Markup("\n".join(items).replace(ROOT_MARK, context["root"]))  # noqa: S704 - rendered by an escaping template

    @cached_property
    def _head(self) -> Template:
        return self.environment.get_template("head.html.jinja")

    @cached_property
    def _switch(self) -> Template:
        return self.environment.get_template("switch.html.jinja")

    @cached_property
    def _foot(self) -> Template:
        return self.environment.get_template("foot.html.jinja")

    @cached_property
    def _row(self) -> Template:
        return self.environment.get_template("row.html.jinja")

    @cached_property
    def _slim_row(self) -> Template:
        return self.environment.get_template("slim-row.html.jinja")
