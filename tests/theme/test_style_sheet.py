"""One style sheet, small, ours, and made for paper too."""

from __future__ import annotations

import re

import brotli

from tests.theme.style_sheet import served, sources

MOST_BYTES = 8 * 1024
SMALLEST_REM = 0.875  # 14 px


def test_the_whole_style_sheet_is_small() -> None:
    assert len(brotli.compress(served())) <= MOST_BYTES


def test_the_style_sheet_asks_for_nothing_from_elsewhere() -> None:
    addresses = re.findall(r"url\(\s*['\"]?([^)'\"]*)", served().decode())
    assert [address for address in addresses if not address.startswith("data:")] == []
    assert b"@import" not in served()
    assert b"@font-face" not in served()


def test_no_text_is_smaller_than_fourteen_pixels() -> None:
    sizes = [float(size) for text in sources().values() for size in re.findall(r"font-size: ([\d.]+)rem", text)]
    assert sizes
    assert min(sizes) >= SMALLEST_REM


def test_paper_is_a4_with_page_numbers_and_sizes_in_points() -> None:
    paper = sources()["90-print.css"]
    assert re.search(r"@page \{\s*size: A4;", paper)
    assert "counter(page)" in paper
    assert "counter(pages)" in paper
    sizes = [size for name in ("90-print.css", "92-print-parts.css") for size in _font_sizes(sources()[name])]
    assert [size for size in sizes if not size.endswith("pt") and size != "inherit"] == []


def _font_sizes(text: str) -> list[str]:
    return re.findall(r"font-size: ([^;]+);", text)


def test_every_scheme_is_designed() -> None:
    css = served().decode()
    for wanted in ("prefers-color-scheme:dark", "forced-colors:active", "@media print"):
        assert wanted in css, wanted


def test_no_colour_is_named_outside_the_tokens_but_on_paper() -> None:
    # A QR code stands on white in the dark scheme too: cameras read nothing else.
    elsewhere = {
        name: set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text)) - {"#fff"}
        for name, text in sources().items()
        if name != "10-tokens.css" and "print" not in name
    }
    assert {name: found for name, found in elsewhere.items() if found} == {}
