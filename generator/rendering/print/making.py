"""From planned books and cards to PDF files, and what each file depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from importlib.metadata import version
from typing import NamedTuple, TypeAlias

from generator.rendering.artifact import digest
from generator.rendering.json_text import compact_json
from generator.rendering.print.fitting import expected_pages
from generator.rendering.print.jobs import Pdf, Press, PrintJob
from generator.rendering.print.pocket import card_job
from generator.rendering.print.typeset import Typesetter
from generator.rendering.print.worker import GUIDES, INDEXES
from generator.text.bilingual import Words
from generator.views.plan import Site
from generator.views.print.book import Edition, PlannedBook
from generator.views.print.pocket import PlannedCard

CARDS_IN_ONE_TASK = 25
PAGES_IN_ONE_TASK = 300
"""Pages up to which editions of one book are made one after the other, with Python started once."""
MOST_RECORDS_AT_ONCE = {Edition.A4: 10_000, Edition.LARGE: 2_000, Edition.BOOKLET: 2_000}
"""Records up to which draft and book share a process: the book is laid out three times as fast where Typst still
has the draft, but Typst keeps both. They take 2.4 GB for A4, 0.9 GB for the others."""
SHEETS = "sheets"
CARDS = "cards"


class Made(NamedTuple):
    """A finished file: where it goes, what it is, and its bytes."""

    path: str
    title: str
    kind: str
    language: str
    group: str
    as_of: date
    pdf: Pdf


Task: TypeAlias = Callable[[Press], list[Made]]
"""Work that may run in a thread of its own: it waits for a process of the press."""


@dataclass(frozen=True)
class Printer:
    """The printed files of one site.

    ``code`` stands in the keys of files for the generator itself: code, words, templates, fonts.
    """

    site: Site
    books: Sequence[PlannedBook]
    cards: Sequence[PlannedCard]
    code: str = field(repr=False)

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """A digest of all that each file depends on, by its path."""
        keys = {}
        for book in self.books:
            ground = digest((self._ground, *book.reads))
            keys.update({path: digest((path, ground)) for path in _paths(book)})
        for card in self.cards:
            keys[card_path(card)] = digest((card_path(card), self._ground, *card.reads))
        return keys

    @cached_property
    def _ground(self) -> str:
        """What every file depends on beside records: code, settings, terms, places, Typst."""
        site = self.site
        parts = (site.settings, site.directory.vocabularies, site.directory.gazetteer)
        return digest((self.code, version("typst"), *map(repr, parts)))

    def tasks(self, wanted: Set[str]) -> Iterator[Task]:
        """Yield the work for ``wanted`` paths, largest books first; composing happens as it is asked for."""
        for book in sorted(self.books, key=lambda book: -len(book.reads)):
            editions = [edition for edition in book.editions if not wanted.isdisjoint(_paths_of(book, edition))]
            if editions:
                yield from self._editions(book, editions)
        cards = [card for card in self.cards if card_path(card) in wanted]
        for first in range(0, len(cards), CARDS_IN_ONE_TASK):
            yield self._cards(cards[first : first + CARDS_IN_ONE_TASK])

    def _editions(self, planned: PlannedBook, editions: Sequence[Edition]) -> Iterator[Task]:
        book = planned.compose()
        setter = Typesetter(book, self.site.settings)
        jobs: dict[Edition, PrintJob] = {}
        for edition in editions:
            job = _job(setter, edition)
            pages = job.numbered_pages + sum(other.numbered_pages for other in jobs.values())
            if jobs and pages > PAGES_IN_ONE_TASK:
                yield partial(_make_editions, planned, setter, jobs)
                jobs = {}
            jobs[edition] = job
        yield partial(_make_editions, planned, setter, jobs)

    def _cards(self, cards: Sequence[PlannedCard]) -> Task:
        pages = [card.compose() for card in cards]
        jobs = [card_job(sides, card.languages, self.site.settings) for card, sides in zip(cards, pages, strict=True)]
        names = [sides[0].name for sides in pages]
        return partial(_make_cards, cards, names, jobs)


def _job(setter: Typesetter, edition: Edition) -> PrintJob:
    values, codes = setter.typeset(edition)
    return PrintJob(
        "book.typ",
        setter.book.as_of,
        {
            "book.json": compact_json(values).encode(),
            "codes.bin": codes,
            GUIDES: compact_json(setter.guides(edition)).encode(),
            INDEXES: compact_json(setter.indexes).encode(),
        },
        numbered_pages=expected_pages(edition, len(setter.book.slugs)),
        in_steps=len(setter.book.slugs) > MOST_RECORDS_AT_ONCE[edition],
        sheets=setter.sheet_words() if edition is Edition.BOOKLET else None,
    )


def _make_editions(
    planned: PlannedBook, setter: Typesetter, jobs: Mapping[Edition, PrintJob], press: Press
) -> list[Made]:
    made = []
    for (edition, job), pdf in zip(jobs.items(), press.make(list(jobs.values())), strict=True):
        about = (setter.book.language.tag, setter.region, setter.book.as_of)
        made.append(Made(path_of(planned, edition), setter.edition_title(edition), edition.value, *about, pdf))
        if job.sheets and pdf.sheets:
            sheets = Pdf(pdf.sheets, pdf.pages // 2)
            made.append(Made(path_of(planned, SHEETS), job.sheets.title, SHEETS, *about, sheets))
    return made


def _make_cards(
    cards: Sequence[PlannedCard], names: Sequence[Words], jobs: Sequence[PrintJob], press: Press
) -> list[Made]:
    pdfs = press.make(jobs)
    return [
        Made(card_path(card), name.text, CARDS, "", name.text, job.as_of, pdf)
        for card, name, job, pdf in zip(cards, names, jobs, pdfs, strict=True)
    ]


def _paths(book: PlannedBook) -> Iterator[str]:
    for edition in book.editions:
        yield from _paths_of(book, edition)


def _paths_of(book: PlannedBook, edition: Edition) -> tuple[str, ...]:
    path = path_of(book, edition)
    return (path, path_of(book, SHEETS)) if edition is Edition.BOOKLET else (path,)


def path_of(book: PlannedBook, kind: str) -> str:
    """Return where an edition of a book goes in the print folder: ``id/jawa-tengah-a4.pdf``."""
    return f"{book.language.tag}/{book.name}-{kind}.pdf"


def card_path(card: PlannedCard) -> str:
    """Return where a sheet of cards goes in the print folder."""
    return f"{CARDS}/{card.name}.pdf"
