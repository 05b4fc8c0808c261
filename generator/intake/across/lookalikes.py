"""Names that differ by one letter: perhaps one partner written twice, perhaps a trap."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.intake.across.census import Census, problem
from generator.intake.source_file import Entry
from generator.model.problem import Problem
from generator.text.folding import fold

SHORTEST = 6
"""Shorter names differ by a letter too easily."""

_DIGITS = re.compile(r"\d+")


def names_are_told_apart(census: Census) -> Iterator[Problem]:
    """Warn of two partners in one province whose names differ by one letter.

    Names of places may be that close (Bandung, Badung), and so may numbers (Lapas 1, Lapas 2).
    Each name is entered once with each of its letters left out, and each such form remembers
    one name, so that the work grows with the names and not with the pairs.
    """
    places = _words_of_places(census)
    provinces: defaultdict[str, _Names] = defaultdict(_Names)
    for entry in census.partners:
        name = fold(entry.record.name.in_language("id").text)
        compact = name.replace(" ", "")
        if len(compact) < SHORTEST:
            continue
        names = provinces[_province(entry)]
        other = next((met for met in names.like(name, compact) if _is_suspicious(name, met, places)), None)
        if other is not None:
            yield problem("near-equal-name", entry, "name", slug=names.bearers[other].record.slug)
        names.bearers.setdefault(name, entry)


class _Names:
    """The names met in one province: who bears each one first, and which name each form remembers."""

    def __init__(self) -> None:
        self.bearers: dict[str, Entry] = {}
        self.by_form: dict[str, str] = {}

    def like(self, name: str, compact: str) -> list[str]:
        """Return other names that share a form with ``name``, and remember its own."""
        remember = self.by_form.setdefault
        met = dict.fromkeys([remember(form, name) for form in forms_of(compact)])
        return [other for other in met if other != name]


def forms_of(compact: str) -> list[str]:
    """Return a name and what is left of it without each of its letters.

    Two names share such a form when one letter is added, missing, different or has changed
    places with its neighbour.
    """
    return [compact, *[compact[:at] + compact[at + 1 :] for at in range(len(compact))]]


def _is_suspicious(name: str, other: str, places: frozenset[str]) -> bool:
    if _DIGITS.findall(name) != _DIGITS.findall(other):
        return False
    differing = set(name.split()) ^ set(other.split())
    return not (differing and differing <= places)


def _province(entry: Entry) -> str:
    return next((place.regency[:2] for place in entry.record.locations or ()), "")


def _words_of_places(census: Census) -> frozenset[str]:
    regions: Mapping[str, object] = census.gazetteer.regions
    return frozenset(word for code in regions for word in fold(census.gazetteer[code].name).split())
