"""Text as it can be printed: letters we can draw, quotation marks, and words that fit a column.

Nothing is lost in silence. A letter that no bundled font has (Chinese, for example) becomes ``[…]``,
and ``is_whole`` tells that the web page says more. Pictures (emoji) and invisible characters are
dropped: they say nothing a reader on paper could use.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from generator.rendering.print.fonts import drawable
from generator.rendering.print.syllables import with_soft_hyphens

MISSING = "[…]"
BREAK = "\u200b"
LONGEST_WORD = 24
"""Letters in a row that fit every column of every edition, also in bold capitals."""

_PLAIN = re.compile(r"[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*")
_SPACES = re.compile(r"\s+")
_MISSING_RUN = re.compile(rf"(?:{re.escape(MISSING)}\s*)+{re.escape(MISSING)}")
_LONG_WORD = re.compile(rf"[^\s{BREAK}]{{{LONGEST_WORD + 1},}}")
_AFTER = re.compile(r"(?<=[/.@_?&=,;:)-])(?=\w)")
_KEPT = "\u200c\u200d"  # join or part letters of Javanese, Balinese, Arabic
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[{/–—-]))(['\"])")


@lru_cache(maxsize=65536)
def printable(words: str) -> str:
    """Return ``words`` on one line with letters we can draw, letter for letter where possible."""
    if not _PLAIN.fullmatch(words):
        words = "".join(map(_drawn, unicodedata.normalize("NFC", words)))
        words = _MISSING_RUN.sub(MISSING, words)
    line = _SPACES.sub(" ", words).strip() or MISSING
    return _LONG_WORD.sub(lambda found: breakable(found.group()), line) if len(line) > LONGEST_WORD else line


def is_whole(words: str) -> bool:
    """Say whether no letter of ``words`` is missing in print."""
    return bool(_PLAIN.fullmatch(words)) or MISSING not in printable(words)


def _drawn(letter: str) -> str:
    code = ord(letter)
    category = unicodedata.category(letter)
    if category in {"Cc", "Zl", "Zp", "Zs"}:
        return " "
    if category == "Cf" and letter not in _KEPT:
        return ""
    if code in drawable():
        return letter
    if category in {"So", "Sk", "Mn", "Me", "Cn", "Co", "Cs", "Cf"}:
        return ""
    return MISSING


def breakable(word: str) -> str:
    """Return a word too long for a column with places where a line may end, none of them visible."""
    pieces = _AFTER.sub(BREAK, word).split(BREAK)
    half = LONGEST_WORD // 2
    parts = [piece[start : start + half] for piece in pieces for start in range(0, len(piece), half)]
    return BREAK.join(parts)


@lru_cache(maxsize=65536)
def prose(words: str, language: str) -> str:
    """Return running text: printable, with quotation marks and word breaks of its language.

    Names do not pass here: they are printed as their owners write them.
    """
    return _PROSE.get(language, _curled)(printable(words))


def _curled(words: str) -> str:
    """Return ``words`` with typographic quotation marks and apostrophes."""
    if '"' not in words and "'" not in words:
        return words
    opened = _OPENING.sub(lambda found: "“" if found.group(1) == '"' else "‘", words)
    return opened.replace('"', "”").replace("'", "’")


def _indonesian(words: str) -> str:
    return with_soft_hyphens(_curled(words))


_PROSE: Final[Mapping[str, Callable[[str], str]]] = {"id": _indonesian}
