"""Public information inside guides, field by field: figures, agreements, words of the field.

Dates of facts are as precise as their source: ``2025-01-17``, ``2025-01`` or ``2025`` (filter
``as_of``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.text.bilingual import Words
from generator.views.parts import OutsideLink


@dataclass(frozen=True, slots=True)
class FactSource:
    """Where a fact was published; ``link`` is missing for a text without a public address."""

    name: Words
    link: OutsideLink | None


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A number with its day and its source, never without."""

    key: str
    label: Words
    value: int
    unit: Words | None
    as_of: str
    source: FactSource
    note: Words | None


@dataclass(frozen=True, slots=True)
class AgreementFact:
    """An agreement between institutions. ``announced`` and ``signed`` are dates as written, or ``None``."""

    key: str
    type: Words | None
    parties: tuple[Words, ...]
    purpose: Words
    status: Words
    announced: str | None
    signed: str | None
    source: FactSource
    note: Words | None


@dataclass(frozen=True, slots=True)
class GlossaryLine:
    """A word of the field: the official ``term``, what people say (``short``), and what it means."""

    key: str
    term: Words
    short: str | None
    plain: Words | None
    definition: Words


@dataclass(frozen=True, slots=True)
class GuideFigure:
    """A figure inside a sentence: the number with its day and a link to its source."""

    kind: ClassVar[str] = "figure"
    figure: FigureLine


@dataclass(frozen=True, slots=True)
class GuideFigures:
    """A table of figures."""

    kind: ClassVar[str] = "figures"
    figures: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class GuideAgreements:
    """All agreements."""

    kind: ClassVar[str] = "agreements"
    agreements: tuple[AgreementFact, ...]


@dataclass(frozen=True, slots=True)
class GuideGlossary:
    """All words of the glossary; ``key`` is the id of each."""

    kind: ClassVar[str] = "glossary"
    entries: tuple[GlossaryLine, ...]
