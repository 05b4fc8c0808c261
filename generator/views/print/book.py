"""What a book holds, field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from generator.model.region import Tile
from generator.text.bilingual import Words
from generator.text.languages import Language
from generator.views.parts import Contact, Link, PlaceLabel
from generator.views.print.facts import Facts


class Edition(StrEnum):
    """How a book is set: ``a4`` in two columns, ``large`` in 18 pt, ``booklet`` on folded A4."""

    A4 = "a4"
    LARGE = "large"
    BOOKLET = "booklet"


class ShortEntry(NamedTuple):
    """A record in two lines: who serves the whole country."""

    name: Words
    what: Words
    place: str
    phone: Contact | None
    url: str


class ClosedEntry(NamedTuple):
    """A record that no longer helps, and where to go instead."""

    name: Words
    closed_on: date | None
    replacement: Link | None


class Chapter(NamedTuple):
    """Part of a book, with a heading of ``level``; ``entries`` are slugs in the order of the book.

    ``place`` is the place line that all its entries share and need not repeat.
    """

    key: str
    level: int
    title: str
    note: str | None = None
    entries: tuple[str, ...] = ()
    short: tuple[ShortEntry, ...] = ()
    closed: tuple[ClosedEntry, ...] = ()
    place: str | None = None


class NameLine(NamedTuple):
    """A line of the index by name: a name, also an older or shorter one, and its record."""

    name: Words
    slug: str


class TermLine(NamedTuple):
    """A line of an index by term: its words and its records in the order of the book."""

    label: Words
    slugs: tuple[str, ...]


class IndexGroup(NamedTuple):
    """Lines of an index under a heading of their own, or under none."""

    heading: str | None
    names: tuple[NameLine, ...] = ()
    terms: tuple[TermLine, ...] = ()


class FrontPage(NamedTuple):
    """An office's own page in front of the book."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A book in one language. ``region`` is ``None`` for the whole country.

    ``route`` is the region's page; ``tiles`` are the provinces on the tile map. ``as_of`` is the day of the
    newest check in it. ``facts_of`` gives what a record says; ``slugs`` are all of them in the order of the book.
    """

    language: Language
    region: PlaceLabel | None
    route: str
    as_of: date
    chapters: tuple[Chapter, ...]
    names: tuple[IndexGroup, ...]
    services: tuple[IndexGroup, ...]
    places: tuple[IndexGroup, ...]
    offices: tuple[FrontPage, ...]
    tiles: tuple[Tile, ...]
    facts_of: Callable[[str], Facts]

    @property
    def slugs(self) -> tuple[str, ...]:
        """Records in the order of the book: the first has number 1."""
        return tuple(slug for chapter in self.chapters for slug in chapter.entries)


@dataclass(frozen=True, slots=True)
class PlannedBook:
    """A book that can be composed, in some editions. Same ``reads``, same bytes.

    ``name`` is its file's stem: ``jawa-tengah`` or ``indonesia``.
    """

    name: str
    language: Language
    region: PlaceLabel | None
    editions: tuple[Edition, ...]
    reads: Sequence[str]
    compose: Callable[[], Book]
