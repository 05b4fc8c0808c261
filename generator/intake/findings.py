"""What the gate finds while it reads one piece of a file, at places within that piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, Protocol

from generator.intake.catalogue import level_of
from generator.intake.rules.privacy import personal_data
from generator.model.mark import Mark
from generator.model.problem import Problem

HIDDEN: Final = "…"


class YamlMark(Protocol):
    """A place as the YAML parsers give it: line and column from 0."""

    line: int
    column: int


class Finding(NamedTuple):
    """A problem at a line and column from 0, counted from the start of its piece."""

    rule: str
    line: int
    column: int
    facts: Mapping[str, str]

    def in_file(self, file: str, first_line: int) -> Problem:
        """Return the problem for a piece that starts at ``first_line`` (from 0) of ``file``."""
        mark = Mark(file, first_line + self.line + 1, self.column + 1)
        return Problem(self.rule, level_of(self.rule), mark, self.facts)


class Findings:
    """The findings of one piece, in the order in which they were made."""

    __slots__ = ("found",)

    def __init__(self) -> None:
        self.found: list[Finding] = []

    def add(self, rule: str, at: YamlMark, **facts: str) -> None:
        """Note one finding. ``facts`` fill the placeholders of the rule's message.

        What was found is not repeated when it holds somebody's identity number or birth date.
        """
        hidden = {name: HIDDEN for name, fact in facts.items() if personal_data(fact)}
        self.found.append(Finding(rule, at.line, at.column, facts | hidden))

    def __iter__(self) -> Iterator[Finding]:
        """Yield the findings in the order in which they were made."""
        return iter(self.found)

    def __bool__(self) -> bool:
        """Say whether anything was found."""
        return bool(self.found)
