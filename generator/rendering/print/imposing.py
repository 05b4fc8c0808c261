"""A booklet on A4 sheets: its pages two by two, in the order in which they are printed and folded.

Pages are taken over as they are, as form XObjects. Source: ISO 32000-1, 8.10 and 14.7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.rendering.print.packing import Objects, UnknownShapeError, packed

ONE_STAPLE = 64
"""Pages that can still be folded and stapled through their fold as one."""
SIGNATURE = 32
"""Pages of each part of a thicker booklet: eight sheets, folded by themselves and bound together."""
SHEET = b"[0 0 841.89 595.276]"
"""A4, lying, in points."""
HALVES = (b"0", b"420.945")
"""Where the left and the right page begin."""

_REFERENCE = re.compile(rb"(?<!\d)(\d+) 0 R")
_MEDIA_BOX = re.compile(rb"/MediaBox(\[[^\]]*\])")
_DATES = re.compile(rb"/(?:ModDate|CreationDate)\([^)]*\)")
_LANGUAGE = re.compile(rb"/Lang\([^)]*\)")


class Side(NamedTuple):
    """One side of a sheet: the page on its left half and the page on its right."""

    left: int
    right: int


class SheetWords(NamedTuple):
    """What the sheets say of themselves; ``page`` has ``{page}`` in it."""

    title: str
    site: str
    page: str


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


def imposed(booklet: Objects, words: SheetWords) -> bytes:
    """Return a booklet's pages on sheets.

    Raises:
        UnknownShapeError: If the booklet is not a file as Typst writes it.
    """
    bodies, trailer = booklet
    root = bodies[_first(rb"/Root (\d+) 0 R", trailer)]
    pages = list(_pages(bodies, _first(rb"/Pages (\d+) 0 R", root)))
    forms = [_form(bodies, bodies[page]) for page in pages]
    used = _reached(bodies, forms)
    sheets = _Sheets({number: bodies[number] for number in sorted(used)}, max(bodies) + 1)
    form_numbers = [sheets.add(form) for form in forms]
    sheets.lay(form_numbers, sides(len(pages)), words)
    language = b"".join(_LANGUAGE.findall(root)[:1])
    dates = b"".join(_DATES.findall(bodies[_first(rb"/Info (\d+) 0 R", trailer)]))
    return sheets.file(words, language, dates)


def _first(pattern: bytes, words: bytes) -> int:
    found = re.search(pattern, words)
    if found is None:
        raise UnknownShapeError(pattern.decode())
    return int(found.group(1))


def _pages(bodies: Mapping[int, bytes], number: int) -> Iterator[int]:
    """Yield the numbers of pages in their order, from a tree of pages."""
    body = bodies[number]
    kids = re.search(rb"/Kids\[([^\]]*)\]", body)
    if kids is None:
        yield number
        return
    for kid in _REFERENCE.findall(kids.group(1)):
        yield from _pages(bodies, int(kid))


def _form(bodies: Mapping[int, bytes], page: bytes) -> bytes:
    """Return a page's drawing as a form XObject, letter for letter."""
    drawing = bodies[_first(rb"/Contents (\d+) 0 R", page)]
    resources = _first(rb"/Resources (\d+) 0 R", page)
    box = _MEDIA_BOX.search(page)
    if box is None or not drawing.startswith(b"<<"):
        raise UnknownShapeError("a page without a size or a drawing")
    keys = b"/Type/XObject/Subtype/Form/BBox%b/Resources %d 0 R" % (box.group(1), resources)
    return b"<<" + keys + drawing[2:]


def _reached(bodies: Mapping[int, bytes], starts: Sequence[bytes]) -> set[int]:
    """Return the numbers of all objects that ``starts`` need: fonts, pictures, colours."""
    found: set[int] = set()
    waiting = list(starts)
    while waiting:
        keys, _, _ = waiting.pop().partition(b"stream")
        numbers = {int(number) for number in _REFERENCE.findall(keys)} - found
        found |= numbers
        waiting += [bodies[number] for number in numbers]
    return found


class _Sheets:
    """A file in the making. Each half of a sheet is a figure that a screen reader can name."""

    def __init__(self, bodies: dict[int, bytes], following: int) -> None:
        self._bodies = bodies
        self._following = following
        self._tree, self._document, self._structure = (self.add(b"") for _ in range(3))
        self._pages: list[int] = []
        self._figures: list[list[int]] = []

    def add(self, body: bytes) -> int:
        """Add an object and return its number."""
        self._bodies[self._following] = body
        self._following += 1
        return self._following - 1

    def lay(self, forms: Sequence[int], laid: Sequence[Side], words: SheetWords) -> None:
        """Add a page for each side of a sheet."""
        for number, side in enumerate(laid):
            drawing = b"".join(
                b"/Figure<</MCID %d>>BDC q 1 0 0 1 %b 0 cm/P%d Do Q EMC\n" % (half, HALVES[half], half)
                for half in range(2)
            )
            pictures = b"".join(b"/P%d %d 0 R" % (half, forms[page - 1]) for half, page in enumerate(side))
            page_number = self.add(
                b"<</Type/Page/Parent %d 0 R/MediaBox%b/StructParents %d/Tabs/S"
                b"/Resources<</XObject<<%b>>>>/Contents %d 0 R>>"
                % (self._tree, SHEET, number, pictures, self.add(_stream(drawing)))
            )
            self._pages.append(page_number)
            self._figures.append([self._figure(page, half, page_number, words) for half, page in enumerate(side)])

    def _figure(self, page: int, half: int, page_number: int, words: SheetWords) -> int:
        alt = _text(words.page.replace("{page}", str(page)))
        return self.add(
            b"<</Type/StructElem/S/Figure/P %d 0 R/Pg %d 0 R/K %d/Alt%b>>" % (self._document, page_number, half, alt)
        )

    def file(self, words: SheetWords, language: bytes, dates: bytes) -> bytes:
        """Return the finished file."""
        self._bodies[self._tree] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(self._pages), _list(self._pages))
        all_figures = [figure for figures in self._figures for figure in figures]
        self._bodies[self._document] = b"<</Type/StructElem/S/Document/P %d 0 R/K[%b]>>" % (
            self._structure,
            _list(all_figures),
        )
        parents = b"".join(b"%d[%b]" % (number, _list(figures)) for number, figures in enumerate(self._figures))
        self._bodies[self._structure] = b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%b]>>>>" % (
            self._document,
            parents,
        )
        # A printer's window that reads this turns the sheets as they must be turned.
        root = self.add(
            b"<</Type/Catalog/Pages %d 0 R%b/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>"
            b"/ViewerPreferences<</DisplayDocTitle true/Duplex/DuplexFlipShortEdge/PrintScaling/None>>>>"
            % (self._tree, language, self._structure)
        )
        info = self.add(b"<</Title%b/Author%b%b>>" % (_text(words.title), _text(words.site), dates))
        return packed(Objects(self._bodies, b"/Root %d 0 R/Info %d 0 R" % (root, info)))


def _stream(drawing: bytes) -> bytes:
    return b"<</Length %d>>stream\n%b\nendstream" % (len(drawing), drawing)


def _list(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _text(words: str) -> bytes:
    return b"<FEFF%b>" % words.encode("utf-16-be").hex().upper().encode()
