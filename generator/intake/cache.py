"""What the last run read, so that only records that changed are parsed again.

One text file: a head with the fingerprint of everything that reading depends on and a digest
of the rest; then for each data file a line, and a line for each of its pieces. Anything wrong
with it, and the cache is as good as empty.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

FORMAT: Final = "jalan-pulang records 1"
_HEAD_PARTS: Final = 3


class CachedPiece(NamedTuple):
    """A piece by the digest of its text, its line and end line, and what it gave, as JSON."""

    digest: str
    first_line: int
    end_line: int
    json: bytes


@dataclass(frozen=True, slots=True)
class CachedFile:
    """A data file: digest of its bytes, and its pieces in order."""

    digest: str
    pieces: tuple[CachedPiece, ...]

    def outcomes(self) -> list[Any]:
        """Return what all pieces gave, as plain values. ValueError when it is not JSON."""
        outcomes: list[Any] = json.loads(b"[" + b",".join([piece.json for piece in self.pieces]) + b"]")
        return outcomes


class RecordCache:
    """Cached pieces in a file. Reading never fails; what cannot be trusted is left out."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, fingerprint: str) -> Mapping[str, CachedFile]:
        """Return cached files by name, none when the cache was made under other conditions."""
        try:
            content = self.path.read_bytes()
            return _parse(content, fingerprint)
        except (OSError, ValueError, IndexError):
            return {}

    def write(self, fingerprint: str, files: Mapping[str, CachedFile]) -> None:
        """Replace the cache in one step. A cache that cannot be written is only slower next time."""
        body = b"\n".join(_lines(files))
        head = f"{FORMAT}\t{fingerprint}\t{_digest(body)}\n".encode()
        draft = self.path.with_name(f"{self.path.name}.{os.getpid()}.tmp")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(head + body)
            draft.replace(self.path)
        except OSError:
            draft.unlink(missing_ok=True)


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _parse(content: bytes, fingerprint: str) -> Mapping[str, CachedFile]:
    head, _, body = content.partition(b"\n")
    parts = head.decode("ascii").split("\t")
    if len(parts) != _HEAD_PARTS or parts[:2] != [FORMAT, fingerprint] or parts[2] != _digest(body):
        return {}
    lines = body.split(b"\n")
    files: dict[str, CachedFile] = {}
    position = 0
    while position < len(lines) and lines[position]:
        name, digest, count = json.loads(lines[position])
        pieces = [_piece(line) for line in lines[position + 1 : position + 1 + count]]
        files[name] = CachedFile(digest, tuple(pieces))
        position += 1 + count
    return files


def _piece(line: bytes) -> CachedPiece:
    digest, first_line, end_line, outcome = line.split(b"\t", 3)
    return CachedPiece(digest.decode("ascii"), int(first_line), int(end_line), outcome)


def _lines(files: Mapping[str, CachedFile]) -> Iterable[bytes]:
    for name, file in files.items():
        yield json.dumps([name, file.digest, len(file.pieces)]).encode()
        for piece in file.pieces:
            yield f"{piece.digest}\t{piece.first_line}\t{piece.end_line}\t".encode() + piece.json
