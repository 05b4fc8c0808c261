"""A third language needs files alone: no interface word is left in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from generator.model.directory import Directory
from generator.model.vocabulary import Term, Vocabularies, Vocabulary
from generator.rendering.catalogue import LOCALE, catalogue_file, load_catalogue
from generator.text.bilingual import Text
from generator.text.languages import ENGLISH, INDONESIAN, Language
from generator.views.plan import Site
from generator.views.site import plan_site
from tests.builders import (
    a_directory,
    a_location,
    a_partner,
    a_phone,
    a_program,
    a_site,
    some_settings,
)
from tests.rendering.printing import a_renderer

PSEUDO = Language("su", "Basa Contoh", "su_ID", "su/")
OPEN, CLOSE = "⟦", "⟧"
NAMES = re.compile(
    r"Jalan Pulang|Basa Contoh|Bahasa Indonesia|English|WhatsApp|SMS|wa\.me|openstreetmap\.org|[a-z.]+\.example\S*|"
    r"https?://\S+|Jawa Contoh|Pulau Contoh|(?:Kabupaten|Kota) \w+|penyunting contoh|\bJC\b|\bPC\b|\b(?:ID|EN|SU)\b|"
    r"CC BY 4\.0|TXT|JSON|CSV|GeoJSON|HSDS|PDF|[a-z0-9_/-]+\.(?:json|csv|zip|md|txt|geojson)"
)
"""What is a name or an address in every language."""


def pseudo(words: str) -> str:
    return f"{OPEN}{words}{CLOSE}"


def in_three(text: Text) -> Text:
    return Text({**text.by_language, "su": pseudo("data")})


def pseudo_term(term: Term) -> Term:
    return replace(term, label=in_three(term.label), description=in_three(term.description))


def in_pseudo(directory: Directory) -> Directory:
    """Return a directory whose records and terms speak the third language, too."""
    terms = {
        name: Vocabulary(name, {key: pseudo_term(term) for key, term in vocabulary.terms.items()})
        for name, vocabulary in directory.vocabularies.by_name.items()
    }
    partners = {
        slug: replace(each, name=in_three(each.name), summary=in_three(each.summary))
        for slug, each in directory.partners.items()
    }
    programs = {
        slug: replace(
            each, name=in_three(each.name), summary=in_three(each.summary), next_step=in_three(each.next_step)
        )
        for slug, each in directory.programs.items()
    }
    return replace(directory, partners=partners, programs=programs, vocabularies=Vocabularies(terms))


@pytest.fixture(scope="module")
def locale(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of catalogues with one more, in which every message stands between marks."""
    folder = tmp_path_factory.mktemp("locale")
    for tag in ("id", "en"):
        file = catalogue_file(tag, folder)
        file.parent.mkdir(parents=True)
        file.write_bytes(catalogue_file(tag).read_bytes())
    with catalogue_file("id", LOCALE).open("rb") as source:
        known = read_po(source, locale="id")
    marked = Catalog(locale="su")
    for message in known:
        if isinstance(message.id, tuple):
            marked.add(message.id, tuple(pseudo(message.id[1]) for _ in range(marked.num_plurals)))
        elif message.id:
            marked.add(message.id, pseudo(str(message.id)))
    file = catalogue_file("su", folder)
    file.parent.mkdir(parents=True)
    with file.open("wb") as target:
        write_po(target, marked)
    return folder


class Words(HTMLParser):
    """Collects what a reader sees or hears: text and the attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"script", "style"}
        values = dict(attrs)
        self.found += [str(values[name]) for name in ("alt", "aria-label", "title", "placeholder") if values.get(name)]
        if tag == "meta" and values.get("name") == "description":
            self.found.append(str(values["content"]))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def left_over(words: str) -> str:
    """Return what stands outside the marks and is no name."""
    depth, outside = 0, []
    for letter in words:
        depth += letter == OPEN
        if not depth:
            outside.append(letter)
        depth -= letter == CLOSE
    return NAMES.sub("", "".join(outside))


def pages_in(site: Site, locale: Path, language: Language) -> Iterator[tuple[str, str]]:
    renderer = replace(a_renderer(site), locale_folder=locale)
    for artifact in renderer.artifacts_of(plan_site(site)):
        if artifact.path.startswith(language.folder) and artifact.path.endswith(".html"):
            yield artifact.path, artifact.make().decode()


def test_no_interface_word_is_left_in_another_language(locale: Path) -> None:
    directory = a_directory(
        a_partner(
            "satu",
            type="bapas",
            phones=(a_phone(),),
            services=("housing",),
            locations=(a_location(latitude=-7.0, longitude=109.0), a_location("33.71", key="dua")),
        ),
        a_partner("dua", bapas="satu", locations=(a_location("51.01"),), service_area=("51",)),
        a_program(provider="satu", skills=("sewing",), documents=()),
    )
    site = a_site(settings=some_settings(INDONESIAN, ENGLISH, PSEUDO))
    site = replace(
        site,
        directory=in_pseudo(directory),
        translate=lambda tag, msgid: load_catalogue(tag, locale).gettext(msgid),
    )
    left: dict[str, set[str]] = {}
    for path, content in pages_in(site, locale, PSEUDO):
        words = Words()
        words.feed(content)
        for each in words.found:
            rest = left_over(each)
            if re.search(r"[A-Za-z]{3,}", rest):
                left.setdefault(rest.strip(), set()).add(path)
    assert left == {}
