"""What the directory knows and what it does not: by province, by type, by age, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.model.directory import Record
from generator.model.freshness import Freshness
from generator.model.record import Status
from generator.text.languages import Language
from generator.views import routes
from generator.views.labels import Labels
from generator.views.pages.tools import CoverageGap, CoverageLine, CoveragePage
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.regions import regency_counts
from generator.views.tally import NOBODY, Counts, Tally

HOW_MANY_OLDEST = 30


def plan_coverage(site: Site) -> Iterator[PlannedPage]:
    """Plan the page of coverage in every language."""
    records = open_records(site)
    tally = Tally.of(site.index, records)
    oldest = oldest_records(site, records)
    reads = (site.today.isoformat(), str(regency_counts(site)), repr(tally), *site.index.tokens(oldest))
    for language in site.settings.languages:
        compose = partial(compose_coverage, site, language, tally, oldest)
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


def compose_coverage(site: Site, language: Language, tally: Tally, oldest: Sequence[str]) -> CoveragePage:
    """Return the page of coverage; ``oldest`` are the slugs of those longest unchecked."""
    tag, labels = language.tag, site.labels[language.tag]
    title = site.say(tag, "How complete this directory is")
    description = site.say(
        tag, "How many records each province and type has, how old they are, and where nobody is recorded."
    )
    gaps = tuple(_gaps(site, labels))
    return CoveragePage(
        head=Head(routes.COVERAGE, language, title, description, (Crumb(title),)),
        total=_line(site.say(tag, "All"), routes.LETTERS, tally.everything),
        provinces=tuple(_provinces(site, labels, tally)),
        types=tuple(_types(labels, tally)),
        gaps=gaps,
        empty_count=sum(len(gap.empty) for gap in gaps),
        regency_count=len(regency_counts(site)),
        oldest=site.rows[tag].of(oldest),
        built_on=site.today,
    )


def _line(label: str, route: str, counts: Counts) -> CoverageLine:
    return CoverageLine(label, route, counts.partners, counts.programs, *counts.ages)


def _provinces(site: Site, labels: Labels, tally: Tally) -> Iterator[CoverageLine]:
    for region in site.directory.gazetteer.provinces():
        place = labels.places[region.code]
        yield _line(place.name, place.route, tally.provinces.get(region.code, NOBODY))


def _types(labels: Labels, tally: Tally) -> Iterator[CoverageLine]:
    for term in labels.by_vocabulary["partner_types"].values():
        yield _line(term.label.text, term.route or "", tally.types.get(term.key, NOBODY))


def _gaps(site: Site, labels: Labels) -> Iterator[CoverageGap]:
    gazetteer = site.directory.gazetteer
    for province in gazetteer.provinces():
        codes = site.index.codes_of.get(province.code, ())
        empty = [labels.places[code] for code in codes if not site.index.count_here(code)]
        if empty:
            by_name = tuple(sorted(empty, key=lambda place: place.name))
            yield CoverageGap(labels.places[province.code], len(codes), by_name)
