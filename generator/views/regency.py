"""Pages of kabupaten and kota: who is here, who serves here, and who is nearest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from generator.model.region import Region
from generator.text.bilingual import SOURCE_LANGUAGE
from generator.text.languages import Language
from generator.views import routes
from generator.views.nearest import BAPAS_TYPES, Near, nearest_to
from generator.views.pages.regions import RegencyPage
from generator.views.parts import NearRow
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.splitting import ROWS_PER_PAGE, pager_of


@dataclass(frozen=True, eq=False)
class Neighbourhood:
    """Everything known about one kabupaten or kota."""

    site: Site
    region: Region

    @cached_property
    def bapas(self) -> list[str]:
        """Probation offices that serve the place, wherever they stand, by name."""
        index, code = self.site.index, self.region.code
        here = index.here_partners.get(code, ())
        named = (*here, *index.serving.get(code, ()), *index.serving_province.get(self.region.province, ()))
        partners = self.site.directory.partners
        return index.by_name({slug for slug in named if slug in partners and partners[slug].type in BAPAS_TYPES})

    @cached_property
    def partners(self) -> list[str]:
        """Partners here that are no probation office."""
        known = frozenset(self.bapas)
        return [slug for slug in self.site.index.here_partners.get(self.region.code, ()) if slug not in known]

    @cached_property
    def programs(self) -> list[str]:
        """Programs here."""
        return self.site.index.here_programs.get(self.region.code, [])

    @cached_property
    def serving(self) -> list[str]:
        """Who comes from elsewhere and names this place."""
        known = {*self.bapas, *self.partners, *self.programs}
        return [slug for slug in self.site.index.serving.get(self.region.code, ()) if slug not in known]

    @cached_property
    def serving_province(self) -> list[str]:
        """Who serves the whole province, named only where nobody else is recorded."""
        if self.count or self.serving:
            return []
        known = frozenset(self.bapas)
        return [s for s in self.site.index.serving_province.get(self.region.province, ()) if s not in known]

    @cached_property
    def nearest(self) -> tuple[Near, ...]:
        """The nearest offices elsewhere, named only where no office stands here."""
        if self.site.index.here_partners.get(self.region.code):
            return ()
        found = nearest_to(self.site, self.region.code, with_bapas=not self.bapas)
        return tuple([near for near in found if near.slug not in self.bapas])

    @cached_property
    def count(self) -> int:
        """How many records stand here."""
        return self.site.index.count_here(self.region.code)

    @cached_property
    def pages(self) -> list[list[str]]:
        """Partners and programs here, cut into pages; always one page at least."""
        here = [*self.partners, *self.programs]
        return [here[start : start + ROWS_PER_PAGE] for start in range(0, len(here), ROWS_PER_PAGE)] or [[]]

    @cached_property
    def spans(self) -> list[tuple[str, str]]:
        """The first letters of the first and last name on each page."""
        names = {
            slug: self.site.index.record(slug).name.in_language(SOURCE_LANGUAGE).text
            for page in self.pages
            for slug in page
        }
        return [(names[page[0]][:3], names[page[-1]][:3]) for page in self.pages if page]

    def reads(self, number: int) -> Iterator[str]:
        """Yield what page ``number`` depends on."""
        index = self.site.index
        yield f"{self.count} {len(self.partners)} {self.spans}"
        yield f"{bool(index.serving_province.get(self.region.province))} {bool(index.national)}"
        yield from index.tokens(self.pages[number - 1])
        if number == 1:
            for part in (self.bapas, self.serving, self.serving_province):
                yield ""
                yield from index.tokens(part)
            for near in self.nearest:
                yield index.token(near.slug)
                yield str(near.distance_km)


def plan_regencies(site: Site) -> Iterator[PlannedPage]:
    """Plan the page of each kabupaten and kota, and its further pages where many are there."""
    gazetteer = site.directory.gazetteer
    for region in gazetteer.regencies():
        around = Neighbourhood(site, region)
        route = routes.regency(gazetteer, region)
        for number in range(1, len(around.pages) + 1):
            reads = tuple(around.reads(number))
            for language in site.settings.languages:
                compose = partial(compose_regency, around, language, number)
                yield PlannedPage(routes.page_of(route, number), language, "regency.html.jinja", reads, compose)


def compose_regency(around: Neighbourhood, language: Language, number: int) -> RegencyPage:
    """Return the page of a kabupaten or kota; further pages hold only the rest of who is here."""
    site, index, tag = around.site, around.site.index, language.tag
    rows, first = site.rows[tag], number == 1
    shown = around.pages[number - 1]
    partners = frozenset(around.partners)
    near = [each.slug for each in around.nearest]
    lead = [*around.bapas, *around.serving, *around.serving_province, *near] if first else []
    route = routes.regency(site.directory.gazetteer, around.region)
    return RegencyPage(
        head=_head(around, language, number, [*lead, *shown]),
        region=site.labels[tag].places[around.region.code],
        province=site.labels[tag].places[around.region.province],
        count=around.count,
        bapas=rows.of(around.bapas) if first else (),
        partners=rows.of(slug for slug in shown if slug in partners),
        programs=rows.of(slug for slug in shown if slug not in partners),
        serving=rows.slim(around.serving) if first else (),
        serving_province=rows.slim(around.serving_province) if first else (),
        has_province_wide=bool(index.serving_province.get(around.region.province)),
        has_national=bool(index.national),
        nearest=_near_rows(around, language) if first else (),
        pager=pager_of(route, around.spans, number),
    )


def _near_rows(around: Neighbourhood, language: Language) -> tuple[NearRow, ...]:
    rows = around.site.rows[language.tag]
    return tuple([NearRow(rows.of((near.slug,))[0], near.distance_km) for near in around.nearest])


def _head(around: Neighbourhood, language: Language, number: int, shown: Sequence[str]) -> Head:
    site, tag = around.site, language.tag
    places = site.labels[tag].places
    place, province = places[around.region.code], places[around.region.province]
    title, short_title = (site.say(tag, "Help in %(place)s", place=name) for name in (place.full, place.name))
    if number > 1:
        title, short_title = (
            site.say(tag, "%(title)s, page %(number)s", title=each, number=number) for each in (title, short_title)
        )
    return Head(
        route=routes.page_of(place.route, number),
        language=language,
        title=title,
        short_title=short_title,
        description=site.say(tag, "%(title)s: who is here, who serves this place, and who is nearest.", title=title),
        crumbs=(
            Crumb(site.say(tag, "Places"), routes.REGIONS),
            Crumb(province.name, province.route),
            Crumb(place.name),
        ),
        data_as_of=site.index.newest_check(shown),
    )
