"""Pages of programs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.absence import value_of
from generator.model.program import Batch, Eligibility, Program, RequiredDocument
from generator.text.bilingual import Words
from generator.text.languages import Language
from generator.views import routes
from generator.views.labels import Labels
from generator.views.pages.record import BatchLine, EligibilityLine, ProgramPage
from generator.views.partner import plan_old_addresses
from generator.views.plan import PlannedPage, Site
from generator.views.record import known_none, link_to, record_head, shared_parts
from generator.views.structured import program_object

SINGLE_FIELDS = (
    "description",
    "scheme",
    "eligibility",
    "certificate",
    "duration",
    "schedule",
    "email",
    "website",
)


def plan_programs(site: Site) -> Iterator[PlannedPage]:
    """Plan every program's page, and its old addresses, in every language."""
    for program in site.directory.programs.values():
        reads = program_reads(site, program)
        route = routes.program(program.slug)
        for language in site.settings.languages:
            yield PlannedPage(
                route, language, "program.html.jinja", reads, partial(compose_program, site, program, language)
            )
        if program.old_slugs:
            yield from plan_old_addresses(site, program)


def program_reads(site: Site, program: Program) -> tuple[str, ...]:
    """Return what a program's page depends on; a page shows its provider's Bapas and parent too."""
    directory, outlines = site.directory, site.directory.outlines
    provider = directory.partners[program.provider]
    near = [program.provider, *program.partners]
    near += [slug for slug in (provider.bapas, provider.parent, program.replaced_by) if isinstance(slug, str)]
    near += [place.partner for place in program.locations or ()]
    hosts = directory.hosts_of
    near += [host for slug in dict.fromkeys(near) for host in hosts.get(slug, ())]
    return (
        directory.fingerprints[program.slug],
        site.index.age_token(program.slug),
        str(len(coming_batches(site, program))),
        *[outlines[slug] for slug in near],
    )


def compose_program(site: Site, program: Program, language: Language) -> ProgramPage:
    """Return the page of a program in one language."""
    labels, tag = site.labels[language.tag], language.tag
    parts = shared_parts(site, program, language)
    parts["also_known_as"] = ()
    certificate, schedule = value_of(program.certificate), value_of(program.schedule)
    eligibility, duration, scheme = (
        value_of(program.eligibility),
        value_of(program.duration),
        value_of(program.scheme),
    )
    return ProgramPage(
        head=record_head(site, program, parts, program_object(site, program, parts, language), language),
        provider=link_to(site, program.provider, labels),
        co_providers=tuple([link_to(site, slug, labels) for slug in program.partners]),
        scheme=labels.term("schemes", scheme) if scheme else None,
        eligibility=_eligibility(eligibility, tag) if eligibility else None,
        how_to_apply=tuple([step.in_language(tag) for step in program.how_to_apply or ()]),
        papers=_papers(program.documents, labels),
        certificate=certificate.name.in_language(tag) if certificate else None,
        certificate_body=certificate.body if certificate else None,
        duration=duration.in_language(tag) if duration else None,
        rolling=bool(schedule and schedule.rolling),
        batches=tuple(
            [BatchLine(run.start, run.end, run.apply_by, run.seats) for run in coming_batches(site, program)]
        ),
        intake=program.intake.state.value if program.intake else None,
        intake_on=program.intake.on if program.intake else None,
        none=known_none(program, SINGLE_FIELDS),
        **parts,
    )


def coming_batches(site: Site, program: Program) -> list[Batch]:
    """Return the batches that have not ended on the build date."""
    schedule = value_of(program.schedule)
    return [run for run in schedule.batches if (run.end or run.start) >= site.today] if schedule else []


def _eligibility(eligibility: Eligibility, language: str) -> EligibilityLine:
    return EligibilityLine(
        text=eligibility.text.in_language(language) if eligibility.text else None,
        min_age=eligibility.min_age,
        max_age=eligibility.max_age,
        sex=eligibility.sex.value if eligibility.sex else None,
    )


def _papers(documents: tuple[RequiredDocument, ...] | None, labels: Labels) -> tuple[Words, ...] | None:
    if documents is None:
        return None
    return tuple([_paper(document, labels) for document in documents])


def _paper(document: RequiredDocument, labels: Labels) -> Words:
    if document.text:
        return document.text.in_language(labels.language)
    return labels.term("documents_needed", document.term or "").label
