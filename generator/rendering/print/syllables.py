"""Where an Indonesian word may be broken.

Typst knows English hyphenation, but no Indonesian one. The rules are those of *Ejaan Bahasa
Indonesia yang Disempurnakan* (EYD V, pemenggalan kata): between vowel and consonant + vowel,
between two consonants, after the first of three; ``kh``, ``ng``, ``ny`` and ``sy`` are one sound and
stay together. Two vowels are never parted: ``ai`` and ``au`` may be one sound.
"""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"
LONG_WORD = 16
"""Letters from which a word gets break points: only such words leave holes in a ragged column."""

_LEAST_LEFT, _LEAST_RIGHT = 2, 3
_VOWEL = "aiueoAIUEO"
_CONSONANT = r"(?:kh|ng|ny|sy|k(?!h)|n(?![gy])|s(?!y)|[bcdfghjlmpqrtvwxyz])"
_BREAKS = re.compile(
    rf"(?<=[{_VOWEL}])(?={_CONSONANT}[{_VOWEL}])"
    rf"|(?<=[{_VOWEL}])(?P<kept>{_CONSONANT})(?=(?:{_CONSONANT}){{1,3}}[{_VOWEL}])",
    re.IGNORECASE,
)
_WORD = re.compile(rf"[A-Za-z]{{{LONG_WORD},}}")
# ber-api is not be-rapi, jalan-an not jala-nan: rather no break than a wrong one.
_UNSURE_START = re.compile(rf"(?:be|te|pe)r[{_VOWEL}]", re.IGNORECASE)
_UNSURE_END = re.compile(rf"{_CONSONANT}(?:an|i)$", re.IGNORECASE)


def breaks_in(word: str) -> list[int]:
    """Return the places (letters before the hyphen) where ``word`` may be broken."""
    places = [found.end() for found in _BREAKS.finditer(word)]
    unsure = {2, 3} if _UNSURE_START.match(word) else set()
    ending = _UNSURE_END.search(word)
    if ending:
        unsure.add(ending.start())
    return [place for place in places if _LEAST_LEFT <= place <= len(word) - _LEAST_RIGHT and place not in unsure]


def with_soft_hyphens(words: str) -> str:
    """Return Indonesian prose with soft hyphens in its longest words."""
    return _WORD.sub(lambda found: _hyphenated(found.group()), words)


def _hyphenated(word: str) -> str:
    pieces, start = [], 0
    for place in breaks_in(word):
        pieces.append(word[start:place])
        start = place
    return SOFT_HYPHEN.join([*pieces, word[start:]])
