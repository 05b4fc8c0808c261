"""What the pages of partners and programs share, composed for one language."""

from __future__ import annotations

from typing import Any

from generator.model.absence import NONE, value_of
from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.record import Cost, Status
from generator.text.bilingual import Text
from generator.text.languages import Language
from generator.views import routes
from generator.views.contacts import contacts_of, next_step_of, phone_withheld
from generator.views.labels import Labels
from generator.views.pages.record import Sharing
from generator.views.parts import (
    Checked,
    CostLine,
    Link,
    NextStep,
    OutsideLink,
    StatusNotice,
)
from generator.views.places import places_of, service_area
from generator.views.plan import Crumb, Head, Site
from generator.views.responsible import office_of
from generator.views.rows import place_of, what_of

DESCRIPTION_LENGTH = 155
TITLE_LENGTH = 70
TITLE_END = 12
NO_STEP = NextStep(None, None, None, None)
NOTHING: frozenset[str] = frozenset()


def shared_parts(site: Site, record: Record, language: Language) -> dict[str, Any]:
    """Return the fields of a ``RecordPage`` except its head, ready to be passed on by name."""
    directory, labels, tag = site.directory, site.labels[language.tag], language.tag
    closed = record.status is Status.CLOSED
    contacts = () if closed else contacts_of(directory, record, tag)
    what = what_of(record, labels)
    region = site.index.region_of(record.slug)
    description = value_of(record.description)
    words = description.in_language(tag) if description else None
    return {
        "slug": record.slug,
        "name": record.name.in_language(tag),
        "what": what.label,
        "what_route": what.route,
        "icon": what.icon,
        "place": place_of(site.index, record.slug, labels),
        "place_route": labels.places[region].route if region in labels.places else None,
        "status": status_notice(site, record, labels),
        "summary": record.summary.in_language(tag),
        "description": paragraphs(words.text) if words else (),
        "description_language": words.language if words else tag,
        "next_step": NO_STEP if closed else next_step_of(directory, record, contacts, tag),
        "services": labels.terms("service_types", record.services),
        "skills": labels.terms("skills", record.skills),
        "stages": labels.terms("stages", record.stages),
        "audience": labels.terms("target_groups", record.audience),
        "cost": cost_line(record.cost, labels),
        "access": labels.terms("access", record.access),
        "contacts": contacts,
        "phone_withheld": phone_withheld(directory, record),
        "email": None if closed else email_of(site, record),
        "website": None if closed else website_of(site, record),
        "places": places_of(directory, record, labels),
        "area": service_area(site.index.areas[record.slug], labels),
        "languages": labels.terms("languages", record.languages),
        "accessibility": labels.terms("accessibility", record.accessibility),
        "checked": checked(site, record, labels),
        "sharing": sharing(site, record, language),
    }


def record_head(
    site: Site, record: Record, parts: dict[str, Any], json_ld: dict[str, Any] | None, language: Language
) -> Head:
    """Return the head of a record's page; name, type and place make title and description unique."""
    place = parts["place"]
    name, what = parts["name"].text, parts["what"].text
    kind = f"{what}, {place}" if place else what
    return Head(
        route=routes.record(record),
        language=language,
        title=f"{name} – {kind}",
        short_title=short_title(name, what, place),
        description=shorten(f"{name}: {kind}. {parts['summary'].text}", DESCRIPTION_LENGTH),
        crumbs=crumbs_of(site, record, language),
        data_as_of=record.verified.on,
        json_ld=json_ld,
    )


def short_title(name: str, what: str, place: str) -> str:
    """Return a record's title in at most 70 characters.

    Name and kabupaten tell a record from all others, and each language writes a kabupaten differently; what
    it is, is said where there is room, or where no kabupaten is known. A long name keeps both its ends.
    """
    regency, comma, _ = place.partition(", ")
    kind = f"{what}, {regency}" if regency else what
    end = regency if comma else kind
    room = TITLE_LENGTH - len(f" – {end}")
    if len(name) <= room:
        return f"{name} – {kind}" if len(f"{name} – {kind}") <= TITLE_LENGTH else f"{name} – {end}"
    return f"{both_ends(name, max(room, 2 * TITLE_END + 1))} – {end}"


def both_ends(name: str, length: int) -> str:
    """Return a name cut in its middle to at most ``length`` characters, between words where there are any."""
    start, last = name[: length - TITLE_END - 1], name[-TITLE_END:]
    return f"{start.rsplit(' ', 1)[0]}…{last.split(' ', 1)[-1]}"


def crumbs_of(site: Site, record: Record, language: Language) -> tuple[Crumb, ...]:
    """Return the way by place: province, regency, record."""
    labels = site.labels[language.tag]
    last = Crumb(record.name.in_language(language.tag).text)
    region = site.index.region_of(record.slug)
    if region not in labels.places:
        return (last,)
    codes = (region[:2], region) if len(region) > 2 else (region,)
    return (*[Crumb(labels.places[code].name, labels.places[code].route) for code in codes], last)


def known_none(record: Record, names: tuple[str, ...]) -> frozenset[str]:
    """Return which of the single fields ``names`` are known to be none."""
    found = [name for name in names if getattr(record, name) is NONE]
    return frozenset(found) if found else NOTHING


def paragraphs(words: str) -> tuple[str, ...]:
    """Return text split at its blank lines."""
    return tuple([part.strip() for part in words.split("\n\n") if part.strip()])


def shorten(words: str, length: int) -> str:
    """Return ``words`` on one line, cut at a word's end to at most ``length`` characters."""
    line = " ".join(words.split())
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def cost_line(cost: Cost | None, labels: Labels) -> CostLine | None:
    """Return what a record costs; ``None`` where nothing was written."""
    if cost is None:
        return None
    note = cost.note.in_language(labels.language) if cost.note else None
    return CostLine(cost.kind, labels.term("costs", cost.kind).label, cost.amount, note)


def status_notice(site: Site, record: Record, labels: Labels) -> StatusNotice | None:
    """Return what a reader must know before anything else; ``None`` for an active record."""
    if record.status is Status.ACTIVE:
        return None
    replacement = link_to(site, record.replaced_by, labels) if record.replaced_by else None
    label = labels.term("record_status", record.status.value).label
    return StatusNotice(record.status.value, label, record.closed_on, replacement)


def link_to(site: Site, slug: str, labels: Labels) -> Link:
    """Return a link to another record's page."""
    record = site.index.record(slug)
    return Link(record.name.in_language(labels.language), routes.record(record))


def checked(site: Site, record: Record, labels: Labels) -> Checked:
    """Return who confirmed a record, when, and how long ago that is."""
    verified, age = record.verified, site.index.ages[record.slug]
    return Checked(
        on=verified.on,
        months=age.months,
        freshness=age.freshness,
        by=verified.by,
        method=labels.term("verification", verified.method),
        source_href=verified.source,
        source_host=routes.host_of(verified.source) if verified.source else None,
        source_note=verified.source_note.in_language(labels.language) if verified.source_note else None,
    )


def email_of(site: Site, record: Record) -> str | None:
    """Return a record's own address for letters, else its provider's."""
    if isinstance(record, Partner) or record.email is not None:
        return value_of(record.email)
    return value_of(site.directory.partners[record.provider].email)


def website_of(site: Site, record: Record) -> OutsideLink | None:
    """Return a record's own website, else its provider's."""
    answer = record.website
    if not isinstance(record, Partner) and answer is None:
        answer = site.directory.partners[record.provider].website
    return outside(answer) if isinstance(answer, str) else None


def outside(href: str) -> OutsideLink:
    """Return a link that leaves the site, with its host in view."""
    return OutsideLink(href, routes.host_of(href))


def sharing(site: Site, record: Record, language: Language) -> Sharing:
    """Return ways to keep or pass on a record's page."""
    url = routes.absolute(site.settings.url, language.path(routes.record(record)))
    text = f"{routes.in_query(_plain(record.name, language))}%0A{routes.in_query(url)}"
    return Sharing(
        url=url,
        whatsapp_href=f"https://wa.me/?text={text}",
        sms_href=f"sms:?&body={text}",
        vcard=routes.vcard(record.slug) if isinstance(record, Partner) and has_vcard(record) else None,
        correct=routes.correction_of(record.slug, office_of(record, site.directory)),
    )


def has_vcard(partner: Partner) -> bool:
    """Say whether there is something to save: a number or an address that may be shown."""
    if partner.status is Status.CLOSED:
        return False
    has_phone = partner.publish.phone and any(phone.type.value != "fax" for phone in partner.phones or ())
    has_address = partner.publish.address and any(value_of(place.address) for place in partner.locations or ())
    return has_phone or has_address


def _plain(text: Text, language: Language) -> str:
    return text.in_language(language.tag).text
