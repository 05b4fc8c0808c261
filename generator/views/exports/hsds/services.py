"""Programs, and what partners offer without a program of their own, as HSDS services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.absence import NONE, value_of
from generator.model.directory import Directory, Record
from generator.model.partner import Partner
from generator.model.program import (
    Certificate,
    Eligibility,
    IntakeState,
    Program,
    RequiredDocument,
    Sex,
)
from generator.model.record import Cost, Status
from generator.text.bilingual import SOURCE_LANGUAGE
from generator.views.contacts import published_phones
from generator.views.exports.hsds.attributes import (
    OFFER_ANSWERS,
    Said,
    attributes,
    known_none,
    said_of_offer,
    said_of_program,
)
from generator.views.exports.hsds.contacts import phones_of, web_address
from generator.views.exports.hsds.entity import Entity
from generator.views.exports.hsds.gaps import Json, without_gaps
from generator.views.exports.hsds.locations import languages_of, location_part
from generator.views.exports.hsds.organizations import description_of, scheme_part
from generator.views.exports.hsds.schedules import program_schedules
from generator.views.exports.identity import part_id
from generator.views.exports.references import Addresses, References
from generator.views.places import locations_of
from generator.views.program import coming_batches
from generator.views.record import email_of

STATUSES: Mapping[Status, str] = {
    Status.ACTIVE: "active",
    Status.PLANNED: "inactive",
    Status.TEMPORARILY_CLOSED: "temporarily closed",
    Status.CLOSED: "defunct",
}
FREE, UNKNOWN_COST = "free", "unknown"
CURRENCY = "IDR"


def offer_address(partner_address: str) -> str:
    """Return the address that stands for what a partner itself offers."""
    return f"{partner_address}#service"


def offer(partner: Partner, entity: Entity, addresses: Addresses, references: References) -> Json:
    """Return what a partner offers itself as an HSDS service."""
    found = _service(partner, partner, entity, addresses, references)
    found["name"] = _offered(partner, references)
    found["attributes"] = attributes(entity, addresses, _said_of_offer(partner))
    return without_gaps(found)


def _said_of_offer(partner: Partner) -> Iterator[Said]:
    yield from said_of_offer(partner)
    yield from known_none(partner, OFFER_ANSWERS)


def program_service(program: Program, entity: Entity, addresses: Addresses, references: References) -> Json:
    """Return a program as an HSDS service. What it does not say itself is its provider's."""
    directory = references.site.directory
    closed = program.status is Status.CLOSED
    eligibility, certificate = value_of(program.eligibility), value_of(program.certificate)
    found = _service(program, directory.partners[program.provider], entity, addresses, references)
    if not closed and isinstance(program.website, str):
        found["url"] = web_address(program.website)
    found |= {
        "accreditations": _certificate(certificate, references) if certificate else None,
        "eligibility_description": _eligibility(program, references),
        "minimum_age": eligibility.min_age if eligibility else None,
        "maximum_age": eligibility.max_age if eligibility else None,
        "required_documents": _documents(program.documents, entity, references),
        "attributes": attributes(entity, addresses, said_of_program(program, directory, addresses)),
    }
    if not closed:
        runs = coming_batches(references.site, program)
        duration = references.words(value_of(program.duration))
        found["schedules"] = program_schedules(value_of(program.schedule), runs, duration, entity, references)
    return without_gaps(found)


def _service(record: Record, provider: Partner, entity: Entity, addresses: Addresses, references: References) -> Json:
    """Return what both kinds of service say, in the order of the HSDS schema."""
    site = references.site
    scheme = record.scheme if isinstance(record, Program) else None
    closed = record.status is Status.CLOSED
    return {
        "id": entity.id,
        "organization_id": addresses.id_of(provider),
        "program_id": part_id(addresses.id_of(provider), scheme_part(scheme)) if isinstance(scheme, str) else None,
        "name": references.words(record.name),
        "description": description_of(record, references),
        "url": references.page_of(record),
        "email": None if closed else email_of(site, record),
        "status": STATUSES[record.status],
        "application_process": None if closed else _how_to_apply(record, references),
        "fees_description": _fees(record.cost, references),
        "accreditations": None,
        "eligibility_description": None,
        "minimum_age": None,
        "maximum_age": None,
        "assured_date": record.verified.on.isoformat(),
        "alert": _alert(record, references),
        "phones": None if closed else phones_of(published_phones(site.directory, record), entity, references),
        "schedules": None,
        "service_areas": _areas(record, entity, references),
        "service_at_locations": entity.kept(
            "service_at_locations", lambda: _at_locations(record, entity, addresses, site.directory)
        ),
        "languages": languages_of(record.languages, entity, "", references),
        "cost_options": _costs(record.cost, entity, references),
    }


def _offered(partner: Partner, references: References) -> str:
    terms = [references.term("service_types", key) for key in partner.services or ()]
    return ", ".join(terms or [references.term("skills", key) for key in partner.skills or ()])


def _how_to_apply(record: Record, references: References) -> str:
    """Return what to do first, then the steps, one a line."""
    lines = [references.words(record.next_step)]
    if isinstance(record, Program):
        lines += [f"{number}. {references.words(step)}" for number, step in enumerate(record.how_to_apply or (), 1)]
    return "\n".join([line for line in lines if line])


def _fees(cost: Cost | None, references: References) -> str | None:
    if cost is None or (cost.kind == UNKNOWN_COST and not cost.note):
        return None
    label = None if cost.kind == UNKNOWN_COST else references.term("costs", cost.kind)
    return ". ".join([words for words in (label, references.words(cost.note)) if words])


def _costs(cost: Cost | None, entity: Entity, references: References) -> list[Json]:
    """Return what it costs in rupiah; what is free costs 0."""
    if cost is None or cost.kind == UNKNOWN_COST:
        return []
    amount = 0 if cost.kind == FREE and cost.amount is None else cost.amount
    return [
        without_gaps(
            {
                "id": entity.part("cost"),
                "option": references.term("costs", cost.kind),
                "currency": CURRENCY if amount is not None else None,
                "amount": amount,
                "amount_description": references.words(cost.note),
            }
        )
    ]


def _alert(record: Record, references: References) -> str | None:
    """Return what a reader must know first: that it is not open, or does not take everybody now."""
    lines = []
    if record.status is not Status.ACTIVE:
        lines.append(references.labels.by_vocabulary["record_status"][record.status.value].description.text)
    elif isinstance(record, Program) and record.intake and record.intake.state is not IntakeState.OPEN:
        lines.append(_intake(record.intake.state, references))
        if record.intake.on:
            lines.append(references.gettext("Known on %(day)s.") % {"day": record.intake.on.isoformat()})
    return " ".join(lines) or None


def _intake(state: IntakeState, references: References) -> str:
    if state is IntakeState.WAITING_LIST:
        return references.gettext("There is a waiting list.")
    return references.gettext("Takes nobody at the moment.")


def _areas(record: Record, entity: Entity, references: References) -> list[Json]:
    """Return whom a service is for, by region; a program's default is its provider's."""
    areas = references.areas
    codes = dict.fromkeys(references.site.index.areas[record.slug])
    return [{"id": entity.part(f"area/{code}"), **areas[code]} for code in codes]


def _at_locations(record: Record, entity: Entity, addresses: Addresses, directory: Directory) -> list[Json]:
    """Return where a service is given, which may be at another partner's place."""
    places = [part_id(addresses.id_of(owner), location_part(place)) for owner, place in locations_of(directory, record)]
    return [{"id": entity.part(f"at/{place}"), "location_id": place} for place in dict.fromkeys(places)]


def _eligibility(program: Program, references: References) -> str | None:
    if program.eligibility is NONE:
        return references.gettext("There are no conditions: anyone may come.")
    return _conditions(program.eligibility, references) if program.eligibility else None


def _conditions(eligibility: Eligibility, references: References) -> str | None:
    said = [references.words(eligibility.text)]
    if eligibility.sex is Sex.FEMALE:
        said.append(references.gettext("For women."))
    elif eligibility.sex is Sex.MALE:
        said.append(references.gettext("For men."))
    return " ".join([words for words in said if words]) or None


def _certificate(certificate: Certificate, references: References) -> str:
    name = references.words(certificate.name) or ""
    return f"{name} ({certificate.body})" if certificate.body else name


def _documents(documents: Iterable[RequiredDocument] | None, entity: Entity, references: References) -> list[Json]:
    found = {}
    for paper in documents or ():
        named = paper.term or (paper.text.in_language(SOURCE_LANGUAGE).text if paper.text else "")
        words = references.words(paper.text) or references.term("documents_needed", named)
        found[named] = {"id": entity.part(f"document/{named}"), "document": words}
    return list(found.values())
