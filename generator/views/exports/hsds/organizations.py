"""Partners, as HSDS organizations."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.absence import value_of
from generator.model.directory import Directory, Record
from generator.model.partner import Partner
from generator.model.record import Status
from generator.views.contacts import published_phones
from generator.views.exports.hsds.attributes import Said, attributes, said_of_offer, said_of_partner
from generator.views.exports.hsds.contacts import contacts_of, phones_of, web_address
from generator.views.exports.hsds.entity import Entity
from generator.views.exports.hsds.gaps import Json, without_gaps
from generator.views.exports.hsds.locations import locations_of
from generator.views.exports.references import Addresses, References

OLD_SLUG = "old slug"


def has_offer(partner: Partner) -> bool:
    """Say whether a partner offers something itself, and so is a service too."""
    return bool(partner.services or partner.skills)


def organization(partner: Partner, entity: Entity, addresses: Addresses, references: References) -> Json:
    """Return a partner as an HSDS organization; a closed one cannot be reached any more."""
    directory = references.site.directory
    closed = partner.status is Status.CLOSED
    parent = directory.partners[partner.parent] if isinstance(partner.parent, str) else None
    return without_gaps(
        {
            "id": entity.id,
            "name": references.words(partner.name),
            "alternate_name": "; ".join([*(partner.also_known_as or ()), *(partner.former_names or ())]),
            "description": description_of(partner, references),
            "email": None if closed else value_of(partner.email),
            "website": None if closed else web_address(value_of(partner.website)),
            "uri": addresses.of(partner),
            "parent_organization_id": addresses.id_of(parent) if parent else None,
            "contacts": None if closed else contacts_of(partner, entity, references),
            "phones": None if closed else phones_of(published_phones(directory, partner), entity, references),
            "locations": locations_of(partner, entity, addresses, references),
            "programs": [_scheme(entity, key, references) for key in schemes_of(directory, partner.slug)],
            "organization_identifiers": _identifiers(partner, entity),
            "attributes": attributes(entity, addresses, _said(partner, directory, addresses)),
        }
    )


def description_of(record: Record, references: References) -> str:
    """Return the summary of a record, then its description."""
    summary = references.words(record.summary) or ""
    more = references.words(value_of(record.description))
    return f"{summary}\n\n{more}" if more else summary


def schemes_of(directory: Directory, slug: str) -> list[str]:
    """Return the schemes under which a partner runs programs, each once, by the programs' slugs."""
    programs = directory.programs_by_provider.get(slug, ())
    return list(dict.fromkeys(p.scheme for p in programs if p.provider == slug and isinstance(p.scheme, str)))


def scheme_part(key: str) -> str:
    """Return a scheme's part of its provider's entity."""
    return f"program/{key}"


def _scheme(entity: Entity, key: str, references: References) -> Json:
    term = references.labels.by_vocabulary["schemes"][key]
    return {"id": entity.part(scheme_part(key)), "name": term.label.text, "description": term.description.text}


def _identifiers(partner: Partner, entity: Entity) -> list[Json]:
    """Return the names a partner had here before; its name of today is in ``uri``."""
    return [
        {"id": entity.part(f"identifier/{old}"), "identifier_type": OLD_SLUG, "identifier": old}
        for old in dict.fromkeys(partner.old_slugs)
    ]


def _said(partner: Partner, directory: Directory, addresses: Addresses) -> Iterable[Said]:
    yield from said_of_partner(partner, directory, addresses)
    if not has_offer(partner):
        yield from said_of_offer(partner)
