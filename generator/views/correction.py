"""The page where anybody can say what is wrong: forms for those with an account, a message for those without."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from generator.model.absence import value_of
from generator.model.partner import Partner
from generator.model.record import PhoneType, Status
from generator.text.languages import Language
from generator.views import routes
from generator.views.pages.tools import CorrectionPage, FormLink, OfficeContact
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.responsible import office_of

SCRIPT: Final = "correction.js"

FORMS: Final = (
    ("11-betulkan", "21-correct", "record"),
    ("12-mitra-baru", "22-new-partner", ""),
    ("13-program-baru", "23-new-program", "provider"),
    ("14-tutup", "24-closed", "record"),
    ("15-lapor-bahaya", "25-report-harm", "record"),
)
"""Each form in Indonesian and in English, and its field that takes the record."""


def plan_correction(site: Site) -> Iterator[PlannedPage]:
    """Plan the page in every language."""
    offices = _offices(site)
    reads = tuple(site.directory.outlines[office.slug] for office in offices)
    for language in site.settings.languages:
        compose = partial(compose_correction, site, language)
        yield PlannedPage(routes.CORRECTION, language, "correction.html.jinja", reads, compose)


def compose_correction(site: Site, language: Language) -> CorrectionPage:
    """Return the page in one language."""
    tag = language.tag
    title = site.say(tag, "Correct something or add a new place")
    description = site.say(tag, "Anyone may tell us what is wrong or missing. A person checks it before it is shown.")
    head = Head(routes.CORRECTION, language, title, description, (Crumb(title),), scripts=(SCRIPT,))
    return CorrectionPage(
        head=head,
        forms=tuple(_forms(site, language)),
        edit_href=site.settings.repository.rstrip("/"),
        headings=headings_in(site, tag),
        parts=parts_in(site, tag),
        offices=_offices(site),
    )


def headings_in(site: Site, tag: str) -> tuple[str, ...]:
    """Return headings of the form that a message repeats, so that whoever gets it can paste it into the form."""
    return (
        site.say(tag, "Which record"),
        site.say(tag, "What to correct"),
        site.say(tag, "What is right"),
        site.say(tag, "Office that made sure"),
    )


def parts_in(site: Site, tag: str) -> tuple[str, ...]:
    """Return what can be corrected, in the order and the words of the form."""
    return (
        site.say(tag, "Phone"),
        site.say(tag, "WhatsApp"),
        site.say(tag, "E-mail"),
        site.say(tag, "Website"),
        site.say(tag, "Address"),
        site.say(tag, "Opening hours"),
        site.say(tag, "Name"),
        site.say(tag, "Summary"),
        site.say(tag, "First step"),
        site.say(tag, "Area served"),
        site.say(tag, "Something else"),
    )


def form_names_in(site: Site, tag: str) -> tuple[str, ...]:
    """Return what the forms are called, in the order of ``FORMS``."""
    return (
        site.say(tag, "Correct something"),
        site.say(tag, "New partner"),
        site.say(tag, "New program"),
        site.say(tag, "Closed or moved"),
        site.say(tag, "Report harm"),
    )


def _forms(site: Site, language: Language) -> Iterator[FormLink]:
    is_source = language is site.settings.languages[0]
    new = f"{site.settings.repository.rstrip('/')}/issues/new?template="
    for (indonesian, english, field), label in zip(FORMS, form_names_in(site, language.tag), strict=True):
        yield FormLink(label, f"{new}{indonesian if is_source else english}.yml", field)


def _offices(site: Site) -> tuple[OfficeContact, ...]:
    """Return the offices that look after records and can be written to, by slug."""
    directory = site.directory
    slugs = {office_of(partner, directory) for partner in directory.partners.values()}
    providers = {program.provider: program for program in directory.programs.values()}
    slugs |= {office_of(program, directory) for program in providers.values()}
    found = (_contact(directory.partners[slug]) for slug in sorted(filter(None, slugs)))
    return tuple(office for office in found if office.whatsapp or office.email)


def _contact(office: Partner) -> OfficeContact:
    numbers = [phone.number for phone in office.phones or () if phone.type is PhoneType.WHATSAPP]
    is_shown = office.publish.phone and office.status is not Status.CLOSED
    whatsapp = numbers[0].removeprefix("+") if numbers and is_shown else ""
    return OfficeContact(office.slug, office.name.in_language("id").text, whatsapp, value_of(office.email) or "")
