"""What the pages around the directory say, field by field: search, data, coverage, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.edition import Edition
from generator.views.parts import OutsideLink, PlaceLabel, PlainLink, Row, TermLabel
from generator.views.plan import Head


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Template ``search.html.jinja`` (``cari.html``): the form, and lists for those without JavaScript."""

    head: Head
    services: tuple[TermLabel, ...]
    provinces: tuple[PlainLink, ...]
    letters: tuple[PlainLink, ...]


@dataclass(frozen=True, slots=True)
class MyListPage:
    """Template ``my-list.html.jinja`` (``daftarku.html``): kept in the browser, printable.

    ``shards`` is the number of files its records stand in: see ``views/print/list_cards.py``.
    """

    head: Head
    shards: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Printed editions of one ``kind`` (see ``Edition``), at least one."""

    kind: str
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class PrintPage:
    """Template ``print.html.jinja`` (``cetak.html``). ``shelves`` may be empty."""

    head: Head
    shelves: tuple[Shelf, ...]
    built_on: date


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data. ``href`` is its way from the site's root; ``format`` a short name."""

    name: str
    format: str
    href: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """Template ``data.html.jinja`` (``data.html``)."""

    head: Head
    files: tuple[DataFile, ...]
    partner_count: int
    program_count: int
    built_on: date


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One line of the coverage table: a province or a type, and its records by freshness."""

    label: str
    route: str
    partners: int
    programs: int
    checked: int
    due: int
    ask_first: int


@dataclass(frozen=True, slots=True)
class CoverageGap:
    """A province with kabupaten/kota where nobody is recorded."""

    province: PlaceLabel
    total: int
    empty: tuple[PlaceLabel, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """Template ``coverage.html.jinja`` (``cakupan.html``): what is known and what is not.

    ``gaps`` list places without anyone; ``oldest`` are the records longest unchecked.
    """

    head: Head
    total: CoverageLine
    provinces: tuple[CoverageLine, ...]
    types: tuple[CoverageLine, ...]
    gaps: tuple[CoverageGap, ...]
    empty_count: int
    regency_count: int
    oldest: tuple[Row, ...]
    built_on: date


@dataclass(frozen=True, slots=True)
class FormLink:
    """A form for those with an account. ``field`` is the form's field that takes the record's slug."""

    label: str
    href: str
    field: str


@dataclass(frozen=True, slots=True)
class OfficeContact:
    """An office that looks after records: where to write. ``whatsapp`` is digits only; either may be empty."""

    slug: str
    name: str
    whatsapp: str
    email: str


@dataclass(frozen=True, slots=True)
class CorrectionPage:
    """Template ``correction.html.jinja`` (``ralat.html``): report a mistake or propose a change.

    ``edit_href`` shows the data files. A message composed in the browser repeats ``headings`` of
    the form and one of its ``parts``; ``offices`` are those it can be sent to.
    """

    head: Head
    forms: tuple[FormLink, ...]
    edit_href: str
    headings: tuple[str, ...]
    parts: tuple[str, ...]
    offices: tuple[OfficeContact, ...]


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """Template ``not-found.html.jinja`` (``404.html``, in the site's root, all languages on it).

    A server shows it at any depth, so ``base`` is the absolute way to the site's root.
    ``homes`` are the language roots: label in its own language and href.
    """

    head: Head
    base: str
    homes: tuple[OutsideLink, ...]
