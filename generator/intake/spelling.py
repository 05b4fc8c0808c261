"""The nearest valid word, for a kinder message."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

MAX_LENGTH: Final = 80
MANY: Final = 200
"""From so many words on, only those that begin or end like the wrong one are compared with it."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like ``word``, or an empty string when none is like it."""
    return _nearest(word[:MAX_LENGTH].lower(), tuple(known))


@lru_cache(maxsize=2048)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    """The same mistake tends to be made many times in a file."""
    by_lower = {name.lower(): name for name in known}
    candidates = list(by_lower)
    if len(candidates) > MANY:
        candidates = [name for name in candidates if name[:3] == word[:3] or name[-4:] == word[-4:]]
    close = get_close_matches(word, candidates, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else _containing(word, by_lower)


def _containing(word: str, by_lower: dict[str, str]) -> str:
    if len(word) < 3:
        return ""
    return next((name for lower, name in by_lower.items() if word in lower), "")
