"""Make a PDF smaller without touching what it says.

Typst writes each object on its own, uncompressed: a tagged book has about forty a record. PDF 1.5
can hold them in compressed object streams, which makes a book 3.4 times smaller. Streams (text,
pictures, fonts) are kept byte for byte.

Source: ISO 32000-1, 7.5.7 and 7.5.8.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

_HEADER = b"%PDF-1.7\n%\x80\x80\x80\x80\n"
_LEVEL = 4
"""Level 7 makes a file two hundredths smaller and takes twice as long."""
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_TRAILER_KEY = re.compile(rb"/(Root|Info) (\d+) 0 R|/ID ?(\[[^\]]*\])")
_IN_ONE_STREAM = 200
_FREE, _PLAIN, _PACKED = 0, 1, 2
_place = struct.Struct(">BIH").pack
"""One line of the table of objects: kind, offset or stream, generation or order in the stream."""
_END = b"\nendobj\n"
"""What stands between the body of an object and the next as Typst writes them."""


class UnknownShapeError(ValueError):
    """The file is not of the simple shape that Typst writes."""


class Objects(NamedTuple):
    """A file in pieces: the body of each object by its number, and what the trailer says of the whole file."""

    bodies: Mapping[int, bytes]
    trailer: bytes


def packed(objects: Objects) -> bytes:
    """Return a file of these objects, the small ones in compressed streams."""
    bodies, trailer = objects
    out = bytearray(_HEADER)
    places = {0: _place(_FREE, 0, 65535)}
    small: list[int] = []
    for number, body in bodies.items():
        if body.endswith(b"endstream"):
            places[number] = _place(_PLAIN, len(out), 0)
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        else:
            small.append(number)
    following = max(bodies) + 1
    for first in range(0, len(small), _IN_ONE_STREAM):
        some = small[first : first + _IN_ONE_STREAM]
        places[following] = _place(_PLAIN, len(out), 0)
        places.update({number: _place(_PACKED, following, index) for index, number in enumerate(some)})
        out += _object_stream(following, some, [bodies[number] for number in some])
        following += 1
    places[following] = _place(_PLAIN, len(out), 0)
    start = len(out)
    out += _cross_reference(following, places, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def page_count(objects: Objects) -> int:
    """Return the number of pages of a file.

    Raises:
        UnknownShapeError: If it has none.
    """
    bodies, trailer = objects
    root = re.search(rb"/Root (\d+) 0 R", trailer)
    pages = re.search(rb"/Pages (\d+) 0 R", bodies[int(root.group(1))]) if root else None
    count = re.search(rb"/Count (\d+)", bodies[int(pages.group(1))]) if pages else None
    if count is None:
        raise UnknownShapeError("no pages")
    return int(count.group(1))


def objects_of(pdf: bytes) -> Objects:
    """Take a file as Typst writes it apart.

    Raises:
        UnknownShapeError: If the file is not PDF 1.7 with a plain table of objects.
    """
    at = pdf.rfind(b"startxref")
    start = int(pdf[at + 9 :].split(maxsplit=1)[0]) if at >= 0 else -1
    if not pdf.startswith(b"%PDF-1.7") or pdf[start : start + 4] != b"xref":
        raise UnknownShapeError("no plain table of objects")
    head, _, trailer = pdf[start:at].partition(b"trailer")
    lines = head.split(b"\n", 2)
    if not lines[1].startswith(b"0 "):
        raise UnknownShapeError("the table of objects does not begin at 0")
    offsets = {number: int(offset) for number, (offset, _, kind) in enumerate(_ENTRY.findall(lines[2])) if kind == b"n"}
    keys = b" ".join(found.group() for found in _TRAILER_KEY.finditer(trailer))
    # An object ends where the next begins: the word "endobj" may also stand in someone's name.
    in_order = sorted(offsets, key=offsets.__getitem__)
    ends = [*(offsets[number] for number in in_order[1:]), start]
    return Objects({n: _body(pdf, offsets[n], end, n) for n, end in zip(in_order, ends, strict=True)}, keys)


def _body(pdf: bytes, start: int, end: int, number: int) -> bytes:
    """Return an object between two places of a file, without its number and its end."""
    opening = b"%d 0 obj" % number
    if pdf.startswith(opening, start) and pdf.endswith(_END, start, end):
        return pdf[start + len(opening) : end - len(_END)].strip()
    closing = pdf.rfind(b"endobj", start, end)
    if closing < 0 or not pdf.startswith(opening, start) or pdf[closing + 6 : end].strip():
        raise UnknownShapeError(f"object {number} is not where the table says")
    return pdf[start + len(opening) : closing].strip()


def _object_stream(number: int, numbers: Sequence[int], bodies: Sequence[bytes]) -> bytes:
    starts = accumulate((len(body) + 1 for body in bodies), initial=0)
    head = b" ".join([b"%d %d" % place for place in zip(numbers, starts, strict=False)]) + b"\n"
    data = zlib.compress(head + b"\n".join(bodies) + b"\n", _LEVEL)
    keys = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d" % (len(bodies), len(head), len(data))
    return b"%d 0 obj\n<<%b>>stream\n%b\nendstream\nendobj\n" % (number, keys, data)


def _cross_reference(number: int, places: Mapping[int, bytes], trailer: bytes) -> bytes:
    nothing = _place(_FREE, 0, 0)
    data = zlib.compress(b"".join([places.get(n, nothing) for n in range(number + 1)]), _LEVEL)
    keys = b"/Type/XRef/Size %d/W[1 4 2]%b/Filter/FlateDecode/Length %d" % (number + 1, trailer, len(data))
    return b"%d 0 obj\n<<%b>>stream\n%b\nendstream\nendobj\n" % (number, keys, data)
