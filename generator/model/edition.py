"""A printed edition of the directory: a PDF somebody can take along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Edition:
    """A finished PDF. ``path`` is its place below ``cetak/`` in the site.

    ``kind`` is ``a4``, ``large``, ``booklet``, ``sheets`` or ``cards``; ``language`` a tag, empty
    for all languages. ``as_of`` is the day of the newest check in it; ``digest`` stands for its bytes.
    """

    path: str
    title: str
    kind: str
    language: str
    pages: int
    size_bytes: int
    as_of: date
    digest: str

    @property
    def route(self) -> str:
        """Return its address from the site's root."""
        return f"cetak/{self.path}"
