"""Addresses of the web in the directory, and which records give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from generator.model.absence import value_of
from generator.model.directory import Directory, Record
from generator.model.record import Status


def links_of(directory: Directory) -> Mapping[str, tuple[Record, ...]]:
    """Return the records that give each address, addresses sorted; closed records are left out."""
    records: defaultdict[str, dict[str, Record]] = defaultdict(dict)
    for record in chain[Record](directory.partners.values(), directory.programs.values()):
        if record.status is not Status.CLOSED:
            for address in _addresses(record):
                records[address][record.slug] = record
    return {address: tuple(records[address].values()) for address in sorted(records)}


def _addresses(record: Record) -> Iterator[str]:
    website = value_of(record.website)
    if website:
        yield website
    yield from getattr(record, "social", None) or ()
    if record.verified.source:
        yield record.verified.source
