"""Tables that are safe to open in a spreadsheet, where a cell can be a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from generator.views.files import Table

STARTS_A_FORMULA = frozenset("=+-@\t\r\n")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
TEXT_MARK = "'"
"""What spreadsheets take for "this is text"."""


def sheet_bytes(table: Table) -> bytes:
    """Return comma-separated values (RFC 4180) in which no cell is a formula.

    A cell that starts with ``= + - @``, a tab or a line end gets an apostrophe before it, unless
    it is a plain number such as ``-6.2`` or ``+62281641234``, which no program calculates.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(_defused(table.rows))
    return text.getvalue().encode()


def _defused(rows: Iterable[Sequence[object]]) -> Iterable[Sequence[object]]:
    risky = STARTS_A_FORMULA
    for row in rows:
        yield [_cell(cell) if cell.__class__ is str and cell[:1] in risky else cell for cell in row]  # type: ignore[index]


def _cell(cell: object) -> object:
    return cell if _NUMBER.fullmatch(str(cell)) else f"{TEXT_MARK}{cell}"
