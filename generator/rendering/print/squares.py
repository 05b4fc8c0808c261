"""The country in squares, a province each, as it stands on a book's cover."""

from __future__ import annotations

from typing import Any

from generator.views.print.book import Book


def tile_map(book: Book) -> dict[str, Any]:
    """Return the tile map as Typst gets it: ``here`` are the provinces that the book is about."""
    here = book.region and book.region.code
    return {
        "columns": 1 + max((tile.column for tile in book.tiles), default=0),
        "rows": 1 + max((tile.row for tile in book.tiles), default=0),
        "tiles": [
            {"column": tile.column, "row": tile.row, "here": here in (None, tile.province)} for tile in book.tiles
        ],
    }
