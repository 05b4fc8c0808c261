"""The small values that pages are made of. Every text is plain: templates escape and mark it up.

A ``route`` is the way from the language's own root (``mitra/x.html``, perhaps with ``#part``);
templates put ``root`` before it. An ``href`` is complete as it stands. A value that is not
known is ``None`` and is left out of the page or said in one plain line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.model.freshness import Freshness
from generator.text.bilingual import Words


class Link(NamedTuple):
    """A named way to a page of the site. ``label`` knows which language it is really in."""

    label: Words
    route: str


class PlainLink(NamedTuple):
    """A way to a page, named in the reader's language."""

    label: str
    route: str


@dataclass(frozen=True, slots=True)
class CountLink:
    """A way to a list, and the ``count`` of records in it (0: say that none is recorded)."""

    label: str
    route: str
    count: int
    key: str = ""


class TermLabel(NamedTuple):
    """A vocabulary term in the reader's language.

    ``plain`` is the plainer wording (the label where there is none), ``official`` the word of
    law or office, ``icon`` a Material icon (``material/home``). ``route`` is its list page.
    """

    key: str
    label: Words
    plain: Words
    description: Words
    official: str | None
    icon: str | None
    route: str | None


class PlaceLabel(NamedTuple):
    """A region in the reader's language, with the province where it lies in one."""

    code: str
    name: str
    full: str
    route: str


class Contact(NamedTuple):
    """One way to reach someone.

    ``kind`` is ``voice``, ``whatsapp``, ``sms`` or ``fax``. ``number`` is in E.164 form or a
    short service number (use the ``phone`` filter to show it); ``href`` is ``tel:``,
    ``https://wa.me/…`` or ``sms:``, and ``None`` for a fax.
    """

    kind: str
    number: str
    href: str | None
    note: Words | None
    hours: str | None


class AskInstead(NamedTuple):
    """Whom to ask where a record has no number of its own: its provider, Bapas or parent.

    ``relation`` is ``provider``, ``bapas`` or ``parent``. ``contacts`` may be empty.
    """

    relation: str
    name: Words
    route: str
    contacts: tuple[Contact, ...]


class NextStep(NamedTuple):
    """The one thing to do first.

    ``text`` is as written by the office, ``None`` where nothing was written. ``call`` and
    ``whatsapp`` are the numbers behind the two big buttons; ``ask`` is set only where both
    are missing. When all four are ``None`` the page says that no number is known yet and
    points to the region page.
    """

    text: Words | None
    call: Contact | None
    whatsapp: Contact | None
    ask: AskInstead | None


class CostLine(NamedTuple):
    """What it costs. ``kind`` is a term of ``costs`` (``unknown`` included); rupiah whole."""

    kind: str
    label: Words
    amount: int | None
    note: Words | None


class OpenLine(NamedTuple):
    """Opening time on some days (Monday 0 … Sunday 6), ``HH:MM``; ``closes`` may be 24:00."""

    days: tuple[int, ...]
    opens: str
    closes: str
    note: Words | None


class OpeningHours(NamedTuple):
    """``kind`` is ``listed`` (then ``lines`` tells), ``by_appointment`` or ``always``."""

    kind: str
    lines: tuple[OpenLine, ...]


class Place(NamedTuple):
    """Where a record can be visited.

    ``anchor`` is its id on the page. ``address`` is ``None`` where it is not known or may not
    be shown (``withheld`` says which). ``none`` names the fields known to be none
    (``address``, ``hours``, ``transport``). ``map_href`` is an OpenStreetMap address for
    known coordinates, ``geo`` the same as a ``geo:`` address.
    """

    anchor: str
    name: Words | None
    region: PlaceLabel
    address: Words | None
    locality: str | None
    postal_code: str | None
    withheld: bool
    hours: OpeningHours | None
    transport: Words | None
    accessibility: tuple[TermLabel, ...]
    hosted_by: Link | None
    map_href: str | None
    geo: str | None
    none: frozenset[str]


class AreaGroup(NamedTuple):
    """Part of a service area: a whole province (no ``regencies``) or some of its regencies."""

    province: PlaceLabel
    regencies: tuple[PlaceLabel, ...]


class ServiceArea(NamedTuple):
    """Whom a record serves. ``national`` means the whole country. Groups in code order."""

    national: bool
    groups: tuple[AreaGroup, ...]


class Checked(NamedTuple):
    """Who confirmed a record, when and how.

    ``months`` are whole months before the build; ``freshness`` is the word that goes with it.
    ``source_host`` is what a reader sees of ``source_href``.
    """

    on: date
    months: int
    freshness: Freshness
    by: str
    method: TermLabel
    source_href: str | None
    source_host: str | None
    source_note: Words | None

    @property
    def years(self) -> int:
        """Return whole years before the build."""
        return self.months // 12


class OutsideLink(NamedTuple):
    """A link that leaves the site, with the host a reader should see."""

    href: str
    host: str


class StatusNotice(NamedTuple):
    """That a record is not (or not fully) there: ``planned``, ``temporarily_closed``, ``closed``.

    ``label`` is the term of ``record_status``. ``replacement`` leads to what took its place.
    """

    status: str
    label: Words
    closed_on: date | None
    replacement: Link | None


class Row(NamedTuple):
    """One record in a list, thin on purpose.

    ``kind`` is ``partner`` or ``program``; ``what`` the type, or for a program its first
    service; ``by`` a program's provider; ``place`` the regency and province of its first
    location, or the area it serves (empty where nothing is known). ``cost`` is ``None`` where not
    known. ``phone`` is the first voice number (or WhatsApp where there is only that). ``status``
    is ``active``, ``planned`` or ``temporarily_closed``.
    """

    slug: str
    kind: str
    route: str
    name: Words
    what: Words
    icon: str | None
    by: Words | None
    place: str
    cost: Words | None
    freshness: Freshness
    status: str
    phone: Contact | None


class SlimRow(NamedTuple):
    """A record in a list that must not change often: no phone, no cost, no age."""

    slug: str
    kind: str
    route: str
    name: Words
    what: Words
    place: str


class NearRow(NamedTuple):
    """A record elsewhere, and how far its regency's centre is in kilometres (rounded, never exact)."""

    row: Row
    distance_km: int


class Section(NamedTuple):
    """Rows under a heading.

    ``anchor`` is its id; ``route`` leads to the place's own page.
    """

    anchor: str
    heading: str
    route: str | None
    rows: tuple[Row, ...]


class PagerLink(NamedTuple):
    """One page of a long list. ``first`` and ``last`` are the places it runs from and to."""

    number: int
    route: str
    first: str
    last: str
    current: bool


class Pager(NamedTuple):
    """The pages of a long list; empty ``pages`` for a list on one page."""

    pages: tuple[PagerLink, ...]
    previous: PagerLink | None
    next: PagerLink | None


NO_PAGER = Pager((), None, None)
