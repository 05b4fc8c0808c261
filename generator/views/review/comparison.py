"""What a proposal does to each record: added, removed, renamed or changed, and what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from generator.model.directory import Record
from generator.model.freshness import Age, age_of
from generator.model.partner import Partner
from generator.model.record import Status
from generator.text.bilingual import Text
from generator.text.folding import fold
from generator.views.review.changes import FieldChange, changes_between
from generator.views.review.completeness import Completeness, completeness_of
from generator.views.review.phrases import Path, Term, Value, Word
from generator.views.review.sensitive import is_sensitive
from generator.views.review.values import values_of


class What(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


class Flag(StrEnum):
    """Something a reviewer should not miss."""

    VERIFY_AGAIN = "verify_again"
    VERIFIED_EARLIER = "verified_earlier"
    NO_REDIRECT = "no_redirect"
    NOT_EXPLAINED = "not_explained"


DEFAULTS: Final[Mapping[str, Value]] = {
    "status": ((Term("record_status", Status.ACTIVE.value),),),
    "publish": ((Word("yes"),),),
}
"""What goes without saying in a new record."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record of a proposal.

    ``fields`` of a new record are all its values, with nothing before. ``leads_to`` is the slug
    to which the old address of a removed record leads. ``age`` is missing for removed records and
    for those with a day in the future.
    """

    what: What
    slug: str
    name: Text
    is_partner: bool
    fields: tuple[FieldChange, ...] = ()
    old_slug: str | None = None
    leads_to: str | None = None
    flags: tuple[Flag, ...] = ()
    completeness: Completeness | None = None
    age: Age | None = None

    @property
    def sensitive(self) -> tuple[FieldChange, ...]:
        """Changes to numbers, addresses and accounts of a record that was there before."""
        if self.what is What.ADDED:
            return ()
        return tuple(change for change in self.fields if change.is_sensitive)


def compare(
    before: Mapping[str, Record], after: Mapping[str, Record], released: frozenset[str], today: date
) -> tuple[RecordChange, ...]:
    """Return what a proposal does, sorted by slug.

    Args:
        before: Differing records as they were, by slug.
        after: Differing records as they are.
        released: Slugs whose removal the proposal explains in words.
        today: Day of the review (Asia/Jakarta).
    """
    renames = dict(_renames(before, after))
    redirects = {old: slug for slug, record in after.items() for old in record.old_slugs}
    changes: list[RecordChange] = []
    for slug, record in after.items():
        old = before.get(renames.get(slug, slug))
        changes.append(_added(record, today) if old is None else _changed(old, record, today))
    for slug, record in before.items():
        if slug not in after and slug not in renames.values():
            changes.append(_removed(record, redirects.get(slug), slug in released))
    return tuple(sorted(changes, key=lambda change: change.slug))


def _added(record: Record, today: date) -> RecordChange:
    values = {path: value for path, value in values_of(record).items() if DEFAULTS.get(path[0]) != value}
    fields = tuple(FieldChange(path, (), value, is_sensitive(path, value)) for path, value in values.items())
    return RecordChange(
        What.ADDED,
        record.slug,
        record.name,
        isinstance(record, Partner),
        fields,
        completeness=completeness_of(record),
        age=_age(record, today),
    )


def _changed(old: Record, record: Record, today: date) -> RecordChange:
    fields = changes_between(old, record)
    is_renamed = old.slug != record.slug
    return RecordChange(
        What.RENAMED if is_renamed else What.CHANGED,
        record.slug,
        record.name,
        isinstance(record, Partner),
        fields,
        old_slug=old.slug if is_renamed else None,
        flags=tuple(_flags(old, record, fields)),
        completeness=completeness_of(record),
        age=_age(record, today),
    )


def _removed(record: Record, leads_to: str | None, is_released: bool) -> RecordChange:
    is_explained = is_released or leads_to is not None or record.status is Status.CLOSED
    return RecordChange(
        What.REMOVED,
        record.slug,
        record.name,
        isinstance(record, Partner),
        leads_to=leads_to,
        flags=() if is_explained else (Flag.NOT_EXPLAINED,),
    )


def _flags(old: Record, record: Record, fields: Iterable[FieldChange]) -> Iterator[Flag]:
    if any(change.is_sensitive for change in fields) and record.verified == old.verified:
        yield Flag.VERIFY_AGAIN
    if record.verified.on < old.verified.on:
        yield Flag.VERIFIED_EARLIER
    if old.slug not in (record.slug, *record.old_slugs):
        yield Flag.NO_REDIRECT


def _age(record: Record, today: date) -> Age | None:
    return age_of(record.verified.on, today) if record.verified.on <= today else None


def _renames(before: Mapping[str, Record], after: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    """Yield (new slug, old slug): the new record says so, or it is the same in all but its slug."""
    gone = {slug: record for slug, record in before.items() if slug not in after}
    alike = {_likeness(record): slug for slug, record in gone.items()}
    for slug, record in after.items():
        if slug in before:
            continue
        named = [old for old in record.old_slugs if old in gone]
        old_slug = named[0] if named else alike.get(_likeness(record))
        if old_slug in gone:
            del gone[old_slug]
            yield slug, old_slug


def _likeness(record: Record) -> tuple[object, ...]:
    """Return what a record keeps when only its slug is changed: its name, kind and first place."""
    values: Mapping[Path, Value] = values_of(record)
    places = tuple(value for path, value in values.items() if path[-1] in {"regency", "provider"})
    return type(record), fold(record.name.in_language("id").text), places
