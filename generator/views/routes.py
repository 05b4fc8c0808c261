"""The address of every page, from the language's own root. No other module spells one."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.region import Gazetteer, Region
from generator.model.vocabulary import Term

_SIMPLE = re.compile(r"[A-Za-z0-9 ./:_~-]*").fullmatch
_PLAIN = re.compile(r"[A-Za-z0-9/._-]*").fullmatch

HOME = "index.html"
SEARCH = "cari.html"
MY_LIST = "daftarku.html"
PRINT = "cetak.html"
DATA = "data.html"
COVERAGE = "cakupan.html"
CORRECTION = "ralat.html"
REGIONS = "wilayah/index.html"
SERVICES = "layanan/index.html"
TYPES = "jenis/index.html"
LETTERS = "a-z.html"
NATIONAL = f"{REGIONS}#nasional"
FEED = "feed.xml"
NOT_FOUND = "404.html"


def partner(slug: str) -> str:
    """Return the address of a partner's page."""
    return f"mitra/{slug}.html"


def program(slug: str) -> str:
    """Return the address of a program's page."""
    return f"program/{slug}.html"


def record(of: Record) -> str:
    """Return the address of a record's page."""
    return partner(of.slug) if isinstance(of, Partner) else program(of.slug)


def vcard(slug: str) -> str:
    """Return the address of a partner's contact card."""
    return f"mitra/{slug}.vcf"


def province(region: Region) -> str:
    """Return the address of a province's page."""
    return f"wilayah/{region.slug}.html"


def regency(gazetteer: Gazetteer, region: Region) -> str:
    """Return the address of the page of a kabupaten or kota."""
    return f"wilayah/{gazetteer[region.province].slug}/{region.slug}.html"


def service(term: Term) -> str:
    """Return the address of a service's list."""
    return f"layanan/{term.slug}.html"


def partner_type(term: Term) -> str:
    """Return the address of the list of a type."""
    return f"jenis/{term.slug}.html"


def stage(term: Term) -> str:
    """Return the address of the page for a reader at one stage."""
    return f"tahap/{term.slug}.html"


def letter(key: str) -> str:
    """Return the address of a letter's page in A–Z."""
    return f"a-z/{key}.html"


def in_province(list_route: str, province_slug: str) -> str:
    """Return the address of a list's part for one province: ``layanan/x/bali.html``."""
    return f"{list_route.removesuffix('.html')}/{province_slug}.html"


def page_of(route: str, number: int) -> str:
    """Return the address of page ``number`` (from 1) of a list; the first has the plain one."""
    return route if number == 1 else f"{route.removesuffix('.html')}-{number}.html"


def correction_of(slug: str, office: str = "") -> str:
    """Return the address of the correction page with a record and the office that looks after it filled in."""
    return f"{CORRECTION}?catatan={slug}" + (f"&kantor={office}" if office else "")


def depth(route: str) -> int:
    """Return how many folders below the language's root a page lies."""
    return route.count("/")


def absolute(site_url: str, path: str) -> str:
    """Return the absolute address of ``path``; an ``index.html`` is named by its folder."""
    if path == HOME or path.endswith("/" + HOME):
        path = path.removesuffix(HOME)
    return site_url + (path if _PLAIN(path) else quote(path, safe="/#?=&-._~"))


def in_query(words: str) -> str:
    """Return ``words`` as a value in an address, percent-encoded; plain words in a tenth of the time of ``quote``."""
    if _SIMPLE(words):
        return words.replace(" ", "%20").replace("/", "%2F").replace(":", "%3A")
    return quote(words, safe="")


def host_of(address: str) -> str:
    """Return the host of an outside address as a reader should see it."""
    return (urlsplit(address).hostname or address).removeprefix("www.")
