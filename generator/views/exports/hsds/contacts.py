"""Phones, desks and web addresses of a record, as HSDS phones and contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from generator.model.absence import value_of
from generator.model.partner import Partner
from generator.model.record import Phone, PhoneType
from generator.views.exports.hsds.entity import Entity
from generator.views.exports.hsds.gaps import Json
from generator.views.exports.references import References

PHONE_TYPES: Mapping[PhoneType, str] = {
    PhoneType.VOICE: "voice",
    PhoneType.WHATSAPP: "text",
    PhoneType.SMS: "text",
    PhoneType.FAX: "fax",
}
"""Words of RFC 6350, as HSDS asks for; WhatsApp has none and is named in the description."""
APPS: Mapping[PhoneType, str] = {PhoneType.WHATSAPP: "WhatsApp", PhoneType.SMS: "SMS"}
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]+")


def phones_of(phones: Iterable[Phone] | None, entity: Entity, references: References) -> list[Json]:
    """Return numbers in E.164 form, or short service numbers, as HSDS phones."""
    if not phones:
        return []
    each = {(phone.type, phone.number): phone for phone in phones}
    return [_phone(phone, entity, references) for phone in each.values()]


def _phone(phone: Phone, entity: Entity, references: References) -> Json:
    found = {
        "id": entity.part(f"phone/{phone.type.value}/{phone.number}"),
        "number": phone.number,
        "type": PHONE_TYPES[phone.type],
    }
    about = [APPS.get(phone.type), references.words(phone.note), phone.hours]
    description = "; ".join([words for words in about if words])
    if description:
        found["description"] = description
    return found


def contacts_of(partner: Partner, entity: Entity, references: References) -> list[Json]:
    """Return the desk to ask for: a part of an office, never a person."""
    desk = value_of(partner.contact)
    return [{"id": entity.part("contact"), "name": references.words(desk)}] if desk else []


def web_address(address: str | None) -> str | None:
    """Return an address in the letters RFC 3986 allows."""
    if address is None or _PLAIN_ADDRESS.fullmatch(address):
        return address
    return quote(address, safe=":/?#[]@!$&'()*+,;=._~%-")
