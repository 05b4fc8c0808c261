"""Which records stand together: those of one regency, in parts where there are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.directory import Record
from generator.model.record import NATIONAL
from generator.views.plan import Site
from generator.views.search.codes import SLUG_PRIME
from generator.views.search.records import provider_of

WHOLE = 40
"""Up to this many records of a regency stay in one block."""
GROUPS = (
    frozenset({"training_centre", "community_blk"}),
    frozenset({"private_training"}),
    frozenset({"pokmas_lipas", "employer"}),
    frozenset({"bapas", "pos_bapas", "griya_abhipraya", "prison", "sentra_kemensos"}),
    frozenset({"legal_aid", "university"}),
    frozenset({"bnn_rehab", "ipwl", "health"}),
    frozenset({"local_government", "religious_org"}),
)
"""Types that are often found together stand together; any other type comes last."""
MOST_GROUPS = 8


@dataclass(frozen=True)
class Blocks:
    """Records by block number: region number × ``parts`` + group × (``parts`` / 8) + piece.

    ``parts`` is 16, or 128 in very large directories. Region numbers count the gazetteer's
    regions from 0; one more stands for the whole country.
    """

    parts: int
    records: Mapping[int, tuple[Record, ...]]


def into_blocks(site: Site, records: Iterable[Record]) -> Blocks:
    """Return ``records`` in blocks; the order within a block is the caller's."""
    numbers = region_numbers(site)
    by_region: defaultdict[int, list[Record]] = defaultdict(list)
    region_of = site.index.region_of
    count = 0
    for record in records:
        by_region[numbers[region_of(record.slug)]].append(record)
        count += 1
    parts = 16 if count <= 30_000 else 128
    blocks: dict[int, tuple[Record, ...]] = {}
    for region, those in sorted(by_region.items()):
        for part, some in sorted(_parted(site, those, parts).items()):
            blocks[region * parts + part] = tuple(some)
    return Blocks(parts, blocks)


def region_numbers(site: Site) -> dict[str, int]:
    """Return the number of each region code, in the order of the gazetteer, and of ``ID``."""
    codes = (*site.directory.gazetteer.regions, NATIONAL)
    return {code: place for place, code in enumerate(codes)}


def _parted(site: Site, records: list[Record], parts: int) -> Mapping[int, list[Record]]:
    if len(records) <= WHOLE:
        return {0: records}
    pieces = parts // MOST_GROUPS
    parted: dict[int, list[Record]] = {}
    for group, those in _grouped(site, records).items():
        split = 1
        while split < pieces and len(those) > WHOLE * split:
            split *= 2
        for record in those:
            piece = int.from_bytes(record.slug.encode(), "big") % SLUG_PRIME % split
            parted.setdefault(group * pieces + piece, []).append(record)
    return parted


def _grouped(site: Site, records: list[Record]) -> Mapping[int, list[Record]]:
    groups: defaultdict[int, list[Record]] = defaultdict(list)
    for record in records:
        kind = provider_of(record, site.directory).type
        group = next((place for place, types in enumerate(GROUPS) if kind in types), len(GROUPS))
        groups[group].append(record)
    return groups
