"""The gate: from the files of a project to a directory, or to everything that is wrong with them."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from generator.intake.across.census import Census
from generator.intake.across.rules import check_across
from generator.intake.cache import CachedFile, RecordCache
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.gazetteer import gazetteer_bytes, read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import ProjectFiles, find_files
from generator.intake.reading.factory import Readers
from generator.intake.record_files import FileOutcome, RecordReader
from generator.intake.source_file import Entry, SourceFile
from generator.intake.vocabularies import read_vocabularies
from generator.model.directory import Directory
from generator.model.problem import Report
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
    cache = RecordCache(cache_folder / CACHE_FILE) if cache_folder is not None else None
    with _collector_off():
        found = find_files(root)
        vocabularies, problems = read_vocabularies(found.vocabularies)
        knowledge = Knowledge(read_gazetteer(), vocabularies)
        partners, programs = _read_records(found, knowledge, cache)
        outcomes = [*partners, *programs]
        census = Census(
            _entries(partners),
            _entries(programs),
            knowledge.gazetteer,
            today,
            frozenset(slug for outcome in outcomes for slug in outcome.lost_slugs),
        )
        problems = [*found.problems, *problems, *(one for outcome in outcomes for one in outcome.problems)]
        report = Report.of([*problems, *check_across(census)])
        directory = None if report.has_errors else _directory(census, knowledge)
        return Loaded(directory, report, tuple(census.entries), knowledge)


@contextmanager
def _collector_off() -> Iterator[None]:
    """Nothing that is read here refers back to itself; looking for cycles would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_records(
    found: ProjectFiles, knowledge: Knowledge, cache: RecordCache | None
) -> tuple[list[FileOutcome], list[FileOutcome]]:
    fingerprint = _fingerprint(found)
    known = cache.read(fingerprint) if cache is not None else {}
    pieces = {piece.digest: piece for file in known.values() for piece in file.pieces}
    readers = Readers(knowledge)
    partners = RecordReader(PARTNER, readers.reader_of(PARTNER), pieces)
    programs = RecordReader(PROGRAM, readers.reader_of(PROGRAM), pieces)
    read = (
        [partners.read_file(source, known.get(source.name)) for source in found.partners],
        [programs.read_file(source, known.get(source.name)) for source in found.programs],
    )
    if cache is not None:
        _keep(cache, fingerprint, known, found, [*read[0], *read[1]])
    return read


def _keep(
    cache: RecordCache,
    fingerprint: str,
    known: Mapping[str, CachedFile],
    found: ProjectFiles,
    outcomes: list[FileOutcome],
) -> None:
    sources: list[SourceFile] = [*found.partners, *found.programs]
    files_read = {
        source.name: outcome.cached
        for source, outcome in zip(sources, outcomes, strict=True)
        if outcome.cached is not None
    }
    if files_read != known:
        cache.write(fingerprint, files_read)


def _fingerprint(found: ProjectFiles) -> str:
    """Return a digest of everything beside the records that decides what is read from them."""
    whole = hashlib.blake2b(digest_size=16)
    for part in (*_code(), yaml.__version__.encode(), *gazetteer_bytes()):
        whole.update(hashlib.blake2b(part, digest_size=16).digest())
    for name, source in sorted(found.vocabularies.items()):
        whole.update(f"{name}\t{source.digest}\n".encode())
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
