"""Numbers as printable letters, and hashes that Python and the browser work out alike.

The alphabet has 90 letters that need no escape in JSON: ``#`` to ``~`` without ``<`` and the backslash.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) not in "<\\")
DIGIT = {letter: value for value, letter in enumerate(ALPHABET)}
HALF = 45
SLUG_PRIME = 8093
NAME_PRIME = 728_993

_GROUPS = {"b": "bpfvw", "k": "ckgqxh", "t": "dt", "l": "lr", "m": "mn", "s": "szjy"}
_SOUNDS = {letter: name for name, letters in _GROUPS.items() for letter in letters}


@lru_cache(maxsize=65536)
def number(value: int) -> str:
    """Return a whole number from 0 in one letter up to 44, two up to 2,024, and so on.

    Letters of the upper half say that more follow; the lowest digits come last.
    """
    letters = [ALPHABET[value % HALF]]
    value //= HALF
    while value:
        letters.append(ALPHABET[HALF + value % HALF])
        value //= HALF
    return "".join(reversed(letters))


def pair(value: int) -> str:
    """Return a number from 0 to 8,099 in two letters."""
    return ALPHABET[value // 90] + ALPHABET[value % 90]


def rising(numbers: Iterable[int]) -> str:
    """Return ascending numbers as the steps between them."""
    last = 0
    letters = []
    for each in numbers:
        letters.append(number(each - last))
        last = each
    return "".join(letters)


def members(places: Iterable[int]) -> str:
    """Return a set of numbers below 44 as letters, the last one from the upper half; ``#`` for none."""
    ordered = [place + 1 for place in places]
    if not ordered:
        return ALPHABET[0]
    return "".join([*(ALPHABET[place] for place in ordered[:-1]), ALPHABET[HALF + ordered[-1]]])


def slug_code(slug: str) -> str:
    """Return two letters that tell the records of one block apart (most of the time)."""
    return pair(int.from_bytes(slug.encode(), "big") % SLUG_PRIME)


def name_code(folded_name: str) -> str:
    """Return three letters for a whole folded name."""
    value = int.from_bytes(folded_name.encode(), "big") % NAME_PRIME
    return ALPHABET[value // 8100] + pair(value % 8100)


@lru_cache(maxsize=65536)
def sound_of(word: str, depth: int = 1) -> str:
    """Return the shard of a word: its first letter and the groups of its next ``depth`` consonants.

    Letters that are often mistaken for each other share a group, and vowels do not count, so
    that ``smarang`` is looked for where ``semarang`` stands.
    """
    first = word[0] if word[0].isalpha() else "0"
    sounds = [_SOUNDS[letter] for letter in word[1:] if letter in _SOUNDS]
    return first + "".join(sounds[:depth]).ljust(depth, "0")
