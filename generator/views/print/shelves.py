"""In which book, and under which place, each record stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.record import NATIONAL, Status
from generator.views.plan import Site

ELSEWHERE = "elsewhere"
"""The place in a province's book for those who come from another province."""

Shelf: TypeAlias = dict[str, list[str]]
"""Slugs by the place they stand under: a regency, a province (all of it), ``elsewhere``, ``ID`` or nowhere."""


def _shelf() -> Shelf:
    return defaultdict(list)


@dataclass(frozen=True)
class Shelves:
    """``provinces`` holds a shelf for each province, ``country`` one for the national book.

    ``national`` serve the whole country; ``closed`` no longer help, by province (``ID``: all).
    Whoever asked not to be printed is on no shelf.
    """

    provinces: Mapping[str, Shelf] = field(default_factory=lambda: defaultdict(_shelf))
    country: Shelf = field(default_factory=_shelf)
    national: list[str] = field(default_factory=list)
    closed: Shelf = field(default_factory=_shelf)

    @classmethod
    def of(cls, site: Site) -> Shelves:
        """Put every record of a site on its shelves, in one pass."""
        shelves = cls()
        records: list[Record] = [*site.directory.partners.values(), *site.directory.programs.values()]
        for record in records:
            if may_be_printed(site, record):
                shelves._put(site, record)
        return shelves

    def _put(self, site: Site, record: Record) -> None:
        slug = record.slug
        if record.status is Status.CLOSED:
            for province in dict.fromkeys((NATIONAL, *self._provinces(site, slug))):
                self.closed[province].append(slug)
            return
        if NATIONAL in site.index.areas[slug]:
            self.national.append(slug)
        self.country[site.index.region_of(slug)].append(slug)
        for province, place in places_on_shelves(site, slug):
            self.provinces[province][place].append(slug)

    @staticmethod
    def _provinces(site: Site, slug: str) -> Iterator[str]:
        codes = (*site.index.regencies[slug], *site.index.areas[slug])
        return (code[:2] for code in codes if code != NATIONAL)


def places_on_shelves(site: Site, slug: str) -> Iterator[tuple[str, str]]:
    """Yield each province whose book has a record, and the place it stands under there.

    That is the first of its regencies in the province. Who has no place to visit stands under
    the first area served; who is in another province, under ``elsewhere``.
    """
    regencies, areas = site.index.regencies[slug], site.index.areas[slug]
    found: dict[str, str] = {}
    for regency in regencies:
        found.setdefault(regency[:2], regency)
    for area in areas:
        if area != NATIONAL:
            found.setdefault(area[:2], ELSEWHERE if regencies else area)
    yield from found.items()


def may_be_printed(site: Site, record: Record) -> bool:
    """Say whether a record may stand in books; a program goes with its provider."""
    partner = record if isinstance(record, Partner) else site.directory.partners[record.provider]
    return partner.publish.print
