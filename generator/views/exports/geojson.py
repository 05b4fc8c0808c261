"""Places on a map: GeoJSON (RFC 7946) of the locations whose coordinates are known and may be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model.absence import value_of
from generator.model.partner import Location, Partner
from generator.model.record import Status
from generator.views import routes
from generator.views.contacts import published_phones
from generator.views.exports.simple.cells import phones
from generator.views.exports.terms_of_use import credit
from generator.views.plan import Site

Json = dict[str, Any]


def has_point(partner: Partner, place: Location) -> bool:
    """Say whether a place may stand on a map: nobody is sent to a closed door or a hidden one."""
    return partner.publish.address and partner.status is not Status.CLOSED and place.latitude is not None


def partners_on_map(site: Site) -> list[Partner]:
    """Return the partners with a place on the map."""
    partners = site.directory.partners.values()
    return [partner for partner in partners if any(has_point(partner, place) for place in partner.locations or ())]


def places_on_map(site: Site) -> Json:
    """Return a FeatureCollection, one Feature a place."""
    partners = partners_on_map(site)
    features = [
        _feature(site, partner, place)
        for partner in partners
        for place in partner.locations or ()
        if has_point(partner, place)
    ]
    newest_check = max((partner.verified.on for partner in partners), default=None)
    return {"type": "FeatureCollection", **credit(site, newest_check), "features": features}


def _feature(site: Site, partner: Partner, place: Location) -> Json:
    first = site.settings.languages[0]
    address = value_of(place.address)
    properties: Json = {
        "slug": partner.slug,
        "place": place.key,
        **_in_languages("name", partner.name.by_language),
        "type": partner.type,
        "status": partner.status.value,
        **(_in_languages("place_name", place.name.by_language) if place.name else {}),
        "regency": site.directory.gazetteer.regions[place.regency].name,
        "regency_code": place.regency,
        **(_in_languages("address", address.by_language) if address else {}),
        "verified_on": partner.verified.on.isoformat(),
        "page": routes.absolute(site.settings.url, first.path(routes.partner(partner.slug))),
    }
    numbers = phones(published_phones(site.directory, partner) or None)
    if numbers:
        properties["phones"] = numbers
    return {
        "type": "Feature",
        "id": f"{partner.slug}#{place.key}",
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": properties,
    }


def _in_languages(name: str, words: Mapping[str, str]) -> Json:
    return {f"{name}_{tag}": text for tag, text in words.items()}
