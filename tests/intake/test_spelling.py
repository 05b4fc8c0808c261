"""The word somebody probably meant, however many words there are."""

from __future__ import annotations

import pytest

from generator.intake.spelling import nearest

FEW = ("sentra-a", "bapas-kota", "Kabupaten Banyumas")
MANY = tuple(f"kantor-rekaan-{number:06d}" for number in range(50_000)) + FEW


@pytest.mark.parametrize("known", [FEW, MANY], ids=["few", "many"])
@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("sentra-z", "sentra-a"),
        ("bapas-kotta", "bapas-kota"),
        ("papas-kota", "bapas-kota"),
        ("kabupaten banyumaz", "Kabupaten Banyumas"),
        ("Banyumas", "Kabupaten Banyumas"),
        ("qqqqqqqqqqqq", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_found(word: str, meant: str, known: tuple[str, ...]) -> None:
    assert nearest(word, known) == meant
