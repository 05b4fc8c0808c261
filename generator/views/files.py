"""Plain values of files that are not pages; the writer of each is named beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple


class ScriptCall(NamedTuple):
    """Writer ``script``: a classic script that calls ``function`` with JSON ``arguments``."""

    function: str
    arguments: tuple[Any, ...]


class Table(NamedTuple):
    """Writer ``csv``: column names and rows of text or numbers, ``None`` for an empty cell."""

    columns: Sequence[str]
    rows: Iterable[Sequence[object]]


@dataclass(frozen=True, eq=False)
class Sheet:
    """Writer ``sheet``: a table that people open in a spreadsheet.

    Rows hold text and numbers, ``None`` for an empty cell; ``free`` are the places of the columns
    with text that people wrote. In those every cell is text. The same sheet may be written to several files.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    free: Sequence[int]


class MappedPage(NamedTuple):
    """Writer ``sitemap``: a page's address in each language (tag first); the first language is everyone else's.

    ``checked_on`` is the day of its record's check.
    """

    addresses: tuple[tuple[str, str], ...]
    checked_on: date | None


class XmlElement(NamedTuple):
    """Writer ``xml``: an element with either ``children`` or ``text``. Names are ours, never data."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[XmlElement, ...] = ()
    text: str = ""
