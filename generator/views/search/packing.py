"""Columns packed tightly: what is likely beside what came before takes a fraction of a letter.

An adaptive range coder. Every context counts what it has seen, and both sides count alike, so no
table travels with the text. ``generator/theme/js/search-20-store.js`` reads it.

Source: G. N. N. Martin, "Range encoding: an algorithm for removing redundancy from a digitised
message", 1979; here with digits of 90 letters.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.views.search.codes import ALPHABET, DIGIT, HALF
from generator.views.search.pieces import Piece

BASE = len(ALPHABET)
WINDOW = 5
"""So many digits are worked on at a time."""
LEAST = BASE ** (WINDOW - 1)
SEEN = 32
"""What one more sight of a symbol counts against the 1 it had before it was ever seen."""

KINDS, MEMBERS, COSTS, FLAGS, PLACES = BASE, HALF, 23, 4, 2
"""How many symbols there are: of kind, service or skill (0 ends a set), cost, flags, and own place or not."""
FIRST = 99
"""The kind before the first record of a block."""


class Packer:
    """Takes symbols one by one, each with the context it is expected in."""

    def __init__(self) -> None:
        self._low, self._range = 0, BASE**WINDOW
        self._digits: list[int] = []
        self._counts: dict[int, list[int]] = {}

    def put(self, context: int, symbol: int, size: int) -> None:
        """Add a symbol from 0 to ``size`` - 1. A context always has the same size."""
        counts = self._counts.get(context)
        if counts is None:
            counts = self._counts[context] = [1] * size + [size]
        unit = self._range // counts[-1]
        self._low += sum(counts[:symbol]) * unit
        self._range = unit * counts[symbol]
        counts[symbol] += SEEN
        counts[-1] += SEEN
        while self._range < LEAST:
            self._shift()
            self._range *= BASE

    def _shift(self) -> None:
        digit, rest = divmod(self._low, LEAST)
        self._digits.append(digit)
        self._low = rest * BASE

    def text(self) -> str:
        """Return all symbols as letters. Nothing can be put after that."""
        for _ in range(WINDOW):
            self._shift()
        letters, carry = [], 0
        for digit in reversed(self._digits):
            carry, rest = divmod(digit + carry, BASE)
            letters.append(ALPHABET[rest])
        return "".join(reversed(letters)).rstrip(ALPHABET[0])


def packed_columns(pieces: Iterable[Piece]) -> str:
    """Return the first columns of some blocks, and for each record whether its area is not just its own regency."""
    packer = Packer()
    for piece in pieces:
        kinds, services, skills, states = piece.columns
        before = FIRST
        sets = zip(_sets(services), _sets(skills), strict=True)
        for kind, (offered, taught), state, area in zip(kinds, sets, states, piece.areas, strict=True):
            number, facts = DIGIT[kind], DIGIT[state]
            packer.put(before, number, KINDS)
            last = _put_set(packer, 10_000 + number * 100, 10_000 + number * 100, offered)
            _put_set(packer, 20_000 + offered[0] * 2 + number % 2, 20_100, taught)
            packer.put(30_000 + number, facts >> 2, COSTS)
            packer.put(40_000 + last * 2 + number % 2, facts & 3, FLAGS)
            packer.put(50_000 + number, int(area != ""), PLACES)
            before = number
    return packer.text()


def _put_set(packer: Packer, first: int, following: int, members: list[int]) -> int:
    """Put members, 0 after the last one; each is expected by the one before. Return the last member."""
    context, last = first, 0
    for member in members:
        packer.put(context, member, MEMBERS)
        context = following + member
        last = member or last
    return last


def _sets(text: str) -> list[list[int]]:
    """Read sets as ``codes.members`` writes them: numbers from 1, and 0 at the end."""
    found: list[list[int]] = []
    members: list[int] = []
    for letter in text:
        digit = DIGIT[letter]
        if digit % HALF:
            members.append(digit % HALF)
        if digit >= HALF or not digit:
            found.append([*members, 0])
            members = []
    return found
