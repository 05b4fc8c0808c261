"""Who is where and who offers what: built once, in one pass over the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
"""Slugs of records by term, region or letter, in the order of the directory."""

OTHER_LETTER = "0"
NOWHERE = ""


def _slugs() -> Slugs:
    return defaultdict(list)


@dataclass(frozen=True)
class Index:
    """Records by what readers look for. Closed records are in none of these lists.

    ``serving`` holds by regency who *names* it in its area, ``serving_province`` by province
    who serves all of it, ``national`` who serves the whole country. ``here_partners`` and
    ``here_programs`` hold by regency who can be visited there. ``letters`` is keyed by
    ``a`` … ``z`` and ``0`` for names that start with no letter.
    """

    directory: Directory
    today: date
    by_service: Slugs = field(default_factory=_slugs)
    by_skill: Slugs = field(default_factory=_slugs)
    by_stage: Slugs = field(default_factory=_slugs)
    by_type: Slugs = field(default_factory=_slugs)
    here_partners: Slugs = field(default_factory=_slugs)
    here_programs: Slugs = field(default_factory=_slugs)
    serving: Slugs = field(default_factory=_slugs)
    serving_province: Slugs = field(default_factory=_slugs)
    national: list[str] = field(default_factory=list)
    letters: Slugs = field(default_factory=_slugs)
    regencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    areas: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ages: dict[str, Age] = field(default_factory=dict)

    @classmethod
    def of(cls, directory: Directory, today: date) -> Index:
        """Return the index of ``directory`` on the build date ``today``."""
        index = cls(directory, today)
        known_ages: dict[date, Age] = {}
        for partner in directory.partners.values():
            index._add(partner, known_ages)
        for program in directory.programs.values():
            index._add(program, known_ages)
        return index

    def _add(self, record: Record, known_ages: dict[date, Age]) -> None:
        slug = record.slug
        checked_on = record.verified.on
        age = known_ages.get(checked_on)
        if age is None:
            age = known_ages[checked_on] = age_of(checked_on, self.today)
        self.ages[slug] = age
        regencies = self.regencies[slug] = self._regencies_of(record)
        areas = self.areas[slug] = self._areas_of(record)
        if record.status is Status.CLOSED:
            return
        for term in record.services or ():
            self.by_service[term].append(slug)
        for term in record.skills or ():
            self.by_skill[term].append(slug)
        for term in record.stages or ():
            self.by_stage[term].append(slug)
        self.letters[letter_of(record)].append(slug)
        here = self.here_programs
        if isinstance(record, Partner):
            self.by_type[record.type].append(slug)
            here = self.here_partners
        for regency in regencies:
            here[regency].append(slug)
        for area in areas:
            self._add_area(slug, area)

    def _add_area(self, slug: str, area: str) -> None:
        if area == NATIONAL:
            self.national.append(slug)
        elif len(area) == 2:
            self.serving_province[area].append(slug)
        else:
            self.serving[area].append(slug)

    def _regencies_of(self, record: Record) -> tuple[str, ...]:
        if isinstance(record, Program) and record.locations is None:
            return self.regencies[record.provider]
        return self.directory.regencies_of(record)

    def _areas_of(self, record: Record) -> tuple[str, ...]:
        if isinstance(record, Program) and record.service_area is None:
            return self.areas[record.provider]
        return self.directory.areas_of(record)

    def record(self, slug: str) -> Record:
        """Return the partner or program with ``slug``; KeyError when there is none."""
        partner = self.directory.partners.get(slug)
        return self.directory.programs[slug] if partner is None else partner

    def region_of(self, slug: str) -> str:
        """Return the code under which a list files a record: a regency, a province or ``ID``.

        It is the regency of the first place to visit; without one, the first area served;
        ``""`` where nothing is known.
        """
        for codes in (self.regencies[slug], self.areas[slug]):
            if codes:
                return codes[0]
        return NOWHERE

    def token(self, slug: str) -> str:
        """Return what a list depends on for one record: its values and its word of age."""
        return self._tokens[slug]

    def tokens(self, slugs: Iterable[str]) -> Iterator[str]:
        """Yield the tokens of records and, for programs, of the provider whose name they show."""
        tokens = self._tokens
        return (tokens[slug] for slug in slugs)

    @cached_property
    def _tokens(self) -> Mapping[str, str]:
        """Tokens by slug; a row of a program also shows values of its provider."""
        prints, ages = self.directory.fingerprints, self.ages
        tokens = {slug: f"{prints[slug]}{ages[slug].freshness}" for slug in self.directory.partners}
        for slug, program in self.directory.programs.items():
            tokens[slug] = f"{prints[slug]}{ages[slug].freshness}{prints[program.provider]}"
        return tokens

    @cached_property
    def name_keys(self) -> Mapping[str, tuple[str, str]]:
        """Order of records by name in the site's own language: folded name, then slug."""
        records: list[Record] = [*self.directory.partners.values(), *self.directory.programs.values()]
        return {record.slug: (fold(record.name.in_language(SOURCE_LANGUAGE).text), record.slug) for record in records}

    def by_name(self, slugs: Iterable[str]) -> list[str]:
        """Return ``slugs`` in the order of the records' names."""
        return sorted(slugs, key=self.name_keys.__getitem__)


def letter_of(record: Record) -> str:
    """Return the letter under which a record stands in A–Z: ``a`` … ``z`` or ``0``."""
    folded = fold(record.name.in_language(SOURCE_LANGUAGE).text)
    return folded[0] if folded[:1].isalpha() else OTHER_LETTER
