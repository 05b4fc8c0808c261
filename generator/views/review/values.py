"""A record taken apart: every value that was written, by its path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from generator.model.absence import NONE
from generator.model.directory import Record
from generator.model.partner import Location
from generator.model.program import Batch, ProgramPlace, RequiredDocument, Schedule
from generator.model.record import NATIONAL, Hours, HoursKind, OpenTime, Phone
from generator.text.bilingual import Text
from generator.views.review.phrases import NONE_WORD, Atom, Path, Phrase, Place, Term, Value, Word

Written: TypeAlias = Any
"""A value of the model, whatever its field holds."""

VOCABULARIES: Final[Mapping[str, str]] = {
    "type": "partner_types",
    "fields": "pokmas_fields",
    "membership": "pokmas_membership",
    "services": "service_types",
    "skills": "skills",
    "stages": "stages",
    "audience": "target_groups",
    "access": "access",
    "languages": "languages",
    "accessibility": "accessibility",
    "scheme": "schemes",
    "status": "record_status",
    "cost.kind": "costs",
    "agreement.type": "agreement_types",
    "verified.method": "verification",
}
"""Vocabulary by field; a field of a part is named with the part before it."""

_REGIONS: Final = frozenset({"service_area", "regency"})
_WORDS: Final = frozenset({"eligibility.sex", "intake.state"})
_ABSENT_WHEN_EMPTY: Final = frozenset({"old_slugs", "partners"})
_DAYS: Final = tuple(Word(f"day-{number}") for number in range(7))


def values_of(record: Record) -> dict[Path, Value]:
    """Return what is written in a record, in the order of the data model; the slug is left out."""
    return {path: value for path, value in _parts(record, ()) if path != ("slug",)}


def _parts(whole: Written, path: Path) -> Iterator[tuple[Path, Value]]:
    for field in fields(whole):
        yield from _value((*path, field.name), getattr(whole, field.name))


def _value(path: Path, value: Written) -> Iterator[tuple[Path, Value]]:
    if value is None or (value == () and path[-1] in _ABSENT_WHEN_EMPTY):
        return
    if value is NONE or value == ():
        yield path, ((NONE_WORD,),)
    elif isinstance(value, Text):
        yield from (((*path, language), ((words,),)) for language, words in value.by_language.items())
    elif isinstance(value, tuple):
        yield from _several(path, value)
    elif isinstance(value, Hours | Schedule):
        yield path, tuple(_hours(value) if isinstance(value, Hours) else _schedule(value))
    elif is_dataclass(value):
        yield from _parts(value, path)
    else:
        yield path, ((_atom(path, value),),)


def _several(path: Path, values: tuple[Written, ...]) -> Iterator[tuple[Path, Value]]:
    if isinstance(values[0], Phone):
        yield from (((*path, phone.number), _phone(phone)) for phone in values)
    elif isinstance(values[0], Location):
        for place in values:
            yield from (found for found in _parts(place, (*path, place.key)) if found[0][-1] != "key")
    else:
        yield path, tuple(_item(path, value) for value in values)


def _item(path: Path, value: Written) -> Phrase:
    if isinstance(value, RequiredDocument):
        return (Term("documents_needed", value.term),) if value.term else _text(value.text)
    if isinstance(value, ProgramPlace):
        return (f"{value.partner}#{value.key}" if value.key else value.partner,)
    return _text(value) if isinstance(value, Text) else (_atom(path, value),)


def _atom(path: Path, value: Written) -> Atom:
    name = path[-1]
    vocabulary = VOCABULARIES.get(".".join(path)) or (VOCABULARIES.get(name) if len(path) in {1, 3} else None)
    if vocabulary:
        return Term(vocabulary, str(value))
    if name in _REGIONS:
        return Word("national") if value == NATIONAL else Place(value)
    if isinstance(value, bool):
        return Word("yes" if value else "no")
    if ".".join(path) in _WORDS:
        return Word(f"{path[-1]}-{value}")
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(text: Text | None) -> Phrase:
    """Return all languages of a text in one phrase, for lists whose entries are texts."""
    return (" / ".join(text.by_language.values()),) if text else ()


def _phone(phone: Phone) -> Value:
    about: list[Atom] = [phone.number, " (", Word(str(phone.type))]
    about += [f", {words}" for words in _text(phone.note)]
    if phone.hours:
        about.append(f", {phone.hours}")
    if phone.consent:
        about += [", ", Word("consent"), f" {phone.consent.by} {phone.consent.on.isoformat()}"]
    return ((*about, ")"),)


def _hours(hours: Hours) -> Iterable[Phrase]:
    if hours.kind is not HoursKind.LISTED:
        return ((Word(str(hours.kind)),),)
    return (_open_time(time) for time in hours.times)


def _open_time(time: OpenTime) -> Phrase:
    is_range = len(time.days) > 2 and time.days[-1] - time.days[0] == len(time.days) - 1
    days: list[Atom] = [_DAYS[time.days[0]], "–", _DAYS[time.days[-1]]] if is_range else _listed(time.days)
    return (*days, f" {time.opens}–{time.closes}", *(f" ({words})" for words in _text(time.note)))


def _listed(days: tuple[int, ...]) -> list[Atom]:
    listed: list[Atom] = []
    for day in days:
        listed += [", ", _DAYS[day]] if listed else [_DAYS[day]]
    return listed


def _schedule(schedule: Schedule) -> Iterable[Phrase]:
    if schedule.rolling:
        return ((Word("rolling"),),)
    return (_batch(batch) for batch in schedule.batches)


def _batch(batch: Batch) -> Phrase:
    phrase: list[Atom] = [batch.start.isoformat()]
    if batch.end:
        phrase.append(f"–{batch.end.isoformat()}")
    if batch.apply_by:
        phrase += [", ", Word("apply_by"), f" {batch.apply_by.isoformat()}"]
    if batch.seats:
        phrase += [f", {batch.seats} ", Word("seats")]
    return tuple(phrase)
