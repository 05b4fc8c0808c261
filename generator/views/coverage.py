"""What the directory knows and what it does not: by province, by type, by age, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.model.directory import Record
from generator.model.freshness import Freshness
from generator.model.partner import Partner
from generator.model.record import Status
from generator.text.languages import Language
from generator.views import routes
from generator.views.labels import Labels
from generator.views.pages.tools import CoverageGap, CoverageLine, CoveragePage
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.regions import regency_counts

HOW_MANY_OLDEST = 30


def plan_coverage(site: Site) -> Iterator[PlannedPage]:
    """Plan the page of coverage in every language."""
    records = open_records(site)
    states = [(record.slug, site.index.age_token(record.slug)) for record in records]
    oldest = oldest_records(site, records)
    reads = (site.today.isoformat(), str(regency_counts(site)), str(states), *site.index.tokens(oldest))
    for language in site.settings.languages:
        compose = partial(compose_coverage, site, language)
        yield PlannedPage(routes.COVERAGE, language, "coverage.html.jinja", reads, compose)


def open_records(site: Site) -> list[Record]:
    """Return the records that are not closed, by name."""
    return [record for record in site.index.records_by_name if record.status is not Status.CLOSED]


def oldest_records(site: Site, records: Iterable[Record]) -> list[str]:
    """Return the slugs of records due for checking, longest unchecked first."""
    ages = site.index.ages
    due = [record for record in records if ages[record.slug].freshness is not Freshness.CHECKED]
    due.sort(key=lambda record: (record.verified.on, record.slug))
    return [record.slug for record in due[:HOW_MANY_OLDEST]]


def compose_coverage(site: Site, language: Language) -> CoveragePage:
    """Return the page of coverage."""
    tag, labels, records = language.tag, site.labels[language.tag], open_records(site)
    title = site.say(tag, "How complete this directory is")
    description = site.say(
        tag, "How many records each province and type has, how old they are, and where nobody is recorded."
    )
    gaps = tuple(_gaps(site, labels))
    return CoveragePage(
        head=Head(routes.COVERAGE, language, title, description, (Crumb(title),)),
        total=_line(site, site.say(tag, "All"), routes.LETTERS, records),
        provinces=tuple(_provinces(site, labels, records)),
        types=tuple(_types(site, labels, records)),
        gaps=gaps,
        empty_count=sum(len(gap.empty) for gap in gaps),
        regency_count=len(regency_counts(site)),
        oldest=site.rows[tag].of(oldest_records(site, records)),
        built_on=site.today,
    )


def _line(site: Site, label: str, route: str, records: Iterable[Record]) -> CoverageLine:
    ages = dict.fromkeys(Freshness, 0)
    partners = programs = 0
    for record in records:
        ages[site.index.ages[record.slug].freshness] += 1
        if isinstance(record, Partner):
            partners += 1
        else:
            programs += 1
    return CoverageLine(
        label, route, partners, programs, ages[Freshness.CHECKED], ages[Freshness.DUE], ages[Freshness.ASK_FIRST]
    )


def _provinces(site: Site, labels: Labels, records: Iterable[Record]) -> Iterator[CoverageLine]:
    found: dict[str, list[Record]] = {}
    for record in records:
        for code in site.index.filed_under(record.slug):
            found.setdefault(code[:2], []).append(record)
    for region in site.directory.gazetteer.provinces():
        place = labels.places[region.code]
        yield _line(site, place.name, place.route, found.get(region.code, ()))


def _types(site: Site, labels: Labels, records: Iterable[Record]) -> Iterator[CoverageLine]:
    found: dict[str, list[Record]] = {}
    for record in records:
        if isinstance(record, Partner):
            found.setdefault(record.type, []).append(record)
    for term in labels.by_vocabulary["partner_types"].values():
        yield _line(site, term.label.text, term.route or "", found.get(term.key, ()))


def _gaps(site: Site, labels: Labels) -> Iterator[CoverageGap]:
    gazetteer = site.directory.gazetteer
    for province in gazetteer.provinces():
        codes = site.index.codes_of.get(province.code, ())
        empty = [labels.places[code] for code in codes if not site.index.count_here(code)]
        if empty:
            yield CoverageGap(labels.places[province.code], len(codes), tuple(empty))
