"""A code printed on paper must lead back to the page, whichever phone reads it."""

from __future__ import annotations

import io

import pytest
import segno
import zxingcpp
from PIL import Image

from generator.rendering.qr import qr_data_uri, qr_png, qr_rows

# The longest text of each version 1 to 9, where nothing is padded.
FULL = [14, 26, 42, 62, 84, 106, 122, 152, 180]


def rows_of_segno(text: str) -> list[int]:
    drawn = segno.make(text, error="m", mask=2, mode="byte", boost_error=False, micro=False)
    return [int("".join("1" if dark else "0" for dark in row), 2) for row in drawn.matrix]


def read_back(png: bytes) -> str:
    code = Image.open(io.BytesIO(png)).convert("L")
    page = Image.new("L", (code.width + 8, code.height + 8), 255)
    page.paste(code, (4, 4))
    found = zxingcpp.read_barcode(page.resize((page.width * 4, page.height * 4), Image.Resampling.NEAREST))
    assert found is not None
    return found.text


@pytest.mark.parametrize("length", FULL)
def test_every_module_is_where_an_independent_encoder_puts_it(length: int) -> None:
    text = ("https://jalan-pulang.example/mitra/kelompok-masyarakat-7.html?" * 4)[:length]
    assert qr_rows(text) == rows_of_segno(text)


@pytest.mark.parametrize("length", range(1, 181, 7))
def test_a_phone_reads_the_address_back(length: int) -> None:
    text = ("https://jalan-pulang.example/en/program/pelatihan-menjahit-2.html" * 3)[:length]
    assert read_back(qr_png(text)) == text


def test_letters_beyond_ascii_are_read_back() -> None:
    assert read_back(qr_png("https://contoh.example/é/☕")) == "https://contoh.example/é/☕"


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(ValueError, match="181 bytes"):
        qr_rows("x" * 181)


def test_a_code_costs_a_page_few_bytes() -> None:
    assert len(qr_data_uri("https://jalan-pulang.example/mitra/bapas-kelas-satu-contoh.html")) < 450
