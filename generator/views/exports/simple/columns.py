"""Columns of the simple tables: a name of the data model, and how its cell is read from a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from generator.views.files import Sheet
from generator.views.plan import Site

Row = TypeVar("Row")


class Column(NamedTuple, Generic[Row]):
    """A column; ``is_free`` says whether people wrote its text."""

    name: str
    cell: Callable[[Row], str]
    is_free: bool = False


def sheet_of(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> Sheet:
    """Return a table of ``rows``."""
    cell_of = [column.cell for column in columns]
    return Sheet(
        [column.name for column in columns],
        [[cell(row) for cell in cell_of] for row in rows],
        [place for place, column in enumerate(columns) if column.is_free],
    )


def plain(name: str) -> Column[Any]:
    """Return a column of a single value that may be known to be none."""
    value = attrgetter(name)
    return Column(name, lambda row: cells.one(value(row)))


def listed(name: str, *, is_free: bool = False) -> Column[Any]:
    """Return a column of several values."""
    value = attrgetter(name)
    return Column(name, lambda row: cells.many(value(row)), is_free)


def dated(name: str, path: str | None = None) -> Column[Any]:
    """Return a column of days; ``path`` is where the day stands in a record."""
    value = attrgetter(path or name)
    return Column(name, lambda row: cells.day(value(row)))


def worded(name: str, value: Callable[[Row], Maybe[Text]], tags: Sequence[str]) -> Iterator[Column[Row]]:
    """Yield a column a language: ``name_id``, ``name_en``."""
    return (Column(f"{name}_{tag}", _worded(value, tag), is_free=True) for tag in tags)


def _worded(value: Callable[[Row], Maybe[Text]], tag: str) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        answer = value(row)
        if answer is None:
            return cells.UNKNOWN
        return cells.KNOWN_NONE if answer is NONE else answer.by_language.get(tag, cells.UNKNOWN)

    return cell


def inside(name: str, value: Callable[[Row], Any], parts: Mapping[str, Callable[[Any], str]]) -> Iterator[Column[Row]]:
    """Yield a column for each part of a value that is itself a small record."""
    return (Column(f"{name}_{part}", _inside(value, cell), is_free=True) for part, cell in parts.items())


def _inside(value: Callable[[Row], Any], part: Callable[[Any], str]) -> Callable[[Row], str]:
    def cell(row: Row) -> str:
        answer = value(row)
        if answer is None:
            return cells.UNKNOWN
        return cells.KNOWN_NONE if answer is NONE else part(answer)

    return cell


def head_columns(tags: Sequence[str]) -> Iterator[Column[Any]]:
    """Yield the columns both kinds of record begin with after their name."""
    yield from worded("summary", attrgetter("summary"), tags)
    yield from worded("description", attrgetter("description"), tags)
    yield Column("status", lambda record: record.status.value)
    yield dated("closed_on")
    yield plain("replaced_by")
    yield Column("old_slugs", lambda record: cells.BETWEEN.join(record.old_slugs))


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
    yield Column("regencies", lambda record: cells.region_names(index.regencies[record.slug] or None, gazetteer))
    yield Column("phones", lambda record: cells.phones(phones(record)))
    yield Column("phones_as_dialled", lambda record: cells.phones_as_dialled(phones(record)))
    for name in ("email", "website"):
        yield Column(name, partial(_unless_closed, attrgetter(name)), is_free=True)
    yield Column("service_area", lambda record: cells.region_names(index.areas[record.slug] or None, gazetteer))
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
    yield Column("verified_by", attrgetter("verified.by"), is_free=True)
    yield Column("verified_method", attrgetter("verified.method"))
    yield Column("verified_source", lambda record: cells.one(record.verified.source), is_free=True)
    yield from worded("verified_source_note", attrgetter("verified.source_note"), tags)
    first = site.settings.languages[0]
    yield Column("page", lambda record: routes.absolute(site.settings.url, first.path(routes.record(record))))
