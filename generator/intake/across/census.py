"""All records of a run, good and faulty, as rules across records see them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeAlias

from generator.intake.catalogue import level_of
from generator.intake.source_file import Entry
from generator.model.problem import Problem
from generator.model.region import Gazetteer


@dataclass(frozen=True)
class Census:
    """Every record that was written, in the order of files and lines.

    ``lost_slugs`` belong to records that could not be read. ``today`` is the build date.
    """

    partners: Sequence[Entry]
    programs: Sequence[Entry]
    gazetteer: Gazetteer
    today: date
    lost_slugs: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """Partners, then programs."""
        return [*self.partners, *self.programs]

    @cached_property
    def partner_of(self) -> Mapping[str, Entry]:
        """Partners by slug; the first where two have the same."""
        return {entry.record.slug: entry for entry in reversed(self.partners)}

    @cached_property
    def partner_slugs(self) -> tuple[str, ...]:
        """Slugs of partners, for finding the nearest one."""
        return tuple(self.partner_of)

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Slugs of all records, for finding the nearest one."""
        return tuple(self.record_of)

    @cached_property
    def record_of(self) -> Mapping[str, Entry]:
        """Records by slug; the first where two have the same."""
        return {entry.record.slug: entry for entry in reversed(self.entries)}


Rule: TypeAlias = Callable[[Census], Iterator[Problem]]


def problem(rule: str, entry: Entry, *path: str | int, **facts: str) -> Problem:
    """Return the problem at ``path`` of a record."""
    return Problem(rule, level_of(rule), entry.mark(*path), facts)
