"""Reads a PDF file as its readers do: eyes, screen reader, search, phone camera."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

HEADING = re.compile(r"H(\d)")


@dataclass(frozen=True)
class Element:
    """An element of the structure tree: its kind, depth and what it says of itself."""

    kind: str
    language: str | None
    alt: str | None


class Paper:
    """One PDF file. Pages are counted from 1."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.seen = pypdfium2.PdfDocument(content)

    def __len__(self) -> int:
        return len(self.seen)

    @cached_property
    def pages(self) -> list[str]:
        """Text of each page on one line, as it would be copied: no invisible letters, broken words joined."""
        return [plain(page.get_textpage().get_text_range()) for page in self.seen]

    def page_with(self, words: str) -> list[int]:
        """Return the pages on which ``words`` stand, whatever the line breaks."""
        wanted = squeezed(words)
        return [number for number, text in enumerate(self.squeezed_pages, start=1) if wanted in text]

    @cached_property
    def squeezed_pages(self) -> list[str]:
        return [squeezed(text) for text in self.pages]

    @cached_property
    def elements(self) -> list[Element]:
        """The structure tree in reading order."""
        return list(_walk(self.pdf.Root.StructTreeRoot))

    @property
    def heading_levels(self) -> list[int]:
        return [int(found[1]) for element in self.elements if (found := HEADING.fullmatch(element.kind))]

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Depth, title and page of each bookmark."""
        found = []
        for item in self.seen.get_toc():
            target = item.get_dest()
            found.append((item.level, plain(item.get_title()), target.get_index() + 1 if target else 0))
        return found

    @cached_property
    def links(self) -> list[tuple[int, str, int | str]]:
        """The page of each link, the words in it and where it leads: a page or an address."""
        return list(self._links())

    def _links(self) -> Iterator[tuple[int, str, int | str]]:
        page_numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, start=1)}
        for number, page in enumerate(self.pdf.pages, start=1):
            text = self.seen[number - 1].get_textpage()
            for annotation in page.get("/Annots", []):
                if annotation.Subtype != "/Link":
                    continue
                words = plain(" ".join(text.get_text_bounded(*corners) for corners in _corners(annotation)))
                yield number, words, self._target(annotation, page_numbers)

    def _target(self, annotation: Any, page_numbers: dict[tuple[int, int], int]) -> int | str:
        action = annotation.get("/A")
        if action is not None and action.get("/S") == "/URI":
            return str(action.URI)
        target = annotation.get("/Dest") if action is None else action.get("/D")
        if isinstance(target, pikepdf.String | pikepdf.Name):
            target = self.named[str(target)]
        return page_numbers[target[0].objgen]

    @cached_property
    def named(self) -> dict[str, Any]:
        tree = pikepdf.NameTree(self.pdf.Root.Names.Dests)
        return {
            str(name): value.get("/D", value) if isinstance(value, pikepdf.Dictionary) else value
            for name, value in tree.items()
        }

    @cached_property
    def codes(self) -> list[str]:
        """What a phone reads from the QR codes."""
        pictures = (page.render(scale=4).to_pil().convert("L") for page in self.seen)
        return [found.text for picture in pictures for found in zxingcpp.read_barcodes(picture)]

    @cached_property
    def fonts(self) -> list[tuple[str, bool]]:
        """Name of each font, and whether its letters are in the file."""
        found = []
        for item in self.pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                embedded = any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                found.append((str(item.FontName), embedded))
        return found

    @cached_property
    def everything(self) -> bytes:
        """All streams, strings and names of the file, unpacked."""
        parts = []
        for item in self.pdf.objects:
            if isinstance(item, pikepdf.Stream):
                parts.append(item.read_raw_bytes() if item.get("/Subtype") == "/Image" else _unpacked(item))
            elif isinstance(item, pikepdf.Dictionary | pikepdf.Array):
                parts.append(item.unparse())
        return b"\n".join(parts)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def _corners(annotation: Any) -> Iterator[tuple[float, float, float, float]]:
    quads = [float(number) for number in annotation.get("/QuadPoints", [])]
    for first in range(0, len(quads), 8):
        across, up = quads[first : first + 8 : 2], quads[first + 1 : first + 8 : 2]
        yield min(across), min(up), max(across), max(up)
    if not quads:
        left, bottom, right, top = (float(number) for number in annotation.Rect)
        yield left, bottom, right, top


def _walk(element: Any) -> Iterator[Element]:
    if isinstance(element, pikepdf.Array):
        for part in element:
            yield from _walk(part)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element and element.get("/Type") != "/MCR":
            yield Element(
                str(element.S).lstrip("/"),
                str(element.Lang) if "/Lang" in element else None,
                str(element.Alt) if "/Alt" in element else None,
            )
        if "/K" in element:
            yield from _walk(element.K)


def plain(text: str) -> str:
    """Return text on one line, without break marks and with words joined that a hyphen parted."""
    joined = text.replace("\u00ad\r\n", "").replace("\u00ad", "").replace("\u200b", "").replace("\ufffe", "-")
    return re.sub(r"\s+", " ", joined).strip()


def squeezed(text: str) -> str:
    """Return text without any spaces: where lines break does not matter."""
    return re.sub(r"\s", "", plain(text))
