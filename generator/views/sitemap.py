"""Files for search engines, feed readers and web hosts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from generator.model.directory import Record
from generator.text.languages import Language
from generator.views import routes
from generator.views.files import MappedPage, XmlElement
from generator.views.plan import PlannedFile, PlannedPage, Site
from generator.views.rows import place_of, what_of

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
ATOM = "http://www.w3.org/2005/Atom"
RECORDS_PER_SHARD = 500
RECORDS_IN_FEED = 50
UNLISTED = frozenset({routes.NOT_FOUND, routes.MY_LIST})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; connect-src 'self'; frame-ancestors 'none'"
)


class Listed(NamedTuple):
    """A page in the sitemap; ``checked_on`` is the day of its record's check."""

    route: str
    checked_on: date | None


def plan_sitemaps(site: Site, pages: Iterable[PlannedPage]) -> Iterator[PlannedFile]:
    """Plan the sitemap: an index, one file for lists and guides, and files of some 500 records.

    All stand at the top: a sitemap may only name what is in or below its own folder (sitemaps.org).
    Which file a record is in follows from its slug alone, so that a changed record rewrites one.
    ``pages`` are all planned pages but those of records.
    """
    first = site.settings.languages[0]
    others = [Listed(page.route, None) for page in pages if page.language == first and page.route not in UNLISTED]
    shards: dict[str, list[Listed]] = {"pages": others}
    records: list[Record] = [*site.directory.partners.values(), *site.directory.programs.values()]
    count = shard_count(len(records))
    for number in range(count):
        shards[f"records-{number}"] = []
    for record in records:
        name = f"records-{shard_of(record.slug, count)}"
        shards[name].append(Listed(routes.record(record), record.verified.on))
    yield PlannedFile("sitemap.xml", "xml", (str(sorted(shards)),), partial(sitemap_index, site, list(shards)))
    for name, listed in shards.items():
        reads = [f"{each.route} {each.checked_on}" for each in listed]
        yield PlannedFile(f"sitemap-{name}.xml", "sitemap", reads, partial(sitemap_of, site, listed))


def shard_count(records: int) -> int:
    """Return how many files the records need: a power of two, so that growth seldom moves them."""
    count = 1
    while count * RECORDS_PER_SHARD < records:
        count *= 2
    return count


def shard_of(slug: str, count: int) -> int:
    """Return the number of the file that lists a record."""
    return int.from_bytes(blake2b(slug.encode(), digest_size=4).digest()) % count


def sitemap_index(site: Site, names: Sequence[str]) -> XmlElement:
    """Return the list of sitemaps."""
    children = tuple(
        [
            XmlElement(
                "sitemap", children=(XmlElement("loc", text=routes.absolute(site.settings.url, f"sitemap-{name}.xml")),)
            )
            for name in names
        ]
    )
    return XmlElement("sitemapindex", (("xmlns", SITEMAP),), children)


def sitemap_of(site: Site, listed: Sequence[Listed]) -> list[MappedPage]:
    """Return one sitemap: every page with its address in every language."""
    url, languages = site.settings.url, site.settings.languages
    return [
        MappedPage(
            tuple([(language.tag, routes.absolute(url, language.path(route))) for language in languages]), checked_on
        )
        for route, checked_on in listed
    ]


def plan_feeds(site: Site) -> Iterator[PlannedFile]:
    """Plan a feed of the latest checks in every language."""
    latest = latest_checked(site)
    slugs = [record.slug for record in latest]
    reads = (*site.index.tokens(slugs), *map(site.directory.fingerprints.__getitem__, slugs))
    for language in site.settings.languages:
        yield PlannedFile(language.path(routes.FEED), "xml", reads, partial(feed_of, site, language, latest))


def latest_checked(site: Site) -> list[Record]:
    """Return the records checked last, newest first."""
    records: list[Record] = [*site.directory.partners.values(), *site.directory.programs.values()]
    records.sort(key=lambda record: record.slug)
    records.sort(key=lambda record: record.verified.on, reverse=True)
    return records[:RECORDS_IN_FEED]


def feed_of(site: Site, language: Language, records: Sequence[Record]) -> XmlElement:
    """Return a feed (Atom, RFC 4287). A check has a day but no hour: each is dated at noon UTC."""
    home = routes.absolute(site.settings.url, language.path(routes.HOME))
    itself = routes.absolute(site.settings.url, language.path(routes.FEED))
    updated = _moment(records[0].verified.on) if records else _moment(site.today)
    title = site.say(language.tag, "%(site)s: latest checks", site=site.settings.name)
    children = (
        XmlElement("id", text=itself),
        XmlElement("title", text=title),
        XmlElement("link", (("rel", "self"), ("href", itself))),
        XmlElement("link", (("rel", "alternate"), ("href", home))),
        XmlElement("updated", text=updated),
        XmlElement("author", children=(XmlElement("name", text=site.settings.name),)),
        *[_entry(site, language, record) for record in records],
    )
    return XmlElement("feed", (("xmlns", ATOM), ("xml:lang", language.tag)), children)


def _entry(site: Site, language: Language, record: Record) -> XmlElement:
    tag = language.tag
    address = routes.absolute(site.settings.url, language.path(routes.record(record)))
    labels = site.labels[tag]
    line = ", ".join(filter(None, (what_of(record, labels).label.text, place_of(site.index, record.slug, labels))))
    return XmlElement(
        "entry",
        children=(
            XmlElement("id", text=address),
            XmlElement("title", text=record.name.in_language(tag).text),
            XmlElement("link", (("href", address),)),
            XmlElement("updated", text=_moment(record.verified.on)),
            XmlElement("summary", text=f"{line}. {record.summary.in_language(tag).text}"),
        ),
    )


def _moment(day: date) -> str:
    return f"{day.isoformat()}T12:00:00Z"


def plan_host_files(site: Site) -> Iterator[PlannedFile]:
    """Plan what web hosts and robots read."""
    sitemap = routes.absolute(site.settings.url, "sitemap.xml")
    yield PlannedFile("robots.txt", "text", (), partial(list, ["User-agent: *", "Allow: /", f"Sitemap: {sitemap}"]))
    yield PlannedFile("_headers", "text", (), partial(list, header_lines()))


def header_lines() -> list[str]:
    """Return the headers a web host should send (the ``_headers`` form that several hosts read)."""
    return [
        "/*",
        f"  Content-Security-Policy: {POLICY}",
        "  X-Content-Type-Options: nosniff",
        "  X-Frame-Options: DENY",
        "  Referrer-Policy: no-referrer",
        "  Permissions-Policy: camera=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        "  Cross-Origin-Opener-Policy: same-origin",
        "",
        "/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
        "",
        "/data/*",
        "  Access-Control-Allow-Origin: *",
    ]
