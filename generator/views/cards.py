"""Contact cards that a phone can save (vCard 3.0, which every phone reads)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.absence import value_of
from generator.model.partner import Location, Partner
from generator.model.record import PhoneType
from generator.text.bilingual import SOURCE_LANGUAGE, Text
from generator.views import routes
from generator.views.contacts import published_phones
from generator.views.plan import PlannedFile, Site
from generator.views.record import has_vcard

KINDS = {PhoneType.VOICE: "WORK,VOICE", PhoneType.WHATSAPP: "WORK,CELL", PhoneType.SMS: "WORK,MSG"}


def plan_cards(site: Site) -> Iterator[PlannedFile]:
    """Plan a card for each partner with a number or an address that may be shown."""
    for partner in site.directory.partners.values():
        if has_vcard(partner):
            reads = (site.directory.outlines[partner.slug],)
            yield PlannedFile(routes.vcard(partner.slug), "vcard", reads, partial(card_of, site, partner))


def card_of(site: Site, partner: Partner) -> list[str]:
    """Return the lines of a partner's card, in Indonesian."""
    name = _escaped(_words(partner.name))
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}", f"ORG:{name}"]
    phones = published_phones(site.directory, partner) or ()
    lines += [f"TEL;TYPE={KINDS[phone.type]}:{phone.number}" for phone in phones if phone.type in KINDS]
    email, website = value_of(partner.email), value_of(partner.website)
    if email:
        lines.append(f"EMAIL:{_escaped(email)}")
    if partner.publish.address:
        for place in partner.locations or ():
            lines += _address(site, place)
    if website:
        lines.append(f"URL:{website}")
    page = routes.absolute(site.settings.url, routes.partner(partner.slug))
    return [*lines, f"SOURCE:{page}", f"REV:{partner.verified.on.isoformat()}", "END:VCARD"]


def _address(site: Site, place: Location) -> Iterator[str]:
    address = value_of(place.address)
    if address:
        region = site.directory.gazetteer[place.regency]
        province = site.directory.gazetteer[region.province]
        street = " ".join(_words(address).split())
        parts = ("", "", street, region.name, province.name, place.postal_code or "", "Indonesia")
        yield "ADR;TYPE=WORK:" + ";".join(map(_escaped, parts))
    if place.latitude is not None:
        yield f"GEO:{place.latitude};{place.longitude}"


def _words(text: Text) -> str:
    return text.in_language(SOURCE_LANGUAGE).text


def _escaped(words: str) -> str:
    """Return text with what has a meaning in vCard escaped (RFC 2426, 5)."""
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
