"""A record's fingerprint: 32 digits for its outline, then 32 for everything it says.

Lists, other records' pages, tables of other things and most of the search index show a record's outline:
name, place, phones and so on. What only its own page tells changes the second half alone, so that a
corrected summary does not remake every page that names the record.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Final

OUTLINE_DIGITS: Final = 32

OWN_FIELDS: Final = frozenset(
    {
        "summary",
        "description",
        "next_step",
        "agreement",
        "social",
        "contact",
        "how_to_apply",
        "documents",
        "duration",
        "schedule",
        "intake",
        "consent",
    }
)
"""Fields of which only a record's own page tells, beside files that read its whole fingerprint."""


def outline_of(fingerprint: str) -> str:
    """Return the part of a fingerprint that stands for a record's outline."""
    return fingerprint[:OUTLINE_DIGITS]


def outline_fields(model: type) -> tuple[str, ...]:
    """Return the names of the fields in the outline of a Partner or a Program."""
    return tuple([field.name for field in fields(model) if field.name not in OWN_FIELDS])
