"""What a draft of a book tells the book: where records and parts stand, heads of pages, numbers in indexes.

Imports nothing heavy: the worker reads it for each start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import Any, NamedTuple, TypeAlias

Place: TypeAlias = list[float]
"""Page, and x and y in points on it."""
Part: TypeAlias = Any
"""A stretch of text as ``phrases.Span``, or ``v`` (such stretches) with ``at`` (the place it is a link to)."""


class Places(NamedTuple):
    """Where records (in their order) and other parts (by their labels) stand; a draft knows none."""

    records: list[Place]
    parts: dict[str, Place]


def heads_of(pages: Sequence[int], guides: Sequence[Sequence[str]]) -> list[str]:
    """Return the words of each page's head (the first entry is empty): its first and its last record.

    ``guides`` are a short and a long name of each record, ``pages`` where they stand. Names have a line each.
    """
    spans: dict[int, tuple[int, int]] = {}
    for number, page in enumerate(pages):
        first, _ = spans.get(page, (number, number))
        spans[page] = (first, number)
    heads = [""] * (max(pages, default=0) + 1)
    for page, (first, last) in spans.items():
        heads[page] = guides[first][1] if first == last else f"{guides[first][0]}\n{guides[last][0]}"
    return heads


def in_reach(lines: Sequence[str]) -> bytes:
    """Return lines as a file in which a page finds its own: first where each begins and ends, eight digits each."""
    content = [line.encode() for line in lines]
    ends = list(accumulate(map(len, content), initial=16 * len(content)))
    return b"".join(b"%08d%08d" % span for span in pairwise(ends)) + b"".join(content)


def with_pages(indexes: Iterable[Mapping[str, Any]], records: Sequence[Place]) -> list[dict[str, Any]]:
    """Return indexes as they are printed: each line a list of parts, with pages and links for records' numbers."""
    return [
        {**index, "groups": [{**group, "lines": _lines(group["lines"], records)} for group in index["groups"]]}
        for index in indexes
    ]


def _lines(lines: Iterable[Mapping[str, Any]], records: Sequence[Place]) -> list[list[Part]]:
    return [
        _name_line(line["name"], records[line["record"] - 1])
        if "record" in line
        else [*line["name"], " ", *_pages(line["records"], records)]
        for line in lines
    ]


def _name_line(name: Sequence[Part], place: Place) -> list[Part]:
    return [{"at": place, "v": [*name, f", {place[0]:.0f}"]}]


def _pages(numbers: Sequence[int], records: Sequence[Place]) -> Iterable[Part]:
    """Yield a link for each page: its number in bold, then the records on it; it leads to the first of them."""
    left = len(numbers)
    for page, some in groupby(numbers, lambda number: records[number - 1][0]):
        shared = list(some)
        left -= len(shared)
        # What parts two pages belongs to the first of them: a stretch of text of its own would be set by itself.
        words = f": {', '.join(map(str, shared))}" + ("; " if left else "")
        yield {"at": records[shared[0] - 1], "v": [{"k": f"{page:.0f}"}, words]}
