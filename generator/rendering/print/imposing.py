"""Which pages lie side by side when a booklet is printed on A4 and folded."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from generator.rendering.json_text import compact_json
from generator.rendering.print.jobs import PrintJob

ONE_STAPLE = 64
"""Pages that can still be folded and stapled through their fold as one."""
SIGNATURE = 32
"""Pages of each part of a thicker booklet: eight sheets, folded by themselves and bound together."""


class Side(NamedTuple):
    """One side of a sheet: the page on its left half and the page on its right."""

    left: int
    right: int


def sides(pages: int) -> list[Side]:
    """Return the sides of all sheets, front and back in turn, turned over the short edge.

    Raises:
        ValueError: If ``pages`` is not a multiple of four.
    """
    if pages % 4:
        raise ValueError(f"{pages} pages cannot be folded")
    part = pages if pages <= ONE_STAPLE else SIGNATURE
    return [side for first in range(1, pages + 1, part) for side in _folded(first, min(first + part - 1, pages))]


def _folded(first: int, last: int) -> list[Side]:
    found = []
    while first < last:
        found += [Side(last, first), Side(first + 1, last - 1)]
        first, last = first + 2, last - 2
    return found


def imposed_job(booklet: bytes, pages: int, as_of: date, words: dict[str, Any]) -> PrintJob:
    """Return the job that lays a booklet's pages on sheets.

    ``words`` holds ``title``, ``site``, ``language`` and ``page`` (with ``{page}`` in it).
    """
    plan = {
        **words,
        "date": {"year": as_of.year, "month": as_of.month, "day": as_of.day},
        "sides": [list(side) for side in sides(pages)],
    }
    files = {"plan.json": compact_json(plan).encode(), "booklet.pdf": booklet}
    return PrintJob("imposed.typ", as_of, files, is_accessible=False)
