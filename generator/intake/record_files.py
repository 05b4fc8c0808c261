"""Files of records, read piece by piece, from the cache where nothing changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from generator.intake.cache import CachedFile, CachedPiece, plain_outcomes, to_json
from generator.intake.codec import Convert, Value, row_decoder, row_encoder
from generator.intake.fields.kinds import MapKind
from generator.intake.findings import Finding, Findings
from generator.intake.fingerprints import fingerprint_of
from generator.intake.pieces import Outcome, read_piece
from generator.intake.reading.reader import Reader
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
    encode: Convert = field(init=False)
    decode: Convert = field(init=False)

    def __post_init__(self) -> None:
        model = self.kind.build
        if not isinstance(model, type):
            raise TypeError(f"{self.kind.name} is not built as one class")
        self.encode, self.decode = row_encoder(model), row_decoder(model)

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
                    record = self.decode(row)
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
        position = 0
        while position < len(chunks):
            stretch = self._known_stretch(chunks, digests, position)
            if stretch and self._restore(stretch, source, outcome):
                position += len(stretch)
                yield from stretch
                continue
            if stretch:
                digests = [""] * len(chunks)
            count, piece = self._read_anew(chunks, position, source, outcome)
            position += count
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

    def _read_anew(
        self, chunks: list[Chunk], position: int, source: SourceFile, outcome: FileOutcome
    ) -> tuple[int, CachedPiece | None]:
        """Parse the piece at ``position``; return how many chunks it took and what to keep of it."""
        count, read = self._read_whole(chunks, position)
        chunk = chunks[position] if count == 1 else joined(chunks[position : position + count])
        problems = [finding.in_file(source.name, chunk.first_line) for finding in read.findings]
        outcome.problems += problems
        is_sound = not any(problem.level is Level.ERROR for problem in problems)
        rows = [self._row(record) if is_sound else ("", "") for record in read.records]
        for number, (record, (fingerprint, _)) in enumerate(zip(read.records, rows, strict=True)):
            entry = Entry(record, fingerprint, source, chunk.first_line, chunk.end_line, number)
            outcome.entries.append(entry)
        if not read.records:
            outcome.lost_slugs.update(_SLUG_LINE.findall(chunk.text))
        return count, self._piece(chunk, rows, read) if is_sound else None

    def _read_whole(self, chunks: list[Chunk], position: int) -> tuple[int, Outcome]:
        """Read one chunk or, where it breaks off inside a quoted text, as many as complete it."""
        alone = read_piece(chunks[position].text, self.read)
        for count in range(2, MAX_JOINED + 1 if alone.is_unfinished else 2):
            together = joined(chunks[position : position + count])
            whole = read_piece(together.text, self.read)
            if whole.records and not whole.is_broken:
                return count, whole
        return 1, alone

    def _row(self, record: Value) -> tuple[str, str]:
        """Return a record's fingerprint and its row as JSON."""
        row = self.encode(record)
        written = to_json(row)
        return fingerprint_of(type(record), row, written.encode()), written

    def _piece(self, chunk: Chunk, rows: list[tuple[str, str]], read: Outcome) -> CachedPiece:
        written = ",".join(f'["{fingerprint}",{row}]' for fingerprint, row in rows)
        kept = f"[[{written}],{to_json(read.findings.found)}]"
        return CachedPiece(self._digest(chunk.text), chunk.first_line, chunk.end_line, kept.encode())

    def _digest(self, text: str) -> str:
        key, person = self.salt.encode(), self.kind.name.encode()
        return hashlib.blake2b(text.encode(), digest_size=16, key=key, person=person).hexdigest()


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
