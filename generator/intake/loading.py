"""The gate: from the files of a project to a directory, or to everything that is wrong with them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Final

import yaml

from generator.intake.across.census import Census
from generator.intake.across.days import latest_day
from generator.intake.across.rules import check_days, check_together
from generator.intake.cache import RecordCache
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.gazetteer import gazetteer_bytes, read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.memory import Memory, digest_of_files
from generator.intake.project_files import ProjectFiles, find_files
from generator.intake.reading.factory import Readers
from generator.intake.record_files import FileOutcome, RecordReader
from generator.intake.source_file import Entry
from generator.intake.vocabularies import read_vocabularies
from generator.model.directory import Directory
from generator.model.fingerprint import outline_of
from generator.model.problem import Problem, Report
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies

CACHE_FILE: Final = "records.txt"
AHEAD_FILE: Final = "records-ahead.txt"
"""Where another process leaves programs that it read while this one was busy."""


class Loaded:
    """What came through the gate. Records are turned into objects when somebody first asks for them.

    ``report`` holds every problem, ``knowledge`` regions and vocabularies, also when the records
    have faults; ``records`` is the number of records. ``conditions`` is a digest of regions and
    vocabularies as they were written.
    """

    def __init__(
        self, report: Report, knowledge: Knowledge, conditions: str, records: int, read: Callable[[], Census]
    ) -> None:
        self.report = report
        self.knowledge = knowledge
        self.conditions = conditions
        self.records = records
        self._read = read

    @cached_property
    def directory(self) -> Directory | None:
        """The directory, ``None`` when the report has errors."""
        return None if self.report.has_errors else _directory(self._census, self.knowledge)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All records that could be read, good and faulty, with the place where each one stands."""
        return tuple(self._census.entries)

    @cached_property
    def _census(self) -> Census:
        return self._read()

    @property
    def vocabularies(self) -> Vocabularies:
        """Vocabularies, also when the records have faults."""
        return self.knowledge.vocabularies

    @property
    def gazetteer(self) -> Gazetteer:
        """Regions, also when the records have faults."""
        return self.knowledge.gazetteer


def read_programs_ahead(root: Path, cache_folder: Path) -> None:
    """Read the programs alone and leave them in ``cache_folder`` for a ``load`` that is told of it."""
    found = find_files(root)
    knowledge = Knowledge(read_gazetteer(), read_vocabularies(found.vocabularies)[0])
    memory = _memory(cache_folder, AHEAD_FILE)
    reader = RecordReader(PROGRAM, Readers(knowledge).reader_of(PROGRAM), memory, _salt(found))
    for source in found.programs:
        memory.read(reader, source)
    memory.save()


def load(root: Path, today: date, cache_folder: Path | None = None, ahead: Callable[[], None] | None = None) -> Loaded:
    """Read and check all records below ``root``.

    Args:
        root: Folder with ``partners.yml``, ``programs.yml`` and ``content/``.
        today: Build date (Asia/Jakarta).
        cache_folder: Where the last run left what it read; only changed records are parsed again.
        ahead: Waits for ``read_programs_ahead``, where that was started beside.
    """
    found = find_files(root)
    memory = _memory(cache_folder)
    take_programs = partial(_take_programs, memory, cache_folder, ahead)
    vocabularies, problems = read_vocabularies(found.vocabularies, memory)
    knowledge = Knowledge(read_gazetteer(), vocabularies)
    problems += found.problems
    salt = _salt(found)
    digest = digest_of_files(salt, [*found.partners, *found.programs])
    verdict = memory.verdict(digest, today)
    if verdict is not None:
        known, records = verdict
        reader = partial(_census_alone, found, knowledge, memory, salt, today)
        return Loaded(Report.of([*problems, *known]), knowledge, salt, records, reader)
    census, of_files = _read_census(found, knowledge, memory, salt, today, take_programs)
    outlines = _outlines(census, salt)
    together = [] if memory.knows_sound_outlines(outlines) else list(check_together(census))
    of_records = [*of_files, *together]
    if not found.problems:
        sound = "" if together else outlines
        memory.keep_verdict(digest, len(census.entries), latest_day(census), of_records, sound)
    memory.save()
    report = Report.of([*problems, *of_records, *check_days(census)])
    return Loaded(report, knowledge, salt, len(census.entries), lambda: census)


def _memory(cache_folder: Path | None, file: str = CACHE_FILE) -> Memory:
    if cache_folder is None:
        return Memory()
    return Memory(RecordCache(cache_folder / file), _digest((*_code(), yaml.__version__.encode())))


def _take_programs(memory: Memory, cache_folder: Path | None, ahead: Callable[[], None] | None) -> None:
    """Take over what another process has read ahead. If it could not, everything is read here."""
    if cache_folder is None:
        return
    if ahead is not None:
        ahead()
        memory.take_over(_memory(cache_folder, AHEAD_FILE))
    with suppress(OSError):  # a cache that cannot be written is no matter
        (cache_folder / AHEAD_FILE).unlink()


def _salt(found: ProjectFiles) -> str:
    """Return a digest of what reading a record depends on beside its text and the code."""
    vocabularies = (f"{name}\t{source.digest}".encode() for name, source in sorted(found.vocabularies.items()))
    return _digest((*gazetteer_bytes(), *vocabularies))


def _outlines(census: Census, salt: str) -> str:
    """Return a digest of all that rules across records look at; empty when a record has faults."""
    prints = [entry.fingerprint for entry in census.entries]
    if not all(prints) or census.lost_slugs:
        return ""
    return _digest((salt.encode(), "".join(map(outline_of, prints)).encode()))


def _census_alone(found: ProjectFiles, knowledge: Knowledge, memory: Memory, salt: str, today: date) -> Census:
    return _read_census(found, knowledge, memory, salt, today)[0]


def _read_census(
    found: ProjectFiles,
    knowledge: Knowledge,
    memory: Memory,
    salt: str,
    today: date,
    take_programs: Callable[[], None] | None = None,
) -> tuple[Census, list[Problem]]:
    """Return all records, and the problems that each file has by itself."""
    readers = Readers(knowledge)
    of_partners = RecordReader(PARTNER, readers.reader_of(PARTNER), memory, salt)
    of_programs = RecordReader(PROGRAM, readers.reader_of(PROGRAM), memory, salt)
    partners = [memory.read(of_partners, source) for source in found.partners]
    if take_programs is not None:
        take_programs()
    programs = [memory.read(of_programs, source) for source in found.programs]
    outcomes = [*partners, *programs]
    census = Census(_entries(partners), _entries(programs), knowledge.gazetteer, today, _lost_slugs(outcomes))
    return census, [problem for outcome in outcomes for problem in outcome.problems]


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
