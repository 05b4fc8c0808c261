"""All records from A to Z, by the name readers of each language see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from string import ascii_lowercase

from generator.model.record import Status
from generator.text.folding import fold
from generator.text.languages import Language
from generator.views import routes
from generator.views.pages.lists import LettersPage
from generator.views.parts import CountLink
from generator.views.plan import Crumb, Head, PlannedPage, Site
from generator.views.splitting import Group, pager_of, pages_of

OTHER = "0"
"""The page of names that begin with no letter."""
LETTERS = (*ascii_lowercase, OTHER)
SECOND_SIGNS = (" ", *"0123456789", *ascii_lowercase)
ROWS_PER_LETTER_PAGE = 150
TEMPLATE = "letters.html.jinja"


def plan_letters(site: Site) -> Iterator[PlannedPage]:
    """Plan the page of all letters and the pages of each letter that has records."""
    for language in site.settings.languages:
        found = records_by_letter(site, language)
        counts = {letter: len(slugs) for letter, slugs in found.items()}
        state = str(sorted(letter for letter in counts))
        compose = partial(compose_letters, site, language, counts, None, ())
        yield PlannedPage(routes.LETTERS, language, TEMPLATE, (state,), compose)
        for letter in LETTERS:
            if letter in found:
                yield from _plan_letter(site, language, letter, found[letter], counts)


@lru_cache(maxsize=8)
def records_by_letter(site: Site, language: Language) -> dict[str, list[tuple[str, str]]]:
    """Return folded names and slugs by first letter, sorted, in one language."""
    found: dict[str, list[tuple[str, str]]] = {}
    for record in site.index.records_by_name:
        if record.status is not Status.CLOSED:
            name = fold(record.name.in_language(language.tag).text)
            letter = name[0] if name[:1] in ascii_lowercase and name else OTHER
            found.setdefault(letter, []).append((name, record.slug))
    for names in found.values():
        names.sort()
    return found


def _plan_letter(
    site: Site, language: Language, letter: str, names: Sequence[tuple[str, str]], counts: Mapping[str, int]
) -> Iterator[PlannedPage]:
    by_sign: dict[str, list[str]] = {}
    for name, slug in names:
        by_sign.setdefault(name[1:2] or " ", []).append(slug)
    pages = pages_of(SECOND_SIGNS, by_sign, ROWS_PER_LETTER_PAGE)
    spans = [_span(letter, page) for page in pages]
    prints = site.directory.fingerprints
    for number, page in enumerate(pages, start=1):
        slugs = [slug for group in page for slug in group.slugs]
        reads = (str(spans), str(sorted(counts)), *[prints[slug] for slug in slugs], *_providers(site, slugs))
        compose = partial(compose_letter, site, language, counts, letter, spans, number, slugs)
        yield PlannedPage(routes.page_of(routes.letter(letter), number), language, TEMPLATE, reads, compose)


def _providers(site: Site, slugs: Sequence[str]) -> Iterator[str]:
    """Yield what a program's place line may take over from its provider."""
    programs, prints = site.directory.programs, site.directory.fingerprints
    return (prints[programs[slug].provider] for slug in slugs if slug in programs)


def _span(letter: str, page: Sequence[Group]) -> tuple[str, str]:
    return (letter + page[0].key).strip().capitalize(), (letter + page[-1].key).strip().capitalize()


def compose_letter(
    site: Site,
    language: Language,
    counts: Mapping[str, int],
    letter: str,
    spans: Sequence[tuple[str, str]],
    number: int,
    slugs: Sequence[str],
) -> LettersPage:
    """Return one page of a letter."""
    page = compose_letters(site, language, counts, letter, slugs, number)
    pager = pager_of(routes.letter(letter), spans, number)
    return LettersPage(page.head, page.letter, page.letters, page.rows, pager)


def compose_letters(
    site: Site,
    language: Language,
    counts: Mapping[str, int],
    letter: str | None,
    slugs: Sequence[str],
    number: int = 1,
) -> LettersPage:
    """Return the page of a letter, or without one the page of all letters."""
    return LettersPage(
        head=_head(site, language, letter, number),
        letter=letter_label(letter) if letter else None,
        letters=tuple(letter_links(counts)),
        rows=site.rows[language.tag].slim(slugs),
    )


def letter_label(letter: str) -> str:
    """Return a letter as it is shown."""
    return "0–9" if letter == OTHER else letter.upper()


def letter_links(counts: Mapping[str, int]) -> Iterator[CountLink]:
    """Yield every letter; those without records have the count 0."""
    for letter in LETTERS:
        yield CountLink(letter_label(letter), routes.letter(letter), counts.get(letter, 0), letter)


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
