"""The first page, and the pages that answer "where are you now?"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.model.guide import Guide
from generator.model.vocabulary import Term
from generator.text.languages import Language
from generator.views import routes
from generator.views.guides import guide_link, guides_in
from generator.views.pages.guide import GuideLink, HomePage, StagePage
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.regions import province_links, province_tiles, province_ways, regency_counts, regency_links

FIRST_GROUP = "start"
"""Guides of this group stand on the first page."""
GUIDES_OF_OTHERS = ("keluarga", "petugas")
"""Doors for those who are not released themselves: families, officers and partners."""


def plan_home(site: Site) -> Iterator[PlannedPage]:
    """Plan the first page of each language."""
    reads = (
        site.today.isoformat(),
        str(record_counts(site)),
        str(regency_counts(site)),
        *guide_digests(site),
    )
    for language in site.settings.languages:
        yield PlannedPage(routes.HOME, language, "home.html.jinja", reads, partial(compose_home, site, language))


def record_counts(site: Site) -> tuple[int, int]:
    """Return how many partners and programs are not closed."""
    directory = site.directory
    return (
        sum(partner.status != "closed" for partner in directory.partners.values()),
        sum(program.status != "closed" for program in directory.programs.values()),
    )


def guide_digests(site: Site) -> tuple[str, ...]:
    """Return what pages that name guides depend on."""
    return tuple([f"{guide.language}/{guide.name}/{guide.digest}" for guide in site.guides])


def compose_home(site: Site, language: Language) -> HomePage:
    """Return the first page."""
    tag, labels = language.tag, site.labels[language.tag]
    partners, programs = record_counts(site)
    guides = guides_in(site, language)
    head = Head(
        route=routes.HOME,
        language=language,
        title=site.say(tag, "What help do you need?"),
        description=site.say(
            tag, "Training, work, a place to stay, papers, legal aid and more in every kabupaten and kota of Indonesia."
        ),
    )
    return HomePage(
        head=head,
        stages=tuple(labels.by_vocabulary["stages"].values()),
        audiences=_links(guides, GUIDES_OF_OTHERS),
        services=tuple(labels.by_vocabulary["service_types"].values()),
        provinces=province_links(site, language),
        regencies_by_province=regency_links(site, language),
        tiles=province_tiles(site, language),
        guides=tuple([guide_link(guide) for guide in guides.values() if guide.group == FIRST_GROUP]),
        partner_count=partners,
        program_count=programs,
        built_on=site.today,
    )


def _links(guides: Mapping[str, Guide], names: tuple[str, ...]) -> tuple[GuideLink, ...]:
    return tuple([guide_link(guides[name]) for name in names if name in guides])


def plan_stages(site: Site) -> Iterator[PlannedPage]:
    """Plan the page of each stage a reader may be at."""
    index = site.index
    for term in site.directory.vocabularies["stages"]:
        reads = (
            str(stage_services(site, term.key)),
            *index.tokens(national_for(site, term.key)),
            *guide_digests(site),
        )
        for language in site.settings.languages:
            compose = partial(compose_stage, site, term, language)
            yield PlannedPage(routes.stage(term), language, "stage.html.jinja", reads, compose)


def stage_services(site: Site, stage: str) -> list[str]:
    """Return the services that somebody offers to people at a stage, in the order of services."""
    record = site.index.record
    offered = {service for slug in site.index.by_stage.get(stage, ()) for service in record(slug).services or ()}
    return [term.key for term in site.directory.vocabularies["service_types"] if term.key in offered]


def national_for(site: Site, stage: str) -> list[str]:
    """Return who serves the whole country and people at a stage."""
    at_stage = frozenset(site.index.by_stage.get(stage, ()))
    return [slug for slug in site.index.national if slug in at_stage]


def compose_stage(site: Site, term: Term, language: Language) -> StagePage:
    """Return the page for readers at one stage."""
    tag, labels = language.tag, site.labels[language.tag]
    stage = labels.term("stages", term.key)
    national = national_for(site, term.key)
    head = Head(
        route=routes.stage(term),
        language=language,
        title=site.say(tag, "%(stage)s: what helps now", stage=stage.plain.text),
        description=site.say(tag, "%(stage)s. What to do first, and who helps.", stage=stage.label.text),
        crumbs=(Crumb(stage.plain.text),),
        data_as_of=site.index.newest_check(national),
    )
    return StagePage(
        head=head,
        stage=stage,
        guides=tuple([guide_link(guide) for guide in guides_in(site, language).values() if term.key in guide.stages]),
        services=tuple([labels.term("service_types", key) for key in stage_services(site, term.key)]),
        provinces=province_ways(site, language),
        national=site.rows[tag].of(national),
    )
