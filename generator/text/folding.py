"""Letters folded for comparing and for addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bc\u02bb]")


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """Return ``words`` in lower-case ASCII letters and digits, parted by single spaces.

    Accents, apostrophes and punctuation are dropped: ``Darussa'adah`` becomes
    ``darussaadah`` and ``Toli-Toli`` becomes ``toli toli``.
    """
    if not words.isascii():
        decomposed = unicodedata.normalize("NFKD", words)
        words = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    lower = words.lower()
    if lower.isascii() and lower.replace(" ", "").isalnum():
        return " ".join(lower.split())
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", lower)).strip()


def slugify(words: str) -> str:
    """Return ``words`` as an address part: ``Kabupaten Banyumas`` becomes ``kabupaten-banyumas``."""
    return fold(words).replace(" ", "-")
