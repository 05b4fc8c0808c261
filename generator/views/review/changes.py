"""Two versions of a record beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.directory import Record
from generator.views.review.phrases import Path, Value, Word
from generator.views.review.sensitive import is_sensitive
from generator.views.review.values import values_of

_LISTS: Final = frozenset({"phones", "locations"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value before and after; an empty one was not there. ``is_order`` says that only the order differs."""

    path: Path
    before: Value
    after: Value
    is_sensitive: bool
    is_order: bool = False

    @property
    def is_loss(self) -> bool:
        """Say whether something that was known is gone; a new check takes the place of the old one as a whole."""
        return bool(self.before) and not self.after and self.path[0] != "verified"


def changes_between(before: Record, after: Record) -> tuple[FieldChange, ...]:
    """Return what differs, in the order of the data model."""
    old, new = values_of(before), values_of(after)
    _pair_swapped(old, new)
    differing = (path for path in dict.fromkeys([*new, *old]) if old.get(path) != new.get(path))
    return tuple(_change(path, old.get(path, ()), new.get(path, ())) for path in differing)


def _change(path: Path, before: Value, after: Value) -> FieldChange:
    is_order = before != after and Counter(before) == Counter(after)
    if len(before) > 1 or len(after) > 1:
        before, after = (before, after) if is_order else _differing(before, after)
    return FieldChange(path, before, after, is_sensitive(path, (*before, *after)), is_order)


def _differing(before: Value, after: Value) -> tuple[Value, Value]:
    """Return the entries of two lists that the other one lacks."""
    gone, new = Counter(before) - Counter(after), Counter(after) - Counter(before)
    return tuple(gone.elements()), tuple(new.elements())


def _pair_swapped(old: dict[Path, Value], new: dict[Path, Value]) -> None:
    """Put numbers that took each other's place, and places with a new key, under one path.

    A number is part of its path, so that notes can change beside it. Where one number left
    and another came, the reader wants to see "from … to …".
    """
    for name in _LISTS:
        gone = {key: _kind(old, name, key) for key in _keys(old, name) if key not in _keys(new, name)}
        for key in _keys(new, name):
            if not gone or key in _keys(old, name):
                continue
            kind = _kind(new, name, key)
            left = next((other for other in gone if gone[other] == kind), next(iter(gone)))
            del gone[left]
            _move(old, (name, left), (name, key))
            if name == "locations":
                old[name, key, "key"], new[name, key, "key"] = ((left,),), ((key,),)


def _keys(values: Mapping[Path, Value], name: str) -> list[str]:
    return list(dict.fromkeys(path[1] for path in values if path[0] == name and len(path) > 1))


def _kind(values: Mapping[Path, Value], name: str, key: str) -> object:
    """Return what makes two entries alike: what a number is for, which regency a place is in."""
    if name == "phones":
        return next(atom for atom in values[name, key][0] if isinstance(atom, Word))
    return values.get((name, key, "regency"))


def _move(values: dict[Path, Value], start: Path, target: Path) -> None:
    length = len(start)
    moved = {(*target, *path[length:]) if path[:length] == start else path: value for path, value in values.items()}
    values.clear()
    values.update(moved)
