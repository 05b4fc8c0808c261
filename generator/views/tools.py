"""Pages around the directory: search, my list, print, open data, and the page for a wrong address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urlsplit

from generator.text.languages import Language
from generator.views import routes
from generator.views.exports.about import open_files
from generator.views.home import record_counts
from generator.views.letters import letter_links
from generator.views.pages.tools import (
    DataFile,
    DataPage,
    MyListPage,
    NotFoundPage,
    PrintPage,
    SearchPage,
    Shelf,
)
from generator.views.parts import OutsideLink
from generator.views.plan import Crumb, Head, Page, PlannedPage, Site
from generator.views.print.list_cards import shard_count_of
from generator.views.regions import province_ways

MY_LIST_SCRIPT = "mylist.js"
EDITION_KINDS = ("a4", "large", "booklet", "sheets", "cards")


def plan_tools(site: Site) -> Iterator[PlannedPage]:
    """Plan one page of each kind in every language."""
    today = site.today.isoformat()
    for language in site.settings.languages:
        planned: tuple[tuple[str, str, tuple[str, ...], Callable[[], Page]], ...] = (
            (
                routes.SEARCH,
                "search",
                (),
                partial(compose_search, site, language),
            ),
            (routes.MY_LIST, "my-list", (str(shard_count_of(site)),), partial(compose_my_list, site, language)),
            (routes.PRINT, "print", (today, str(site.editions)), partial(compose_print, site, language)),
            (
                routes.DATA,
                "data",
                (today, str(record_counts(site))),
                partial(compose_data, site, language),
            ),
        )
        for route, template, reads, compose in planned:
            yield PlannedPage(route, language, f"{template}.html.jinja", reads, compose)
    first = site.settings.languages[0]
    yield PlannedPage(routes.NOT_FOUND, first, "not-found.html.jinja", (), partial(compose_not_found, site, first))


def _head(language: Language, route: str, title: str, description: str) -> Head:
    return Head(route, language, title, description, (Crumb(title),))


def compose_search(site: Site, language: Language) -> SearchPage:
    """Return the page of the search form, with ways to every list for readers without JavaScript."""
    tag, labels = language.tag, site.labels[language.tag]
    head = Head(
        route=routes.SEARCH,
        language=language,
        title=site.say(tag, "Search"),
        description=site.say(tag, "Search by help, skill, kabupaten or name. Everyday words are understood."),
        crumbs=(Crumb(site.say(tag, "Search")),),
    )
    return SearchPage(
        head=head,
        services=tuple(labels.by_vocabulary["service_types"].values()),
        provinces=province_ways(site, language),
        letters=tuple(letter_links()),
    )


def compose_my_list(site: Site, language: Language) -> MyListPage:
    """Return the page of what the reader kept."""
    tag = language.tag
    title = site.say(tag, "My list")
    description = site.say(tag, "Addresses you kept on this device, ready to print.")
    head = Head(routes.MY_LIST, language, title, description, (Crumb(title),), scripts=(MY_LIST_SCRIPT,))
    return MyListPage(head, shard_count_of(site))


def compose_print(site: Site, language: Language) -> PrintPage:
    """Return the page of books and cards: those in its language and those in all of them."""
    tag = language.tag
    title = site.say(tag, "Print")
    description = site.say(tag, "The directory on paper: the whole country, or one province.")
    head = _head(language, routes.PRINT, title, description)
    mine = [edition for edition in site.editions if edition.language in ("", tag)]
    shelves = ((kind, tuple(edition for edition in mine if edition.kind == kind)) for kind in EDITION_KINDS)
    return PrintPage(head, tuple(Shelf(kind, editions) for kind, editions in shelves if editions), site.today)


def compose_data(site: Site, language: Language) -> DataPage:
    """Return the page of open data."""
    tag = language.tag
    partners, programs = record_counts(site)
    title = site.say(tag, "Open data")
    description = site.say(tag, "All records as files for other programs, free to use with the source named.")
    head = _head(language, routes.DATA, title, description)
    return DataPage(head, data_files(site, tag), partners, programs, site.today)


def data_files(site: Site, tag: str) -> tuple[DataFile, ...]:
    """Return the files of open data, named in a language; a file of one language says which."""
    return tuple(
        DataFile(
            name=file.name,
            format=f"{file.format}, {file.language.name}" if file.language else file.format,
            href=file.route,
        )
        for file in open_files(site, tag)
    )


def compose_not_found(site: Site, language: Language) -> NotFoundPage:
    """Return the page for an address that does not exist, with a way home in every language."""
    top = urlsplit(site.settings.url).path or "/"
    homes = tuple([OutsideLink(top + other.folder, other.name) for other in site.settings.languages])
    head = Head(
        route=routes.NOT_FOUND,
        language=language,
        title=site.say(language.tag, "This page does not exist"),
        description=site.say(language.tag, "The address may be wrong, or the page has moved."),
        indexed=False,
    )
    return NotFoundPage(head, top, homes)
