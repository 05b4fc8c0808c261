"""Harmless values in place of required ones that are missing or could not be read.

A record that holds one never leaves the gate: its report has an error.
"""

from __future__ import annotations

from datetime import date

from generator.intake.fields.kinds import DateKind, Kind, ListKind, MapKind, Need, TextKind, WeekdaysKind
from generator.intake.reading.reader import Value
from generator.text.bilingual import SOURCE_LANGUAGE, Text

LONG_AGO = date(1900, 1, 1)


def fallback_of(kind: Kind) -> Value:
    """Return an empty value of the type that ``kind`` reads."""
    match kind:
        case TextKind(bilingual=True):
            return Text({SOURCE_LANGUAGE: ""})
        case DateKind():
            return LONG_AGO
        case ListKind() | WeekdaysKind():
            return ()
        case MapKind():
            needed = (field for field in kind.fields if field.need is Need.REQUIRED)
            return kind.build(**{field.target: fallback_of(field.kind) for field in needed})
        case _:
            return ""
