"""What a site is made of, before anything is rendered: planned pages and files.

A plan is cheap. Composing a page happens only when something it ``reads`` has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypeAlias

from generator.model.directory import Directory
from generator.model.edition import Edition
from generator.model.fact import Facts
from generator.model.guide import Guide
from generator.model.lexicon import NO_WORDS, Lexicon
from generator.model.settings import SiteSettings
from generator.text.languages import Language
from generator.views.index import Index
from generator.views.labels import Labels
from generator.views.listed import Listed
from generator.views.rows import Rows

Translate: TypeAlias = Callable[[str, str], str]


def untranslated(_tag: str, msgid: str) -> str:
    """Return the English words themselves."""
    return msgid


@dataclass(frozen=True, eq=False)
class Site:
    """Everything a view may read.

    ``guides`` are the hand-written pages of all languages, ordered by language, then by their
    own ``order``. ``today`` is the build date in Asia/Jakarta. ``index``, ``labels`` and
    ``rows`` are worked out when a view first asks for them. ``translate`` gives the interface
    words of a language (tag first) for an English msgid. ``editions`` are the PDFs that exist.
    ``remembered`` is what views worked out before, by a key that stands for all it depends on beside
    program, settings, vocabularies and gazetteer: plain values that a build may hand to the next one.
    """

    directory: Directory
    settings: SiteSettings
    today: date
    facts: Facts
    guides: tuple[Guide, ...] = ()
    translate: Translate = untranslated
    lexicon: Lexicon = NO_WORDS
    editions: tuple[Edition, ...] = ()
    remembered: MutableMapping[str, Any] = field(default_factory=dict)

    def say(self, tag: str, msgid: str, **values: object) -> str:
        """Return interface words in a language; ``values`` fill its ``%(name)s`` places.

        ``pybabel extract`` finds the msgid through the keyword ``say:2``.
        """
        words = self.translate(tag, msgid)
        return words % values if values else words

    @cached_property
    def index(self) -> Index:
        """Who is where and who offers what."""
        return Index.of(self.directory, self.today)

    @cached_property
    def labels(self) -> Mapping[str, Labels]:
        """Words of terms and regions by language tag."""
        return {
            language.tag: Labels.of(self.directory, language.tag, self.say(language.tag, "All of Indonesia"))
            for language in self.settings.languages
        }

    @cached_property
    def listed(self) -> Listed:
        """Which records the lists in guides ask for."""
        return Listed(self.index)

    @cached_property
    def rows(self) -> Mapping[str, Rows]:
        """Records as they stand in lists, by language tag."""
        return {tag: Rows(self.index, labels) for tag, labels in self.labels.items()}


class Crumb(NamedTuple):
    """A step of the way to a page: label and route, the last one without route."""

    label: str
    route: str | None = None


class Head(NamedTuple):
    """What a page says about itself to browsers, search engines and people who share it.

    ``route`` is the page's path without the language folder (``mitra/bapas-x.html``).
    ``short_title`` stands for a ``title`` too long for a window or a list of results.
    ``data_as_of`` is the day of the newest check among what the page shows.
    ``json_ld`` is a schema.org object; ``indexed`` is false for pages search engines skip.
    ``canonical`` is another page's route where this one only leads there.
    """

    route: str
    language: Language
    title: str
    description: str
    crumbs: tuple[Crumb, ...] = ()
    data_as_of: date | None = None
    json_ld: Mapping[str, Any] | None = None
    indexed: bool = True
    scripts: tuple[str, ...] = ()
    canonical: str | None = None
    short_title: str | None = None


class Page(Protocol):
    """A composed page: a head, and whatever its template needs beside it."""

    @property
    def head(self) -> Head:
        """Return what the page says about itself."""
        ...


class PlannedPage(NamedTuple):
    """A page that can be composed.

    ``route`` is without the language folder (``mitra/x.html``). ``template`` is a file of
    ``generator/theme/pages/``. ``reads`` are fingerprints of all that ``compose`` looks at
    beyond the settings, vocabularies, gazetteer, templates and translations: fingerprints of
    records in the order in which they are used, and whatever it takes from the build date (an
    age in words, not the date itself). Same reads, same bytes.
    """

    route: str
    language: Language
    template: str
    reads: Sequence[str]
    compose: Callable[[], Page]


class PlannedFile(NamedTuple):
    """Any other file: search shards, open data, feeds. ``compose`` gives plain values.

    ``writer`` names how rendering turns the values into bytes (``json``, ``script``, ``csv``,
    ``xml``, …). ``route`` is the path from the site's root, language folder included.
    """

    route: str
    writer: str
    reads: Sequence[str]
    compose: Callable[[], Any]
