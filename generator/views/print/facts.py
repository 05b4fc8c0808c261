"""What paper says of a record: less than its page, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from generator.model.absence import NONE, value_of
from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.program import Eligibility, Program, RequiredDocument
from generator.model.record import Status
from generator.text.bilingual import Words
from generator.text.languages import Language
from generator.views import routes
from generator.views.contacts import contacts_of, next_step_of, phone_withheld
from generator.views.labels import Labels
from generator.views.parts import Checked, Contact, CostLine, NextStep, Place, ServiceArea, StatusNotice
from generator.views.places import places_of, service_area
from generator.views.plan import Site
from generator.views.program import coming_batches
from generator.views.record import checked, cost_line, email_of, status_notice, website_of
from generator.views.rows import place_of, what_of


class Run(NamedTuple):
    """A coming or running batch of a program."""

    start: date
    end: date | None
    apply_by: date | None


class Terms(NamedTuple):
    """Who may come to a program, when, and with which papers.

    ``papers``: ``None`` not known, ``()`` none needed. ``anyone`` means known to have no conditions.
    """

    papers: tuple[Words, ...] | None
    anyone: bool
    text: Words | None
    min_age: int | None
    max_age: int | None
    sex: str | None
    intake: str | None
    rolling: bool
    runs: tuple[Run, ...]


class Facts(NamedTuple):
    """A record on paper, in one language. ``terms`` are a program's; ``programs`` a partner's, as slugs."""

    slug: str
    url: str
    route: str
    name: Words
    what: Words
    place: str
    provider: str | None
    provider_name: Words | None
    status: StatusNotice | None
    summary: Words
    next_step: NextStep
    contacts: tuple[Contact, ...]
    phone_withheld: bool
    places: tuple[Place, ...]
    cost: CostLine | None
    terms: Terms | None
    offered: tuple[Words, ...]
    area: ServiceArea
    email: str | None
    website: str | None
    checked: Checked
    programs: tuple[str, ...]


def facts_of(site: Site, record: Record, language: Language) -> Facts:
    """Return what paper says of a record that is not closed."""
    directory, labels, tag = site.directory, site.labels[language.tag], language.tag
    contacts = contacts_of(directory, record, tag)
    what = what_of(record, labels).label
    website = website_of(site, record)
    route = routes.record(record)
    provider = None if isinstance(record, Partner) else directory.partners[record.provider]
    return Facts(
        slug=record.slug,
        url=routes.absolute(site.settings.url, language.path(route)),
        route=route,
        name=record.name.in_language(tag),
        what=what,
        place=place_of(site.index, record.slug, labels),
        provider=provider.slug if provider else None,
        provider_name=provider.name.in_language(tag) if provider else None,
        status=status_notice(site, record, labels),
        summary=record.summary.in_language(tag),
        next_step=next_step_of(directory, record, contacts, tag),
        contacts=contacts,
        phone_withheld=phone_withheld(directory, record),
        places=places_of(directory, record, labels),
        cost=cost_line(record.cost, labels),
        terms=None if isinstance(record, Partner) else terms_of(site, record, labels),
        offered=_offered(record, labels, what),
        area=service_area(site.index.areas[record.slug], labels),
        email=email_of(site, record),
        website=website.host if website else None,
        checked=checked(site, record, labels),
        programs=_programs(site, record),
    )


def _offered(record: Record, labels: Labels, what: Words) -> tuple[Words, ...]:
    """Return services and skills, without the word that already says what the record is."""
    terms = (*(labels.terms("service_types", record.services) or ()), *(labels.terms("skills", record.skills) or ()))
    return tuple([term.label for term in terms if term.label != what])


def _programs(site: Site, record: Record) -> tuple[str, ...]:
    if not isinstance(record, Partner):
        return ()
    programs = site.directory.programs_by_provider.get(record.slug, ())
    return tuple([program.slug for program in programs if program.status is not Status.CLOSED])


def terms_of(site: Site, program: Program, labels: Labels) -> Terms:
    """Return who may come to a program, when, and with which papers."""
    eligibility = value_of(program.eligibility) or Eligibility()
    schedule = value_of(program.schedule)
    return Terms(
        papers=_papers(program.documents, labels),
        anyone=program.eligibility is NONE,
        text=eligibility.text.in_language(labels.language) if eligibility.text else None,
        min_age=eligibility.min_age,
        max_age=eligibility.max_age,
        sex=eligibility.sex.value if eligibility.sex else None,
        intake=program.intake.state.value if program.intake else None,
        rolling=bool(schedule and schedule.rolling),
        runs=tuple([Run(run.start, run.end, run.apply_by) for run in coming_batches(site, program)]),
    )


def _papers(documents: tuple[RequiredDocument, ...] | None, labels: Labels) -> tuple[Words, ...] | None:
    if documents is None:
        return None
    return tuple(
        [
            document.text.in_language(labels.language)
            if document.text
            else labels.term("documents_needed", document.term or "").label
            for document in documents
        ]
    )
