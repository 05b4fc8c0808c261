"""The files of the search index. Each says what it depends on, so that a change rewrites few."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.views.plan import PlannedFile, Site
from generator.views.search.catalogue import MORE_COLUMNS, Catalogue
from generator.views.search.core import column_of, core_of, part_of, provinces_of
from generator.views.search.labels import labels_of
from generator.views.search.lexicon import entries_by_letter, known_words, lexicon_of
from generator.views.search.places import places_of
from generator.views.search.rows import rows_of
from generator.views.search.words import Shards, name_words, text_words

FOLDER = "cari"
WRITER = "search"


def plan_search(site: Site) -> Iterator[PlannedFile]:
    """Yield the shards of the index. Their values are ``(name, value)``: see ``rendering/search_script.py``."""
    catalogue = Catalogue.of(site)
    tokens = site.index.tokens
    everything = [record.slug for record in catalogue.searchable.records]
    all_tokens = tuple(tokens(everything))
    words, names = name_words(catalogue, site.lexicon)
    texts = text_words(catalogue, known_words(site))
    shards = {"w": " ".join(sorted(words)), "n": " ".join(sorted(names)), "d": " ".join(sorted(texts))}
    wide = catalogue.blocks.wide
    yield _shard("core", (*all_tokens, *shards.values()), partial(core_of, catalogue, shards))
    yield from _columns(catalogue, "", wide, all_tokens)
    if catalogue.blocks.is_large:
        for code, blocks in provinces_of(catalogue).items():
            reads = tuple(tokens(record.slug for block in blocks for record in catalogue.blocks.records[block]))
            yield _shard(f"core-{code}", reads, partial(part_of, catalogue, blocks))
            yield from _columns(catalogue, f"-{code}", blocks, reads)
    replaced = catalogue.searchable.replaced
    for block, records in catalogue.blocks.records.items():
        slugs = [record.slug for record in records]
        former = [name for slug in slugs for name in replaced.get(slug, ())]
        yield _shard(f"r/{block}", (*tokens(slugs), *former), partial(rows_of, catalogue, block))
    yield from _written("w", words)
    yield from _written("n", names)
    yield from _written("d", texts)
    fixed = (site.lexicon.digest, *(guide.digest for guide in site.guides))
    yield _shard("lexicon", fixed, partial(lexicon_of, site))
    yield from _written("l", entries_by_letter(site))
    yield _shard("places", fixed, partial(places_of, site.directory.gazetteer, site.lexicon))
    for language in site.settings.languages:
        yield _shard(f"labels-{language.tag}", fixed, partial(labels_of, site, language))


def _columns(catalogue: Catalogue, ending: str, blocks: Sequence[int], reads: Sequence[str]) -> Iterator[PlannedFile]:
    for place, column in enumerate(MORE_COLUMNS):
        yield _shard(f"{column}{ending}", reads, partial(column_of, catalogue, blocks, place))


def _shard(name: str, reads: Sequence[str], compose: Callable[[], object]) -> PlannedFile:
    return PlannedFile(f"{FOLDER}/{name}.js", WRITER, reads, lambda: (name, compose()))


def _written(folder: str, shards: Shards) -> Iterator[PlannedFile]:
    """Yield shards of words, which depend on nothing but what stands in them."""
    for key, text in sorted(shards.items()):
        yield _shard(f"{folder}/{key}", (text,), partial(str, text))
