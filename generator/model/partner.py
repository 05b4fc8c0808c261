"""An organisation that helps (HSDS organization and location)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.absence import Maybe
from generator.model.record import (
    EVERYTHING,
    Consent,
    Cost,
    Hours,
    Phone,
    Publish,
    Status,
    Verification,
)
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Location:
    """A place of a partner. ``regency`` is a Kemendagri code such as ``33.02``.

    Coordinates are degrees (WGS 84) and come in pairs.
    """

    key: str
    regency: str
    name: Text | None = None
    address: Maybe[Text] = None
    village: str | None = None
    district: str | None = None
    postal_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    hours: Maybe[Hours] = None
    transport: Maybe[Text] = None
    hosted_by: str | None = None
    accessibility: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A written agreement behind the work. ``type`` is a term of ``agreement_types``."""

    type: str
    number: str | None = None
    signed: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """One organisation, as checked by the gate. Field names are those of the data model."""

    slug: str
    type: str
    name: Text
    summary: Text
    verified: Verification
    also_known_as: tuple[str, ...] | None = None
    former_names: tuple[str, ...] | None = None
    description: Maybe[Text] = None
    status: Status = Status.ACTIVE
    closed_on: date | None = None
    replaced_by: str | None = None
    old_slugs: tuple[str, ...] = ()
    parent: Maybe[str] = None
    bapas: Maybe[str] = None
    fields: tuple[str, ...] | None = None
    membership: tuple[str, ...] | None = None
    services: tuple[str, ...] | None = None
    skills: tuple[str, ...] | None = None
    stages: tuple[str, ...] | None = None
    audience: tuple[str, ...] | None = None
    cost: Cost | None = None
    access: tuple[str, ...] | None = None
    next_step: Text | None = None
    agreement: Maybe[Agreement] = None
    locations: tuple[Location, ...] | None = None
    phones: tuple[Phone, ...] | None = None
    email: Maybe[str] = None
    website: Maybe[str] = None
    social: tuple[str, ...] | None = None
    contact: Maybe[Text] = None
    service_area: tuple[str, ...] | None = None
    languages: tuple[str, ...] | None = None
    accessibility: tuple[str, ...] | None = None
    publish: Publish = EVERYTHING
    consent: Consent | None = None

    @property
    def areas(self) -> tuple[str, ...]:
        """Region codes this partner serves: as written, else the regency of each location."""
        if self.service_area is not None:
            return self.service_area
        return tuple(dict.fromkeys(place.regency for place in self.locations or ()))
