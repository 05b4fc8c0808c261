"""Who is where and who offers what: built once, in one pass over the records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeAlias

from generator.model.directory import Directory, Record
from generator.model.freshness import Age, age_of
from generator.model.partner import Partner
from generator.model.program import Program
from generator.model.record import NATIONAL, Status
from generator.text.bilingual import SOURCE_LANGUAGE
from generator.text.folding import fold

Slugs: TypeAlias = dict[str, list[str]]
"""Slugs of records by term or region, in the order of the records' names."""

NOWHERE = ""
"""Stands for a region where neither a place nor an area is known."""


def _slugs() -> Slugs:
    return defaultdict(list)


@dataclass(frozen=True)
class Index:
    """Records by what readers look for. Closed records are in none of these lists.

    ``here_partners`` and ``here_programs`` hold by regency who can be visited there.
    ``serving`` holds by regency who *names* it in its area, ``serving_province`` by province who
    serves all of it, ``national`` who serves the whole country; a program that takes over its
    provider's area is not named beside it. ``ages``, ``regencies`` and ``areas`` know every record.
    """

    directory: Directory
    today: date
    by_service: Slugs = field(default_factory=_slugs)
    by_stage: Slugs = field(default_factory=_slugs)
    by_type: Slugs = field(default_factory=_slugs)
    here_partners: Slugs = field(default_factory=_slugs)
    here_programs: Slugs = field(default_factory=_slugs)
    serving: Slugs = field(default_factory=_slugs)
    serving_province: Slugs = field(default_factory=_slugs)
    national: list[str] = field(default_factory=list)
    regencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    areas: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ages: dict[str, Age] = field(default_factory=dict)

    @classmethod
    def of(cls, directory: Directory, today: date) -> Index:
        """Return the index of ``directory`` on the build date ``today``."""
        index = cls(directory, today)
        index._locate()
        for record in index.records_by_name:
            if record.status is not Status.CLOSED:
                index._add(record)
        return index

    def _locate(self) -> None:
        """Work out age, places and areas of every record; programs may take over their provider's."""
        directory, known_ages = self.directory, dict[date, Age]()
        for record in self._records():
            slug, checked_on = record.slug, record.verified.on
            age = known_ages.get(checked_on)
            if age is None:
                age = known_ages[checked_on] = age_of(checked_on, self.today)
            self.ages[slug] = age
            if isinstance(record, Program) and record.locations is None:
                self.regencies[slug] = self.regencies[record.provider]
            else:
                self.regencies[slug] = directory.regencies_of(record)
            if isinstance(record, Program) and record.service_area is None:
                self.areas[slug] = self.areas[record.provider]
            else:
                self.areas[slug] = directory.areas_of(record)

    def _records(self) -> Iterator[Record]:
        """Yield partners, then programs: what a program takes over is known when its turn comes."""
        yield from self.directory.partners.values()
        yield from self.directory.programs.values()

    def _add(self, record: Record) -> None:
        slug = record.slug
        for term in record.services or ():
            self.by_service[term].append(slug)
        for term in record.stages or ():
            self.by_stage[term].append(slug)
        if isinstance(record, Partner):
            self.by_type[record.type].append(slug)
            here = self.here_partners
        else:
            here = self.here_programs
        for regency in self.regencies[slug]:
            here[regency].append(slug)
        if isinstance(record, Partner) or record.service_area is not None:
            self._add_areas(slug)

    def _add_areas(self, slug: str) -> None:
        for area in self.areas[slug]:
            if area == NATIONAL:
                self.national.append(slug)
            elif len(area) == 2:
                self.serving_province[area].append(slug)
            else:
                self.serving[area].append(slug)

    @cached_property
    def records_by_name(self) -> tuple[Record, ...]:
        """All records in the order of their names in the site's own language, then of slugs."""
        keyed = [
            (fold(record.name.in_language(SOURCE_LANGUAGE).text), record.slug, record) for record in self._records()
        ]
        keyed.sort(key=lambda each: each[:2])
        return tuple([record for _, _, record in keyed])

    @cached_property
    def _rank(self) -> Mapping[str, int]:
        return {record.slug: number for number, record in enumerate(self.records_by_name)}

    def by_name(self, slugs: Iterable[str]) -> list[str]:
        """Return ``slugs`` in the order of the records' names."""
        return sorted(slugs, key=self._rank.__getitem__)

    def record(self, slug: str) -> Record:
        """Return the partner or program with ``slug``; KeyError when there is none."""
        return self._by_slug[slug]

    @cached_property
    def _by_slug(self) -> Mapping[str, Record]:
        return {**self.directory.partners, **self.directory.programs}

    def is_inherited(self, record: Record) -> bool:
        """Say whether a program takes over the area of its provider."""
        return isinstance(record, Program) and record.service_area is None

    def region_of(self, slug: str) -> str:
        """Return the code of the place line: the first regency to visit, else the first area served.

        ``""`` where nothing is known.
        """
        for codes in (self.regencies[slug], self.areas[slug]):
            if codes:
                return codes[0]
        return NOWHERE

    def filed_under(self, slug: str) -> Sequence[str]:
        """Return the codes under which lists file a record: one for each province where it is.

        Each is the first regency in that province; where no place is known, the areas served.
        """
        return self._filed[slug]

    @cached_property
    def _filed(self) -> Mapping[str, Sequence[str]]:
        filed = {}
        for slug, regencies in self.regencies.items():
            codes = regencies or self.areas[slug] or (NOWHERE,)
            filed[slug] = codes if len(codes) == 1 else tuple({code[:2]: code for code in reversed(codes)}.values())
        return filed

    def filed_in(self, slug: str, province: str) -> str:
        """Return the code under which a record is filed in a province where it is."""
        codes = self._filed[slug]
        return codes[0] if len(codes) == 1 else next(code for code in codes if code[:2] == province)

    @cached_property
    def provinces_of_terms(self) -> Mapping[tuple[str, str], Mapping[str, int]]:
        """How many records each list has in each province, by (``service`` or ``type``, term)."""
        counted = {}
        for kind, lists in (("service", self.by_service), ("type", self.by_type)):
            for term, slugs in lists.items():
                counted[kind, term] = Counter(code[:2] for slug in slugs for code in self.filed_under(slug))
        return counted

    @cached_property
    def provinces_of_records(self) -> Mapping[str, int]:
        """How many records each province has."""
        slugs = (record.slug for record in self.records_by_name if record.status is not Status.CLOSED)
        return Counter(code[:2] for slug in slugs for code in self.filed_under(slug))

    @cached_property
    def codes_of(self) -> Mapping[str, tuple[str, ...]]:
        """Codes of the kabupaten and kota of each province, in order."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for code, region in self.directory.gazetteer.regions.items():
            if not region.is_province:
                found[region.province].append(code)
        return {province: tuple(codes) for province, codes in found.items()}

    def count_here(self, regency: str) -> int:
        """Return how many partners and programs can be visited in a kabupaten or kota."""
        return self._counts_here.get(regency, 0)

    @cached_property
    def _counts_here(self) -> Mapping[str, int]:
        counted: Counter[str] = Counter()
        for here in (self.here_partners, self.here_programs):
            for regency, slugs in here.items():
                counted[regency] += len(slugs)
        return counted

    def token(self, slug: str) -> str:
        """Return what a list depends on for one record: its outline and its word of age."""
        return self._tokens[slug]

    def tokens(self, slugs: Iterable[str]) -> Iterator[str]:
        """Yield the tokens of ``slugs``."""
        return map(self._tokens.__getitem__, slugs)

    @cached_property
    def _tokens(self) -> Mapping[str, str]:
        """Tokens by slug; the row of a program also shows values of its provider."""
        outlines, ages = self.directory.outlines, self.ages
        tokens = {slug: outlines[slug] + ages[slug].freshness.value for slug in self.directory.partners}
        for slug, program in self.directory.programs.items():
            tokens[slug] = outlines[slug] + ages[slug].freshness.value + outlines[program.provider]
        return tokens

    @cached_property
    def _age_words(self) -> Mapping[Age, str]:
        return {age: f"{age.months} {age.freshness.value}" for age in set(self.ages.values())}

    def age_token(self, slug: str) -> str:
        """Return a record's age as its own page tells it."""
        return self._age_words[self.ages[slug]]

    def newest_check(self, slugs: Iterable[str]) -> date | None:
        """Return the day of the newest check among records; ``None`` for none."""
        return max((self.record(slug).verified.on for slug in slugs), default=None)
