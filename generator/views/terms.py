"""Lists of everyone who offers a service, and of all partners of a type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.model.record import NATIONAL
from generator.model.vocabulary import Term, Vocabulary
from generator.text.languages import Language
from generator.views import routes
from generator.views.index import NOWHERE
from generator.views.labels import Labels, term_in
from generator.views.pages.lists import TermIndexPage, TermPage
from generator.views.parts import CountLink, PlaceLabel, Section, TermLabel
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.splitting import ROWS_PER_PAGE, Group, ListPage, pager_of, pages_of

NATIONAL_ANCHOR = "nasional"
NOWHERE_ANCHOR = "lain"
TEMPLATE = "term.html.jinja"


@dataclass(frozen=True)
class TermList:
    """One list: ``kind`` is ``service`` or ``type``; ``slugs`` are its records by name."""

    site: Site
    kind: str
    term: Term
    route: str
    slugs: Sequence[str]

    @property
    def is_long(self) -> bool:
        """Say whether the list is cut by province."""
        return len(self.slugs) > ROWS_PER_PAGE

    def label(self, language: Language) -> TermLabel:
        """Return the term in the reader's language."""
        return term_in(self.term, language.tag, lambda _term: self.route)

    def by_province(self) -> dict[str, list[str]]:
        """Return the slugs by province, ``ID`` and ``""``; in two provinces means in both lists."""
        found: dict[str, list[str]] = {}
        for slug in self.slugs:
            for code in self.site.index.filed_under(slug):
                found.setdefault(code[:2], []).append(slug)
        return found

    def by_regency(self, province: str, slugs: Sequence[str]) -> dict[str, list[str]]:
        """Return ``slugs`` by the code under which each is filed in ``province``."""
        found: dict[str, list[str]] = {}
        for slug in slugs:
            found.setdefault(self.site.index.filed_in(slug, province), []).append(slug)
        return found


def service_vocabulary(site: Site) -> Vocabulary:
    """Return the services."""
    return site.directory.vocabularies["service_types"]


def type_vocabulary(site: Site) -> Vocabulary:
    """Return the types of partner."""
    return site.directory.vocabularies["partner_types"]


def term_lists(site: Site) -> Iterator[TermList]:
    """Yield every list in the order in which terms are shown, services first."""
    for term in service_vocabulary(site):
        yield TermList(site, "service", term, routes.service(term), site.index.by_service.get(term.key, ()))
    for term in type_vocabulary(site):
        yield TermList(site, "type", term, routes.partner_type(term), site.index.by_type.get(term.key, ()))


def plan_terms(site: Site) -> Iterator[PlannedPage]:
    """Plan the lists of services and types with their parts by province, and the two overviews."""
    for each in term_lists(site):
        yield from _plan_long(each) if each.is_long else _plan_short(each)
    for language in site.settings.languages:
        for kind in ("service", "type"):
            yield _plan_index(site, kind, language)


def _planned(
    each: TermList, route: str, reads: Sequence[str], compose: Callable[..., TermPage]
) -> Iterator[PlannedPage]:
    for language in each.site.settings.languages:
        yield PlannedPage(route, language, TEMPLATE, reads, partial(compose, each, language))


def _plan_short(each: TermList) -> Iterator[PlannedPage]:
    yield from _planned(each, each.route, tuple(each.site.index.tokens(each.slugs)), compose_short)


def _plan_long(each: TermList) -> Iterator[PlannedPage]:
    found = each.by_province()
    counts = {code: len(slugs) for code, slugs in found.items()}
    tops = tuple(_nationwide(found))
    reads = (str(sorted(counts.items())), str(len(each.slugs)), *each.site.index.tokens(tops))
    yield from _planned(each, each.route, reads, partial(compose_overview, found=found))
    for province in each.site.directory.gazetteer.provinces():
        if province.code in found:
            yield from _plan_province(each, province.code, found[province.code])


def _nationwide(found: dict[str, list[str]]) -> list[str]:
    return [*found.get(NATIONAL, ()), *found.get(NOWHERE, ())]


def _plan_province(each: TermList, province: str, slugs: Sequence[str]) -> Iterator[PlannedPage]:
    gazetteer = each.site.directory.gazetteer
    codes = (*each.site.index.codes_of.get(province, ()), province)
    pages = pages_of(codes, each.by_regency(province, slugs))
    last_regency = codes[-2] if len(codes) > 1 else province
    spans = [(page.first, last_regency if page.last == province else page.last) for page in pages]
    route = routes.in_province(each.route, gazetteer[province].slug)
    for number, page in enumerate(pages, start=1):
        shown = page.slugs
        reads = (str(spans), str(len(slugs)) if number == 1 else "", *each.site.index.tokens(shown))
        compose = partial(compose_part, province=province, page=page, spans=spans, number=number, count=len(slugs))
        yield from _planned(each, routes.page_of(route, number), reads, compose)


def compose_short(each: TermList, language: Language) -> TermPage:
    """Return a list that stands whole on one page, by province."""
    found = each.by_province()
    order = [*(province.code for province in each.site.directory.gazetteer.provinces()), NATIONAL, NOWHERE]
    groups = [Group(code, tuple(found[code])) for code in order if code in found]
    return TermPage(
        head=_head(each, language, each.route, each.slugs),
        kind=each.kind,
        term=each.label(language),
        count=len(each.slugs),
        province=None,
        sections=sections_of(each.site, groups, language),
        provinces=(),
        related=_related(each, language),
    )


def compose_overview(each: TermList, language: Language, found: dict[str, list[str]]) -> TermPage:
    """Return the first page of a long list: provinces with counts, and who serves everybody."""
    groups = [Group(code, tuple(found[code])) for code in (NATIONAL, NOWHERE) if code in found]
    return TermPage(
        head=_head(each, language, each.route, _nationwide(found)),
        kind=each.kind,
        term=each.label(language),
        count=len(each.slugs),
        province=None,
        sections=sections_of(each.site, groups, language),
        provinces=tuple(_province_counts(each, found, language)),
        related=_related(each, language),
    )


def _province_counts(each: TermList, found: dict[str, list[str]], language: Language) -> Iterator[CountLink]:
    """Yield every province; one without a record leads to the province's own page."""
    places = each.site.labels[language.tag].places
    for province in each.site.directory.gazetteer.provinces():
        count = len(found.get(province.code, ()))
        route = routes.in_province(each.route, province.slug) if count else routes.province(province)
        yield CountLink(places[province.code].name, route, count, province.code)


def compose_part(
    each: TermList,
    language: Language,
    province: str,
    page: ListPage,
    spans: Sequence[tuple[str, str]],
    number: int,
    count: int,
) -> TermPage:
    """Return a page of a long list's part for one province. ``spans`` are codes of regions."""
    site, labels = each.site, each.site.labels[language.tag]
    place = labels.places[province]
    route = routes.in_province(each.route, site.directory.gazetteer[province].slug)
    names = [(labels.places[first].name, labels.places[last].name) for first, last in spans]
    return TermPage(
        head=_part_head(each, language, place, routes.page_of(route, number), number, page.slugs),
        kind=each.kind,
        term=each.label(language),
        count=count if number == 1 else None,
        province=place,
        sections=sections_of(site, page.groups, language),
        provinces=(),
        related=(),
        pager=pager_of(route, names, number),
    )


def sections_of(site: Site, groups: Sequence[Group], language: Language) -> tuple[Section, ...]:
    """Return groups of records by place as sections with their places' names."""
    labels, rows = site.labels[language.tag], site.rows[language.tag]
    return tuple([_section(site, group.key, labels, language)._replace(rows=rows.of(group.slugs)) for group in groups])


def _section(site: Site, code: str, labels: Labels, language: Language) -> Section:
    if code == NATIONAL:
        return Section(NATIONAL_ANCHOR, labels.whole_country, routes.NATIONAL, ())
    if code == NOWHERE:
        return Section(NOWHERE_ANCHOR, site.say(language.tag, "Place not known"), None, ())
    return Section(site.directory.gazetteer[code].slug, labels.places[code].name, labels.places[code].route, ())


def _related(each: TermList, language: Language) -> tuple[TermLabel, ...]:
    vocabulary = service_vocabulary(each.site) if each.kind == "service" else type_vocabulary(each.site)
    labels = each.site.labels[language.tag]
    near = [term for term in vocabulary if term.parent == each.term.key or term.key == each.term.parent]
    return tuple([labels.term(vocabulary.name, term.key) for term in near])


def _head(each: TermList, language: Language, route: str, shown: Sequence[str]) -> Head:
    site, term, tag = each.site, each.label(language), language.tag
    if each.kind == "service":
        title = site.say(tag, "%(service)s: who helps", service=term.label.text)
    else:
        title = site.say(tag, "%(type)s: all in the directory", type=term.label.text)
    return Head(
        route=route,
        language=language,
        title=title,
        description=f"{title}. {term.description.text}",
        crumbs=(index_crumb(site, each.kind, language), Crumb(term.label.text)),
        data_as_of=site.index.newest_check(shown),
    )


def _part_head(
    each: TermList, language: Language, place: PlaceLabel, route: str, number: int, shown: Sequence[str]
) -> Head:
    site, tag, words = each.site, language.tag, each.label(language).label.text
    title = site.say(tag, "%(term)s in %(place)s", term=words, place=place.name)
    if number > 1:
        title = site.say(tag, "%(title)s, page %(number)s", title=title, number=number)
    return Head(
        route=route,
        language=language,
        title=title,
        description=site.say(
            tag, "%(title)s: names, places and phone numbers, each with its day of checking.", title=title
        ),
        crumbs=(index_crumb(site, each.kind, language), Crumb(words, each.route), Crumb(place.name)),
        data_as_of=site.index.newest_check(shown),
    )


def index_crumb(site: Site, kind: str, language: Language) -> Crumb:
    """Return the step to all services or all types."""
    if kind == "service":
        return Crumb(site.say(language.tag, "Kinds of help"), routes.SERVICES)
    return Crumb(site.say(language.tag, "Who helps"), routes.TYPES)


def _plan_index(site: Site, kind: str, language: Language) -> PlannedPage:
    route = routes.SERVICES if kind == "service" else routes.TYPES
    counts = tuple(len(each.slugs) for each in term_lists(site) if each.kind == kind)
    return PlannedPage(
        route, language, "terms.html.jinja", (str(counts),), partial(compose_index, site, kind, language, counts)
    )


def compose_index(site: Site, kind: str, language: Language, counts: tuple[int, ...]) -> TermIndexPage:
    """Return the page of all services or of all types."""
    name = "service_types" if kind == "service" else "partner_types"
    crumb, tag = index_crumb(site, kind, language), language.tag
    if kind == "service":
        description = site.say(tag, "Every kind of help in this directory, in plain words, with how many offer it.")
    else:
        description = site.say(tag, "Every kind of office and group in this directory, with how many there are.")
    head = Head(
        routes.SERVICES if kind == "service" else routes.TYPES,
        language,
        crumb.label,
        description,
        (Crumb(crumb.label),),
    )
    return TermIndexPage(head, kind, tuple(site.labels[tag].by_vocabulary[name].values()), counts)
