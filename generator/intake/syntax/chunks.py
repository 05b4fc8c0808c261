"""A file of records, cut where each record starts, so that one broken record hides no other.

A cut at ``- `` in the first column is right as long as the piece before it is complete YAML:
directives, documents and anchors are refused on the text, and an open quote makes its piece
fail to parse. Such a piece is tried again together with the ones that follow.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_RECORD_START = re.compile(r"\n-(?=[ \t\n]|\Z)")
_CONTENT = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)


class Chunk(NamedTuple):
    """A piece of a file, the line on which it starts (from 0) and the line after its last."""

    text: str
    first_line: int
    end_line: int


class Pieces(NamedTuple):
    """What stands before the first record, and the records."""

    head: str
    chunks: list[Chunk]


def split(text: str) -> Pieces:
    """Return ``text`` in pieces; together, in order, they are ``text`` again."""
    # With a line feed before it every record, also the first, starts in the same way.
    starts = [match.start() for match in _RECORD_START.finditer("\n" + text)]
    if not starts:
        return Pieces(text, [])
    ends = [*starts[1:], len(text)]
    line = text.count("\n", 0, starts[0])
    chunks = []
    for start, end in zip(starts, ends, strict=True):
        piece = text[start:end]
        end_line = line + piece.count("\n")
        chunks.append(Chunk(piece, line, end_line + (not piece.endswith("\n"))))
        line = end_line
    return Pieces(text[: starts[0]], chunks)


def joined(chunks: list[Chunk]) -> Chunk:
    """Return neighbouring pieces as one."""
    return Chunk("".join(chunk.text for chunk in chunks), chunks[0].first_line, chunks[-1].end_line)


def content_start(text: str) -> int | None:
    """Return the index of the first character that is neither space nor comment."""
    found = _CONTENT.search(text)
    return found.end() - 1 if found else None
