"""The core: what ranking and filters need to know of every record, a few letters each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.directory import Record
from generator.model.freshness import Freshness
from generator.model.program import Program
from generator.model.record import Status
from generator.views.plan import Site
from generator.views.search.blocks import Blocks, into_blocks, region_numbers
from generator.views.search.codes import ALPHABET, members, number, pair
from generator.views.search.records import Searchable, audience_of, is_certified, provider_of

TERMS: Mapping[str, str] = {
    "type": "partner_types",
    "service": "service_types",
    "skill": "skills",
    "stage": "stages",
    "audience": "target_groups",
    "cost": "costs",
    "access": "access",
    "scheme": "schemes",
}
"""Vocabularies of the core; a term's number is its place in its vocabulary."""

FRESHNESS = tuple(Freshness)
STEP_DEGREES = 0.02
WEST, SOUTH = 90.0, -15.0

Facets = tuple[str, ...]
"""Letters of one record: type, services, skills, stages, audience, state, access, scheme, area."""


@dataclass
class Catalogue:
    """Records in their blocks, each block in the order of the core."""

    site: Site
    searchable: Searchable
    blocks: Blocks
    _facets: dict[str, Facets] = field(default_factory=dict)

    @classmethod
    def of(cls, site: Site) -> Catalogue:
        """Return the catalogue of a site's directory."""
        searchable = Searchable(site.directory)
        return cls(site, searchable, into_blocks(site, searchable.records))

    @cached_property
    def numbers(self) -> Mapping[str, Mapping[str, int]]:
        """Number of each term by kind and key."""
        vocabularies = self.site.directory.vocabularies
        return {
            kind: {term.key: place for place, term in enumerate(vocabularies[name])} for kind, name in TERMS.items()
        }

    @cached_property
    def region_numbers(self) -> Mapping[str, int]:
        """Number of each region code."""
        return region_numbers(self.site)

    def ordered(self, block: int) -> list[Record]:
        """Return a block's records, alike beside alike, which packs best."""
        return sorted(self.blocks.records[block], key=self._order)

    def _order(self, record: Record) -> tuple[Facets, str]:
        return self.facets(record), record.slug

    def facets(self, record: Record) -> Facets:
        """Return the letters of one record."""
        found = self._facets.get(record.slug)
        if found is None:
            found = self._facets[record.slug] = self._facets_of(record)
        return found

    def _facets_of(self, record: Record) -> Facets:
        numbers = self.numbers
        kind = numbers["type"][provider_of(record, self.site.directory).type]
        is_program = isinstance(record, Program)
        scheme = record.scheme if isinstance(record, Program) else None
        return (
            ALPHABET[kind * 2 + is_program],
            self._set("service", record.services),
            self._set("skill", record.skills),
            self._set("stage", record.stages),
            self._set("audience", audience_of(record)),
            self._state(record),
            self._set("access", record.access),
            ALPHABET[numbers["scheme"].get(scheme, -1) + 1] if isinstance(scheme, str) else ALPHABET[0],
            self._area(record),
        )

    def _set(self, kind: str, keys: Iterable[str] | None) -> str:
        numbers = self.numbers[kind]
        return members(sorted(numbers[key] for key in keys or ()))

    def _state(self, record: Record) -> str:
        """Pack cost (0: not said), freshness, certificate and whether it is open into one letter."""
        cost = 0 if record.cost is None else self.numbers["cost"][record.cost.kind] + 1
        freshness = FRESHNESS.index(self.site.index.ages[record.slug].freshness)
        flags = 2 * is_certified(record) + (record.status is not Status.ACTIVE)
        return number((cost * 3 + freshness) * 4 + flags)

    def _area(self, record: Record) -> str:
        """Return where a record is and whom it serves; empty when both are just its own regency."""
        here, served = self.site.index.regencies[record.slug], self.site.index.areas[record.slug]
        if len(here) == 1 and here == served:
            return ""
        return f"{self._codes(here)} {self._codes(served)}"

    def _codes(self, regions: Sequence[str]) -> str:
        return "".join(pair(place) for place in sorted(self.region_numbers[code] for code in regions))


def core_of(catalogue: Catalogue) -> dict[str, object]:
    """Return the core of a catalogue. ``generator/theme/js/search-20-core.js`` reads it."""
    rows = [catalogue.facets(record) for block in catalogue.blocks.records for record in catalogue.ordered(block)]
    areas = _by_use(row[-1] for row in rows)
    columns = ["".join(column) for column in list(zip(*rows, strict=True))[:-1]] if rows else [""] * 8
    return {
        "parts": catalogue.blocks.parts,
        "blocks": "".join(_block_sizes(catalogue.blocks)),
        "columns": columns,
        "areas": list(areas),
        "area": "".join(number(areas[row[-1]]) for row in rows),
        "centres": centres(catalogue.site),
    }


def _by_use(areas: Iterable[str]) -> dict[str, int]:
    """Number the areas by how often they occur; the record's own regency is always 0."""
    uses: dict[str, int] = {}
    for area in areas:
        uses[area] = uses.get(area, 0) + 1
    ordered = sorted(uses, key=lambda area: (area != "", -uses[area], area))
    if "" not in uses:
        ordered.insert(0, "")
    return {area: place for place, area in enumerate(ordered)}


def _block_sizes(blocks: Blocks) -> Iterator[str]:
    last = 0
    for block, records in blocks.records.items():
        yield number(block - last)
        yield number(len(records))
        last = block


def centres(site: Site) -> str:
    """Return the middle of every region's main town in four letters, to 0.02 degrees; ``####``: not known."""
    return "".join(
        _cell(region.centre.longitude, WEST) + _cell(region.centre.latitude, SOUTH) if region.centre else "####"
        for region in site.directory.gazetteer.regions.values()
    )


def _cell(degrees: float, origin: float) -> str:
    return pair(round((degrees - origin) / STEP_DEGREES))
