"""Every record that can be found, in its block, with a few letters that say what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.directory import Record
from generator.model.freshness import Freshness
from generator.model.program import Program
from generator.model.record import Status
from generator.views.plan import Site
from generator.views.search.blocks import Blocks, into_blocks, region_numbers
from generator.views.search.codes import ALPHABET, members, pair
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

Facets = tuple[str, ...]
"""Letters of one record: type, services, skills, state, area; stages, audience, access, scheme and age."""
FIRST_FACETS, AREA = 4, 4
"""The first columns go with the core; then comes the area."""
MORE_COLUMNS = ("stage", "audience", "access", "age")
"""Columns in files of their own, for only some questions ask for them."""


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

    @property
    def depth(self) -> int:
        """Return how many consonants name a shard of words: more words need more shards."""
        return 2 if self.blocks.is_large else 1

    def ordered(self, block: int) -> list[Record]:
        """Return a block's records, alike beside alike, which packs best."""
        return sorted(self.blocks.records[block], key=self._order)

    def _order(self, record: Record) -> tuple[Facets, str]:
        return self.facets(record)[: AREA + 1], record.slug

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
        return (
            ALPHABET[kind * 2 + is_program],
            self._set("service", record.services),
            self._set("skill", record.skills),
            self._state(record),
            self._area(record),
            ALPHABET[sum(1 << numbers["stage"][stage] for stage in record.stages or ())],
            self._set("audience", audience_of(record)),
            self._set("access", record.access),
            self._age_and_scheme(record),
        )

    def _set(self, kind: str, keys: Iterable[str] | None) -> str:
        numbers = self.numbers[kind]
        return members(sorted(numbers[key] for key in keys or ()))

    def _state(self, record: Record) -> str:
        """Pack cost (0: not said), whether there is a certificate and whether it is not open into one letter."""
        cost = 0 if record.cost is None else self.numbers["cost"][record.cost.kind] + 1
        return ALPHABET[cost * 4 + 2 * is_certified(record) + (record.status is not Status.ACTIVE)]

    def _age_and_scheme(self, record: Record) -> str:
        """Pack the word for the age of a record and its scheme (0: none) into one letter."""
        scheme = record.scheme if isinstance(record, Program) else None
        number_of_scheme = self.numbers["scheme"][scheme] + 1 if isinstance(scheme, str) else 0
        return ALPHABET[number_of_scheme * len(FRESHNESS) + FRESHNESS.index(self._freshness(record))]

    def _freshness(self, record: Record) -> Freshness:
        return self.site.index.ages[record.slug].freshness

    def _area(self, record: Record) -> str:
        """Return where a record is and whom it serves; empty when both are just its own regency."""
        here, served = self.site.index.regencies[record.slug], self.site.index.areas[record.slug]
        if len(here) == 1 and here == served:
            return ""
        return f"{self._codes(here)} {self._codes(served)}"

    def _codes(self, regions: Sequence[str]) -> str:
        return "".join(pair(place) for place in sorted(self.region_numbers[code] for code in regions))
