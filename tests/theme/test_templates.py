"""Templates that compile, speak through the catalogue and leave no word to chance."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.rendering.catalogue import load_catalogue
from generator.rendering.filters import Writing
from generator.rendering.icons import icon, icon_folder
from generator.rendering.templates.by_language import THEME_PAGES, Templates
from generator.site.building.assets import THEME

PAGES = sorted(file.name for file in THEME_PAGES.glob("*.jinja"))
SHELL = sorted(file for file in THEME.rglob("*.html"))
_ICONS = re.compile(r'icon\("([^"]+)"\)')
_BLOCKS = re.compile(r"{%-?\s*block (\w+)")
_WORDS_BETWEEN_TAGS = re.compile(r">([^<>{}]*[A-Za-z]{2}[^<>{}]*)<")
SAME_IN_EVERY_LANGUAGE = {"12 pt", "18 pt", "WhatsApp", "SMS", "PDF", "wa.me", "(wa.me)"}


@pytest.mark.parametrize("name", PAGES)
def test_a_template_compiles(name: str) -> None:
    filters: dict[str, Callable[..., str]] = {
        **Writing.of("id_ID").filters(),
        **dict.fromkeys(("phone", "tojson", "window_title"), str),
    }
    names = dict.fromkeys(("language", "site", "qr", "rows", "slim_rows", "term_list", "area_list"))
    assert callable(Templates(load_catalogue("id"), icon, filters=filters, names=names)[name])


def test_every_icon_of_a_template_exists() -> None:
    wanted = {found for name in PAGES for found in _ICONS.findall((THEME_PAGES / name).read_text())}
    assert wanted
    assert {found for found in wanted if not (icon_folder() / f"{found}.svg").is_file()} == set()


@pytest.mark.parametrize("name", PAGES)
def test_words_of_a_template_come_from_the_catalogue(name: str) -> None:
    markup = re.sub(r"{[%#].*?[%#]}|{{.*?}}", "{}", (THEME_PAGES / name).read_text(), flags=re.DOTALL)
    bare = {words.strip() for words in _WORDS_BETWEEN_TAGS.findall(markup)}
    assert bare - SAME_IN_EVERY_LANGUAGE == set()


def test_the_shell_keeps_the_names_of_materials_blocks() -> None:
    blocks = set(_BLOCKS.findall((THEME / "base.html").read_text()))
    assert blocks >= {"site_meta", "htmltitle", "styles", "libs", "header", "content", "footer", "scripts"}


def test_every_value_of_the_shell_is_escaped() -> None:
    values = [value for file in SHELL for value in re.findall(r"{{(.*?)}}", file.read_text())]
    assert values
    assert [value for value in values if not value.strip().endswith("|e") and "slots." not in value] == []
