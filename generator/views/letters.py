"""All records from A to Z, by the name readers of each language see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from string import ascii_lowercase

from generator.text.languages import Language
from generator.views import routes
from generator.views.alphabet import Names, Stretch, stretches
from generator.views.pages.lists import LettersPage
from generator.views.parts import PlainLink
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.rows import OTHER_LETTER
from generator.views.splitting import pager_of

LETTERS = (*ascii_lowercase, OTHER_LETTER)
ROWS_PER_LETTER_PAGE = 150
WORDS_SHOWN = 2
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
        yield from _plan_letter(site, letter, {tag: found.get(letter, ()) for tag, found in known.items()})


def _plan_letter(site: Site, letter: str, names: Mapping[str, Names]) -> Iterator[PlannedPage]:
    beginning = "" if letter == OTHER_LETTER else letter
    nobody = Stretch(beginning, beginning, dict.fromkeys(names, ()))
    pages = list(stretches(names, beginning, ROWS_PER_LETTER_PAGE)) or [nobody]
    spans = [(_shown(page.first), _shown(page.last)) for page in pages]
    ways, outlines = str(spans), site.directory.outlines
    for number, page in enumerate(pages, start=1):
        for language in site.settings.languages:
            slugs = page.slugs[language.tag]
            reads = (ways, *[outlines[slug] for slug in slugs], *_providers(site, slugs))
            compose = partial(compose_letter, site, language, letter, spans, number, slugs)
            yield PlannedPage(routes.page_of(routes.letter(letter), number), language, TEMPLATE, reads, compose)


def _shown(beginning: str) -> str:
    """Return the beginning of a name as the way to its page shows it: the last words are enough."""
    return " ".join(beginning.split()[-WORDS_SHOWN:]).capitalize()


def _providers(site: Site, slugs: Sequence[str]) -> Iterator[str]:
    """Yield what a program's place line may take over from its provider."""
    programs, outlines = site.directory.programs, site.directory.outlines
    return (outlines[programs[slug].provider] for slug in slugs if slug in programs)


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
