"""What search knows of one record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.absence import value_of
from generator.model.directory import Directory, Record
from generator.model.partner import Partner
from generator.model.program import Program, Sex
from generator.model.record import Status
from generator.text.folding import fold

WOMEN = "women"


def provider_of(record: Record, directory: Directory) -> Partner:
    """Return the partner itself, or the partner that provides a program."""
    return record if isinstance(record, Partner) else directory.partners[record.provider]


def audience_of(record: Record) -> tuple[str, ...]:
    """Return the groups a record names, with women where a program is for women only."""
    named = record.audience or ()
    eligibility = value_of(record.eligibility) if isinstance(record, Program) else None
    if eligibility is not None and eligibility.sex is Sex.FEMALE and WOMEN not in named:
        return (*named, WOMEN)
    return named


def is_certified(record: Record) -> bool:
    """Say whether a certificate is to be had."""
    if isinstance(record, Program) and value_of(record.certificate) is not None:
        return True
    return "certification" in (record.services or ())


def other_names(record: Record) -> tuple[str, ...]:
    """Return former names and others a record is known by."""
    if isinstance(record, Program):
        return ()
    return (*(record.also_known_as or ()), *(record.former_names or ()))


def descriptions(record: Record) -> Iterator[str]:
    """Yield what is said about a record, in every language."""
    yield from record.summary.by_language.values()
    description = value_of(record.description)
    if description is not None:
        yield from description.by_language.values()


@dataclass(frozen=True)
class Searchable:
    """The records that can be found, and the names of closed ones that were replaced."""

    directory: Directory

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """All records but closed ones, sorted by slug within partners and programs."""
        every: Iterable[Record] = (*self.directory.partners.values(), *self.directory.programs.values())
        return tuple(record for record in every if record.status is not Status.CLOSED)

    @cached_property
    def replaced(self) -> Mapping[str, tuple[str, ...]]:
        """Names of closed records by the slug of what took their place."""
        names: defaultdict[str, list[str]] = defaultdict(list)
        every: Iterable[Record] = (*self.directory.partners.values(), *self.directory.programs.values())
        for record in every:
            if record.status is Status.CLOSED and record.replaced_by is not None:
                names[record.replaced_by].extend(record.name.by_language.values())
        return {slug: tuple(found) for slug, found in names.items()}

    def also(self, record: Record) -> tuple[str, ...]:
        """Return the names beside the proper ones that lead to a record, each once."""
        named = (*other_names(record), *self.replaced.get(record.slug, ()))
        return tuple(dict.fromkeys(named)) if named else ()

    def names(self, record: Record) -> Iterator[str]:
        """Yield every name of a record, folded."""
        for name in record.name.by_language.values():
            yield fold(name)
        for name in self.also(record):
            yield fold(name)
