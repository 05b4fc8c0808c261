"""What the page of a record says, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.text.bilingual import Words
from generator.views.parts import (
    Checked,
    Contact,
    CostLine,
    Link,
    NextStep,
    OutsideLink,
    Place,
    Row,
    ServiceArea,
    SlimRow,
    StatusNotice,
    TermLabel,
)
from generator.views.plan import Head


class AgreementLine(NamedTuple):
    """The agreement behind the work. ``ended`` is true where ``until`` has passed."""

    type: TermLabel
    number: str | None
    signed: date | None
    until: date | None
    ended: bool


class Sharing(NamedTuple):
    """Ways to keep or pass on a record; the texts hold only its name and address.

    ``vcard`` is a path from the site's root (after ``assets``), or ``None`` where there is
    neither phone nor address to save.
    ``correct`` is the route of the correction page with this record filled in.
    """

    url: str
    whatsapp_href: str
    sms_href: str
    vcard: str | None
    correct: str


@dataclass(slots=True, kw_only=True)
class RecordPage:
    """What partner and program pages share, in the order in which it is read.

    ``what`` is the type (partner) or first service (program) and ``place`` the place line, both
    in one line under the name. ``services`` … ``access``: ``None`` not known, ``()`` known to
    be none. ``none`` names single fields known to be none (``email``, ``website``, ``bapas``,
    ``agreement``, ``eligibility``, ``certificate``, ``schedule``, ``duration`` …).
    ``description`` is split into paragraphs, all in ``description_language``.
    ``phone_withheld``: there may be a number, but it may not be shown. Never changed once it is made;
    having Python see to that would cost more than composing it (30 µs for 40 fields).
    """

    head: Head
    slug: str
    name: Words
    what: Words
    what_route: str | None
    icon: str | None
    place: str
    place_route: str | None
    status: StatusNotice | None
    also_known_as: tuple[str, ...]
    summary: Words
    description: tuple[str, ...]
    description_language: str
    next_step: NextStep
    services: tuple[TermLabel, ...] | None
    skills: tuple[TermLabel, ...] | None
    stages: tuple[TermLabel, ...] | None
    audience: tuple[TermLabel, ...] | None
    cost: CostLine | None
    access: tuple[TermLabel, ...] | None
    contacts: tuple[Contact, ...]
    phone_withheld: bool
    email: str | None
    website: OutsideLink | None
    places: tuple[Place, ...]
    area: ServiceArea
    languages: tuple[TermLabel, ...] | None
    accessibility: tuple[TermLabel, ...] | None
    checked: Checked
    sharing: Sharing
    none: frozenset[str]


@dataclass(slots=True, kw_only=True)
class PartnerPage(RecordPage):
    """Template ``partner.html.jinja``.

    ``programs`` are its own; ``supervised`` are the partners that name it as Bapas or parent
    (shown as names only). ``contact`` is a desk or role, not a person.
    """

    former_names: tuple[str, ...]
    contact: Words | None
    social: tuple[OutsideLink, ...]
    programs: tuple[Row, ...]
    supervised: tuple[SlimRow, ...]
    bapas: Link | None
    parent: Link | None
    fields: tuple[TermLabel, ...] | None
    membership: tuple[TermLabel, ...] | None
    agreement: AgreementLine | None


class EligibilityLine(NamedTuple):
    """Who may come: text as written, ages in whole years, ``sex`` is ``female`` or ``male``."""

    text: Words | None
    min_age: int | None
    max_age: int | None
    sex: str | None


class BatchLine(NamedTuple):
    """A coming or running batch. Days are inclusive."""

    start: date
    end: date | None
    apply_by: date | None
    seats: int | None


@dataclass(slots=True, kw_only=True)
class ProgramPage(RecordPage):
    """Template ``program.html.jinja``.

    ``papers``: ``None`` not known, ``()`` none needed. ``intake`` is ``open``,
    ``waiting_list``, ``closed`` or ``None``. ``certificate_body`` issues ``certificate``.
    ``batches`` holds no past batch; ``rolling`` programs take people at any time.
    """

    provider: Link
    co_providers: tuple[Link, ...]
    scheme: TermLabel | None
    eligibility: EligibilityLine | None
    how_to_apply: tuple[Words, ...]
    papers: tuple[Words, ...] | None
    certificate: Words | None
    certificate_body: str | None
    duration: Words | None
    rolling: bool
    batches: tuple[BatchLine, ...]
    intake: str | None
    intake_on: date | None


class MovedPage(NamedTuple):
    """Template ``moved.html.jinja``: an old address that leads to the new page and says so.

    ``head.canonical`` is the new page; search engines skip this one.
    """

    head: Head
    name: Words
    new: Link
