"""A file of the project as it was read, and pieces of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from generator.intake.findings import Findings
from generator.intake.pieces import locate
from generator.intake.syntax.source import decode
from generator.model.mark import Mark


@dataclass(frozen=True)
class SourceFile:
    """A file: ``name`` is its path from the project's root, with forward slashes."""

    name: str
    content: bytes

    @cached_property
    def digest(self) -> str:
        """Digest of the bytes."""
        return hashlib.blake2b(self.content, digest_size=16).hexdigest()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Lines without their ends; none when the file is not text."""
        return tuple((decode(self.content, Findings()) or "").split("\n"))


class Entry(NamedTuple):
    """A record and where it stands: the lines of its piece (from 0, end excluded) and its place there.

    ``fingerprint`` is a digest of the record's own values, empty for one with faults.
    """

    record: Any
    fingerprint: str
    source: SourceFile
    first_line: int
    end_line: int
    position: int

    def mark(self, *path: str | int) -> Mark:
        """Return where the value at ``path`` stands, or the nearest thing on the way to it."""
        piece = "\n".join(self.source.lines[self.first_line : self.end_line])
        place = locate(piece, self.position, path)
        return Mark(self.source.name, self.first_line + place.line + 1, place.column + 1)
