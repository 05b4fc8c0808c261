"""The parts that partners and programs share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.text.bilingual import Text

NATIONAL = "ID"
"""The service area of an office that serves the whole country."""


class Status(StrEnum):
    """Whether help is to be had there now."""

    ACTIVE = "active"
    PLANNED = "planned"
    TEMPORARILY_CLOSED = "temporarily_closed"
    CLOSED = "closed"


class PhoneType(StrEnum):
    """What a number is for."""

    VOICE = "voice"
    WHATSAPP = "whatsapp"
    SMS = "sms"
    FAX = "fax"


@dataclass(frozen=True, slots=True)
class Consent:
    """That a person agreed to be named, and which office keeps the agreement."""

    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164 form (``+62281…``) or a short service number (``129``)."""

    number: str
    type: PhoneType = PhoneType.VOICE
    note: Text | None = None
    hours: str | None = None
    consent: Consent | None = None


class HoursKind(StrEnum):
    """How opening hours are known."""

    LISTED = "listed"
    BY_APPOINTMENT = "by_appointment"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class OpenTime:
    """Opening time on some days of the week.

    ``days`` are weekday numbers, Monday 0 to Sunday 6, in order. ``opens`` and ``closes``
    are ``HH:MM``; ``closes`` may be ``24:00``.
    """

    days: tuple[int, ...]
    opens: str
    closes: str
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours; ``times`` is empty unless ``kind`` is ``LISTED``."""

    kind: HoursKind
    times: tuple[OpenTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs. ``kind`` is a term of ``costs``; ``amount`` is in whole rupiah."""

    kind: str
    note: Text | None = None
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """Who confirmed the record, when and how (HSDS ``assured_date`` and ``assurer_email``).

    ``method`` is a term of ``verification``. ``source`` is an https address;
    ``source_note`` names a public source that has no address, or says more about one.
    """

    on: date
    by: str
    method: str
    source: str | None = None
    source_note: Text | None = None


@dataclass(frozen=True, slots=True)
class Publish:
    """What may leave the data file. ``address=False`` keeps address and coordinates out of every output."""

    address: bool = True
    phone: bool = True
    print: bool = True


EVERYTHING = Publish()
