"""A folder with nothing but search in it: the index of any directory, the script, and one bare page."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model.directory import Directory
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies
from generator.rendering.catalogue import translate
from generator.rendering.search_script import search_script
from generator.site.building.assets import collect_assets
from generator.site.building.content import Content, load_content
from generator.text.languages import ENGLISH, INDONESIAN
from generator.views.plan import PlannedFile, Site
from generator.views.search.plan import plan_search
from tests.builders import NO_FACTS, some_settings
from tests.search.a_directory import TODAY, a_directory

ROOT = Path(__file__).resolve().parents[2]
PAGE = """<!doctype html>
<html lang="{tag}"><head><meta charset="utf-8"><title>Cari</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self' data:">
<link rel="icon" href="data:,"></head><body>
<form role="search" action="cari.html" data-search-script="search.js" data-more-script="{home}more.js"
 data-box-script="{home}box.js" data-large-script="{home}large.js"
 data-choices-script="{home}choices.js" data-home="{home}" data-root="" data-language="{tag}">
<label for="q">Cari</label><input id="q" name="q"><button>Cari</button></form>
<p data-search-status role="status" aria-live="polite"></p>
<div data-search-filters></div><div data-search-results></div><div data-search-browse>Telusuri</div>
<script src="{home}search.js"></script></body></html>
"""


@dataclass(frozen=True)
class Known:
    """What the repository itself says about words and places."""

    vocabularies: Vocabularies
    gazetteer: Gazetteer
    content: Content


@cache
def known() -> Known:
    """Return the repository's vocabularies, places and lexicon."""
    content = load_content(ROOT, ("id", "en"), TODAY, None)
    knowledge = content.loaded.knowledge
    return Known(knowledge.vocabularies, knowledge.gazetteer, content)


def made_up(size: int, seed: int = 1) -> Directory:
    """Return a made-up directory with the repository's own vocabularies and places."""
    return a_directory(size, known().vocabularies, known().gazetteer, seed)


def a_search_site(directory: Directory) -> Site:
    """Return a site of ``directory`` with the repository's lexicon and guides."""
    content = known().content
    return Site(
        directory=directory,
        settings=some_settings(),
        today=TODAY,
        facts=NO_FACTS,
        guides=content.guides,
        lexicon=content.lexicon,
        translate=translate,
    )


def shards_of(site: Site) -> Mapping[str, bytes]:
    """Return the bytes of every shard by route."""
    return {file.route: written(file) for file in plan_search(site)}


def written(file: PlannedFile) -> bytes:
    """Return the bytes of one shard."""
    return search_script(file.compose())


def packed_size(contents: Iterable[bytes]) -> int:
    """Return the bytes that ``contents`` take on the way, each packed by gzip."""
    return sum(len(gzip.compress(content, 9, mtime=0)) for content in contents)


def script_source(name: str = "search.js") -> bytes:
    """Return a script as the site serves it."""
    assets = collect_assets()
    return assets.content[assets.names[name]]


def write_search(site: Site, folder: Path) -> None:
    """Write shards, script and a bare page for each language into ``folder``."""
    for route, content in shards_of(site).items():
        path = folder / route
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name in ("search.js", "choices.js", "more.js", "box.js", "large.js"):
        (folder / name).write_bytes(script_source(name))
    for language, home in ((INDONESIAN, ""), (ENGLISH, "../")):
        page = folder / language.folder / "cari.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(PAGE.format(tag=language.tag, home=home), "utf-8")
