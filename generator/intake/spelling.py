"""The nearest valid word, for a kinder message."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MAX_CANDIDATES = 20_000


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like ``word``, or an empty string when none is like it."""
    candidates = [name for name in known if abs(len(name) - len(word)) <= max(4, len(word))][:MAX_CANDIDATES]
    by_lower = {name.lower(): name for name in candidates}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else _containing(word.lower(), by_lower)


def _containing(word: str, by_lower: dict[str, str]) -> str:
    if len(word) < 3:
        return ""
    return next((name for lower, name in by_lower.items() if word in lower), "")
