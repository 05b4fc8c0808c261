"""What this run takes over from the last one, and what it leaves to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from hashlib import blake2b

from generator.intake.cache import CacheContent, CachedFile, CachedPiece, RecordCache, Verdict
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
        self._ahead: dict[str, CachedFile] = {}

    def take_over(self, other: Memory) -> None:
        """Take over the files that another process has read for this run."""
        self._ahead = other._old.files

    def get(self, digest: str, /) -> CachedPiece | None:
        """Return a piece of any file by the digest of its text."""
        return self._pieces.get(digest)

    @cached_property
    def _pieces(self) -> dict[str, CachedPiece]:
        """Filled only once some file has changed."""
        try:
            return {piece.digest: piece for file in self._old.files.values() for piece in file.pieces}
        except ValueError:
            return {}

    def read(self, reader: RecordReader, source: SourceFile) -> FileOutcome:
        """Return everything in a file, from the last run where nothing changed."""
        outcome = reader.read_file(source, self._old.files.get(source.name) or self._ahead.get(source.name))
        if outcome.cached is not None:
            self._new.files[source.name] = outcome.cached
        return outcome

    def verdict(self, digest: str, today: date) -> tuple[list[Problem], int] | None:
        """Return all problems of files with ``digest`` and the number of records, if both are known.

        They are not when something is said to have happened after ``today``.
        """
        known = self._old.verdict
        if known.digest != digest or not known.latest or known.latest > today.isoformat():
            return None
        try:
            return [_problem(*plain) for plain in known.problems], int(known.records)
        except (TypeError, ValueError):
            return None

    def knows_sound_outlines(self, outlines: str) -> bool:
        """Say whether records with these outlines were looked at together and nothing was wrong."""
        return bool(outlines) and self._old.verdict.outlines == outlines

    def keep_verdict(self, digest: str, records: int, latest: date, problems: Iterable[Problem], outlines: str) -> None:
        """Remember what was found in files with ``digest``; ``outlines`` is empty when records do not fit together."""
        plain = [[one.rule, str(one.level), list(one.mark), dict(one.facts)] for one in problems]
        self._new.verdict = Verdict(digest, records, latest.isoformat(), plain, outlines)

    def save(self) -> None:
        """Leave everything to the next run, if anything is different."""
        if self._cache is not None and self._new != self._old:
            self._cache.write(self._fingerprint, self._new)


def digest_of_files(salt: str, sources: Sequence[SourceFile]) -> str:
    """Return a digest of files in their order, with what reading them depends on."""
    whole = blake2b(salt.encode(), digest_size=16)
    for source in sources:
        whole.update(f"{source.name}\0{source.digest}\0".encode())
    return whole.hexdigest()


def _problem(rule: str, level: str, mark: list[str | int], facts: dict[str, str]) -> Problem:
    file, line, column = mark
    return Problem(rule, Level(level), Mark(str(file), int(line), int(column)), facts)
