"""Which lines of a record fit: it must stand on one page, whole.

Widths are estimated; what comes near a column's height is measured again by Typst.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from generator.rendering.print.phrases import Span
from generator.rendering.print.wording import Line, PaperEntry
from generator.views.print.book import Edition

CAPITAL = 1.35
"""How much wider a capital is than the average letter."""
FRONT_PAGES = 4
RECORDS_ON_A_PAGE = {Edition.A4: 7, Edition.LARGE: 1, Edition.BOOKLET: 3}
WIDE = "mwMW@%"
_CAPITALS = re.compile("[A-Z]")
LAST_LATIN = "\u058f"
"""Letters after this one are counted twice: Javanese and its neighbours are wide."""


class Room(NamedTuple):
    """``lines`` of text in a column, ``letters`` in a line and in one beside the QR code."""

    lines: int
    letters: int
    beside_code: int


ROOMS = {
    Edition.A4: Room(lines=62, letters=47, beside_code=36),
    Edition.LARGE: Room(lines=27, letters=49, beside_code=41),
    Edition.BOOKLET: Room(lines=40, letters=66, beside_code=55),
}
TALL = 0.92
"""Share of a column from which Typst is asked to measure: wide letters may need more than we think."""
CODE_HEIGHT = 5
"""Lines of text that a QR code is high."""
GENEROUS = 1.2
"""How many more letters than surely fit a line has as a rule."""
SHORTENED = 120
"""Letters left of a text that is cut because even the most needed lines are too long together."""


def expected_pages(edition: Edition, records: int) -> int:
    """Return about how many pages a book has; never 0."""
    return FRONT_PAGES + records // RECORDS_ON_A_PAGE[edition]


def letters(spans: Sequence[Span]) -> float:
    """Return the width of ``spans`` in average letters."""
    return sum([_width(text_of(span)) for span in spans])


class Measure:
    """``letters``, worked out once for the same stretches of text: editions differ only in their columns."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Sequence[Span], float]] = {}

    def __call__(self, spans: Sequence[Span]) -> float:
        """Return the width of ``spans`` in average letters."""
        known = self._known.get(id(spans))
        if known is None:  # what is kept keeps its id
            known = self._known[id(spans)] = (spans, letters(spans))
        return known[1]


Width: TypeAlias = Callable[[Sequence[Span]], float]


def fitted(entry: PaperEntry, edition: Edition, width: Width = letters) -> PaperEntry:
    """Return ``entry`` with as many of its lines as surely fit in a column of ``edition``."""
    room = ROOMS[edition]
    lines = list(entry.lines)
    while _height(entry, lines, room, width) > room.lines:
        rank = max((line.rank for line in lines), default=0)
        if rank == 0:
            return _cut(entry, lines, room)
        # The last line of the least needed rank goes first.
        place = max(number for number, line in enumerate(lines) if line.rank == rank)
        del lines[place]
    return entry._replace(lines=tuple(lines)) if len(lines) < len(entry.lines) else entry


def is_tall(entry: PaperEntry, edition: Edition, width: Width = letters) -> bool:
    """Say whether an entry may fill a column."""
    room = ROOMS[edition]
    return _height(entry, entry.lines, room, width) > TALL * room.lines


def lines_beside_code(entry: PaperEntry, lines: Sequence[Line], edition: Edition, width: Width = letters) -> int:
    """Return how many of ``lines`` stand beside the QR code, so that a short summary leaves no hole.

    Here a line too many costs a little width, one too few leaves a hole: the estimate is a generous one.
    """
    room = ROOMS[edition]
    used = _top_height(entry, room._replace(beside_code=round(room.beside_code * GENEROUS)), width)
    count = 0
    while count < len(lines) and lines[count].stands_alone and used < CODE_HEIGHT:
        used += _lines(width(lines[count].spans), room.beside_code, len(lines[count].label or "") + 2)
        count += 1
    return count


def _cut(entry: PaperEntry, lines: list[Line], room: Room) -> PaperEntry:
    """Return an entry of needed lines only, cut from the longest on until they fit."""
    by_length = sorted(range(len(lines)), key=lambda number: -letters(lines[number].spans))
    for number in by_length:
        if _height(entry, lines, room, letters) <= room.lines:
            break
        lines[number] = lines[number]._replace(spans=_shortened(lines[number].spans))
    if _height(entry, lines, room, letters) > room.lines:
        entry = entry._replace(summary=_shortened(entry.summary))
    return entry._replace(lines=tuple(lines))


def _shortened(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return ``spans`` cut at a word's end, with a mark where something is missing."""
    kept: list[Span] = []
    left = SHORTENED
    for span in spans:
        text = text_of(span)
        if len(text) > left:
            cut = text[:left].rsplit(" ", 1)[0] + " …"
            kept.append(cut if isinstance(span, str) else {**span, "t": cut})
            break
        kept.append(span)
        left -= len(text)
    return tuple(kept)


def _height(entry: PaperEntry, lines: Sequence[Line], room: Room, width: Width) -> float:
    """Return how many lines of text an entry needs."""
    top = _top_height(entry, room, width)
    rest = sum([_lines(width(line.spans), room.letters, len(line.label or "") + 2) for line in lines])
    return top * 1.05 + rest + _lines(width(entry.checked), room.letters * 0.9) + bool(entry.programs)


def _top_height(entry: PaperEntry, room: Room, width: Width) -> int:
    """Return how many lines name, kind and summary need beside the QR code."""
    return (
        _lines(width(entry.name), room.beside_code * 0.85, 6)
        + _lines(width(entry.kind) + _width(entry.place), room.beside_code)
        + _lines(width(entry.summary), room.beside_code)
    )


def _lines(letters_in_all: float, width: float, before: int = 0) -> int:
    return -int(-(letters_in_all + before) // width)


@lru_cache(maxsize=1 << 16)
def _width(text: str) -> float:
    capitals = len(_CAPITALS.findall(text)) if text.isascii() else sum(map(str.isupper, text))
    width = len(text) + (CAPITAL - 1) * capitals + sum(map(text.count, WIDE)) * 0.7
    return width if text.isascii() else width + sum(letter > LAST_LATIN for letter in text)


def cut_to(name: str, width: float) -> str:
    """Return ``name`` cut at a word's end to ``width`` average letters, with a mark where something is missing."""
    if _width(name) <= width:
        return name
    kept = name
    while kept and _width(kept) > width - 1:
        kept = kept[:-1]
    at_word = kept.rpartition(" ")[0]
    return (at_word if len(at_word) > len(kept) // 2 else kept).rstrip(" ,.-–(") + " …"


def text_of(span: Span) -> str:
    """Return the text of a span."""
    return span if isinstance(span, str) else str(span["t"])
