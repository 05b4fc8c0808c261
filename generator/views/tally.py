"""How many records there are: in the whole country, by province and by type, and how old they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.model.directory import Record
from generator.model.freshness import Freshness
from generator.model.partner import Partner
from generator.views.index import Index

PARTNERS, PROGRAMS = "partners", "programs"


class Counts(NamedTuple):
    """How many records: ``ages`` in the order of ``Freshness``."""

    partners: int
    programs: int
    ages: tuple[int, ...]


NOBODY = Counts(0, 0, (0,) * len(Freshness))


class Tally(NamedTuple):
    """Counts of the whole country, by province and by type."""

    everything: Counts
    provinces: Mapping[str, Counts]
    types: Mapping[str, Counts]

    @classmethod
    def of(cls, index: Index, records: Iterable[Record]) -> Tally:
        """Count open records."""
        whole = Counter[str]()
        provinces: defaultdict[str, Counter[str]] = defaultdict(Counter)
        types: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for record in records:
            kind = PARTNERS if isinstance(record, Partner) else PROGRAMS
            groups = [whole, *[provinces[code[:2]] for code in index.filed_under(record.slug)]]
            if isinstance(record, Partner):
                groups.append(types[record.type])
            for group in groups:
                group[kind] += 1
                group[index.ages[record.slug].freshness] += 1
        return cls(_counts(whole), _all_counts(provinces), _all_counts(types))


def _all_counts(groups: Mapping[str, Counter[str]]) -> Mapping[str, Counts]:
    return {key: _counts(groups[key]) for key in sorted(groups)}


def _counts(group: Counter[str]) -> Counts:
    return Counts(group[PARTNERS], group[PROGRAMS], tuple([group[freshness] for freshness in Freshness]))
