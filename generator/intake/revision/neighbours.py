"""Records that did not change but stand close to one that did: found by a glance at their text.

Whoever is found is then read and judged by the same rules as in ``check``; a glance that finds
too many costs time, nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.intake.across.lookalikes import SHORTEST, forms_of
from generator.intake.source_file import Entry
from generator.model.absence import value_of
from generator.model.directory import Record
from generator.text.folding import fold

_FIRST_KEY = re.compile(r"- slug:[ \t]*[\"']?([a-z0-9-]+)")
_SLUG = re.compile(r"^(?:- |  |-\s*\{\s*)slug:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_NAME = re.compile(r"^(?:- |  )name:[ \t]*(?:\n[ \t]+)?(?:\{[ \t]*)?(?:id:[ \t]*)?[\"']?([^\n,}\"']+)", re.MULTILINE)
_NUMBER = re.compile(r"number:[ \t]*[\"']?([+()0-9][0-9 ().\-/+]*)")
_REFERENCE = re.compile(
    r"^[ \t]+(?:provider|bapas|parent|replaced_by|hosted_by):[ \t]*[\"']?([a-z0-9-]+)"
    r"|^[ \t]*- [\"']?([a-z0-9]+(?:-[a-z0-9]+)+)(?:#[a-z0-9-]+)?[\"']?[ \t]*$"
    r"|^[ \t]+(?:partners|locations|old_slugs):[ \t]*\[([^\]\n]*)\]",
    re.MULTILINE,
)
_SLUGS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_NOT_DIGITS = re.compile(r"\D+")
_DIGITS_COMPARED: Final = 8
_REFERRING: Final = ("parent", "bapas", "provider", "replaced_by")


@dataclass(slots=True)
class Wanted:
    """What a neighbour would have in its text."""

    slugs: set[str] = field(default_factory=set)
    referred: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def has(self, text: str, slugs: Sequence[str], *, is_partner: bool) -> bool:
        """Say whether a piece of text with these ``slugs`` may be a neighbour."""
        if not self.slugs.isdisjoint(slugs) or self._refers(text):
            return True
        return is_partner and (self._calls(text) or self._is_called(text))

    def _calls(self, text: str) -> bool:
        return bool(self.numbers) and any(_tail(number) in self.numbers for number in _NUMBER.findall(text))

    def _is_called(self, text: str) -> bool:
        found = _NAME.search(text) if self.names else None
        return found is not None and not self.names.isdisjoint(forms_of(_compact(found[1])))

    def _refers(self, text: str) -> bool:
        return bool(self.referred) and any(slug in self.referred for slug in _references(text))


def slugs_in(text: str) -> list[str]:
    """Return the slugs of the records in a piece of text: one, as a rule."""
    first = _FIRST_KEY.match(text)
    return [first[1]] if first else _SLUG.findall(text)


def wanted_by(entries: Sequence[Entry], gone: Iterable[str]) -> Wanted:
    """Return what stands close to ``entries`` (changed or added records), or still names a slug that is ``gone``."""
    wanted = Wanted(referred=set(gone))
    for entry in entries:
        record = entry.record
        wanted.slugs.update((record.slug, *record.old_slugs, *_references_of(record)))
        wanted.referred.update(record.old_slugs)
        if hasattr(record, "provider"):
            continue
        compact = _compact(record.name.in_language("id").text)
        wanted.names.update(forms_of(compact) if len(compact) >= SHORTEST else (compact,))
        wanted.numbers.update(_tail(phone.number) for phone in record.phones or () if phone.number.startswith("+"))
    return wanted


def _references_of(record: Record) -> Iterator[str]:
    yield from (slug for key in _REFERRING if isinstance(slug := value_of(getattr(record, key, None)), str))
    yield from getattr(record, "partners", ())
    for place in record.locations or ():
        slug = getattr(place, "partner", None) or getattr(place, "hosted_by", None)
        if slug:
            yield slug


def _references(text: str) -> Iterator[str]:
    for single, listed, flow in _REFERENCE.findall(text):
        yield from filter(None, (single, listed))
        yield from _SLUGS.findall(flow)


def _compact(name: str) -> str:
    return fold(name).replace(" ", "")


def _tail(number: str) -> str:
    return _NOT_DIGITS.sub("", number)[-_DIGITS_COMPARED:]
