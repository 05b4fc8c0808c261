"""Files of records, read piece by piece, from the cache where nothing changed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from generator.intake.cache import CachedFile, CachedPiece
from generator.intake.codec import Convert, row_decoder, row_encoder
from generator.intake.fields.kinds import MapKind
from generator.intake.findings import Finding, Findings
from generator.intake.pieces import Outcome, read_piece
from generator.intake.reading.reader import Reader
from generator.intake.source_file import Entry, SourceFile
from generator.intake.syntax.chunks import Chunk, content_start, joined, split
from generator.intake.syntax.source import START, decode, place_of, refuse_unwanted, without_document_start
from generator.model.problem import Level, Problem

Row: TypeAlias = Any

MAX_JOINED: Final = 8
"""Pieces that may be tried together when a quoted text runs over the start of a line with ``- ``."""

_SLUG_LINE = re.compile(r"^[- ] slug:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)


@dataclass(slots=True)
class FileOutcome:
    """Records and problems of one file, and what to keep of it in the cache.

    ``lost_slugs`` belong to records that could not be read at all; they exist all the same.
    """

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lost_slugs: set[str] = field(default_factory=set)
    cached: CachedFile | None = None


@dataclass(slots=True)
class RecordReader:
    """Reads files of one kind of record. ``known`` are cached pieces of any file by digest."""

    kind: MapKind
    read: Reader
    known: Mapping[str, CachedPiece]
    encode: Convert = field(init=False)
    decode: Convert = field(init=False)

    def __post_init__(self) -> None:
        model = self.kind.build
        if not isinstance(model, type):
            raise TypeError(f"{self.kind.name} is not built as one class")
        self.encode, self.decode = row_encoder(model), row_decoder(model)

    def read_file(self, source: SourceFile, cached: CachedFile | None) -> FileOutcome:
        """Return everything in a file; from the cache alone when its bytes are the same."""
        if cached is not None and cached.digest == source.digest:
            outcome = self._from_cache(source, cached)
            if outcome is not None:
                return outcome
        return self._from_text(source)

    def _from_cache(self, source: SourceFile, cached: CachedFile) -> FileOutcome | None:
        outcome = FileOutcome(cached=cached)
        try:
            for piece, (rows, findings) in zip(cached.pieces, cached.outcomes(), strict=True):
                self._restore(piece, rows, findings, source, outcome)
        except (ValueError, TypeError, KeyError, IndexError):
            return None
        return outcome

    def _restore(self, piece: CachedPiece, rows: Row, findings: Row, source: SourceFile, outcome: FileOutcome) -> None:
        for position, (fingerprint, row) in enumerate(rows):
            entry = Entry(self.decode(row), fingerprint, source, piece.first_line, piece.end_line, position)
            outcome.entries.append(entry)
        for finding in findings:
            outcome.problems.append(Finding(*finding).in_file(source.name, piece.first_line))

    def _from_text(self, source: SourceFile) -> FileOutcome:
        outcome = FileOutcome()
        findings = Findings()
        text = decode(source.content, findings)
        pieces = [] if text is None else list(self._read_text(text, findings, source, outcome))
        outcome.problems.extend(finding.in_file(source.name, 0) for finding in findings)
        if not any(problem.level is Level.ERROR for problem in outcome.problems):
            outcome.cached = CachedFile(source.digest, tuple(pieces))
        elif pieces:
            outcome.cached = CachedFile("", tuple(pieces))
        return outcome

    def _read_text(
        self, text: str, findings: Findings, source: SourceFile, outcome: FileOutcome
    ) -> Iterator[CachedPiece]:
        head, chunks = split(text)
        head = without_document_start(head)
        if not chunks and content_start(head) is None:
            findings.add("empty-file", START)
        elif not chunks:
            chunks = [Chunk(head, 0, head.count("\n") + 1)]
        else:
            _check_head(head, findings)
        position = 0
        while position < len(chunks):
            count, piece = self._read_chunk(chunks, position, source, outcome)
            position += count
            if piece is not None:
                yield piece

    def _read_chunk(
        self, chunks: list[Chunk], position: int, source: SourceFile, outcome: FileOutcome
    ) -> tuple[int, CachedPiece | None]:
        """Read the piece at ``position``; return how many chunks it took and what to keep of it."""
        chunk = chunks[position]
        digest = self._digest(chunk.text)
        known = self.known.get(digest)
        if known is not None and self._take_known(known, chunk, source, outcome):
            return 1, CachedPiece(digest, chunk.first_line, chunk.end_line, known.json)
        count, read = self._read_whole(chunks, position)
        if count > 1:
            chunk = joined(chunks[position : position + count])
            digest = self._digest(chunk.text)
        return count, self._keep(chunk, digest, read, source, outcome)

    def _read_whole(self, chunks: list[Chunk], position: int) -> tuple[int, Outcome]:
        """Read one chunk or, where it breaks off inside a quoted text, as many as complete it."""
        alone = read_piece(chunks[position].text, self.read)
        for count in range(2, MAX_JOINED + 1 if alone.is_unfinished else 2):
            together = joined(chunks[position : position + count])
            whole = read_piece(together.text, self.read)
            if whole.records and not whole.is_broken:
                return count, whole
        return 1, alone

    def _take_known(self, known: CachedPiece, chunk: Chunk, source: SourceFile, outcome: FileOutcome) -> bool:
        piece = CachedPiece(known.digest, chunk.first_line, chunk.end_line, known.json)
        restored = self._from_cache(source, CachedFile("", (piece,)))
        if restored is None:
            return False
        outcome.entries += restored.entries
        outcome.problems += restored.problems
        return True

    def _keep(
        self, chunk: Chunk, digest: str, read: Outcome, source: SourceFile, outcome: FileOutcome
    ) -> CachedPiece | None:
        problems = [finding.in_file(source.name, chunk.first_line) for finding in read.findings]
        outcome.problems += problems
        is_sound = not any(problem.level is Level.ERROR for problem in problems)
        if not read.records:
            outcome.lost_slugs.update(_SLUG_LINE.findall(chunk.text))
        rows = []
        for position, record in enumerate(read.records):
            row = self.encode(record) if is_sound else None
            fingerprint = _fingerprint(row) if is_sound else ""
            rows.append((fingerprint, row))
            entry = Entry(record, fingerprint, source, chunk.first_line, chunk.end_line, position)
            outcome.entries.append(entry)
        if not is_sound:
            return None
        kept = json.dumps([rows, list(read.findings)], ensure_ascii=False, separators=(",", ":"))
        return CachedPiece(digest, chunk.first_line, chunk.end_line, kept.encode())

    def _digest(self, text: str) -> str:
        person = self.kind.name.encode()
        return hashlib.blake2b(text.encode(), digest_size=16, person=person).hexdigest()


def _check_head(head: str, findings: Findings) -> None:
    """Only comments may stand before the first record."""
    clean = refuse_unwanted(head, findings)
    start = content_start(clean)
    if start is not None:
        findings.add("root-not-list", place_of(clean, start))


def _fingerprint(row: Row) -> str:
    plain = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(plain.encode(), digest_size=16).hexdigest()
