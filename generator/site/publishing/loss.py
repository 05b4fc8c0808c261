"""Records that would vanish from the site: a slip of the hand must not empty a province."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.directory import Directory, Record
from generator.model.record import NATIONAL

GRAVE_SHARE = 0.10


@dataclass(frozen=True, slots=True)
class Loss:
    """How many of ``before`` records vanish, and the codes of provinces that become empty."""

    records: int
    before: int
    provinces: tuple[str, ...]

    @property
    def is_grave(self) -> bool:
        """Say whether a person should confirm it."""
        return self.records > 0 and (self.records > GRAVE_SHARE * self.before or bool(self.provinces))


def provinces_shown(directory: Directory) -> dict[str, tuple[str, ...]]:
    """Return for each record the provinces where it is, else those it serves, sorted."""
    shown = {}
    for record in _records(directory):
        regions = directory.regencies_of(record) or directory.areas_of(record)
        shown[record.slug] = tuple(sorted({code[:2] for code in regions if code != NATIONAL}))
    return shown


def loss_between(
    before: Mapping[str, tuple[str, ...]], after: Mapping[str, tuple[str, ...]], directory: Directory
) -> Loss:
    """Compare the records of the live site with those of the new one; a renamed record is not lost."""
    renamed = {old for record in _records(directory) for old in record.old_slugs}
    lost = before.keys() - after.keys() - renamed
    emptied = _provinces(before) - _provinces(after) if lost else set()
    return Loss(len(lost), len(before), tuple(sorted(emptied)))


def _provinces(records: Mapping[str, tuple[str, ...]]) -> set[str]:
    return {province for provinces in records.values() for province in provinces}


def _records(directory: Directory) -> Iterator[Record]:
    yield from directory.partners.values()
    yield from directory.programs.values()
