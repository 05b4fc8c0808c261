"""Hostile text inside Markdown that other programs will show: it stays text.

A code span is the one place where no Markdown, HTML, link, ``@name`` or ``#number`` works, on
GitHub and on GitLab. Its fence is longer than any run of backticks inside.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_CHARACTERS: Final = 4_200
"""More than any field may hold: nothing that passes the gate is cut."""

_BACKTICKS = re.compile(r"`+")
_PIPES = re.compile(r"(\\*)\|")
_LINE_ENDS = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+\s*")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})


def code(text: str) -> str:
    """Return ``text`` as a code span in one line, for a paragraph, a list or a heading.

    Characters that cannot be seen are named (``U+202E``), long text is cut in the middle.
    """
    line = _cut("".join(map(_visible, _LINE_ENDS.sub(" ⏎ ", text.strip())))) or "—"
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(line)), default=0))
    space = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{space}{line}{space}{fence}"


def cell(text: str) -> str:
    """Return ``text`` as a code span for a cell of a table."""
    return _PIPES.sub(_guarded, code(text))


def bare(text: str) -> str:
    """Return ``text`` without signs that a title on the web could take for more than letters."""
    return " ".join("".join(letter if letter.isalnum() or letter in " .,'()-/" else " " for letter in text).split())


def _guarded(found: re.Match[str]) -> str:
    """An even number of backslashes before the one that guards the pipe: every parser agrees on that."""
    odd_one_out = "\\" if len(found[1]) % 2 else ""
    return f"{found[1]}{odd_one_out}\\|"


def _visible(character: str) -> str:
    if character in "\u200c\u200d" or unicodedata.category(character) not in _UNSEEN:
        return character
    return f"[U+{ord(character):04X}]"


def _cut(line: str) -> str:
    if len(line) <= MAX_CHARACTERS:
        return line
    half = MAX_CHARACTERS // 2
    return f"{line[:half]} … {line[-half:]}"
