"""Tables come back as they were written, and no cell of theirs is a formula."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest

from generator.rendering.sheets import sheet_bytes
from generator.views.files import Sheet


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+62281641234", "+62281641234"),
        ("-6.2", "-6.2"),
        ("-6.2-1", "'-6.2-1"),
        ("+62 281", "'+62 281"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("-", "'-"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_cell_that_a_spreadsheet_would_calculate_gets_an_apostrophe(cell: str, written: str) -> None:
    [_, row] = csv.reader(StringIO(sheet_bytes(Sheet(["a", "b"], [["x", cell]], [1])).decode(), newline=""))
    assert row == ["x", written]


@pytest.mark.parametrize("cell", ["plain", "with, comma", 'with "quotes"', "two\nlines", "two\r\nlines", 7, -6.25])
def test_sheet_is_read_back_as_it_was(cell: Any) -> None:
    sheet = Sheet(["a", "b"], [[cell, "x"], ["y", "z"]], ())
    rows = list(csv.reader(StringIO(sheet_bytes(sheet).decode(), newline="")))
    assert rows == [["a", "b"], [str(cell), "x"], ["y", "z"]]


@pytest.mark.parametrize("free", [(), (0,), (1,), (0, 1)])
def test_columns_of_free_text_change_quotes_only(free: tuple[int, ...]) -> None:
    rows = [["a", "b,c"], ['"', ""], ["x\ny", "z"]]
    written = sheet_bytes(Sheet(["one", "two, too"], rows, free)).decode()
    assert list(csv.reader(StringIO(written, newline=""))) == [["one", "two, too"], *rows]


def test_empty_sheet_is_its_head() -> None:
    assert sheet_bytes(Sheet(["a", "b"], [], [1])) == b"a,b\r\n"


def test_missing_value_is_an_empty_cell() -> None:
    assert sheet_bytes(Sheet(["a", "b", "c"], [[None, 1.5, None]], [2])) == b"a,b,c\r\n,1.5,\r\n"
