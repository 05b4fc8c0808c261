"""A field's value before it is said in a language: text as written, terms, regions and small words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a vocabulary."""

    vocabulary: str
    key: str


@dataclass(frozen=True, slots=True)
class Place:
    """A region by its code, or the whole country."""

    code: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the review itself (``yes``, ``none``, ``whatsapp``), said by rendering."""

    key: str


Atom: TypeAlias = str | Term | Place | Word
Phrase: TypeAlias = tuple[Atom, ...]
"""Pieces that are said one after another, without anything between them."""

Value: TypeAlias = tuple[Phrase, ...]
"""One phrase for a single value, several for a list."""

Path: TypeAlias = tuple[str, ...]
"""Where a value stands in its record: ``("locations", "kantor", "address", "id")``."""

NONE_WORD = Word("none")
