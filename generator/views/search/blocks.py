"""Which records stand together: those of one regency, in parts where there are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.directory import Record
from generator.model.record import NATIONAL
from generator.views.plan import Site
from generator.views.search.codes import SLUG_PRIME
from generator.views.search.records import provider_of

WHOLE = 40
"""Up to this many records of a regency stay in one block."""
LARGE = 20_000
"""From this many records on a reader's phone gets the core of a province, not of the whole country."""
GROUPS = (
    frozenset({"training_centre", "community_blk"}),
    frozenset({"private_training"}),
    frozenset({"pokmas_lipas", "employer"}),
    frozenset({"bapas", "pos_bapas", "griya_abhipraya", "prison", "sentra_kemensos"}),
    frozenset({"legal_aid", "university"}),
    frozenset({"bnn_rehab", "ipwl", "health"}),
    frozenset({"local_government", "religious_org"}),
)
"""Types that are often found together stand together; any other type stands with the last ones."""
MOST_GROUPS = 8
WIDE_GROUP = MOST_GROUPS - 1
"""In a large directory: records that serve more than their own regency, which every reader gets."""


@dataclass(frozen=True)
class Blocks:
    """Records by block number: region number × ``parts`` + group × (``parts`` / 8) + piece.

    ``parts`` is 16, or 128 in a large directory. Region numbers count the gazetteer's regions
    from 0; one more stands for the whole country.
    """

    parts: int
    records: Mapping[int, tuple[Record, ...]]
    is_large: bool

    @property
    def wide(self) -> list[int]:
        """The blocks of records that serve more than their own regency; all blocks unless it is large."""
        if not self.is_large:
            return list(self.records)
        return [block for block in self.records if block % self.parts * MOST_GROUPS // self.parts == WIDE_GROUP]


def into_blocks(site: Site, records: Sequence[Record]) -> Blocks:
    """Return ``records`` in blocks; the order within a block is the caller's."""
    numbers = region_numbers(site)
    by_region: defaultdict[int, list[Record]] = defaultdict(list)
    region_of = site.index.region_of
    for record in records:
        by_region[numbers[region_of(record.slug)]].append(record)
    is_large = len(records) > LARGE
    parts = 128 if is_large else 16
    blocks: dict[int, tuple[Record, ...]] = {}
    for region, those in sorted(by_region.items()):
        for part, some in sorted(_parted(site, those, parts, is_large=is_large).items()):
            blocks[region * parts + part] = tuple(some)
    return Blocks(parts, blocks, is_large)


def is_wide(site: Site, record: Record) -> bool:
    """Say whether a record is or serves anywhere else than in one regency."""
    here = site.index.regencies[record.slug]
    return len(here) != 1 or here != site.index.areas[record.slug]


def region_numbers(site: Site) -> dict[str, int]:
    """Return the number of each region code, in the order of the gazetteer, and of ``ID``."""
    codes = (*site.directory.gazetteer.regions, NATIONAL)
    return {code: place for place, code in enumerate(codes)}


def _parted(site: Site, records: list[Record], parts: int, *, is_large: bool) -> Mapping[int, list[Record]]:
    if len(records) <= WHOLE and not is_large:
        return {0: records}
    pieces = parts // MOST_GROUPS
    parted: dict[int, list[Record]] = {}
    for group, those in _grouped(site, records, is_large=is_large).items():
        split = 1
        while split < pieces and len(those) > WHOLE * split:
            split *= 2
        for record in those:
            piece = int.from_bytes(record.slug.encode(), "big") % SLUG_PRIME % split
            parted.setdefault(group * pieces + piece, []).append(record)
    return parted


def _grouped(site: Site, records: list[Record], *, is_large: bool) -> Mapping[int, list[Record]]:
    groups: defaultdict[int, list[Record]] = defaultdict(list)
    for record in records:
        if is_large and is_wide(site, record):
            groups[WIDE_GROUP].append(record)
            continue
        kind = provider_of(record, site.directory).type
        groups[next((place for place, types in enumerate(GROUPS) if kind in types), len(GROUPS) - 1)].append(record)
    return groups
