"""What list pages say, field by field: services, types, letters."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.parts import NO_PAGER, CountLink, Pager, PlaceLabel, PlainLink, Section, SlimRow, TermLabel
from generator.views.plan import Head


@dataclass(frozen=True, slots=True)
class TermPage:
    """Template ``term.html.jinja``: everyone who offers a service, or all partners of a type.

    ``kind`` is ``service`` or ``type``. A short list stands whole in ``sections`` (by
    province). A long list is an overview: ``provinces`` (with counts, each leading to its own
    pages) and in ``sections`` only who serves the whole country. On a page of one province
    ``province`` is set, ``sections`` are its regencies and ``pager`` its further pages.
    ``count`` is the number of records under the term (in the province where one is set); ``None``
    from the second page on, which need not change when a record is added to another.
    ``related`` are narrower and broader terms.
    """

    head: Head
    kind: str
    term: TermLabel
    count: int | None
    province: PlaceLabel | None
    sections: tuple[Section, ...]
    provinces: tuple[CountLink, ...]
    related: tuple[TermLabel, ...]
    pager: Pager = NO_PAGER


@dataclass(frozen=True, slots=True)
class TermIndexPage:
    """Template ``terms.html.jinja``: all services (``layanan/index.html``) or types.

    ``counts`` stand beside ``terms`` in the same order.
    """

    head: Head
    kind: str
    terms: tuple[TermLabel, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LettersPage:
    """Template ``letters.html.jinja``: records A to Z, one page or more a letter.

    Every letter has a page, also one without a record (``rows`` is then empty, as it may be on any page
    in a language whose names begin differently). ``letter`` is ``None`` on the page that shows the
    letters alone.
    """

    head: Head
    letter: str | None
    letters: tuple[PlainLink, ...]
    rows: tuple[SlimRow, ...]
    pager: Pager = NO_PAGER
