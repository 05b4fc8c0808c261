"""Letters that look like others: a name must be what it seems to be.

Source: Unicode Technical Standard 39 (mixed-script detection), cut down to the scripts whose
letters can pass for Latin ones.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, TypeAlias

Broken: TypeAlias = tuple[str, dict[str, str]]
"""The rule that a value breaks, and the facts for its message."""

_LOOK_ALIKE_SCRIPTS: Final = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "DESERET")
_DRESSED_UP: Final = (
    "FULLWIDTH",
    "MATHEMATICAL",
    "CIRCLED",
    "SQUARED",
    "PARENTHESIZED",
    "REGIONAL INDICATOR",
    "ROMAN NUMERAL",
)
_STACKED = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2,}")
_PASSES_FOR_LATIN = frozenset("аасеорсухіјѕһԁԛԝвкмнтАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοντυικρ")


def letter_problem(value: str) -> Broken | None:
    """Return the rule that ``value`` breaks with its letters, and facts for the message."""
    if value.isascii():
        return None
    for word in value.split():
        broken = None if word.isascii() else _word_problem(word)
        if broken is not None:
            return broken
    return None


def _word_problem(word: str) -> Broken | None:
    facts = {"word": word[:40]}
    if _STACKED.search(word):
        return "stacked-marks", facts
    letters = [letter for letter in word if letter.isalpha() or not letter.isascii()]
    names = {letter: unicodedata.name(letter, "") for letter in letters}
    foreign = [letter for letter in letters if names[letter].startswith(_LOOK_ALIKE_SCRIPTS)]
    dressed = next((letter for letter in letters if names[letter].startswith(_DRESSED_UP)), "")
    if dressed:
        return "look-alike-letters", {**facts, "letter": dressed, "name": names[dressed]}
    if foreign and any(names[letter].startswith("LATIN") for letter in letters):
        return "mixed-script", {**facts, "letter": foreign[0], "name": names[foreign[0]]}
    if foreign and all(letter in _PASSES_FOR_LATIN for letter in foreign):
        return "look-alike-letters", {**facts, "letter": foreign[0], "name": names[foreign[0]]}
    return None
