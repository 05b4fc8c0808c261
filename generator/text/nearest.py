"""The word somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest_word(wrong: str, known: Iterable[str]) -> str:
    """Return the known word most like ``wrong``, or an empty text if none is like it."""
    found = get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""
