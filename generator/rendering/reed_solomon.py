"""Reed-Solomon corrections over GF(256), as QR codes use them.

Source: ISO/IEC 18004, annex A.
"""

from __future__ import annotations

_FIELD = 0x11D  # the polynomial of GF(256)


def remainders(count: int, corrections: int) -> list[list[int]]:
    """Return the Reed-Solomon corrections of a single 1 at each of ``count`` places of a block."""
    generator = _generator(corrections)
    remainder = generator
    found = [remainder]
    for _ in range(count - 1):
        lead, *rest = remainder
        remainder = [old ^ times(lead, factor) for old, factor in zip([*rest, 0], generator, strict=True)]
        found.append(remainder)
    return found[::-1]


def _generator(corrections: int) -> list[int]:
    """Return the generator polynomial without its leading 1, highest power first."""
    polynomial = [1]
    root = 1
    for _ in range(corrections):
        shifted = [times(root, factor) for factor in polynomial]
        polynomial = [a ^ b for a, b in zip([*polynomial, 0], [0, *shifted], strict=True)]
        root = times(root, 2)
    return polynomial[1:]


def times(a: int, b: int) -> int:
    """Multiply in GF(256)."""
    result = 0
    while b:
        if b & 1:
            result ^= a
        a = a << 1 ^ (_FIELD if a & 0x80 else 0)
        b >>= 1
    return result
