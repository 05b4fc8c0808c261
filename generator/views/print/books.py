"""Which books there are, and what each holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from generator.model.record import NATIONAL
from generator.text.folding import fold
from generator.text.languages import Language
from generator.views import routes
from generator.views.index import NOWHERE
from generator.views.parts import PlaceLabel
from generator.views.plan import Site
from generator.views.print import indexes
from generator.views.print.book import (
    Book,
    Chapter,
    ClosedEntry,
    Edition,
    FrontPage,
    PlannedBook,
    ShortEntry,
)
from generator.views.print.facts import Facts, facts_of
from generator.views.print.reads import outlines_near, record_reads
from generator.views.print.shelves import ELSEWHERE, Shelf, Shelves
from generator.views.record import status_notice

COUNTRY = "indonesia"
Offices = Mapping[tuple[str, str], FrontPage]
"""Offices' own front pages by language tag and slug."""


def plan_books(site: Site, offices: Offices) -> Iterator[PlannedBook]:
    """Plan a book for each province that somebody stands in, then the national one, in every language."""
    shelves, near = Shelves.of(site), outlines_near(site.directory)
    for province in site.directory.gazetteer.provinces():
        shelf = shelves.provinces.get(province.code)
        if shelf:
            for language in site.settings.languages:
                yield _plan(_Binder(site, language, shelves, offices, near), province.slug, province.code, shelf)
    if shelves.country:
        for language in site.settings.languages:
            yield _plan(_Binder(site, language, shelves, offices, near), COUNTRY, None, shelves.country)


def _plan(binder: _Binder, name: str, province: str | None, shelf: Shelf) -> PlannedBook:
    region = binder.labels.places[province] if province else None
    editions = tuple(Edition) if province else (Edition.A4,)
    reads = tuple(binder.reads(province, shelf))
    return PlannedBook(name, binder.language, region, editions, reads, partial(binder.book, province, shelf))


class _Binder:
    """Puts the books of one language together."""

    def __init__(
        self, site: Site, language: Language, shelves: Shelves, offices: Offices, near: Mapping[str, str]
    ) -> None:
        self.site = site
        self.language = language
        self.labels = site.labels[language.tag]
        self.shelves = shelves
        self.offices = offices
        self.near = near

    def gettext(self, msgid: str) -> str:
        return self.site.say(self.language.tag, msgid)

    def reads(self, province: str | None, shelf: Shelf) -> Iterator[str]:
        """Yield what a book depends on, in its own order."""
        index = self.site.index
        for place, slugs in sorted(shelf.items()):
            yield place
            for slug in sorted(slugs):
                yield from (slug, *record_reads(self.site, index.record(slug), self.near))
        for slug in self.national(shelf, province):
            yield from (slug, index.token(slug))
        for slug in self.shelves.closed.get(province or NATIONAL, ()):
            replaced_by = index.record(slug).replaced_by
            yield from (slug, index.token(slug), index.token(replaced_by) if replaced_by else "")
        for page in self.front_pages(province, shelf):
            yield from (page.title, *page.paragraphs)

    def book(self, province: str | None, shelf: Shelf) -> Book:
        """Compose a book."""
        chapters = tuple(self._province_chapters(province, shelf) if province else self._country_chapters(shelf))
        slugs = tuple(slug for chapter in chapters for slug in chapter.entries)
        region = self.labels.places[province] if province else None
        national = self.national(shelf, province)
        return Book(
            language=self.language,
            region=region,
            route=region.route if region else routes.HOME,
            as_of=max(self.site.index.record(slug).verified.on for slug in (*slugs, *national)),
            chapters=chapters,
            names=indexes.by_name(self.site, slugs, self.language),
            services=indexes.by_service(self.site, slugs, self.language),
            places=indexes.by_place(self.site, slugs, self.language, province),
            offices=tuple(self.front_pages(province, shelf)),
            tiles=self.site.directory.gazetteer.tiles,
            facts_of=self.facts,
        )

    def facts(self, slug: str) -> Facts:
        """Return what one record says."""
        return facts_of(self.site, self.site.index.record(slug), self.language)

    def national(self, shelf: Shelf, province: str | None) -> Sequence[str]:
        """Return who serves the whole country and has no entry of its own in a province's book."""
        if province is None:
            return ()
        inside = {slug for slugs in shelf.values() for slug in slugs}
        return [slug for slug in self.shelves.national if slug not in inside]

    def front_pages(self, province: str | None, shelf: Shelf) -> Iterator[FrontPage]:
        """Yield the own pages of the offices that stand in a province."""
        if province is None or not self.offices:
            return
        for place, slugs in sorted(shelf.items()):
            if place != ELSEWHERE:
                for slug in slugs:
                    page = self.offices.get((self.language.tag, slug))
                    if page:
                        yield page

    def _province_chapters(self, province: str, shelf: Shelf) -> Iterator[Chapter]:
        yield from self._places(shelf, province, level=1)
        if ELSEWHERE in shelf:
            yield self._chapter(ELSEWHERE, 1, self.gettext("From elsewhere, also for this place"), shelf[ELSEWHERE])
        national = self._by_name(self.national(shelf, province))
        if national:
            yield Chapter(
                "national",
                1,
                self.gettext("Who helps in all of Indonesia"),
                short=tuple(map(self._short, national)),
            )
        yield from self._closed(province)

    def _country_chapters(self, shelf: Shelf) -> Iterator[Chapter]:
        names = self.labels.places
        provinces = {code[:2] for code in shelf if code not in (NATIONAL, NOWHERE)}
        for province in sorted(provinces, key=lambda code: fold(names[code].name)):
            yield Chapter(f"p{province}", 1, names[province].name)
            yield from self._places(shelf, province, level=2)
        if NATIONAL in shelf:
            yield self._chapter("national", 1, self.labels.whole_country, shelf[NATIONAL])
        if NOWHERE in shelf:
            yield self._chapter("nowhere", 1, self.gettext("Place not known"), shelf[NOWHERE])
        yield from self._closed(NATIONAL)

    def _places(self, shelf: Shelf, province: str, level: int) -> Iterator[Chapter]:
        names = self.labels.places
        inside = [code for code in shelf if code[:2] == province and code != province and code in names]
        if province in shelf:
            yield self._chapter(f"w{province}", level, self.gettext("For the whole province"), shelf[province])
        for code in sorted(inside, key=lambda code: (fold(names[code].name), code)):
            yield self._chapter(f"k{code}", level, names[code].name, shelf[code])._replace(place=names[code].full)

    def _chapter(self, key: str, level: int, title: str, slugs: Iterable[str]) -> Chapter:
        return Chapter(key, level, title, entries=tuple(self._by_name(slugs)))

    def _by_name(self, slugs: Iterable[str]) -> list[str]:
        index, tag = self.site.index, self.language.tag
        return sorted(slugs, key=lambda slug: (fold(index.record(slug).name.in_language(tag).text), slug))

    def _short(self, slug: str) -> ShortEntry:
        (row,) = self.site.rows[self.language.tag].of([slug])
        url = routes.absolute(self.site.settings.url, self.language.path(row.route))
        return ShortEntry(row.name, row.what, row.place, row.phone, url)

    def _closed(self, province: str) -> Iterator[Chapter]:
        slugs = self._by_name(self.shelves.closed.get(province, ()))
        if slugs:
            note = self.gettext("Do not go there any more.")
            closed = tuple(map(self._closed_entry, slugs))
            yield Chapter("closed", 1, self.gettext("No longer open"), note, closed=closed)

    def _closed_entry(self, slug: str) -> ClosedEntry:
        record = self.site.index.record(slug)
        notice = status_notice(self.site, record, self.labels)
        name = record.name.in_language(self.language.tag)
        return ClosedEntry(name, record.closed_on, notice.replacement if notice else None)


def title_of(region: PlaceLabel | None, whole_country: str) -> str:
    """Return what a book is called: its region."""
    return region.name if region else whole_country
