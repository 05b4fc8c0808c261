"""Hand-written pages, with the directory's own lists and figures in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.model.guide import Directive, Guide
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
            slugs = site.listed.slugs(directive)
            yield str(len(slugs))
            yield from site.index.tokens(slugs[: limit_of(directive)])


def compose_guide(site: Site, guide: Guide, guides: Mapping[str, Guide], language: Language) -> GuidePage:
    """Return the page of a guide."""
    shown = [
        slug
        for directive in guide.directives
        if directive.name == "list"
        for slug in site.listed.slugs(directive)[: limit_of(directive)]
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
    slugs = site.listed.slugs(directive)
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
