"""Dated figures, agreements and words that pages show as public information."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was published. ``url`` is missing for texts without a public address."""

    name: Text
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that was true on a day. ``as_of`` is ``2025-01-17``, ``2025-01`` or ``2025``."""

    key: str
    topic: str
    label: Text
    value: int
    as_of: str
    source: Source
    unit: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class PublicAgreement:
    """An agreement between institutions. ``announced`` and ``signed`` are dates as written."""

    key: str
    type: str
    parties: tuple[Text, ...]
    status: Text
    purpose: Text
    source: Source
    announced: str | None = None
    signed: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word of the field: the official term, what people say, and what it means."""

    key: str
    term: Text
    definition: Text
    short: str | None = None
    plain: Text | None = None


@dataclass(frozen=True)
class Facts:
    """All figures and agreements by key and the glossary in its written order."""

    figures: Mapping[str, Figure]
    agreements: Mapping[str, PublicAgreement]
    glossary: tuple[GlossaryEntry, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """Topics that have figures, in the order in which they were written."""
        return tuple(dict.fromkeys(figure.topic for figure in self.figures.values()))
