"""How much a record tells: what a reader would look for, and what of it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.directory import Record
from generator.model.partner import Partner

UNKNOWN_COST: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Completeness:
    """Names of what is known and of what is not, in the order in which they are asked. "None" is known."""

    known: tuple[str, ...]
    missing: tuple[str, ...]


def completeness_of(record: Record) -> Completeness:
    """Return which of the things that readers ask about a record tells."""
    asked = dict(_asked(record))
    known = tuple(name for name, is_known in asked.items() if is_known)
    return Completeness(known, tuple(name for name in asked if name not in known))


def _asked(record: Record) -> Iterator[tuple[str, bool]]:
    if isinstance(record, Partner):
        places = record.locations or ()
        yield "phones", record.phones is not None
        yield "email", record.email is not None
        yield "website", record.website is not None
        yield "address", any(place.address is not None for place in places)
        yield "hours", any(place.hours is not None for place in places)
        yield "services", record.services is not None
        yield "next_step", record.next_step is not None
    else:
        yield "eligibility", record.eligibility is not None
        yield "how_to_apply", record.how_to_apply is not None
        yield "documents", record.documents is not None
        yield "cost", record.cost.kind != UNKNOWN_COST
        yield "schedule", record.schedule is not None or record.duration is not None
    yield "audience", record.audience is not None
    yield "english", record.name.has("en") and record.summary.has("en")
