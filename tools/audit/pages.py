"""The pages of a built site, by kind, and a fair sample of them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

KINDS = (
    ("home", r"index\.html"),
    ("search", r"cari\.html"),
    ("partner", r"mitra/[^/]+\.html"),
    ("program", r"program/[^/]+\.html"),
    ("regions", r"wilayah/index\.html"),
    ("province", r"wilayah/[^/]+\.html"),
    ("regency", r"wilayah/[^/]+/[^/]+\.html"),
    ("service", r"layanan/.+\.html"),
    ("type", r"jenis/[^/]+\.html"),
    ("letters", r"a-z(/[^/]+)?\.html"),
    ("stage", r"tahap/[^/]+\.html"),
    ("my list", r"daftarku\.html"),
    ("print", r"cetak\.html"),
    ("data", r"data(/index)?\.html"),
    ("coverage", r"cakupan\.html"),
    ("correction", r"ralat\.html"),
    ("not found", r"404\.html"),
    ("guide", r".+\.html"),
)


@dataclass(frozen=True)
class PageFile:
    """One HTML file of the site: its path with forward slashes, its kind, its language."""

    path: str
    kind: str
    language: str


def all_pages(site: Path) -> list[PageFile]:
    """Return every HTML page of the built folder, sorted by path."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [classify(path) for path in paths]


def classify(path: str) -> PageFile:
    """Tell a page's kind and language by its path."""
    language, inner = ("en", path[3:]) if path.startswith("en/") else ("id", path)
    kind = next(kind for kind, pattern in KINDS if re.fullmatch(pattern, inner))
    return PageFile(path, kind, language)


def sample(pages: list[PageFile], size: int, seed: int) -> list[PageFile]:
    """Return ``size`` pages: one of each kind first, in turns of language, then any; the same for a seed."""
    chance = random.Random(seed)
    chosen: list[PageFile] = []
    for number, (kind, _) in enumerate(KINDS):
        of_kind = [page for page in pages if page.kind == kind]
        wanted = [page for page in of_kind if page.language == ("id", "en")[number % 2]] or of_kind
        chosen += chance.sample(wanted, min(1, len(wanted)))
    rest = [page for page in pages if page not in chosen]
    chosen += chance.sample(rest, min(max(0, size - len(chosen)), len(rest)))
    return sorted(chosen[:size], key=lambda page: page.path)


def one_of(pages: list[PageFile], kind: str, language: str = "id") -> PageFile | None:
    """Return the first page of a kind in a language, if there is one."""
    return next((page for page in pages if page.kind == kind and page.language == language), None)
