"""How a record can be reached, and whom to ask where it cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.directory import Directory, Record
from generator.model.partner import Partner
from generator.model.record import Phone, PhoneType, Status
from generator.views import routes
from generator.views.parts import AskInstead, Contact, NextStep


def published_phones(directory: Directory, record: Record) -> tuple[Phone, ...] | None:
    """Return the numbers that may be shown: a program's own, else its provider's.

    ``None`` is not known, ``()`` known to be none (or withheld, see ``phone_withheld``). What a
    partner keeps back is kept back on its programs too.
    """
    partner = record if isinstance(record, Partner) else directory.partners[record.provider]
    if not partner.publish.phone:
        return ()
    return partner.phones if record.phones is None else record.phones


def phone_withheld(directory: Directory, record: Record) -> bool:
    """Say whether the record asks not to show phone numbers."""
    partner = record if isinstance(record, Partner) else directory.partners[record.provider]
    return not partner.publish.phone


def contact_of(phone: Phone, language: str) -> Contact:
    """Return one number as a way to reach someone."""
    return Contact(
        kind=phone.type.value,
        number=phone.number,
        href=href_of(phone),
        note=phone.note.in_language(language) if phone.note else None,
        hours=phone.hours,
    )


def href_of(phone: Phone) -> str | None:
    """Return the address that starts a call or message; nothing for a fax."""
    if phone.type is PhoneType.VOICE:
        return f"tel:{phone.number}"
    if phone.type is PhoneType.SMS:
        return f"sms:{phone.number}"
    if phone.type is PhoneType.WHATSAPP:
        return f"https://wa.me/{phone.number.removeprefix('+')}"
    return None


def contacts_of(directory: Directory, record: Record, language: str) -> tuple[Contact, ...]:
    """Return every number of a record that may be shown, in the order in which it was written."""
    return tuple([contact_of(phone, language) for phone in published_phones(directory, record) or ()])


def first_contact(phones: Iterable[Phone] | None, language: str) -> Contact | None:
    """Return the number a thin list shows: the first voice number, else the first WhatsApp."""
    whatsapp: Phone | None = None
    for phone in phones or ():
        if phone.type is PhoneType.VOICE:
            return contact_of(phone, language)
        if phone.type is PhoneType.WHATSAPP and whatsapp is None:
            whatsapp = phone
    return contact_of(whatsapp, language) if whatsapp else None


def helpers_of(directory: Directory, record: Record) -> Iterator[tuple[str, Partner]]:
    """Yield whom to ask about a record, nearest first: provider, Bapas, parent.

    Closed offices are left out.
    """
    partner = record
    if not isinstance(record, Partner):
        partner = directory.partners[record.provider]
        yield "provider", partner
    if isinstance(partner, Partner):
        for relation, slug in (("bapas", partner.bapas), ("parent", partner.parent)):
            if isinstance(slug, str) and directory.partners[slug].status is not Status.CLOSED:
                yield relation, directory.partners[slug]


def next_step_of(directory: Directory, record: Record, contacts: tuple[Contact, ...], language: str) -> NextStep:
    """Return what to do first, and the numbers behind the two big buttons."""
    call = next((contact for contact in contacts if contact.kind == "voice"), None)
    whatsapp = next((contact for contact in contacts if contact.kind == "whatsapp"), None)
    text = record.next_step.in_language(language) if record.next_step else None
    ask = None if call or whatsapp else ask_instead(directory, record, language)
    return NextStep(text, call, whatsapp, ask)


def ask_instead(directory: Directory, record: Record, language: str) -> AskInstead | None:
    """Return the first helper with a number, else the first helper, else nobody."""
    first: AskInstead | None = None
    for relation, partner in helpers_of(directory, record):
        contacts = contacts_of(directory, partner, language)
        found = AskInstead(relation, partner.name.in_language(language), routes.partner(partner.slug), contacts)
        if contacts:
            return found
        first = first or found
    return first
