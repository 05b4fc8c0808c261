"""Records as schema.org objects, for search engines and other programs that read pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model.partner import Partner
from generator.model.program import Program
from generator.model.record import Status
from generator.text.languages import Language
from generator.views import routes
from generator.views.parts import Contact, OpeningHours, Place, ServiceArea, TermLabel
from generator.views.plan import Site

OFFICES = frozenset(
    {"bapas", "pos_bapas", "sentra_kemensos", "training_centre", "bnn_rehab", "local_government", "prison"}
)
"""Types of partner that are offices of the state."""
GROUPS = frozenset({"pokmas_lipas", "griya_abhipraya", "community_blk", "legal_aid", "religious_org"})
"""Types of partner that are groups of citizens."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FREE = "free"


def organization_type(partner: Partner) -> str:
    """Return the schema.org type of a partner."""
    if partner.type in OFFICES:
        return "GovernmentOffice"
    return "NGO" if partner.type in GROUPS else "Organization"


def partner_object(site: Site, partner: Partner, parts: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """Return a partner as GovernmentOffice, NGO or Organization. ``parts`` are the page's own fields."""
    found = {
        "@context": "https://schema.org",
        "@type": organization_type(partner),
        "name": parts["name"].text,
        "alternateName": list(parts["also_known_as"]),
        "url": parts["sharing"].url,
        "description": parts["summary"].text,
        "email": parts["email"],
        "sameAs": [link.href for link in (parts["website"], *parts["social"]) if link],
        "contactPoint": [contact_point(contact) for contact in parts["contacts"]],
        "location": [place_object(place) for place in parts["places"]],
        "areaServed": areas(parts["area"]),
        "knowsAbout": [term.label.text for term in parts["services"] or ()],
        "dissolutionDate": partner.closed_on.isoformat() if partner.closed_on else None,
    }
    parent = partner.parent if isinstance(partner.parent, str) else None
    if parent:
        found["parentOrganization"] = named_organization(site, parent, language)
    return without_gaps(found)


def program_object(site: Site, program: Program, parts: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """Return a program as Service, or GovernmentService where an office of the state offers it."""
    provider = site.directory.partners[program.provider]
    found = {
        "@context": "https://schema.org",
        "@type": "GovernmentService" if provider.type in OFFICES else "Service",
        "name": parts["name"].text,
        "url": parts["sharing"].url,
        "description": parts["summary"].text,
        "serviceType": parts["what"].text,
        "provider": named_organization(site, program.provider, language),
        "audience": [audience(term) for term in parts["audience"] or ()],
        "areaServed": areas(parts["area"]),
        "availableChannel": channel(parts),
        "offers": offer(program),
    }
    return without_gaps(found)


def named_organization(site: Site, slug: str, language: Language) -> dict[str, Any]:
    """Return a partner by type, name and address alone."""
    partner = site.directory.partners[slug]
    return {
        "@type": organization_type(partner),
        "name": partner.name.in_language(language.tag).text,
        "url": routes.absolute(site.settings.url, language.path(routes.partner(slug))),
    }


def contact_point(contact: Contact) -> dict[str, Any]:
    """Return a number as a ContactPoint."""
    key = "faxNumber" if contact.kind == "fax" else "telephone"
    return {"@type": "ContactPoint", key: contact.number}


def audience(term: TermLabel) -> dict[str, Any]:
    """Return a group of people as an Audience."""
    return {"@type": "Audience", "audienceType": term.label.text}


def channel(parts: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return how a program is reached, as a ServiceChannel; nothing for a closed one."""
    if parts["status"] and parts["status"].status == Status.CLOSED:
        return None
    website = parts["website"]
    found = {
        "@type": "ServiceChannel",
        "serviceUrl": website.href if website else parts["sharing"].url,
        "servicePhone": [contact_point(contact) for contact in parts["contacts"]],
        "serviceLocation": [place_object(place) for place in parts["places"]],
    }
    return without_gaps(found)


def offer(program: Program) -> dict[str, Any] | None:
    """Return the price where one is known."""
    amount = 0 if program.cost.kind == FREE else program.cost.amount
    return None if amount is None else {"@type": "Offer", "price": amount, "priceCurrency": "IDR"}


def place_object(place: Place) -> dict[str, Any]:
    """Return a location as a Place; what may not be shown is not in ``place`` either."""
    address = {"@type": "PostalAddress"}
    if place.address:
        address["streetAddress"] = " ".join(place.address.text.split())
    address["addressLocality"] = place.region.name
    address["addressRegion"] = place.region.full.removeprefix(f"{place.region.name}, ")
    if place.postal_code:
        address["postalCode"] = place.postal_code
    address["addressCountry"] = "ID"
    found: dict[str, Any] = {"@type": "Place"}
    if place.name:
        found["name"] = place.name.text
    found["address"] = address
    open_times = list(opening_hours(place.hours)) if place.hours else []
    if open_times:
        found["openingHoursSpecification"] = open_times
    if place.geo:
        latitude, longitude = place.geo.removeprefix("geo:").split(",")
        found["geo"] = {"@type": "GeoCoordinates", "latitude": float(latitude), "longitude": float(longitude)}
    return found


def opening_hours(hours: OpeningHours) -> Iterable[dict[str, Any]]:
    """Yield each opening time as an OpeningHoursSpecification."""
    if hours.kind == "always":
        yield {"@type": "OpeningHoursSpecification", "dayOfWeek": list(WEEKDAYS), "opens": "00:00", "closes": "23:59"}
    for line in hours.lines:
        yield {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [WEEKDAYS[day] for day in line.days],
            "opens": line.opens,
            "closes": "23:59" if line.closes == "24:00" else line.closes,
        }


def areas(area: ServiceArea) -> list[dict[str, Any]]:
    """Return whom a record serves as Country and AdministrativeArea."""
    found = [{"@type": "Country", "name": "Indonesia"}] if area.national else []
    for group in area.groups:
        places = group.regencies or (group.province,)
        found += [{"@type": "AdministrativeArea", "name": place.full} for place in places]
    return found


def without_gaps(value: dict[str, Any]) -> dict[str, Any]:
    """Return ``value`` without the keys that hold nothing; objects inside are made without gaps."""
    return {key: each for key, each in value.items() if each is not None and each != []}
