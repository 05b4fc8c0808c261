"""Days, times and money as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.rendering.filters import Writing

INDONESIAN, ENGLISH = Writing.of("id_ID"), Writing.of("en_GB")


def test_day() -> None:
    assert INDONESIAN.day(date(2026, 8, 1)) == "1 Agustus 2026"
    assert ENGLISH.day(date(2026, 8, 1)) == "1 August 2026"


def test_clock() -> None:
    assert (INDONESIAN.clock("08:00"), ENGLISH.clock("08:00"), INDONESIAN.clock("24:00")) == ("08.00", "08:00", "24.00")


@pytest.mark.parametrize(("amount", "said"), [(0, "Rp0"), (999, "Rp999"), (1000, "Rp1.000"), (1234567, "Rp1.234.567")])
def test_rupiah(amount: int, said: str) -> None:
    assert INDONESIAN.rupiah(amount) == said
    assert ENGLISH.rupiah(amount) == said.replace(".", ",")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((0,), "Senin"),
        ((0, 1), "Senin, Selasa"),
        ((0, 1, 2), "Senin–Rabu"),
        ((0, 1, 2, 4), "Senin–Rabu, Jumat"),
        ((0, 1, 2, 3, 4, 5, 6), "Senin–Minggu"),
        ((), ""),
    ],
)
def test_weekdays(days: tuple[int, ...], said: str) -> None:
    assert INDONESIAN.weekdays(days) == said
