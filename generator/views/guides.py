"""Hand-written pages, with the directory's own lists and figures in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.model.directory import Record
from generator.model.guide import Directive, Guide
from generator.model.partner import Partner
from generator.model.record import Status
from generator.text.bilingual import SOURCE_LANGUAGE
from generator.text.languages import Language
from generator.views import routes
from generator.views.figures import agreements_of, figure_of, figures_of, glossary_of
from generator.views.pages.guide import GuideBlock, GuideLink, GuideList, GuidePage, GuideText, TocEntry, TrustedHtml
from generator.views.plan import Crumb, Head, PlannedPage, Site

DEFAULT_LIMIT = 10
TOC_LEVEL = 2


def guides_in(site: Site, language: Language) -> Mapping[str, Guide]:
    """Return the guides a reader of ``language`` gets, by name in their order.

    A guide that is not written in the language yet is shown in Indonesian, else in any other.
    """
    found: dict[str, Guide] = {}
    for tag in (language.tag, SOURCE_LANGUAGE, *(other.tag for other in site.settings.languages)):
        for guide in site.guides:
            if guide.language == tag:
                found.setdefault(guide.name, guide)
    return dict(sorted(found.items(), key=lambda named: (named[1].order, named[0])))


def guide_link(guide: Guide) -> GuideLink:
    """Return a guide's title and description as a way to it."""
    return GuideLink(guide.title, guide.description, guide.route, guide.icon)


def plan_guides(site: Site) -> Iterator[PlannedPage]:
    """Plan every guide in every language."""
    facts = repr(site.facts)
    for language in site.settings.languages:
        guides = guides_in(site, language)
        titles = str([(guide.title, guide.description, guide.group) for guide in guides.values()])
        for guide in guides.values():
            reads = (guide.digest, repr(guide.body), titles, *_directive_reads(site, guide))
            if any(directive.name != "list" for directive in guide.directives):
                reads = (*reads, facts)
            compose = partial(compose_guide, site, guide, guides, language)
            yield PlannedPage(guide.route, language, "guide.html.jinja", reads, compose)


def _directive_reads(site: Site, guide: Guide) -> Iterator[str]:
    for directive in guide.directives:
        if directive.name == "list":
            slugs = listed(site, directive)
            yield str(len(slugs))
            yield from site.index.tokens(slugs[: limit_of(directive)])


def compose_guide(site: Site, guide: Guide, guides: Mapping[str, Guide], language: Language) -> GuidePage:
    """Return the page of a guide."""
    shown = [
        slug
        for directive in guide.directives
        if directive.name == "list"
        for slug in listed(site, directive)[: limit_of(directive)]
    ]
    head = Head(
        route=guide.route,
        language=language,
        title=guide.title,
        description=guide.description,
        crumbs=(Crumb(guide.title),),
        data_as_of=site.index.newest_check(shown),
    )
    return GuidePage(
        head=head,
        title=guide.title,
        description=guide.description,
        content_language=guide.language,
        toc=tuple([TocEntry(each.title, each.anchor) for each in guide.headings if each.level == TOC_LEVEL]),
        blocks=tuple([_block(site, part, language) for part in guide.body]),
        guides=tuple([guide_link(other) for other in guides.values() if _is_neighbour(guide, other)]),
    )


def _is_neighbour(guide: Guide, other: Guide) -> bool:
    return other.group == guide.group and other.name != guide.name


def _block(site: Site, part: str | Directive, language: Language) -> GuideBlock:
    if isinstance(part, str):
        return GuideText(TrustedHtml(part))
    return _ANSWERS[part.name](site, part, language)


def list_of(site: Site, directive: Directive, language: Language) -> GuideList:
    """Return the records a list directive asks for."""
    slugs = listed(site, directive)
    rows = site.rows[language.tag].of(slugs[: limit_of(directive)])
    return GuideList(rows, len(slugs), _whole_list(site, directive))


_ANSWERS: Mapping[str, Callable[[Site, Directive, Language], GuideBlock]] = {
    "list": list_of,
    "figure": figure_of,
    "figures": figures_of,
    "agreements": agreements_of,
    "glossary": glossary_of,
}


def limit_of(directive: Directive) -> int:
    """Return how many rows a list shows at most."""
    given = directive.arguments.get("limit")
    return int(given[0]) if given else DEFAULT_LIMIT


def _whole_list(site: Site, directive: Directive) -> str | None:
    """Return the page that holds the whole list, where one service or one type is asked for alone."""
    asked = {key: values for key, values in directive.arguments.items() if key != "limit"}
    if len(asked) != 1:
        return None
    (key, values), vocabularies = next(iter(asked.items())), site.directory.vocabularies
    if len(values) == 1 and key == "services":
        return routes.service(vocabularies["service_types"][values[0]])
    if len(values) == 1 and key == "type":
        return routes.partner_type(vocabularies["partner_types"][values[0]])
    return None


def listed(site: Site, directive: Directive) -> Sequence[str]:
    """Return the slugs of open records that fit a directive, by name.

    Several values of one key: any of them; several keys: all of them.
    """
    asked = [(key, frozenset(values)) for key, values in directive.arguments.items() if key != "limit"]
    rest = list(asked)
    candidates = _shortest(site, rest)
    if not rest:
        return candidates
    found = (site.index.record(slug) for slug in candidates)
    return [record.slug for record in found if all(_fits(site, record, key, values) for key, values in rest)]


def _shortest(site: Site, asked: list[tuple[str, frozenset[str]]]) -> Sequence[str]:
    """Return the shortest list that the index has for what is asked, and take that out of ``asked``."""
    index = site.index
    known = {"services": index.by_service, "type": index.by_type, "stages": index.by_stage}
    lists = [
        ([slug for value in values for slug in known[key].get(value, ())], (key, values))
        for key, values in asked
        if key in known
    ]
    if not lists:
        return [record.slug for record in index.records_by_name if record.status is not Status.CLOSED]
    slugs, answered = min(lists, key=lambda each: len(each[0]))
    asked.remove(answered)
    return slugs if len(answered[1]) == 1 else index.by_name(set(slugs))


def _fits(site: Site, record: Record, key: str, wanted: frozenset[str]) -> bool:
    if key in ("province", "regency"):
        codes = (*site.index.regencies[record.slug], *site.index.areas[record.slug])
        return any(code in wanted or code[:2] in wanted for code in codes)
    return not wanted.isdisjoint(_terms(record, key))


def _terms(record: Record, key: str) -> Sequence[str]:
    if key in ("services", "stages", "audience", "skills"):
        found: Sequence[str] | None = getattr(record, key)
        return found or ()
    if isinstance(record, Partner):
        return {"type": (record.type,), "fields": record.fields or ()}.get(key, ())
    return (record.scheme,) if key == "scheme" and isinstance(record.scheme, str) else ()
