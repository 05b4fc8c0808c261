"""The whole directory: records that passed the gate, and how they hang together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, TypeVar

from generator.model.fingerprint import outline_of
from generator.model.partner import Partner
from generator.model.program import Program
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies

Record: TypeAlias = Partner | Program
Grouped = TypeVar("Grouped", Partner, Program, str)


@dataclass(frozen=True)
class Directory:
    """Partners and programs by slug, sorted by slug, whichever file they came from.

    ``fingerprints`` gives for each slug a digest of the record's own values: two records with
    the same fingerprint are the same, wherever they stand (see ``generator.model.fingerprint``).
    """

    partners: Mapping[str, Partner]
    programs: Mapping[str, Program]
    vocabularies: Vocabularies
    gazetteer: Gazetteer
    fingerprints: Mapping[str, str]

    @cached_property
    def outlines(self) -> Mapping[str, str]:
        """For each slug a digest of what other pages show of the record."""
        return {slug: outline_of(fingerprint) for slug, fingerprint in self.fingerprints.items()}

    @cached_property
    def programs_by_provider(self) -> Mapping[str, tuple[Program, ...]]:
        """Programs of each partner, as provider or co-provider, sorted by slug."""
        return _grouped(
            (slug, program)
            for program in self.programs.values()
            for slug in dict.fromkeys((program.provider, *program.partners))
        )

    @cached_property
    def supervised_by(self) -> Mapping[str, tuple[Partner, ...]]:
        """Partners that name an office as ``bapas`` or ``parent``, sorted by slug."""
        return _grouped(
            (slug, partner)
            for partner in self.partners.values()
            for slug in dict.fromkeys((partner.bapas, partner.parent))
            if isinstance(slug, str)
        )

    @cached_property
    def hosts_of(self) -> Mapping[str, tuple[str, ...]]:
        """Slugs of those at whose address a partner can be met, for the partners that are guests somewhere."""
        return _grouped(
            (slug, place.hosted_by)
            for slug, partner in self.partners.items()
            for place in partner.locations or ()
            if place.hosted_by
        )

    def areas_of(self, record: Record) -> tuple[str, ...]:
        """Region codes (or ``ID``) a record serves; a program's default is its provider's."""
        if isinstance(record, Partner):
            return record.areas
        if record.service_area is not None:
            return record.service_area
        return self.partners[record.provider].areas

    def regencies_of(self, record: Record) -> tuple[str, ...]:
        """Codes of the kabupaten/kota where a record can be visited, each once, in order."""
        if isinstance(record, Partner):
            return tuple(dict.fromkeys(place.regency for place in record.locations or ()))
        return tuple(dict.fromkeys(self._program_regencies(record)))

    def _program_regencies(self, program: Program) -> Iterable[str]:
        if program.locations is None:
            yield from self.regencies_of(self.partners[program.provider])
            return
        for wanted in program.locations:
            for place in self.partners[wanted.partner].locations or ():
                if wanted.key in (None, place.key):
                    yield place.regency


def _grouped(pairs: Iterable[tuple[str, Grouped]]) -> Mapping[str, tuple[Grouped, ...]]:
    groups: defaultdict[str, list[Grouped]] = defaultdict(list)
    for slug, record in pairs:
        groups[slug].append(record)
    return {slug: tuple(records) for slug, records in groups.items()}
