"""Which records stand together in a file: those of a province, in pieces where there are many."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from zlib import crc32

from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.program import Program
from generator.model.record import NATIONAL
from generator.views.exports.hsds.organizations import has_offer, schemes_of
from generator.views.index import NOWHERE
from generator.views.plan import Site
from generator.views.program import coming_batches

MOST = 256
"""About as many records as a file should hold: a change composes no more than those again."""
NATIONAL_NAME = "nasional"
NOWHERE_NAME = "tanpa-wilayah"


@dataclass(frozen=True)
class Part:
    """Records of one file, in the order of the directory. ``region`` is a province, ``ID`` or empty."""

    name: str
    region: str
    partners: list[Partner] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)

    @property
    def has_services(self) -> bool:
        """Say whether anything is offered by the partners themselves or in a program."""
        return bool(self.programs) or any(map(has_offer, self.partners))

    @property
    def newest_check(self) -> date:
        """Return the day of the newest check among the records."""
        return max(record.verified.on for records in (self.partners, self.programs) for record in records)


def parts_of(site: Site) -> list[Part]:
    """Return all records in parts, by region code, those without any region last."""
    by_region: defaultdict[str, list[Record]] = defaultdict(list)
    region_of = site.index.region_of
    for records in (site.directory.partners.values(), site.directory.programs.values()):
        for record in records:
            by_region[region_of(record.slug)[:2]].append(record)
    return [part for region in sorted(by_region, key=_order) for part in _pieces(site, region, by_region[region])]


def _order(region: str) -> tuple[bool, str]:
    return region == NOWHERE, region


def _pieces(site: Site, region: str, records: list[Record]) -> Iterator[Part]:
    """Split a region's records by their slugs, so that one more or less moves no other."""
    count = 1
    while len(records) > MOST * count:
        count *= 2
    name = _name_of(site, region)
    pieces = [Part(name if count == 1 else f"{name}-{number}", region) for number in range(1, count + 1)]
    for record in records:
        piece = pieces[crc32(record.slug.encode()) % count]
        if isinstance(record, Partner):
            piece.partners.append(record)
        else:
            piece.programs.append(record)
    return (piece for piece in pieces if piece.partners or piece.programs)


def _name_of(site: Site, region: str) -> str:
    if region == NATIONAL:
        return NATIONAL_NAME
    return site.directory.gazetteer[region].slug if region else NOWHERE_NAME


def part_reads(site: Site, part: Part) -> str:
    """Return a digest of all that the files of a part depend on."""
    return digest(_tokens(site, part))


def digest(tokens: Iterable[str]) -> str:
    """Return one short token that stands for many."""
    return hashlib.blake2b("\0".join(tokens).encode(), digest_size=16).hexdigest()


def _tokens(site: Site, part: Part) -> Iterator[str]:
    """Yield the fingerprints of records, and what is shown of their neighbours."""
    directory, prints, outlines = site.directory, site.directory.fingerprints, site.directory.outlines
    partners = directory.partners
    for partner in part.partners:
        yield prints[partner.slug]
        yield from schemes_of(directory, partner.slug)
        if partner.replaced_by:
            yield _kind_of(site, partner.replaced_by)
        if isinstance(partner.bapas, str):
            yield partners[partner.bapas].type
        for place in partner.locations or ():
            if place.hosted_by:
                yield partners[place.hosted_by].type
    for program in part.programs:
        yield prints[program.slug]
        yield outlines[program.provider]
        yield from schemes_of(directory, program.provider)[:1]
        yield str(len(coming_batches(site, program)))
        if program.replaced_by:
            yield _kind_of(site, program.replaced_by)
        for slug in program.partners:
            yield partners[slug].type
        for wanted in program.locations or ():
            yield outlines[wanted.partner]


def _kind_of(site: Site, slug: str) -> str:
    return "partner" if slug in site.directory.partners else "program"
