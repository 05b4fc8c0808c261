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

IMPLIED: Mapping[str, tuple[str, ...]] = {
    "bapas": ("reporting_post", "social_support"),
    "pos_bapas": ("reporting_post",),
    "griya_abhipraya": ("housing",),
    "sentra_kemensos": ("social_assistance",),
    "training_centre": ("skills_training",),
    "community_blk": ("skills_training",),
    "private_training": ("skills_training",),
    "bnn_rehab": ("drug_rehab",),
    "ipwl": ("drug_rehab",),
    "legal_aid": ("legal_aid",),
    "employer": ("job_placement",),
    "health": ("health_care",),
    "religious_org": ("religious_guidance",),
}
"""What a type of partner does by its nature, where a record does not say."""

COST_FITS: Mapping[str, Mapping[str, int]] = {"free": {"free_condition": 7, "partly_paid": 2}}
COST_UNKNOWN_FITS, COST_FITS_BEST = 4, 9
"""How well another cost answers the one asked for, from 0 to 9; one that is not known answers any a little."""

ROLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    # A skill or another service says more than these beside it.
    "training": (("service", "skills_training"),),
    "aside": tuple(
        ("service", key)
        for key in ("skills_training", "business_support", "capital", "job_placement", "social_support")
    ),
    "background": tuple(("service", key) for key in ("child_family", "social_assistance", "social_support")),
    "papers": tuple(("service", key) for key in ("police_record", "identity_documents", "education")),
    # Who this directory is for: said beside something else it tells nothing.
    "usual": (
        ("stage", "after_release"),
        ("audience", "ex_prisoner"),
        ("audience", "client"),
        ("audience", "general_public"),
    ),
    "office": (("type", "bapas"),),
}
"""Terms that ranking treats in a way of their own, by what they are to a reader's question."""

LETTERS: Mapping[str, str] = {
    "service": "s",
    "skill": "k",
    "type": "t",
    "stage": "g",
    "audience": "a",
    "cost": "c",
    "access": "e",
    "scheme": "m",
    "certificate": "x",
    "region": "r",
    "page": "p",
    "near": "n",
}
"""The letter of each kind of meaning; with a term's number it is the term's code: ``s4``."""

FRESHNESS = tuple(Freshness)
STEP_DEGREES = 0.02
WEST, SOUTH = 90.0, -15.0

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


def core_of(catalogue: Catalogue, shards: Mapping[str, str]) -> dict[str, object]:
    """Return the core of a catalogue, and which ``shards`` of words there are, by folder.

    ``generator/theme/js/search-20-store.js`` reads it.
    """
    rows = _rows(catalogue)
    areas = _by_use(row[AREA] for row in rows)
    return {
        "shards": shards,
        "parts": catalogue.blocks.parts,
        "blocks": "".join(_block_sizes(catalogue.blocks)),
        "columns": _columns(rows, 0, FIRST_FACETS),
        "areas": list(areas),
        "area": "".join(number(areas[row[AREA]]) for row in rows),
        "centres": centres(catalogue.site),
        **_rules(catalogue.numbers),
    }


def _rules(numbers: Mapping[str, Mapping[str, int]]) -> dict[str, object]:
    """Return what ranking knows about terms: services a type implies, fits of costs, terms with a role.

    A fit is a digit: of each asked cost, first for a cost not known, then for each cost in its order.
    """
    services, costs = numbers["service"], numbers["cost"]
    return {
        "implied": [[services[key] for key in IMPLIED.get(kind, ()) if key in services] for kind in numbers["type"]],
        "fits": ["".join(str(_fit(asked, cost)) for cost in ("unknown", *costs)) for asked in costs],
        "roles": {
            role: [f"{LETTERS[kind]}{numbers[kind][key]}" for kind, key in terms if key in numbers[kind]]
            for role, terms in ROLES.items()
        },
    }


def _fit(asked: str, cost: str) -> int:
    if cost == asked:
        return COST_FITS_BEST
    return COST_UNKNOWN_FITS if cost == "unknown" else COST_FITS.get(asked, {}).get(cost, 0)


def column_of(catalogue: Catalogue, place: int) -> str:
    """Return one of ``MORE_COLUMNS``: loaded only by a question or filter about it."""
    return _columns(_rows(catalogue), AREA + 1 + place, AREA + 2 + place)[0]


def _rows(catalogue: Catalogue) -> list[Facets]:
    return [catalogue.facets(record) for block in catalogue.blocks.records for record in catalogue.ordered(block)]


def _columns(rows: Sequence[Facets], first: int, end: int) -> list[str]:
    return ["".join(row[column] for row in rows) for column in range(first, end)]


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
