"""What this run takes over from the last one, and what it leaves to the next."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from hashlib import blake2b

from generator.intake.cache import CacheContent, CachedPiece, RecordCache, Verdict
from generator.intake.record_files import FileOutcome, RecordReader
from generator.intake.source_file import SourceFile
from generator.model.mark import Mark
from generator.model.problem import Level, Problem


class Memory:
    """The cache of a run. Without one everything is read anew and nothing is left behind."""

    def __init__(self, cache: RecordCache | None = None, fingerprint: str = "") -> None:
        self._cache, self._fingerprint = cache, fingerprint
        self._old = cache.read(fingerprint) if cache is not None else CacheContent()
        self._new = CacheContent()

    def get(self, digest: str, /) -> CachedPiece | None:
        """Return a piece of any file by the digest of its text."""
        return self._pieces.get(digest)

    @cached_property
    def _pieces(self) -> dict[str, CachedPiece]:
        """Filled only once some file has changed."""
        return {piece.digest: piece for file in self._old.files.values() for piece in file.pieces}

    def read(self, reader: RecordReader, source: SourceFile) -> FileOutcome:
        """Return everything in a file, from the last run where nothing changed."""
        outcome = reader.read_file(source, self._old.files.get(source.name))
        if outcome.cached is not None:
            self._new.files[source.name] = outcome.cached
        return outcome

    def verdict(self, outcomes: Iterable[FileOutcome], names: Iterable[str]) -> list[Problem] | None:
        """Return what rules across records found in just these files, if that is known."""
        digest = _digest_of(outcomes, names)
        if not digest or digest != self._old.verdict.digest:
            return None
        try:
            found = [_problem(*plain) for plain in self._old.verdict.problems]
        except (TypeError, ValueError):
            return None
        self._new.verdict = self._old.verdict
        return found

    def keep_verdict(self, outcomes: Iterable[FileOutcome], names: Iterable[str], problems: list[Problem]) -> None:
        """Remember what rules across records found in these files."""
        plain = [[one.rule, str(one.level), list(one.mark), dict(one.facts)] for one in problems]
        self._new.verdict = Verdict(_digest_of(outcomes, names), plain)

    def save(self) -> None:
        """Leave everything to the next run, if anything is different."""
        if self._cache is not None and self._new != self._old:
            self._cache.write(self._fingerprint, self._new)


def _problem(rule: str, level: str, mark: list[str | int], facts: dict[str, str]) -> Problem:
    file, line, column = mark
    return Problem(rule, Level(level), Mark(str(file), int(line), int(column)), facts)


def _digest_of(outcomes: Iterable[FileOutcome], names: Iterable[str]) -> str:
    """Return a digest of sound files and their names, empty when a file has faults of its own."""
    whole = blake2b(digest_size=16)
    for outcome, name in zip(outcomes, names, strict=True):
        if outcome.cached is None or not outcome.cached.digest:
            return ""
        whole.update(f"{name}\0{outcome.cached.digest}\0".encode())
    return whole.hexdigest()
