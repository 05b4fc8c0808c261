"""QR codes by the thousand: the way back from paper to a page.

A QR code of one size, error level and mask is affine over GF(2): the picture of a text is a
fixed picture XOR one picture for each bit of the text. With those pictures worked out once per
size, a code costs about 11 microseconds instead of segno's 7 milliseconds, so every page
can carry its own. segno supplies the fixed pattern of each size; tests compare every module.

Source: ISO/IEC 18004 (error level M, mask 2, byte mode).
"""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import segno

from generator.rendering.reed_solomon import remainders, times

MASK = 2
LARGEST_VERSION = 9  # from version 10 on the length takes two bytes
_BYTE_MODE = 0b0100
_PADDING = b"\xec\x11"
_SHARED = 32  # codewords that most addresses of one site have in common

# Error level M: correction codewords in a block, and data codewords in each block.
_BLOCKS: dict[int, tuple[int, list[int]]] = {
    1: (10, [16]),
    2: (16, [28]),
    3: (26, [44]),
    4: (18, [32, 32]),
    5: (24, [43, 43]),
    6: (16, [27, 27, 27, 27]),
    7: (18, [31, 31, 31, 31]),
    8: (22, [38, 38, 39, 39]),
    9: (22, [36, 36, 36, 37, 37]),
}

_CAPACITIES = tuple((version, sum(sizes)) for version, (_, sizes) in _BLOCKS.items())


@dataclass(frozen=True)
class _Size:
    """Everything about one version: its empty picture and the picture of each data bit.

    A picture is an integer laid out like the lines of a PNG: a filter byte 0, then one bit a
    module, dark is 1, filled up to whole bytes; the module at the top left is highest.
    ``of_bytes[k]`` are the pictures of the values of data codeword ``k`` that are known: each single bit from the
    start, others when they are first wanted. ``light`` is the picture of all modules, to turn dark into light.
    """

    modules: int
    capacity: int
    empty: int
    light: int
    of_bytes: list[dict[int, int]]

    def picture_of(self, words: bytes, first: int = 0) -> int:
        """Return the picture of ``words`` from data codeword ``first`` on."""
        picture = 0
        for value, known in zip(words[first:], self.of_bytes[first:], strict=False):
            found = known.get(value)
            picture ^= self._work_out(known, value) if found is None else found
        return picture

    def _work_out(self, known: dict[int, int], value: int) -> int:
        """Return the picture of one byte, and know it from now on; each bit is known from the start."""
        picture = 0
        for number in range(8):
            if value >> number & 1:
                picture ^= known[1 << number]
        known[value] = picture
        return picture

    @property
    def line(self) -> int:
        """Return the bytes of a line."""
        return _line(self.modules)


def _line(modules: int) -> int:
    return 1 + -(-modules // 8)


def qr_rows(text: str) -> list[int]:
    """Return the QR code of ``text``, a row of modules an integer (dark is 1, left is highest).

    Raises:
        ValueError: If ``text`` is longer than 180 bytes in UTF-8.
    """
    size, picture = _picture(text.encode())
    lines = picture.to_bytes(size.line * size.modules, "big")
    spare = 8 * (size.line - 1) - size.modules
    starts = range(0, len(lines), size.line)
    return [int.from_bytes(lines[start : start + size.line], "big") >> spare for start in starts]


def qr_png(text: str) -> bytes:
    """Return the QR code of ``text`` as a PNG, one pixel a module, without a quiet zone.

    Raises:
        ValueError: If ``text`` is longer than 180 bytes in UTF-8.
    """
    size, picture = _picture(text.encode())
    lines = (picture ^ size.light).to_bytes(size.line * size.modules, "big")
    return _png_start(size.modules) + _chunk(b"IDAT", _stored(lines)) + _PNG_END


def qr_data_uri(text: str) -> str:
    """Return the QR code of ``text`` as a ``data:`` address of a PNG (about 400 characters)."""
    return "data:image/png;base64," + base64.b64encode(qr_png(text)).decode()


def _stored(content: bytes) -> bytes:
    """Return ``content`` as a zlib stream without compression: modules do not compress.

    Takes a tenth of the time, and gives the same bytes whichever zlib Python was built with.
    """
    size = struct.pack("<HH", len(content), len(content) ^ 0xFFFF)
    return b"\x78\x01\x01" + size + content + struct.pack(">I", zlib.adler32(content))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@lru_cache(maxsize=LARGEST_VERSION)
def _png_start(modules: int) -> bytes:
    header = struct.pack(">IIBBBBB", modules, modules, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header)


_PNG_END = _chunk(b"IEND", b"")


def _picture(content: bytes) -> tuple[_Size, int]:
    version = next((version for version, capacity in _CAPACITIES if len(content) + 2 <= capacity), None)
    if version is None:
        raise ValueError(f"{len(content)} bytes are too many for a QR code of version {LARGEST_VERSION}")
    size, words = _size(version), _codewords(content)
    shared = _start_of(version, words[:_SHARED]) ^ _padding_from(version, len(words))
    return size, size.empty ^ shared ^ size.picture_of(words, _SHARED)


def _codewords(content: bytes) -> bytes:
    """Return mode, length, content and end in whole bytes."""
    bits = (_BYTE_MODE << 8 | len(content)) << 8 * len(content) | int.from_bytes(content, "big")
    return (bits << 4).to_bytes(len(content) + 2, "big")


@lru_cache(maxsize=4096)
def _start_of(version: int, words: bytes) -> int:
    """Return the picture of the first codewords, which the addresses of a site share."""
    return _size(version).picture_of(words)


@lru_cache(maxsize=1024)
def _padding_from(version: int, first: int) -> int:
    """Return the picture of the padding from codeword ``first`` to the last."""
    size = _size(version)
    padding = _PADDING * (size.capacity - first)
    return size.picture_of(bytes(first) + padding[: size.capacity - first], first)


@lru_cache(maxsize=LARGEST_VERSION)
def _size(version: int) -> _Size:
    """Work out the pictures of ``version`` (about 20 ms, once)."""
    corrections, sizes = _BLOCKS[version]
    pattern, places = _pattern(version)
    modules = len(pattern)
    empty = _drawn(
        ((row, column) for row, column in product(range(modules), repeat=2) if pattern[row][column]), modules
    )
    weights = [_weight(row, column, modules) for row, column in places]
    data_order, correction_order = _interleaving(sizes, corrections)
    of_bytes = [
        {
            1 << bit: _unit_picture(weights, data_order[block][place], correction_order[block], remainder, 1 << bit)
            for bit in range(8)
        }
        for block, count in enumerate(sizes)
        for place, remainder in enumerate(remainders(count, corrections))
    ]
    light = _drawn(product(range(modules), repeat=2), modules)
    return _Size(modules, sum(sizes), empty, light, of_bytes)


def _weight(row: int, column: int, modules: int) -> int:
    """Return the picture of one dark module."""
    line = _line(modules)
    return 1 << 8 * line * (modules - row) - 9 - column


def _drawn(dark: Iterable[tuple[int, ...]], modules: int) -> int:
    return sum(_weight(row, column, modules) for row, column in dark)


def _pattern(version: int) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """Return what is fixed (with the mask over the data area) and the data modules in order."""
    drawn = segno.make("x", version=version, error="m", mask=MASK, mode="byte", boost_error=False)
    modules = len(drawn.matrix)
    data = [place for place in _zigzag(modules) if not _is_function(*place, version)]
    fixed = [[int(bool(dark)) for dark in line] for line in drawn.matrix]
    for row, column in data:
        fixed[row][column] = int(column % 3 == 0)
    return fixed, data


def _is_function(row: int, column: int, version: int) -> bool:
    """Say whether a module is part of the pattern and not of the data."""
    modules = 17 + 4 * version
    far = modules - 8
    in_corner = (row < 9 and (column < 9 or column >= far)) or (row >= far and column < 9)
    in_version = version >= 7 and ((row < 6 and column >= far - 3) or (column < 6 and row >= far - 3))
    return in_corner or 6 in (row, column) or in_version or _in_alignment(row, column, version)


def _in_alignment(row: int, column: int, version: int) -> bool:
    """Say whether a module lies in one of the 5 by 5 alignment squares."""
    last = 10 + 4 * version
    middle = (6 + last) // 2
    centres = {1: (), **dict.fromkeys(range(2, 7), (last,))}.get(version, (6, middle, last))
    near = [centre for centre in centres if abs(row - centre) <= 2]
    beside = [centre for centre in centres if abs(column - centre) <= 2]
    # The squares that would cover a corner's finder pattern are not drawn.
    corners = {(6, 6), (6, last), (last, 6)}
    return any((a, b) not in corners for a in near for b in beside)


def _zigzag(modules: int) -> list[tuple[int, int]]:
    """Return (row, column) of all modules, two columns at a time, up and down, from the right."""
    right_columns = [*range(modules - 1, 6, -2), 5, 3, 1]
    return [
        (row, column)
        for number, right in enumerate(right_columns)
        for row in (range(modules) if number % 2 else range(modules - 1, -1, -1))
        for column in (right, right - 1)
    ]


def _interleaving(sizes: list[int], corrections: int) -> tuple[list[list[int]], list[list[int]]]:
    """Return, per block, where each of its data and correction codewords stands in the stream."""
    stream = [(block, place) for place in range(max(sizes)) for block, n in enumerate(sizes) if place < n]
    position = {codeword: number for number, codeword in enumerate(stream)}
    data = [[position[block, place] for place in range(n)] for block, n in enumerate(sizes)]
    after = len(stream)
    correction = [[after + place * len(sizes) + block for place in range(corrections)] for block in range(len(sizes))]
    return data, correction


def _unit_picture(
    weights: list[int], data_place: int, correction_places: list[int], remainder: list[int], value: int
) -> int:
    """Return the picture of one data codeword of ``value`` together with its corrections."""
    codewords = [(data_place, value)]
    codewords += [(place, times(value, factor)) for place, factor in zip(correction_places, remainder, strict=True)]
    picture = 0
    for place, byte in codewords:
        for bit in range(8):
            if byte >> (7 - bit) & 1:
                picture ^= weights[place * 8 + bit]
    return picture
