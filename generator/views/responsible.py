"""Which office looks after a record."""

from __future__ import annotations

from generator.model.absence import value_of
from generator.model.directory import Directory, Record
from generator.model.partner import Partner

BAPAS = "bapas"


def office_of(record: Record, directory: Directory) -> str:
    """Return the slug of the office that looks after a record: its Bapas, else its parent, else the provider.

    A Bapas looks after itself. Empty where the record names nobody.
    """
    if not isinstance(record, Partner):
        return office_of(directory.partners[record.provider], directory) or record.provider
    named = value_of(record.bapas) or value_of(record.parent)
    if named:
        return named
    return record.slug if record.type == BAPAS else ""
