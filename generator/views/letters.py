"""All records from A to Z, by the name readers of each language see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from string import ascii_lowercase

from generator.text.languages import Language
from generator.views import routes
from generator.views.pages.lists import LettersPage
from generator.views.parts import PlainLink
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.rows import OTHER_LETTER
from generator.views.splitting import ListPage, pager_of, pages_of

LETTERS = (*ascii_lowercase, OTHER_LETTER)
SECOND_SIGNS = (" ", *"0123456789", *ascii_lowercase)
ROWS_PER_LETTER_PAGE = 150
TEMPLATE = "letters.html.jinja"


def plan_letters(site: Site) -> Iterator[PlannedPage]:
    """Plan the page of all letters and the pages of each letter that has records.

    Names differ by language, pages do not: each has its counterpart in every language.
    """
    known = {language.tag: site.rows[language.tag].by_letter for language in site.settings.languages}
    for language in site.settings.languages:
        compose = partial(compose_letters, site, language, None, ())
        yield PlannedPage(routes.LETTERS, language, TEMPLATE, (), compose)
    for letter in LETTERS:
        by_sign = {tag: _by_second_sign(found.get(letter, ())) for tag, found in known.items()}
        yield from _plan_letter(site, letter, by_sign)


def _by_second_sign(names: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, slug in names:
        found.setdefault(name[1:2] or " ", []).append(slug)
    return found


def _plan_letter(site: Site, letter: str, by_sign: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[PlannedPage]:
    longest = {
        sign: [str(number) for number in range(max(len(found.get(sign, ())) for found in by_sign.values()))]
        for sign in SECOND_SIGNS
    }
    nobody = [ListPage(SECOND_SIGNS[0], SECOND_SIGNS[-1], ())]
    pages = pages_of(SECOND_SIGNS, longest, ROWS_PER_LETTER_PAGE) or nobody
    spans = [_span(letter, page) for page in pages]
    outlines = site.directory.outlines
    for number, page in enumerate(pages, start=1):
        for language in site.settings.languages:
            slugs = list(_slugs_on(page, by_sign[language.tag]))
            reads = (str(spans), *[outlines[slug] for slug in slugs], *_providers(site, slugs))
            compose = partial(compose_letter, site, language, letter, spans, number, slugs)
            yield PlannedPage(routes.page_of(routes.letter(letter), number), language, TEMPLATE, reads, compose)


def _slugs_on(page: ListPage, by_sign: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the slugs of one language in the places that a page holds."""
    for group in page.groups:
        slugs = by_sign.get(group.key, ())
        yield from (slugs[int(place)] for place in group.slugs if int(place) < len(slugs))


def _providers(site: Site, slugs: Sequence[str]) -> Iterator[str]:
    """Yield what a program's place line may take over from its provider."""
    programs, outlines = site.directory.programs, site.directory.outlines
    return (outlines[programs[slug].provider] for slug in slugs if slug in programs)


def _span(letter: str, page: ListPage) -> tuple[str, str]:
    first, last = page.first.strip(), page.last.strip()
    return (letter + first).capitalize(), (letter + last).capitalize()


def compose_letter(
    site: Site,
    language: Language,
    letter: str,
    spans: Sequence[tuple[str, str]],
    number: int,
    slugs: Sequence[str],
) -> LettersPage:
    """Return one page of a letter."""
    page = compose_letters(site, language, letter, slugs, number)
    pager = pager_of(routes.letter(letter), spans, number)
    return LettersPage(page.head, page.letter, page.letters, page.rows, pager)


def compose_letters(
    site: Site,
    language: Language,
    letter: str | None,
    slugs: Sequence[str],
    number: int = 1,
) -> LettersPage:
    """Return the page of a letter, or without one the page of all letters."""
    return LettersPage(
        head=_head(site, language, letter, number),
        letter=letter_label(letter) if letter else None,
        letters=tuple(letter_links()),
        rows=site.rows[language.tag].slim(slugs),
    )


def letter_label(letter: str) -> str:
    """Return a letter as it is shown."""
    return "0–9" if letter == OTHER_LETTER else letter.upper()


def letter_links() -> Iterator[PlainLink]:
    """Yield the way to every letter's page."""
    return (PlainLink(letter_label(letter), routes.letter(letter)) for letter in LETTERS)


def _head(site: Site, language: Language, letter: str | None, number: int) -> Head:
    tag = language.tag
    everything = site.say(tag, "All names from A to Z")
    if letter is None:
        description = site.say(tag, "Every office, group and program in this directory by its first letter.")
        return Head(routes.LETTERS, language, everything, description, (Crumb(everything),))
    title = site.say(tag, "Names with %(letter)s", letter=letter_label(letter))
    if number > 1:
        title = site.say(tag, "%(title)s, page %(number)s", title=title, number=number)
    return Head(
        route=routes.page_of(routes.letter(letter), number),
        language=language,
        title=title,
        description=site.say(tag, "%(title)s: offices, groups and programs.", title=title),
        crumbs=(Crumb(everything, routes.LETTERS), Crumb(letter_label(letter))),
    )
