"""One record in a list: composed once per language and used in every list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.program import Program
from generator.model.record import NATIONAL, Status
from generator.text.bilingual import Words
from generator.text.folding import fold
from generator.views import routes
from generator.views.contacts import first_contact, published_phones
from generator.views.index import Index
from generator.views.labels import Labels
from generator.views.parts import Row, SlimRow, TermLabel

UNKNOWN_COST = "unknown"
OTHER_LETTER = "0"
"""Stands in A–Z for names that begin with no letter."""


class Rows:
    """Rows of one language, each composed when a list first asks for it."""

    def __init__(self, index: Index, labels: Labels) -> None:
        self.index = index
        self.labels = labels
        self._rows: dict[str, Row] = {}
        self._slim: dict[str, SlimRow] = {}

    def of(self, slugs: Iterable[str]) -> tuple[Row, ...]:
        """Return the rows of ``slugs`` in their order."""
        rows = self._rows
        found = []
        for slug in slugs:
            row = rows.get(slug)
            if row is None:
                row = rows[slug] = self._row(self.index.record(slug))
            found.append(row)
        return tuple(found)

    def slim(self, slugs: Iterable[str]) -> tuple[SlimRow, ...]:
        """Return the slim rows of ``slugs`` in their order."""
        rows = self._slim
        found = []
        for slug in slugs:
            row = rows.get(slug)
            if row is None:
                row = rows[slug] = self._slim_row(self.index.record(slug))
            found.append(row)
        return tuple(found)

    @cached_property
    def by_letter(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Folded names and slugs of open records by first letter, in the order of names."""
        found: dict[str, list[tuple[str, str]]] = {}
        for record in self.index.records_by_name:
            if record.status is not Status.CLOSED:
                name = fold(record.name.in_language(self.labels.language).text)
                letter = name[0] if name[:1].isalpha() else OTHER_LETTER
                found.setdefault(letter, []).append((name, record.slug))
        for names in found.values():
            names.sort()
        return found

    def _row(self, record: Record) -> Row:
        language = self.labels.language
        term = what_of(record, self.labels)
        cost = record.cost
        return Row(
            slug=record.slug,
            kind=kind_of(record),
            route=routes.record(record),
            name=record.name.in_language(language),
            what=term.label,
            icon=term.icon,
            by=self._provider_name(record),
            place=place_of(self.index, record.slug, self.labels),
            cost=self.labels.term("costs", cost.kind).label if cost and cost.kind != UNKNOWN_COST else None,
            freshness=self.index.ages[record.slug].freshness,
            status=record.status.value,
            phone=first_contact(published_phones(self.index.directory, record), language),
        )

    def _slim_row(self, record: Record) -> SlimRow:
        return SlimRow(
            slug=record.slug,
            kind=kind_of(record),
            route=routes.record(record),
            name=record.name.in_language(self.labels.language),
            what=what_of(record, self.labels).label,
            place=place_of(self.index, record.slug, self.labels),
        )

    def _provider_name(self, record: Record) -> Words | None:
        if isinstance(record, Program):
            return self.index.directory.partners[record.provider].name.in_language(self.labels.language)
        return None


def kind_of(record: Record) -> str:
    """Return ``partner`` or ``program``."""
    return "partner" if isinstance(record, Partner) else "program"


def what_of(record: Record, labels: Labels) -> TermLabel:
    """Return what a record is: a partner's type, a program's first service."""
    if isinstance(record, Partner):
        return labels.term("partner_types", record.type)
    return labels.term("service_types", record.services[0])


def place_of(index: Index, slug: str, labels: Labels) -> str:
    """Return the place line: the regency of the first place to visit, else the area served."""
    code = index.region_of(slug)
    if code == NATIONAL:
        return labels.whole_country
    return labels.places[code].full if code else ""
