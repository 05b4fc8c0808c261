"""The records that differ between two versions, read and judged by the rules of the gate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Final

from generator.intake.across.census import Census
from generator.intake.across.rules import check_across
from generator.intake.fields.kinds import MapKind
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.gazetteer import read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import ProjectFiles
from generator.intake.reading.factory import Readers
from generator.intake.record_files import FileOutcome, RecordReader
from generator.intake.revision.differing import CutFile, Difference, difference, differing_files, same_text
from generator.intake.revision.neighbours import Wanted, slugs_in, wanted_by
from generator.intake.source_file import Entry
from generator.intake.syntax.chunks import Chunk
from generator.intake.vocabularies import read_vocabularies
from generator.model.mark import Mark
from generator.model.problem import Level, Problem, Report
from generator.model.record import Status
from generator.model.region import Gazetteer

_OPEN_ENDED: Final = frozenset({"yaml-unclosed-quote", "yaml-unclosed-bracket"})


@dataclass(frozen=True, slots=True)
class Revision:
    """Records that differ, by slug, as they were and as they are.

    ``unreadable`` are slugs of records that are there but could not be read. ``problems`` are
    those of the new version, in or because of the differing records.
    """

    before: Mapping[str, Entry]
    after: Mapping[str, Entry]
    unreadable: frozenset[str]
    problems: Report
    knowledge: Knowledge


def read_revision(
    before: ProjectFiles, after: ProjectFiles, today: date, knowledge: Knowledge | None = None
) -> Revision:
    """Compare two versions of the data files, reading no more than what differs and what is near it.

    Args:
        before: Files of the old version.
        after: Files of the new version.
        today: Day of the comparison (Asia/Jakarta).
        knowledge: Regions and vocabularies of the new version, where they have been read already.
    """
    gazetteer = knowledge.gazetteer if knowledge else read_gazetteer()
    knowledge, vocabulary_problems = (knowledge, []) if knowledge else _knowledge(after, gazetteer)
    is_same = {name: source.digest for name, source in before.vocabularies.items()} == {
        name: source.digest for name, source in after.vocabularies.items()
    }
    old_knowledge = knowledge if is_same else _knowledge(before, gazetteer)[0]
    kinds = [
        _Kind(PARTNER, difference(before.partners, after.partners), old_knowledge, knowledge),
        _Kind(PROGRAM, difference(before.programs, after.programs), old_knowledge, knowledge),
    ]
    old = _by_slug(kind.old for kind in kinds)
    new = _by_slug(kind.new for kind in kinds)
    unchanged = [new[slug] for slug, entry in old.items() if slug in new and _same(entry, new[slug])]
    for entry in unchanged:
        del old[entry.record.slug], new[entry.record.slug]
    unreadable = frozenset(slug for kind in kinds for slug in kind.new.lost_slugs)
    rewritten = _Lines(unchanged)
    of_pieces = (
        one for kind in kinds for one in kind.new.problems if one.level is Level.ERROR or one.mark not in rewritten
    )
    problems = [*after.problems, *vocabulary_problems, *of_pieces]
    gone = {slug for slug in old if slug not in new and slug not in unreadable} | set(_shut(old, new))
    wanted = wanted_by(list(new.values()), gone)
    problems += _across(kinds, wanted, new, gone, knowledge, today)
    return Revision(old, new, unreadable, Report.of(problems), knowledge)


def _knowledge(files: ProjectFiles, gazetteer: Gazetteer) -> tuple[Knowledge, list[Problem]]:
    vocabularies, problems = read_vocabularies(files.vocabularies)
    return Knowledge(gazetteer, vocabularies), problems


class _Kind:
    """Everything about the records of one kind in both versions."""

    def __init__(self, kind: MapKind, found: Difference, old_knowledge: Knowledge, knowledge: Knowledge) -> None:
        self.kind = kind
        self.files = found.after
        self.touched = found.only_after
        self.reader = _reader(kind, knowledge)
        old_reader = self.reader if old_knowledge is knowledge else _reader(kind, old_knowledge)
        self.old = _read(old_reader, found.before, found.only_before)
        self.new = _read(self.reader, found.after, found.only_after)

    @cached_property
    def untouched(self) -> Mapping[int, Sequence[str]]:
        """Slugs of every piece that was not read, by the piece's identity."""
        return {
            id(chunk): slugs_in(chunk.text)
            for file in self.files
            for chunk in file.chunks
            if same_text(chunk) not in self.touched
        }

    def neighbours(self, wanted: Wanted) -> FileOutcome:
        """Return the unchanged records that may be near the changed ones."""
        chosen = (file.only(lambda chunk: self._is_near(chunk, wanted)) for file in self.files)
        return _gathered(self.reader.read_file(source, None) for source in chosen if source is not None)

    def _is_near(self, chunk: Chunk, wanted: Wanted) -> bool:
        slugs = self.untouched.get(id(chunk))
        return slugs is not None and wanted.has(chunk.text, slugs, is_partner=self.kind is PARTNER)


def _reader(kind: MapKind, knowledge: Knowledge) -> RecordReader:
    return RecordReader(kind, Readers(knowledge).reader_of(kind), {})


def _read(reader: RecordReader, files: Sequence[CutFile], only_here: Counter[str]) -> FileOutcome:
    sources = differing_files(files, only_here)
    outcome = _gathered(reader.read_file(source, None) for source in sources)
    if not any(problem.rule in _OPEN_ENDED for problem in outcome.problems):
        return outcome
    # What breaks off in one piece may end in the next, which could have been blanked.
    broken = {problem.mark.file for problem in outcome.problems if problem.rule in _OPEN_ENDED}
    whole = [file.source if file.source.name in broken else None for file in files]
    sources = [one for one in sources if one.name not in broken] + [one for one in whole if one is not None]
    return _gathered(reader.read_file(source, None) for source in sources)


def _gathered(outcomes: Iterable[FileOutcome]) -> FileOutcome:
    together = FileOutcome()
    for outcome in outcomes:
        together.entries += outcome.entries
        together.problems += outcome.problems
        together.lost_slugs |= outcome.lost_slugs
    return together


def _by_slug(outcomes: Iterable[FileOutcome]) -> dict[str, Entry]:
    entries = [entry for outcome in outcomes for entry in outcome.entries if entry.record.slug]
    return {entry.record.slug: entry for entry in sorted(entries, key=lambda entry: entry.record.slug)}


def _same(old: Entry, new: Entry) -> bool:
    same: bool = type(old.record) is type(new.record) and old.record == new.record
    return same


def _shut(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[str]:
    """Yield the slugs that others may have to let go: closed now, or with a place less."""
    for slug, entry in new.items():
        if slug not in old:
            continue
        if entry.record.status is not Status.ACTIVE or _place_keys(old[slug]) - _place_keys(entry):
            yield slug


def _place_keys(entry: Entry) -> set[str]:
    return {key for place in entry.record.locations or () if (key := getattr(place, "key", None))}


def _across(
    kinds: Sequence[_Kind], wanted: Wanted, new: Mapping[str, Entry], gone: set[str], knowledge: Knowledge, today: date
) -> Iterator[Problem]:
    """Yield the problems across records that are in a differing record or about one."""
    near = [kind.neighbours(wanted) for kind in kinds]
    partners, programs = ([*kind.new.entries, *more.entries] for kind, more in zip(kinds, near, strict=True))
    known = frozenset(slug for kind in kinds for slug in chain(*kind.untouched.values(), kind.new.lost_slugs))
    census = Census(_in_order(partners), _in_order(programs), knowledge.gazetteer, today, known)
    differing = _Lines(new.values())
    concerned = gone | set(new)
    for problem in check_across(census):
        if problem.mark in differing or not concerned.isdisjoint(problem.facts.values()):
            yield problem


def _in_order(entries: list[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.source.name, entry.first_line, entry.position))


class _Lines:
    """The lines on which records stand; a mark is in it when it lies on one of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._lines = {
            (entry.source.name, line + 1) for entry in entries for line in range(entry.first_line, entry.end_line)
        }

    def __contains__(self, mark: Mark) -> bool:
        return (mark.file, mark.line) in self._lines
