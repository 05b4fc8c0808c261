"""What guides and the pages that lead to them say, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, TypeAlias

from generator.views.pages.facts import GuideAgreements, GuideFigure, GuideFigures, GuideGlossary
from generator.views.pages.regions import ProvinceTile
from generator.views.parts import CountLink, PlainLink, Row, TermLabel
from generator.views.plan import Head


@dataclass(frozen=True, slots=True)
class GuideLink:
    """A guide's title, its one-sentence description and its icon (``material/account-group``)."""

    title: str
    description: str
    route: str
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class HomePage:
    """Template ``home.html.jinja``.

    ``stages`` lead to ``tahap/<stage>.html``; ``audiences`` are the two other doors
    (family and officers, as guides) where such guides exist. ``services`` have icons and
    plain words. ``built_on`` is the build date.
    """

    head: Head
    stages: tuple[TermLabel, ...]
    audiences: tuple[GuideLink, ...]
    services: tuple[TermLabel, ...]
    provinces: tuple[CountLink, ...]
    regencies_by_province: tuple[tuple[CountLink, ...], ...]
    tiles: tuple[ProvinceTile, ...]
    guides: tuple[GuideLink, ...]
    partner_count: int
    program_count: int
    built_on: date


@dataclass(frozen=True, slots=True)
class StagePage:
    """Template ``stage.html.jinja``: what is for me now (``tahap/<stage>.html``).

    ``guides`` first; ``services`` are those that records offer for this stage, each leading to its
    list; ``provinces`` lead to region pages.
    """

    head: Head
    stage: TermLabel
    guides: tuple[GuideLink, ...]
    services: tuple[TermLabel, ...]
    provinces: tuple[PlainLink, ...]
    national: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class TrustedHtml:
    """Markup that the host made from a guide in ``content/``: never from a record."""

    html: str

    def __html__(self) -> str:
        """Return the markup as it is; the template engine does not escape it again."""
        return self.html


@dataclass(frozen=True, slots=True)
class GuideText:
    """A stretch of a guide as the host rendered it."""

    kind: ClassVar[str] = "text"
    html: TrustedHtml


@dataclass(frozen=True, slots=True)
class GuideList:
    """A live list in a guide: at most ``limit`` rows of ``count``; ``more`` is the whole list."""

    kind: ClassVar[str] = "list"
    rows: tuple[Row, ...]
    count: int
    more: str | None


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A heading of a guide (level 2) and its id."""

    label: str
    anchor: str


GuideBlock: TypeAlias = GuideText | GuideList | GuideFigure | GuideFigures | GuideAgreements | GuideGlossary


@dataclass(frozen=True, slots=True)
class GuidePage:
    """Template ``guide.html.jinja``. ``blocks`` follow each other without anything between them.

    Each block has a ``kind``: ``text``, ``list``, ``figure`` (inside a sentence), ``figures``,
    ``agreements`` or ``glossary``. A text may end in the middle of a paragraph.

    ``content_language`` differs from the page's language where a translation is missing.
    """

    head: Head
    title: str
    description: str
    content_language: str
    toc: tuple[TocEntry, ...]
    blocks: tuple[GuideBlock, ...]
    guides: tuple[GuideLink, ...]
