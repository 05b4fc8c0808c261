"""A place in a file that people write."""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """File (relative to the project), line and column, both counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return ``file:line:column``, which editors and terminals turn into a link."""
        return f"{self.file}:{self.line}:{self.column}"
