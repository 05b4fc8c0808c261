"""Names in alphabetical order, cut into pages at letters: one more name changes one page, not all that follow."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase, digits
from typing import NamedTuple, TypeAlias

SIGNS = (" ", *digits, *ascii_lowercase)
"""What may follow in a folded name, in order; a blank also stands for the end."""

Names: TypeAlias = Sequence[tuple[str, str]]
"""Folded names and slugs, sorted."""


class Stretch(NamedTuple):
    """A page: the beginnings of its first and last possible name, and its slugs by language tag."""

    first: str
    last: str
    slugs: Mapping[str, Sequence[str]]


def stretches(names: Mapping[str, Names], beginning: str, limit: int) -> Iterator[Stretch]:
    """Yield pages of names that share a ``beginning``, in no language more than ``limit`` a page.

    The row of signs that may follow is halved until each part fits; a sign that does not fit
    alone is looked at one letter further. Where a page ends depends on letters, not on how many
    names there are, except among records of one name.
    """
    edges = {tag: _edges(those, beginning) for tag, those in names.items()}
    yield from _halved(names, beginning, edges, range(len(SIGNS)), limit)


def _edges(names: Names, beginning: str) -> list[int]:
    """Return where the names of each sign begin, and where the last ones end."""
    return [0, *[bisect_left(names, (beginning + sign,)) for sign in SIGNS[1:]], len(names)]


def _halved(
    names: Mapping[str, Names], beginning: str, edges: Mapping[str, Sequence[int]], signs: range, limit: int
) -> Iterator[Stretch]:
    most = max(edge[signs.stop] - edge[signs.start] for edge in edges.values())
    first, last = beginning + SIGNS[signs.start], beginning + SIGNS[signs.stop - 1]
    if 0 < most <= limit:
        yield Stretch(first, last, _slugs(_between(names, edges, signs)))
    elif most and len(signs) > 1:
        middle = len(signs) // 2
        yield from _halved(names, beginning, edges, signs[:middle], limit)
        yield from _halved(names, beginning, edges, signs[middle:], limit)
    elif most:
        yield from _further(_between(names, edges, signs), first, limit)


def _between(names: Mapping[str, Names], edges: Mapping[str, Sequence[int]], signs: range) -> Mapping[str, Names]:
    return {tag: names[tag][edge[signs.start] : edge[signs.stop]] for tag, edge in edges.items()}


def _further(names: Mapping[str, Names], beginning: str, limit: int) -> Iterator[Stretch]:
    """Look one letter further, or cut where ``limit`` is reached if the names are at their end."""
    # The last name in order is at its end only if all before it are.
    if any(len(those[-1][0]) > len(beginning) for those in names.values() if those):
        yield from stretches(names, beginning, limit)
        return
    for start in range(0, max(map(len, names.values())), limit):
        part = {tag: those[start : start + limit] for tag, those in names.items()}
        yield Stretch(beginning, beginning, _slugs(part))


def _slugs(names: Mapping[str, Names]) -> Mapping[str, Sequence[str]]:
    return {tag: [slug for _, slug in those] for tag, those in names.items()}
