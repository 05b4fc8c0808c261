"""Places of partners, as HSDS locations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.absence import value_of
from generator.model.partner import Location, Partner
from generator.views.exports.hsds.attributes import attributes, said_of_location
from generator.views.exports.hsds.entity import Entity
from generator.views.exports.hsds.gaps import Json, without_gaps
from generator.views.exports.hsds.schedules import opening_schedules
from generator.views.exports.references import Addresses, References

COUNTRY = "ID"
LANGUAGE_CODES = {
    "indonesian": "id",
    "english": "en",
    "javanese": "jv",
    "sundanese": "su",
    "madurese": "mad",
    "minangkabau": "min",
    "acehnese": "ace",
    "malay": "ms",
    "banjarese": "bjn",
    "balinese": "ban",
    "sasak": "sas",
    "bugis": "bug",
    "makassarese": "mak",
    "papuan_malay": "pmy",
    "sign_language": "inl",
}
"""ISO 639-1 or 639-3; terms that stand for several languages have no code."""


def location_part(place: Location) -> str:
    """Return a location's part of its partner's entity."""
    return f"location/{place.key}"


def locations_of(partner: Partner, entity: Entity, addresses: Addresses, references: References) -> list[Json]:
    """Return the places of a partner.

    Where the partner keeps its address back, nothing finer than the regency leaves this function.
    """
    return [_location(place, partner, entity, addresses, references) for place in partner.locations or ()]


def _location(place: Location, partner: Partner, entity: Entity, addresses: Addresses, references: References) -> Json:
    site = references.site
    region = references.labels.places[place.regency]
    shown = partner.publish.address
    name = location_part(place)
    lines = list(_address_lines(place, references)) if shown else []
    postal = _postal_address(place, lines, entity, references) if shown and lines and place.postal_code else None
    timezone = site.directory.gazetteer.regions[place.regency].timezone
    return without_gaps(
        {
            "id": entity.part(name),
            "location_type": "physical",
            "name": references.words(place.name) or references.words(partner.name),
            "description": None if postal else ", ".join([*lines, region.full]),
            "transportation": references.words(value_of(place.transport)) if shown else None,
            "latitude": place.latitude if shown else None,
            "longitude": place.longitude if shown else None,
            "languages": languages_of(partner.languages, entity, f"{name}/", references),
            "addresses": [postal] if postal else None,
            "accessibility": _accessibility(place, partner, entity, references),
            "schedules": opening_schedules(value_of(place.hours), timezone, entity, place.key, references),
            "attributes": _attributes(place, partner, entity, addresses, references),
        }
    )


def _attributes(
    place: Location, partner: Partner, entity: Entity, addresses: Addresses, references: References
) -> list[Json]:
    said = said_of_location(place, partner, references.site.directory, addresses)
    return attributes(entity, addresses, said, f"{location_part(place)}/")


def _address_lines(place: Location, references: References) -> Iterator[str]:
    address = references.words(value_of(place.address))
    if address:
        yield " ".join(address.split())
    if place.village:
        yield place.village
    if place.district:
        yield place.district


def _postal_address(place: Location, lines: list[str], entity: Entity, references: References) -> Json:
    """Return an HSDS address, which must have a postal code."""
    region = references.site.directory.gazetteer.regions[place.regency]
    places = references.labels.places
    return without_gaps(
        {
            "id": entity.part(f"address/{place.key}"),
            "address_1": lines[0],
            "address_2": ", ".join(lines[1:]),
            "city": places[region.code].name,
            "state_province": places[region.province].name,
            "postal_code": place.postal_code,
            "country": COUNTRY,
            "address_type": "physical",
        }
    )


def _accessibility(place: Location, partner: Partner, entity: Entity, references: References) -> list[Json]:
    keys = partner.accessibility if place.accessibility is None else place.accessibility
    if not keys:
        return []
    labels = references.labels.by_vocabulary["accessibility"]
    return [
        {
            "id": entity.part(f"accessibility/{place.key}/{key}"),
            "description": labels[key].label.text,
            "details": labels[key].description.text,
        }
        for key in dict.fromkeys(keys)
    ]


def languages_of(keys: tuple[str, ...] | None, entity: Entity, prefix: str, references: References) -> list[Json]:
    """Return languages that are spoken, with their ISO 639 codes."""
    if not keys:
        return []
    labels = references.labels.by_vocabulary["languages"]
    return [
        without_gaps(
            {
                "id": entity.part(f"{prefix}language/{key}"),
                "name": labels[key].label.text,
                "code": LANGUAGE_CODES.get(key),
            }
        )
        for key in dict.fromkeys(keys)
    ]
