"""Columns of the simple tables: a name of the data model, and how its cell is read from a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

from generator.model.absence import NONE, Maybe
from generator.model.directory import Record
from generator.model.record import Phone, Status
from generator.text.bilingual import Text
from generator.views import routes
from generator.views.contacts import phone_withheld, published_phones
from generator.views.exports.simple import cells
from generator.views.exports.simple.cells import KNOWN_NONE, UNKNOWN
from generator.views.files import Sheet
from generator.views.plan import Site

Row = TypeVar("Row")


class Column(NamedTuple, Generic[Row]):
    """A column: ``cells`` gives those of all rows at once, half as dear as one after another.

    ``is_free`` says whether people wrote its text.
    """

    name: str
    cells: Callable[[Sequence[Row]], Iterable[str]]
    is_free: bool = False


def column(name: str, cell: Callable[[Row], str], *, is_free: bool = False) -> Column[Row]:
    """Return a column whose cells are read one by one."""
    return Column(name, partial(map, cell), is_free)


def sheet_of(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> Sheet:
    """Return a table of ``rows``."""
    all_rows = list(rows)
    return Sheet(
        [each.name for each in columns],
        list(zip(*[each.cells(all_rows) for each in columns], strict=True)),
        [place for place, each in enumerate(columns) if each.is_free],
    )


def plain(name: str) -> Column[Any]:
    """Return a column of a single value that may be known to be none."""
    return _answered(name, attrgetter(name), str)


def listed(name: str, *, is_free: bool = False) -> Column[Any]:
    """Return a column of several values; an empty list is known to be none."""
    value, join = attrgetter(name), cells.BETWEEN.join

    def all_cells(rows: Sequence[Any]) -> list[str]:
        return [UNKNOWN if each is None else join(each) or KNOWN_NONE for each in map(value, rows)]

    return Column(name, all_cells, is_free)


def dated(name: str, path: str | None = None) -> Column[Any]:
    """Return a column of days; ``path`` is where the day stands in a record."""
    return _answered(name, attrgetter(path or name), date.isoformat)


def worded(name: str, value: Callable[[Row], Maybe[Text]], tags: Sequence[str]) -> Iterator[Column[Row]]:
    """Yield a column a language: ``name_id``, ``name_en``."""
    return (_answered(f"{name}_{tag}", value, partial(_in_language, tag), is_free=True) for tag in tags)


def _in_language(tag: str, text: Text) -> str:
    return text.by_language.get(tag, UNKNOWN)


def inside(name: str, value: Callable[[Row], Any], parts: Mapping[str, Callable[[Any], str]]) -> Iterator[Column[Row]]:
    """Yield a column for each part of a value that is itself a small record."""
    return (_answered(f"{name}_{part}", value, cell, is_free=True) for part, cell in parts.items())


def _answered(
    name: str, value: Callable[[Row], Any], cell: Callable[[Any], str], *, is_free: bool = False
) -> Column[Row]:
    """Return a column of answers; ``cell`` is asked only where there is one."""

    def all_cells(rows: Sequence[Row]) -> list[str]:
        return [
            UNKNOWN if answer is None else KNOWN_NONE if answer is NONE else cell(answer) for answer in map(value, rows)
        ]

    return Column(name, all_cells, is_free)


def head_columns(tags: Sequence[str]) -> Iterator[Column[Any]]:
    """Yield the columns both kinds of record begin with after their name."""
    yield from worded("summary", attrgetter("summary"), tags)
    yield from worded("description", attrgetter("description"), tags)
    yield column("status", lambda record: record.status.value)
    yield dated("closed_on")
    yield plain("replaced_by")
    yield column("old_slugs", lambda record: cells.BETWEEN.join(record.old_slugs))


def offer_columns(tags: Sequence[str]) -> Iterator[Column[Any]]:
    """Yield what is offered, for whom, and what to do first."""
    for name in ("services", "skills", "stages", "audience"):
        yield listed(name)
    yield from inside(
        "cost", attrgetter("cost"), {"kind": attrgetter("kind"), "amount": lambda cost: cells.number(cost.amount)}
    )
    yield from worded("cost_note", _cost_note, tags)
    yield listed("access")
    yield from worded("next_step", _next_step, tags)


def _cost_note(record: Record) -> Text | None:
    return record.cost.note if record.cost else None


def _next_step(record: Record) -> Text | None:
    return None if record.status is Status.CLOSED else record.next_step


def reach_columns(site: Site) -> Iterator[Column[Record]]:
    """Yield where a record is and how it can be reached; a closed one cannot be any more."""
    index, gazetteer = site.index, site.directory.gazetteer
    phones = partial(_phones, site)
    yield column("regencies", lambda record: cells.region_names(index.regencies[record.slug] or None, gazetteer))
    yield column("phones", lambda record: cells.phones(phones(record)))
    yield column("phones_as_dialled", lambda record: cells.phones_as_dialled(phones(record)))
    for name in ("email", "website"):
        yield column(name, partial(_unless_closed, attrgetter(name)), is_free=True)
    yield column("service_area", lambda record: cells.region_names(index.areas[record.slug] or None, gazetteer))
    yield listed("languages")
    yield listed("accessibility")


def _phones(site: Site, record: Record) -> Sequence[Phone] | None:
    """Return a record's numbers; not those of a closed one, nor those that are kept back."""
    if record.status is Status.CLOSED or phone_withheld(site.directory, record):
        return None
    return published_phones(site.directory, record)


def _unless_closed(value: Callable[[Record], Any], record: Record) -> str:
    return cells.UNKNOWN if record.status is Status.CLOSED else cells.one(value(record))


def check_columns(site: Site, tags: Sequence[str]) -> Iterator[Column[Any]]:
    """Yield who checked a record, when and how, and where its page is."""
    yield dated("verified_on", "verified.on")
    yield column("verified_by", attrgetter("verified.by"), is_free=True)
    yield column("verified_method", attrgetter("verified.method"))
    yield column("verified_source", lambda record: cells.one(record.verified.source), is_free=True)
    yield from worded("verified_source_note", attrgetter("verified.source_note"), tags)
    first = site.settings.languages[0]
    yield column("page", lambda record: routes.absolute(site.settings.url, first.path(routes.record(record))))
