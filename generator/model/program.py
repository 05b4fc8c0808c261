"""What a partner offers (HSDS service)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.absence import Maybe
from generator.model.record import Cost, Phone, Status, Verification
from generator.text.bilingual import Text


class Sex(StrEnum):
    """For whom a program is reserved."""

    FEMALE = "female"
    MALE = "male"


class IntakeState(StrEnum):
    """Whether a program takes people now."""

    OPEN = "open"
    WAITING_LIST = "waiting_list"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Who may come. Ages are whole years, both ends included."""

    text: Text | None = None
    min_age: int | None = None
    max_age: int | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True)
class RequiredDocument:
    """A paper to bring: a term of ``documents_needed`` or, where there is none, text."""

    term: str | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a graduate gets, and who issues it."""

    name: Text
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """One run of a program. Days are inclusive."""

    start: date
    end: date | None = None
    apply_by: date | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """``rolling`` programs take people at any time; others run in batches."""

    rolling: bool = False
    batches: tuple[Batch, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """Whether the program takes people, and the day that was known."""

    state: IntakeState
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ProgramPlace:
    """A partner's location where a program runs; without ``key`` all of the partner's."""

    partner: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """One program, as checked by the gate. Field names are those of the data model."""

    slug: str
    name: Text
    summary: Text
    provider: str
    services: tuple[str, ...]
    stages: tuple[str, ...]
    next_step: Text
    cost: Cost
    verified: Verification
    description: Maybe[Text] = None
    status: Status = Status.ACTIVE
    closed_on: date | None = None
    replaced_by: str | None = None
    old_slugs: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    scheme: Maybe[str] = None
    skills: tuple[str, ...] | None = None
    audience: tuple[str, ...] | None = None
    eligibility: Maybe[Eligibility] = None
    how_to_apply: tuple[Text, ...] | None = None
    documents: tuple[RequiredDocument, ...] | None = None
    access: tuple[str, ...] | None = None
    certificate: Maybe[Certificate] = None
    duration: Maybe[Text] = None
    schedule: Maybe[Schedule] = None
    intake: Intake | None = None
    locations: tuple[ProgramPlace, ...] | None = None
    service_area: tuple[str, ...] | None = None
    phones: tuple[Phone, ...] | None = None
    email: Maybe[str] = None
    website: Maybe[str] = None
    languages: tuple[str, ...] | None = None
    accessibility: tuple[str, ...] | None = None
