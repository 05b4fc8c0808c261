"""Files of records, read piece by piece, from the cache where nothing changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final, Protocol

from generator.intake.cache import CachedFile, CachedPiece, outcome_as_json, plain_outcomes
from generator.intake.fields.kinds import MapKind
from generator.intake.findings import Finding, Findings
from generator.intake.pieces import Outcome, read_piece
from generator.intake.reading.reader import Reader
from generator.intake.rows import RecordRows
from generator.intake.source_file import Entry, SourceFile
from generator.intake.syntax.chunks import Chunk, content_start, joined, split
from generator.intake.syntax.source import START, decode, place_of, refuse_unwanted, without_document_start
from generator.model.problem import Level, Problem

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


class KnownPieces(Protocol):
    """Cached pieces of any file, by the digest of their text."""

    def get(self, digest: str, /) -> CachedPiece | None:
        """Return the piece, if there is one."""
        ...


@dataclass(slots=True)
class RecordReader:
    """Reads files of one kind of record.

    ``salt`` is a digest of what reading depends on beside the text: regions and vocabularies.
    """

    kind: MapKind
    read: Reader
    known: KnownPieces
    salt: str = ""
    rows: RecordRows = field(init=False)

    def __post_init__(self) -> None:
        model = self.kind.build
        if not isinstance(model, type):
            raise TypeError(f"{self.kind.name} is not built as one class")
        self.rows = RecordRows(model)

    def read_file(self, source: SourceFile, cached: CachedFile | None) -> FileOutcome:
        """Return everything in a file; from the cache alone when its bytes are the same."""
        if cached is not None and cached.digest == self.salt + source.digest:
            outcome = FileOutcome(cached=cached)
            pieces = _pieces_of(cached)
            if pieces is not None and self._restore(pieces, source, outcome):
                return outcome
        return self._from_text(source)

    def _restore(self, pieces: Sequence[CachedPiece], source: SourceFile, outcome: FileOutcome) -> bool:
        """Take ``pieces`` over into ``outcome``; say whether that worked, and change nothing if not."""
        entries: list[Entry] = []
        problems: list[Problem] = []
        try:
            for piece, (rows, findings) in zip(pieces, plain_outcomes(pieces), strict=True):
                for position, (fingerprint, row) in enumerate(rows):
                    record = self.rows.read(row)
                    entries.append(Entry(record, fingerprint, source, piece.first_line, piece.end_line, position))
                problems += [Finding(*finding).in_file(source.name, piece.first_line) for finding in findings]
        except (ValueError, TypeError, KeyError, IndexError):
            return False
        outcome.entries += entries
        outcome.problems += problems
        return True

    def _from_text(self, source: SourceFile) -> FileOutcome:
        outcome = FileOutcome()
        findings = Findings()
        text = decode(source.content, findings)
        chunks = [] if text is None else _chunks(text, findings)
        pieces = list(self._read_chunks(chunks, source, outcome))
        outcome.problems.extend(finding.in_file(source.name, 0) for finding in findings)
        is_sound = not any(problem.level is Level.ERROR for problem in outcome.problems)
        outcome.cached = CachedFile.of(self.salt + source.digest if is_sound else "", pieces)
        return outcome

    def _read_chunks(self, chunks: list[Chunk], source: SourceFile, outcome: FileOutcome) -> Iterator[CachedPiece]:
        """Read pieces in order: stretches that are known together, the others one by one."""
        digests = [self._digest(chunk.text) for chunk in chunks]
        trusts_cache = True
        position = 0
        while position < len(chunks):
            stretch = self._known_stretch(chunks, digests, position) if trusts_cache else []
            if stretch and self._restore(stretch, source, outcome):
                position += len(stretch)
                yield from stretch
                continue
            trusts_cache = trusts_cache and not stretch
            count, read = self._read_whole(chunks, position)
            whole = chunks[position] if count == 1 else joined(chunks[position : position + count])
            digest = digests[position] if count == 1 else self._digest(whole.text)
            position += count
            piece = self._take_over(read, whole, digest, source, outcome)
            if piece is not None:
                yield piece

    def _known_stretch(self, chunks: list[Chunk], digests: list[str], start: int) -> list[CachedPiece]:
        stretch: list[CachedPiece] = []
        for position in range(start, len(chunks)):
            known = self.known.get(digests[position])
            if known is None:
                break
            chunk = chunks[position]
            stretch.append(CachedPiece(known.digest, chunk.first_line, chunk.end_line, known.json))
        return stretch

    def _take_over(
        self, read: Outcome, chunk: Chunk, digest: str, source: SourceFile, outcome: FileOutcome
    ) -> CachedPiece | None:
        """Add what was read from a piece to ``outcome``; return what to keep of it, if it is sound."""
        problems = [finding.in_file(source.name, chunk.first_line) for finding in read.findings]
        outcome.problems += problems
        is_sound = not any(problem.level is Level.ERROR for problem in problems)
        rows = [self.rows.write(record) if is_sound else ("", b"") for record in read.records]
        for number, (record, (fingerprint, _)) in enumerate(zip(read.records, rows, strict=True)):
            entry = Entry(record, fingerprint, source, chunk.first_line, chunk.end_line, number)
            outcome.entries.append(entry)
        if not read.records:
            outcome.lost_slugs.update(_SLUG_LINE.findall(chunk.text))
        if not is_sound:
            return None
        kept = outcome_as_json(rows, read.findings.found)
        return CachedPiece(digest, chunk.first_line, chunk.end_line, kept)

    def _read_whole(self, chunks: list[Chunk], position: int) -> tuple[int, Outcome]:
        """Read one chunk or, where it breaks off inside a quoted text, as many as complete it."""
        alone = read_piece(chunks[position].text, self.read)
        for count in range(2, MAX_JOINED + 1 if alone.is_unfinished else 2):
            together = joined(chunks[position : position + count])
            whole = read_piece(together.text, self.read)
            if whole.records and not whole.is_broken:
                return count, whole
        return 1, alone

    def _digest(self, text: str) -> str:
        key, person = self.salt.encode(), self.kind.name.encode()
        return blake2b(text.encode(), digest_size=16, key=key, person=person).hexdigest()


def _pieces_of(cached: CachedFile) -> Sequence[CachedPiece] | None:
    """Return the pieces of a cached file, ``None`` when its lines are not what they should be."""
    try:
        return cached.pieces
    except ValueError:
        return None


def _chunks(text: str, findings: Findings) -> list[Chunk]:
    """Return the pieces of a file that hold records."""
    head, chunks = split(text)
    head = without_document_start(head)
    if chunks:
        _check_head(head, findings)
        return chunks
    if content_start(head) is None:
        findings.add("empty-file", START)
        return []
    return [Chunk(head, 0, head.count("\n") + 1)]


def _check_head(head: str, findings: Findings) -> None:
    """Only comments may stand before the first record."""
    clean = refuse_unwanted(head, findings)
    start = content_start(clean)
    if start is not None:
        findings.add("root-not-list", place_of(clean, start))
