"""The bundled fonts: which letters they can draw."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FONTS = Path(__file__).resolve().parents[2] / "theme" / "fonts"
FAMILIES = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Javanese",
    "Noto Sans Balinese",
    "Noto Sans Sundanese",
    "Noto Sans Batak",
    "Noto Sans Buginese",
    "Noto Sans Rejang",
)
"""In the order in which a letter is looked for."""

_SEGMENTS = 4  # cmap format: 16-bit ranges
_GROUPS = 12  # cmap format: 32-bit ranges


@cache
def drawable() -> frozenset[int]:
    """Return the code points that a regular bundled font has a glyph for."""
    return frozenset(code for file in sorted(FONTS.glob("*-Regular.ttf")) for code in code_points(file.read_bytes()))


def code_points(font: bytes) -> Iterator[int]:
    """Yield the code points of a TrueType file's ``cmap`` table.

    Raises:
        ValueError: If the file has no such table.

    Source: OpenType 1.9, ``cmap`` formats 4 and 12.
    """
    cmap = _table(font, b"cmap")
    count = struct.unpack_from(">H", cmap, 2)[0]
    for number in range(count):
        start = struct.unpack_from(">I", cmap, 4 + 8 * number + 4)[0]
        kind = struct.unpack_from(">H", cmap, start)[0]
        if kind == _SEGMENTS:
            yield from _segments(cmap[start:])
        elif kind == _GROUPS:
            yield from _groups(cmap[start:])


def _table(font: bytes, tag: bytes) -> bytes:
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if name == tag:
            return font[offset : offset + length]
    raise ValueError(f"the font has no {tag.decode()} table")


def _segments(table: bytes) -> Iterator[int]:
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    for first, last in zip(starts, ends, strict=True):
        if first != 0xFFFF:
            yield from range(first, last + 1)


def _groups(table: bytes) -> Iterator[int]:
    for number in range(struct.unpack_from(">I", table, 12)[0]):
        first, last, _ = struct.unpack_from(">III", table, 16 + 12 * number)
        yield from range(first, last + 1)
