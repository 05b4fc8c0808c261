"""Text that can be printed: drawn, broken where it must be, quoted as its language does."""

from __future__ import annotations

import itertools

import pytest

from generator.rendering.print.fonts import FONTS, code_points, drawable
from generator.rendering.print.letters import BREAK, LONGEST_WORD, breakable, is_whole, printable, prose
from generator.rendering.print.syllables import SOFT_HYPHEN, breaks_in, with_soft_hyphens


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Kantor Contoh", "Kantor Contoh"),
        ("  dua \n baris\t", "dua baris"),
        ("觀音堂", "[…]"),
        ("Vihara 觀音 堂 Contoh", "Vihara […] Contoh"),
        ("Yayasan 😀", "Yayasan"),
        ("😀", "[…]"),
        ("a\u200bb\u202ec\u00add", "abcd"),
        ("kafe\u0301", "kafé"),
        ("مدرسة", "مدرسة"),
        ("ꦏꦤ꧀ꦠꦺꦴꦂ", "ꦏꦤ꧀ꦠꦺꦴꦂ"),
        ("\ue000", "[…]"),
        ('"petik"', '"petik"'),
    ],
)
def test_a_name_is_printed_as_typed_as_far_as_letters_go(typed: str, printed: str) -> None:
    assert printable(typed) == printed


@pytest.mark.parametrize(("typed", "whole"), [("Café 😀", True), ("مدرسة", True), ("觀音", False), ("x 龍", False)])
def test_missing_letters_are_known(typed: str, *, whole: bool) -> None:
    assert is_whole(typed) is whole


def test_every_printable_letter_has_a_glyph() -> None:
    every = "".join(map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x30000)]))
    left = {letter for letter in printable(every) if ord(letter) not in drawable()}
    assert left <= {BREAK, " "}


def test_fonts_draw_what_indonesian_names_need() -> None:
    for letters in ("AaÉéÑñŠšŽž", "“”‘’–—…·", "ꦏꦤ꧀", "ᬅᬦ᭄", "ᮃᮔ", "ᯀᯂ", "ᨀᨁ", "مدرسة"):
        assert all(ord(letter) in drawable() for letter in letters), letters


def test_a_file_without_letters_is_refused() -> None:
    with pytest.raises(ValueError, match="cmap"):
        list(code_points(b"\0\1\0\0\0\0" + bytes(6)))


@pytest.mark.parametrize("file", sorted(FONTS.glob("*.ttf")), ids=lambda file: file.stem)
def test_each_font_has_letters(file: object) -> None:
    assert len(list(code_points(file.read_bytes()))) > 30  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "word", ["a" * 300, "https://contoh.example/satu/dua/tiga-empat?lima=enam", "surat.elektronik@contoh.example"]
)
def test_a_long_word_may_break_and_loses_nothing(word: str) -> None:
    broken = breakable(word)
    assert broken.replace(BREAK, "") == word
    assert max(map(len, broken.split(BREAK))) <= LONGEST_WORD // 2


def test_a_word_that_fits_is_left_alone() -> None:
    assert BREAK not in printable("a" * LONGEST_WORD)
    assert BREAK in printable("a" * (LONGEST_WORD + 1))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Kata "bebas" itu', "Kata “bebas” itu"),
        ("Jum'at dan 'libur'", "Jum’at dan ‘libur’"),
        ("(\"awal\") 'akhir'.", "(“awal”) ‘akhir’."),
        ("tanpa kutip", "tanpa kutip"),
    ],
)
def test_prose_gets_quotation_marks(typed: str, printed: str) -> None:
    assert prose(typed, "id") == printed
    assert prose(typed, "en") == printed


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kewirausahaan", "ke-wi-rau-sa-haan"),
        ("pertanggungjawaban", "per-tang-gung-ja-waban"),
        ("instrumentalisasi", "in-stru-men-ta-li-sasi"),
        ("penyelenggaraannya", "pe-nye-leng-ga-raan-nya"),
        ("mengkhawatirkan", "meng-kha-wa-tirkan"),
        ("bersyarat", "ber-sya-rat"),
        ("berangan", "berangan"),
        ("api", "api"),
    ],
)
def test_indonesian_words_break_between_syllables(word: str, parts: str) -> None:
    places = [0, *breaks_in(word), len(word)]
    assert "-".join(word[start:end] for start, end in itertools.pairwise(places)) == parts


def test_only_the_longest_words_carry_break_marks() -> None:
    said = with_soft_hyphens("pemasyarakatan dan pertanggungjawaban")
    assert said.startswith("pemasyarakatan dan per" + SOFT_HYPHEN)
    assert prose("accountabilityofeverything", "en").count(SOFT_HYPHEN) == 0
