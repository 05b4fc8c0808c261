"""What is wrong with the data, as values. How it is said is the business of rendering."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.model.mark import Mark


class Level(StrEnum):
    """How much a problem matters: an error refuses the build, a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. ``rule`` names it (``unknown-key``); ``facts`` fill its message."""

    rule: str
    level: Level
    mark: Mark
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one run, in the order of file, line and column."""

    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Report:
        """Return a report of ``problems`` in reading order."""
        return cls(tuple(sorted(problems, key=lambda found: (found.mark, found.rule))))

    @property
    def has_errors(self) -> bool:
        """Say whether any finding refuses the build."""
        return any(found.level is Level.ERROR for found in self.problems)
