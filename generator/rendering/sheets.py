"""Tables that are safe to open in a spreadsheet, where a cell can be a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import lru_cache
from io import StringIO
from typing import Any

from generator.views.files import Sheet

STARTS_A_FORMULA = frozenset("=+-@\t\r\n")
TEXT_MARK = "'"
"""What spreadsheets take for "this is text"."""
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
LINE_END = "\r\n"


@lru_cache(maxsize=1)
def sheet_bytes(sheet: Sheet) -> bytes:
    """Return comma-separated values (RFC 4180) in which no cell is a formula.

    A cell of a free column that starts with ``= + - @``, a tab or a line end gets an apostrophe
    before it, unless it is a plain number such as ``-6.2``, which no program calculates. A sheet
    that is the same in every language is asked for again at once, so the last one is kept.
    """
    rows = _defused(sheet.rows, sheet.free) if sheet.free else sheet.rows
    table = [sheet.columns, *rows]
    return (_plain(table) or _quoted(table)).encode()


def _defused(rows: Sequence[Sequence[Any]], free: Sequence[int]) -> list[Sequence[Any]]:
    harmless = STARTS_A_FORMULA.isdisjoint
    return [
        row
        if harmless([row[place][:1] for place in free])
        else [_cell(cell) if place in free else cell for place, cell in enumerate(row)]
        for row in rows
    ]


def _cell(cell: str) -> str:
    if cell[:1] not in STARTS_A_FORMULA or _NUMBER.fullmatch(cell):
        return cell
    return TEXT_MARK + cell


def _plain(table: Sequence[Sequence[Any]]) -> str | None:
    """Return a table of text that needs no quotes anywhere, in a third of the time; else nothing."""
    try:
        text = LINE_END.join([",".join(row) for row in table])
    except TypeError:
        return None  # a number is among the cells
    commas, ends = len(table) * (len(table[0]) - 1), len(table) - 1
    if '"' in text or text.count(",") != commas or not text.count("\r") == text.count("\n") == ends:
        return None
    return text + LINE_END


def _quoted(table: Sequence[Sequence[Any]]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator=LINE_END).writerows(table)
    return text.getvalue()
