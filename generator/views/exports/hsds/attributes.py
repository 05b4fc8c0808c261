"""Terms of the vocabularies on records, as HSDS attributes. They are the same in every language.

``link_type`` is the field of the data model. What is known to be none, and what a partner keeps
back, is said by a term of the taxonomy ``answers``; what is not known is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TypeAlias

from generator.model.absence import NONE, value_of
from generator.model.directory import Directory, Record
from generator.model.partner import Location, Partner
from generator.model.program import Program
from generator.model.record import Status
from generator.text.bilingual import SOURCE_LANGUAGE
from generator.views.exports.hsds.entity import Entity
from generator.views.exports.hsds.gaps import Json
from generator.views.exports.references import ANSWERS, KNOWN_NONE, REGIONS, WITHHELD, Addresses

OFFER = (
    ("services", "service_types"),
    ("skills", "skills"),
    ("stages", "stages"),
    ("audience", "target_groups"),
    ("access", "access"),
)
"""What a partner or a program offers: field and vocabulary."""
OWN_PARTNER = (
    ("fields", "pokmas_fields"),
    ("membership", "pokmas_membership"),
    ("languages", "languages"),
    ("accessibility", "accessibility"),
)
PARTNER_ANSWERS = (
    "also_known_as",
    "former_names",
    "description",
    "parent",
    "bapas",
    "fields",
    "membership",
    "agreement",
    "locations",
    "phones",
    "email",
    "website",
    "social",
    "contact",
    "languages",
    "accessibility",
)
OFFER_ANSWERS = ("services", "skills", "stages", "audience", "access")
PROGRAM_ANSWERS = (
    "skills",
    "audience",
    "access",
    "description",
    "scheme",
    "eligibility",
    "how_to_apply",
    "documents",
    "certificate",
    "duration",
    "schedule",
    "locations",
    "phones",
    "email",
    "website",
    "languages",
    "accessibility",
)
PLACE_ANSWERS = ("hours", "accessibility")
ADDRESS_ANSWERS = ("address", "transport")


Terms: TypeAlias = Mapping[str, Mapping[str, str]]
"""Ids of terms by vocabulary and key."""
Said: TypeAlias = tuple[str, str, str, str | None]
"""One attribute before it has an id: field, vocabulary, term, and a value beside it."""


def attributes(entity: Entity, addresses: Addresses, said: Iterable[Said], prefix: str = "") -> list[Json]:
    """Return HSDS attributes of an entity, or of its part called ``prefix``."""
    return entity.kept(f"{prefix}attributes", lambda: _attributes(entity, addresses.terms, said, prefix))


def _attributes(entity: Entity, terms: Terms, said: Iterable[Said], prefix: str) -> list[Json]:
    part = entity.part
    found: list[Json] = []
    for field, vocabulary, term, value in said:
        name = f"{prefix}attribute/{field}/{term}"
        one = {"id": part(name), "taxonomy_term_id": terms[vocabulary][term], "link_type": field}
        if value is not None:
            one["id"] = part(f"{name}/{value}")
            one["value"] = value
        found.append(one)
    return found


def terms_of(record: Record, fields: Iterable[tuple[str, str]]) -> Iterator[Said]:
    """Yield the terms of several fields, each once."""
    for field, vocabulary in fields:
        for term in dict.fromkeys(getattr(record, field) or ()):
            yield field, vocabulary, term, None


def known_none(of: Record | Location, fields: Sequence[str]) -> Iterator[Said]:
    """Yield the fields that are known to be none."""
    for field, answer in zip(fields, attrgetter(*fields)(of), strict=True):
        if answer is not None and (answer is NONE or not answer):
            yield field, ANSWERS, KNOWN_NONE, None


def said_of_offer(record: Record) -> Iterator[Said]:
    """Yield what is offered, to whom, and how it is paid for."""
    yield from terms_of(record, OFFER)
    if record.cost is not None:
        yield "cost", "costs", record.cost.kind, None


def said_of_state(record: Record, directory: Directory, addresses: Addresses) -> Iterator[Said]:
    """Yield the state of a record: whether it is open, what replaced it, who checked it."""
    status = record.status
    if status is not Status.ACTIVE:
        yield "status", "record_status", status.value, record.closed_on.isoformat() if record.closed_on else None
    if record.replaced_by:
        replacement = directory.partners.get(record.replaced_by) or directory.programs[record.replaced_by]
        yield "replaced_by", "record_status", status.value, addresses.id_of(replacement)
    verified = record.verified
    method = verified.method
    yield "verification", "verification", method, verified.on.isoformat()
    if verified.source:
        yield "source", "verification", method, verified.source
    if verified.source_note:
        yield "source_note", "verification", method, verified.source_note.in_language(SOURCE_LANGUAGE).text


def said_of_partner(partner: Partner, directory: Directory, addresses: Addresses) -> Iterator[Said]:
    """Yield what kind of partner this is and to whom it belongs."""
    yield "type", "partner_types", partner.type, None
    yield from terms_of(partner, OWN_PARTNER)
    yield from said_of_state(partner, directory, addresses)
    if isinstance(partner.bapas, str):
        yield _related("bapas", directory.partners[partner.bapas], addresses)
    for address in dict.fromkeys(partner.social or ()):
        yield "social", "partner_types", partner.type, address
    agreement = value_of(partner.agreement)
    if agreement:
        yield "agreement", "agreement_types", agreement.type, agreement.number
        if agreement.signed:
            yield "agreement_signed", "agreement_types", agreement.type, agreement.signed.isoformat()
        if agreement.until:
            yield "agreement_until", "agreement_types", agreement.type, agreement.until.isoformat()
    yield from _answers(partner, PARTNER_ANSWERS, phone_withheld=not partner.publish.phone)


def said_of_program(program: Program, directory: Directory, addresses: Addresses) -> Iterator[Said]:
    """Yield what kind of program this is and who else stands behind it."""
    yield from said_of_offer(program)
    if isinstance(program.scheme, str):
        yield "scheme", "schemes", program.scheme, None
    yield from terms_of(program, (("accessibility", "accessibility"),))
    yield from said_of_state(program, directory, addresses)
    for slug in dict.fromkeys(program.partners):
        yield _related("partners", directory.partners[slug], addresses)
    provider = directory.partners[program.provider]
    yield from _answers(program, PROGRAM_ANSWERS, phone_withheld=not provider.publish.phone)


def _answers(record: Record, fields: Sequence[str], *, phone_withheld: bool) -> Iterator[Said]:
    closed = record.status is Status.CLOSED
    for said in known_none(record, fields):
        if not (said[0] == "phones" and phone_withheld):
            yield said
    if phone_withheld and not closed:
        yield "phones", ANSWERS, WITHHELD, None


def _related(field: str, partner: Partner, addresses: Addresses) -> Said:
    return field, "partner_types", partner.type, addresses.id_of(partner)


def said_of_location(place: Location, owner: Partner, directory: Directory, addresses: Addresses) -> Iterator[Said]:
    """Yield where a location lies; where the address is kept back, no more than the regency."""
    yield "regency", REGIONS, place.regency, None
    yield from known_none(place, PLACE_ANSWERS)
    if not owner.publish.address:
        yield "address", ANSWERS, WITHHELD, None
        return
    yield from known_none(place, ADDRESS_ANSWERS)
    if place.hosted_by:
        yield _related("hosted_by", directory.partners[place.hosted_by], addresses)
