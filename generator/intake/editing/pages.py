"""A file of records as people see it: a head, then records with the comments that belong to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from generator.intake.syntax.chunks import split

_SLUG = re.compile(r"""^(?:- +|  +)slug:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#.*)?$""", re.MULTILINE)
_EMPTY_LIST = re.compile(r"^\[[ \t]*\][ \t]*$", re.MULTILINE)


class Leaf(NamedTuple):
    """One record: the comment lines above it, and its own text, each with a last newline."""

    comment: str
    text: str

    @property
    def slug(self) -> str:
        """Return the record's slug as written, empty where there is none to be seen."""
        found = _SLUG.search(self.text)
        return found[2] if found else ""

    @property
    def whole(self) -> str:
        """Return the record with its comment."""
        return self.comment + self.text


@dataclass(frozen=True, slots=True)
class Pages:
    """A file: comments at its head, its records, and comments after the last one."""

    head: str
    leaves: tuple[Leaf, ...]
    foot: str = ""

    @classmethod
    def of(cls, text: str) -> Pages:
        """Cut a file; ``str()`` of pages that were formatted once gives it back."""
        before, chunks = split(text)
        if not chunks:
            return cls(_tidy(_EMPTY_LIST.sub("", before)), ())
        head, comment = _parted_head(before)
        leaves = []
        for chunk in chunks:
            own, rest = _parted_tail(chunk.text, is_last=chunk is chunks[-1])
            leaves.append(Leaf(comment, own.rstrip() + "\n"))
            comment = _tidy(rest)
        return cls(_tidy(head), tuple(leaves), comment)

    def __str__(self) -> str:
        """Return the file: one empty line between its parts; ``[]`` where there is no record."""
        body = [leaf.whole for leaf in self.leaves] or ["[]\n"]
        return "\n".join(part for part in (self.head, *body, self.foot) if part)

    def sorted(self) -> Pages:
        """Return the records by slug; one without a slug stays behind the record before it."""
        keyed: list[tuple[str, int, Leaf]] = []
        for number, leaf in enumerate(self.leaves):
            slug = leaf.slug or (keyed[-1][0] if keyed else "")
            keyed.append((slug, number, leaf))
        return Pages(self.head, tuple(leaf for _, _, leaf in sorted(keyed, key=lambda item: item[:2])), self.foot)


def _parted_head(before: str) -> tuple[str, str]:
    """Part the comments before the first record: the last ones, after an empty line, are its own."""
    lines = before.split("\n")[:-1]
    start = len(lines)
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    has_break = start > 0 and start < len(lines) and any(line.strip() for line in lines[:start])
    if not has_break:
        return before, ""
    return "\n".join(lines[:start]) + "\n", "\n".join(lines[start:]) + "\n"


def _parted_tail(text: str, *, is_last: bool) -> tuple[str, str]:
    """Part a piece into its record and the comments of the next one.

    Comments that follow a record directly are still its own when an empty line comes after them;
    indented ones always are.
    """
    lines = text.rstrip("\n").split("\n")
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    tail = lines[end:]
    blank = next((number for number, line in enumerate(tail) if not line.strip()), None)
    if blank is None:
        blank = len(tail) if is_last else 0
    return "\n".join([*lines[:end], *tail[:blank]]) + "\n", "\n".join(tail[blank:]) + "\n"


def _tidy(comment: str) -> str:
    stripped = comment.strip("\n")
    return stripped + "\n" if stripped.strip() else ""
