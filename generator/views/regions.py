"""Pages of the whole country and of provinces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from generator.model.region import Region
from generator.text.languages import Language
from generator.views import routes
from generator.views.nearest import BAPAS_TYPES
from generator.views.pages.regions import ProvincePage, ProvinceTile, RegionIndexPage
from generator.views.parts import CountLink, PlainLink
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.splitting import ROWS_PER_PAGE
from generator.views.terms import service_vocabulary


def plan_regions(site: Site) -> Iterator[PlannedPage]:
    """Plan the page of the whole country and of each province."""
    index = site.index
    reads = (*map(str, regency_counts(site)), *index.tokens(index.national))
    for language in site.settings.languages:
        compose = partial(compose_regions, site, language)
        yield PlannedPage(routes.REGIONS, language, "regions.html.jinja", reads, compose)
    for province in site.directory.gazetteer.provinces():
        yield from _plan_province(site, province)


def _plan_province(site: Site, province: Region) -> Iterator[PlannedPage]:
    bapas, serving = bapas_of_province(site, province), serving_province(site, province)
    reads = (
        str(regency_counts(site, province.code)),
        str(site.index.provinces_of_records.get(province.code, 0)),
        str(list(service_counts(site, province.code))),
        str(bool(site.index.national)),
        *site.index.tokens(bapas),
        "",
        *site.index.tokens(serving),
    )
    for language in site.settings.languages:
        compose = partial(compose_province, site, province, language)
        yield PlannedPage(routes.province(province), language, "province.html.jinja", reads, compose)


def regency_counts(site: Site, province: str | None = None) -> list[int]:
    """Return how many records stand in each kabupaten/kota, in code order."""
    found = site.index.codes_of
    codes = found.get(province, ()) if province else chain.from_iterable(found.values())
    return [site.index.count_here(code) for code in codes]


def service_counts(site: Site, province: str) -> Iterator[tuple[str, int]]:
    """Yield each service that somebody offers in a province, with how many do."""
    counted = site.index.provinces_of_terms
    for term in service_vocabulary(site):
        count = counted.get(("service", term.key), {}).get(province, 0)
        if count:
            yield term.key, count


def bapas_of_province(site: Site, province: Region) -> list[str]:
    """Return the probation offices that stand in a province, by name."""
    found = {
        slug
        for code in site.index.codes_of.get(province.code, ())
        for slug in site.index.here_partners.get(code, ())
        if site.directory.partners[slug].type == BAPAS_TYPES[0]
    }
    return site.index.by_name(found)


def serving_province(site: Site, province: Region) -> list[str]:
    """Return who serves a whole province, without its own probation offices."""
    known = frozenset(bapas_of_province(site, province))
    return [slug for slug in site.index.serving_province.get(province.code, ()) if slug not in known]


def compose_regions(site: Site, language: Language) -> RegionIndexPage:
    """Return the page of the whole country."""
    tag = language.tag
    title = site.say(tag, "Provinces, kabupaten and kota")
    head = Head(
        route=routes.REGIONS,
        language=language,
        title=title,
        description=site.say(tag, "Choose your kabupaten or kota to see who helps there and who serves it."),
        crumbs=(Crumb(title),),
        data_as_of=site.index.newest_check(site.index.national),
    )
    return RegionIndexPage(
        head=head,
        tiles=province_tiles(site, language),
        provinces=province_links(site, language),
        regencies_by_province=regency_links(site, language),
        national=site.rows[tag].of(site.index.national),
    )


def province_links(site: Site, language: Language) -> tuple[CountLink, ...]:
    """Return the provinces in code order with how many records each has."""
    places, counts = site.labels[language.tag].places, site.index.provinces_of_records
    return tuple(
        [
            CountLink(places[region.code].name, routes.province(region), counts.get(region.code, 0), region.code)
            for region in site.directory.gazetteer.provinces()
        ]
    )


def province_ways(site: Site, language: Language) -> tuple[PlainLink, ...]:
    """Return the ways to the provinces, in code order: what does not change with every record."""
    places = site.labels[language.tag].places
    return tuple(
        [
            PlainLink(places[region.code].name, routes.province(region))
            for region in site.directory.gazetteer.provinces()
        ]
    )


def regency_links(site: Site, language: Language) -> tuple[tuple[CountLink, ...], ...]:
    """Return the kabupaten and kota of each province, by name, with how many records stand there."""
    codes = site.index.codes_of
    return tuple(
        [_links(site, codes.get(region.code, ()), language) for region in site.directory.gazetteer.provinces()]
    )


def _links(site: Site, codes: Iterable[str], language: Language) -> tuple[CountLink, ...]:
    places, count = site.labels[language.tag].places, site.index.count_here
    by_name = sorted(codes, key=lambda code: places[code].name)
    return tuple([CountLink(places[code].name, places[code].route, count(code), code) for code in by_name])


def province_tiles(site: Site, language: Language) -> tuple[ProvinceTile, ...]:
    """Return the tile map."""
    places, counts = site.labels[language.tag].places, site.index.provinces_of_records
    return tuple(
        [
            ProvinceTile(tile, places[tile.province].name, places[tile.province].route, counts.get(tile.province, 0))
            for tile in site.directory.gazetteer.tiles
        ]
    )


def compose_province(site: Site, province: Region, language: Language) -> ProvincePage:
    """Return the page of a province."""
    tag, index = language.tag, site.index
    place = site.labels[tag].places[province.code]
    bapas, serving = bapas_of_province(site, province), serving_province(site, province)
    head = Head(
        route=routes.province(province),
        language=language,
        title=site.say(tag, "Help in %(place)s", place=place.name),
        description=site.say(
            tag, "Who helps in %(place)s: kabupaten and kota, probation offices and services.", place=place.name
        ),
        crumbs=(Crumb(site.say(tag, "Places"), routes.REGIONS), Crumb(place.name)),
        data_as_of=index.newest_check((*bapas, *serving)),
    )
    return ProvincePage(
        head=head,
        region=place,
        count=index.provinces_of_records.get(province.code, 0),
        regencies=_links(site, site.index.codes_of.get(province.code, ()), language),
        bapas=site.rows[tag].of(bapas),
        serving=site.rows[tag].of(serving),
        services=tuple(_service_links(site, province, language)),
        has_national=bool(index.national),
    )


def _service_links(site: Site, province: Region, language: Language) -> Iterator[CountLink]:
    """Yield a link to the part of each service's list that is about this province."""
    labels = site.labels[language.tag]
    for key, count in service_counts(site, province.code):
        label = labels.term("service_types", key)
        term = service_vocabulary(site)[key]
        is_long = len(site.index.by_service[key]) > ROWS_PER_PAGE
        whole = routes.service(term)
        route = routes.in_province(whole, province.slug) if is_long else f"{whole}#{province.slug}"
        yield CountLink(label.label.text, route, count, key)
