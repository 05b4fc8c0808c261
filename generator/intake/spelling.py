"""The nearest valid word, for a kinder message."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

MAX_LENGTH: Final = 80
MANY: Final = 200
NEIGHBOURS: Final = 30
"""Of many words, only so many that begin like the wrong one and as many that end like it are compared."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like ``word``, or an empty string when none is like it."""
    return _nearest(word[:MAX_LENGTH].lower(), tuple(known))


@lru_cache(maxsize=2048)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    """The same mistake tends to be made many times in a file."""
    by_lower = {name.lower(): name for name in known} if len(known) <= MANY else _neighbours(word, known)
    close = get_close_matches(word, by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else _containing(word, by_lower)


def _neighbours(word: str, known: tuple[str, ...]) -> dict[str, str]:
    """A slip of the finger leaves the beginning or the end of a word as it was."""
    by_lower, forwards, backwards = _sorted(known)
    around = [*_around(word, forwards), *(name[::-1] for name in _around(word[::-1], backwards))]
    return {name: by_lower[name] for name in around}


@lru_cache(maxsize=8)
def _sorted(known: tuple[str, ...]) -> tuple[dict[str, str], list[str], list[str]]:
    by_lower = {name.lower(): name for name in known}
    return by_lower, sorted(by_lower), sorted(name[::-1] for name in by_lower)


def _around(word: str, ordered: Sequence[str]) -> Sequence[str]:
    at = bisect_left(ordered, word)
    return ordered[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]


def _containing(word: str, by_lower: dict[str, str]) -> str:
    if len(word) < 3:
        return ""
    return next((name for lower, name in by_lower.items() if word in lower), "")
