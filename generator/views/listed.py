"""Which records a list in a guide asks for: ``[[list services=housing province=33]]``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from generator.model.directory import Record
from generator.model.guide import Directive
from generator.model.partner import Partner
from generator.model.record import Status
from generator.views.index import Index

Asked: TypeAlias = tuple[tuple[str, frozenset[str]], ...]
"""Keys of a directive with their values."""


class Listed:
    """Answers to list directives, each worked out once for all languages and guides."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._answers: dict[Asked, Sequence[str]] = {}

    def slugs(self, directive: Directive) -> Sequence[str]:
        """Return the slugs of open records that fit a directive, by name.

        Several values of one key: any of them; several keys: all of them.
        """
        asked = tuple([(key, frozenset(values)) for key, values in directive.arguments.items() if key != "limit"])
        found = self._answers.get(asked)
        if found is None:
            found = self._answers[asked] = self._slugs(asked)
        return found

    def _slugs(self, asked: Asked) -> Sequence[str]:
        rest = list(asked)
        candidates = self._shortest(rest)
        if not rest:
            return candidates
        found = map(self._index.record, candidates)
        return [record.slug for record in found if all(self._fits(record, key, values) for key, values in rest)]

    def _shortest(self, asked: list[tuple[str, frozenset[str]]]) -> Sequence[str]:
        """Return the shortest list that the index has for what is asked, and take that out of ``asked``."""
        index = self._index
        known = {"services": index.by_service, "type": index.by_type, "stages": index.by_stage}
        lists = [
            ([slug for value in values for slug in known[key].get(value, ())], (key, values))
            for key, values in asked
            if key in known
        ]
        if not lists:
            return [record.slug for record in index.records_by_name if record.status is not Status.CLOSED]
        slugs, answered = min(lists, key=lambda each: len(each[0]))
        asked.remove(answered)
        return slugs if len(answered[1]) == 1 else index.by_name(set(slugs))

    def _fits(self, record: Record, key: str, wanted: frozenset[str]) -> bool:
        if key in ("province", "regency"):
            codes = (*self._index.regencies[record.slug], *self._index.areas[record.slug])
            return any(code in wanted or code[:2] in wanted for code in codes)
        return not wanted.isdisjoint(_terms(record, key))


def _terms(record: Record, key: str) -> Sequence[str]:
    if key in ("services", "stages", "audience", "skills"):
        found: Sequence[str] | None = getattr(record, key)
        return found or ()
    if isinstance(record, Partner):
        return {"type": (record.type,), "fields": record.fields or ()}.get(key, ())
    return (record.scheme,) if key == "scheme" and isinstance(record.scheme, str) else ()
