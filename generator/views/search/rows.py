"""Rows: what a result shows, in blocks. What the core already knows is not said again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.model.directory import Record
from generator.model.record import Status
from generator.text.folding import slugify
from generator.text.phones import NO_BREAK_SPACE, national_number
from generator.views.contacts import first_contact, published_phones
from generator.views.search.catalogue import FIRST_FACETS, Catalogue
from generator.views.search.codes import ALPHABET

FIRST_YEAR = 2015
FIELD, ROW, OTHER = "\t", "\n", "|"
SAME_AS_NAME = ""


def rows_of(catalogue: Catalogue, block: int) -> str:
    """Return the rows of a block, one line each, in the order of the core."""
    return ROW.join(_row(catalogue, record) for record in catalogue.ordered(block))


def _row(catalogue: Catalogue, record: Record) -> str:
    """Return address, name, other languages' names, more names, phone, day of check and status of a record.

    In a large directory its facets follow: the core a reader has may not hold the record.
    """
    languages = [language.tag for language in catalogue.site.settings.languages]
    name = record.name.in_language(languages[0]).text
    others = [record.name.by_language.get(tag, "") for tag in languages[1:]]
    fields = (
        SAME_AS_NAME if record.slug == slugify(name) else record.slug,
        name,
        _joined("" if other == name else other for other in others),
        _joined(catalogue.searchable.also(record)),
        _phone(catalogue, record),
        day(record.verified.on),
        "" if record.status is Status.ACTIVE else record.status.value,
        " ".join(catalogue.facets(record)[:FIRST_FACETS]) if catalogue.blocks.is_large else "",
    )
    return FIELD.join(fields).rstrip(FIELD)


def _joined(names: Iterable[str]) -> str:
    return OTHER.join(name.replace(OTHER, "/") for name in names)


def _phone(catalogue: Catalogue, record: Record) -> str:
    """Return the number as people dial it, in groups."""
    directory = catalogue.site.directory
    contact = first_contact(published_phones(directory, record), catalogue.site.settings.languages[0].tag)
    return "" if contact is None else national_number(contact.number).replace(NO_BREAK_SPACE, " ")


def day(checked_on: date) -> str:
    """Return a day in three letters: year, month, day of the month."""
    year = min(max(checked_on.year - FIRST_YEAR, 0), len(ALPHABET) - 1)
    return ALPHABET[year] + ALPHABET[checked_on.month] + ALPHABET[checked_on.day]
