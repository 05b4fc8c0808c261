"""The gate: from the files of a project to a directory, or to everything that is wrong with them."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from generator.intake.across.census import Census
from generator.intake.across.rules import check_days, check_together
from generator.intake.cache import RecordCache
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.gazetteer import gazetteer_bytes, read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.memory import Memory
from generator.intake.project_files import ProjectFiles, find_files
from generator.intake.reading.factory import Readers
from generator.intake.record_files import FileOutcome, RecordReader
from generator.intake.source_file import Entry
from generator.intake.vocabularies import read_vocabularies
from generator.model.directory import Directory
from generator.model.problem import Problem, Report
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies

CACHE_FILE: Final = "records.txt"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came through the gate.

    ``directory`` is ``None`` when the report has errors. ``entries`` are all records that could
    be read, with the place where each one stands; ``knowledge`` holds regions and vocabularies,
    also when the records have faults.
    """

    directory: Directory | None
    report: Report
    entries: tuple[Entry, ...]
    knowledge: Knowledge

    @property
    def vocabularies(self) -> Vocabularies:
        """Vocabularies, also when the records have faults."""
        return self.knowledge.vocabularies

    @property
    def gazetteer(self) -> Gazetteer:
        """Regions, also when the records have faults."""
        return self.knowledge.gazetteer

    @property
    def records(self) -> int:
        """How many records were read."""
        return len(self.entries)


def load(root: Path, today: date, cache_folder: Path | None = None) -> Loaded:
    """Read and check all records below ``root``.

    Args:
        root: Folder with ``partners.yml``, ``programs.yml`` and ``content/``.
        today: Build date (Asia/Jakarta).
        cache_folder: Where the last run left what it read; only changed records are parsed again.
    """
    with _collector_off():
        found = find_files(root)
        memory = _memory(cache_folder)
        vocabularies, problems = read_vocabularies(found.vocabularies, memory)
        knowledge = Knowledge(read_gazetteer(), vocabularies)
        partners, programs = _read_records(found, knowledge, memory)
        census = Census(
            _entries(partners), _entries(programs), knowledge.gazetteer, today, _lost_slugs([*partners, *programs])
        )
        problems += [*found.problems, *(one for outcome in (*partners, *programs) for one in outcome.problems)]
        problems += _across(census, [*partners, *programs], found, memory)
        memory.save()
        report = Report.of(problems)
        directory = None if report.has_errors else _directory(census, knowledge)
        return Loaded(directory, report, tuple(census.entries), knowledge)


def _memory(cache_folder: Path | None) -> Memory:
    if cache_folder is None:
        return Memory()
    return Memory(RecordCache(cache_folder / CACHE_FILE), _digest((*_code(), yaml.__version__.encode())))


@contextmanager
def _collector_off() -> Iterator[None]:
    """Nothing that is read here refers back to itself; looking for cycles would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was read stays until the end: no later collection needs to look at it again.
        gc.freeze()
        if was_on:
            gc.enable()


def _read_records(
    found: ProjectFiles, knowledge: Knowledge, memory: Memory
) -> tuple[list[FileOutcome], list[FileOutcome]]:
    vocabularies = (f"{name}\t{source.digest}".encode() for name, source in sorted(found.vocabularies.items()))
    salt = _digest((*gazetteer_bytes(), *vocabularies))
    readers = Readers(knowledge)
    partners = RecordReader(PARTNER, readers.reader_of(PARTNER), memory, salt)
    programs = RecordReader(PROGRAM, readers.reader_of(PROGRAM), memory, salt)
    return (
        [memory.read(partners, source) for source in found.partners],
        [memory.read(programs, source) for source in found.programs],
    )


def _across(census: Census, outcomes: list[FileOutcome], found: ProjectFiles, memory: Memory) -> list[Problem]:
    """Return what only shows across records, from the last run where no record has changed."""
    names = [source.name for source in (*found.partners, *found.programs)]
    problems = memory.verdict(outcomes, names)
    if problems is None:
        problems = list(check_together(census))
        memory.keep_verdict(outcomes, names, problems)
    return [*problems, *check_days(census)]


def _lost_slugs(outcomes: list[FileOutcome]) -> frozenset[str]:
    return frozenset(slug for outcome in outcomes for slug in outcome.lost_slugs)


def _digest(parts: Iterable[bytes]) -> str:
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(hashlib.blake2b(part, digest_size=16).digest())
    return whole.hexdigest()


@cache
def _code() -> tuple[bytes, ...]:
    home = Path(__file__).parents[1]
    rooms = (home / room for room in ("text", "model", "intake"))
    return tuple(path.read_bytes() for room in rooms for path in sorted(room.rglob("*.py")))


def _entries(outcomes: list[FileOutcome]) -> list[Entry]:
    return [entry for outcome in outcomes for entry in outcome.entries]


def _directory(census: Census, knowledge: Knowledge) -> Directory:
    by_slug = sorted(census.entries, key=lambda entry: entry.record.slug)
    partner_slugs = census.partner_of
    return Directory(
        {entry.record.slug: entry.record for entry in by_slug if entry.record.slug in partner_slugs},
        {entry.record.slug: entry.record for entry in by_slug if entry.record.slug not in partner_slugs},
        knowledge.vocabularies,
        knowledge.gazetteer,
        {entry.record.slug: entry.fingerprint for entry in by_slug},
    )
