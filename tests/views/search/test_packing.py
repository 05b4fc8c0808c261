"""Columns packed tightly read back as they were."""

from __future__ import annotations

from random import Random

import pytest

from generator.views.search.codes import ALPHABET, HALF, members
from generator.views.search.packing import (
    BASE,
    COSTS,
    FIRST,
    FLAGS,
    KINDS,
    LEAST,
    MEMBERS,
    PLACES,
    SEEN,
    WINDOW,
    Packer,
    packed_columns,
)
from generator.views.search.pieces import Piece


class Reader:
    """Reads symbols as the browser does."""

    def __init__(self, text: str) -> None:
        self._letters = iter(text)
        self._counts: dict[int, list[int]] = {}
        self._range, self._code = BASE**WINDOW, 0
        for _ in range(WINDOW):
            self._read()

    def _read(self) -> None:
        self._code = self._code * BASE + ALPHABET.index(next(self._letters, ALPHABET[0]))

    def next(self, context: int, size: int) -> int:
        counts = self._counts.setdefault(context, [1] * size + [size])
        unit, symbol = self._range // counts[-1], 0
        while self._code >= counts[symbol] * unit:
            self._code -= counts[symbol] * unit
            symbol += 1
        self._range = unit * counts[symbol]
        counts[symbol] += SEEN
        counts[-1] += SEEN
        while self._range < LEAST:
            self._read()
            self._range *= BASE
        return symbol

    def members(self, context: int, following: int) -> list[int]:
        found: list[int] = []
        while member := self.next(context, MEMBERS):
            found.append(member - 1)
            context = following + member
        return found


@pytest.mark.parametrize("seed", range(20))
def test_symbols_read_back(seed: int) -> None:
    chance = Random(seed)
    sizes = [2, 4, 23, 45, 90]
    symbols = []
    for _ in range(chance.choice([0, 1, 7, 3_000])):
        context = chance.randrange(len(sizes))
        likely = min(int(chance.expovariate(1 + seed)), sizes[context] - 1)
        symbols.append((context, likely if chance.random() < 0.9 else chance.randrange(sizes[context]), sizes[context]))
    packer = Packer()
    for context, symbol, size in symbols:
        packer.put(context, symbol, size)
    reader = Reader(packer.text())
    assert [reader.next(context, size) for context, _, size in symbols] == [symbol for _, symbol, _ in symbols]


@pytest.mark.parametrize("symbol", [0, BASE - 1])
def test_the_lowest_and_the_highest_digits_carry(symbol: int) -> None:
    packer = Packer()
    for _ in range(400):
        packer.put(0, symbol, BASE)
    text = packer.text()
    reader = Reader(text)
    assert [reader.next(0, BASE) for _ in range(400)] == [symbol] * 400
    assert len(text) < 40, "what is always the same takes next to nothing"


def test_columns_read_back_with_sets_and_areas() -> None:
    chance = Random(1)
    rows = [
        (
            chance.randrange(HALF * 2),
            sorted(chance.sample(range(HALF - 1), chance.randint(0, 3))),
            sorted(chance.sample(range(HALF - 1), chance.choice([0, 0, 4]))),
            chance.randrange(COSTS * FLAGS - 2),
            chance.choice(["", "AB CD"]),
        )
        for _ in range(300)
    ]
    blocks = [rows[:7], rows[7:8], rows[8:]]
    columns = [
        [
            "".join(ALPHABET[row[0]] for row in block),
            "".join(members(row[1]) for row in block),
            "".join(members(row[2]) for row in block),
            "".join(ALPHABET[row[3]] for row in block),
        ]
        for block in blocks
    ]
    pieces = [
        Piece(column, [row[4] for row in block], [], {}, [], "", {})
        for column, block in zip(columns, blocks, strict=True)
    ]
    reader = Reader(packed_columns(pieces))
    for block in blocks:
        before = FIRST
        for row in block:
            kind = reader.next(before, KINDS)
            services = reader.members(10_000 + kind * 100, 10_000 + kind * 100)
            first, last = (services[0] + 1, services[-1] + 1) if services else (0, 0)
            skills = reader.members(20_000 + first * 2 + kind % 2, 20_100)
            cost = reader.next(30_000 + kind, COSTS)
            state = cost * 4 + reader.next(40_000 + last * 2 + kind % 2, FLAGS)
            is_away = reader.next(50_000 + kind, PLACES)
            assert (kind, services, skills, state, is_away) == (*row[:4], int(bool(row[4])))
            before = kind
