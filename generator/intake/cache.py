"""What the last run read, so that only records that changed are parsed again.

One text file: a head with the fingerprint of everything that reading depends on and a digest
of the rest; then for each data file a line, and a line for each of its pieces. Anything wrong
with it, and the cache is as good as empty.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator.intake.codec import to_json

FORMAT: Final = "jalan-pulang records 4"
_HEAD_PARTS: Final = 3


class Verdict(NamedTuple):
    """What is known of all records together: every problem that does not depend on the day.

    ``digest`` stands for all files of records, ``records`` is their number and ``latest`` the
    latest day on which something is said to have happened (``2025-06-01``). ``outlines`` stands for
    the outlines of all records when nothing was wrong with them together, else it is empty.
    """

    digest: str
    records: int
    latest: str
    problems: list[Any]
    outlines: str


class CachedPiece(NamedTuple):
    """A piece by the digest of its text, its line and end line, and what it gave, as JSON."""

    digest: str
    first_line: int
    end_line: int
    json: bytes


@dataclass(frozen=True)
class CachedFile:
    """A data file: digest of its bytes, and its pieces in order, each a line of the cache."""

    digest: str
    lines: tuple[bytes, ...]

    @classmethod
    def of(cls, digest: str, pieces: Iterable[CachedPiece]) -> CachedFile:
        """Return a file with ``pieces``."""
        return cls(digest, tuple(map(_line, pieces)))

    @cached_property
    def pieces(self) -> tuple[CachedPiece, ...]:
        """The pieces; looked through only when they are wanted. ValueError when a line is no piece."""
        return tuple(map(_piece, self.lines))


NO_VERDICT: Final = Verdict("", 0, "", [], "")


@dataclass(slots=True)
class CacheContent:
    """Files by name, and the verdict on all records together with the digest it was given for."""

    files: dict[str, CachedFile] = field(default_factory=dict)
    verdict: Verdict = NO_VERDICT


class RecordCache:
    """Cached pieces in a file. Reading never fails; what cannot be trusted is left out."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, fingerprint: str) -> CacheContent:
        """Return what the last run left, nothing when it was made under other conditions."""
        try:
            content = self.path.read_bytes()
            return _parse(content, fingerprint)
        except (OSError, ValueError, IndexError, TypeError):
            return CacheContent()

    def write(self, fingerprint: str, content: CacheContent) -> None:
        """Replace the cache in one step. A cache that cannot be written is only slower next time."""
        body = b"\n".join(_lines(content))
        head = f"{FORMAT}\t{fingerprint}\t{_digest(body)}\n".encode()
        draft = self.path.with_name(f"{self.path.name}.{os.getpid()}.tmp")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(head + body)
            draft.replace(self.path)
        except OSError:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def outcome_as_json(records: Iterable[tuple[str, bytes]], findings: Sequence[Any]) -> bytes:
    """Return what a piece gave as JSON: its records, each a fingerprint and a row in JSON, and its findings."""
    rows = b",".join([b'["%b",%b]' % (fingerprint.encode(), row) for fingerprint, row in records])
    return b"[[%b],%b]" % (rows, to_json(findings).encode() if findings else b"[]")


def plain_outcomes(pieces: Sequence[CachedPiece]) -> list[Any]:
    """Return what pieces gave, as plain values, read in one go. ValueError when it is not JSON."""
    outcomes: list[Any] = json.loads(b"[" + b",".join([piece.json for piece in pieces]) + b"]")
    return outcomes


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _parse(content: bytes, fingerprint: str) -> CacheContent:
    head, _, body = content.partition(b"\n")
    parts = head.decode("ascii").split("\t")
    if len(parts) != _HEAD_PARTS or parts[:2] != [FORMAT, fingerprint] or parts[2] != _digest(body):
        return CacheContent()
    lines = body.split(b"\n")
    files: dict[str, CachedFile] = {}
    position = 1
    while position < len(lines) and lines[position]:
        name, digest, count = json.loads(lines[position])
        files[name] = CachedFile(digest, tuple(lines[position + 1 : position + 1 + count]))
        position += 1 + count
    return CacheContent(files, Verdict(*json.loads(lines[0])))


def _piece(line: bytes) -> CachedPiece:
    digest, first_line, end_line, outcome = line.split(b"\t", 3)
    return CachedPiece(digest.decode("ascii"), int(first_line), int(end_line), outcome)


def _line(piece: CachedPiece) -> bytes:
    return f"{piece.digest}\t{piece.first_line}\t{piece.end_line}\t".encode() + piece.json


def _lines(content: CacheContent) -> Iterable[bytes]:
    yield json.dumps(content.verdict).encode()
    for name, file in content.files.items():
        yield json.dumps([name, file.digest, len(file.lines)]).encode()
        yield from file.lines
