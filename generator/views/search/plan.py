"""The files of the search index. Each says what it depends on, so that a change rewrites few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.views.plan import PlannedFile, Site
from generator.views.search.catalogue import MORE_COLUMNS, Catalogue
from generator.views.search.core import column_of, core_of, part_of, provinces_of
from generator.views.search.labels import choices_of, labels_of
from generator.views.search.lexicon import entries_by_sound, lexicon_of
from generator.views.search.memory import Memory
from generator.views.search.pieces import Pieces, pieces_of, reads_of, texts_by_letter, words_by_sound
from generator.views.search.places import centres_of, places_of
from generator.views.search.rows import rows_of
from generator.views.search.words import (
    NAME_SHARDS,
    Given,
    WholeNames,
    most_blocks,
    most_records,
    name_words,
    text_words,
)

FOLDER = "cari"
WRITER = "search"
JAVA = "3"


def plan_search(site: Site) -> Iterator[PlannedFile]:
    """Yield the shards of the index. Their values are ``(name, value)``: see ``rendering/search_script.py``."""
    catalogue, memory = Catalogue.of(site), Memory(site)
    pieces = pieces_of(catalogue, memory)
    entries = memory.recall("entries", lambda: dict(entries_by_sound(site)))
    memory.keep()
    given = {"words": words_by_sound(pieces), "texts": texts_by_letter(pieces)}
    shards = {"w": " ".join(given["words"]), "d": " ".join(given["texts"])}
    yield from _core(catalogue, pieces, shards)
    yield from _rows(catalogue)
    yield from _words(catalogue, given)
    yield from _names(catalogue, pieces)
    yield from _language(site, entries)


def _core(catalogue: Catalogue, pieces: Pieces, shards: Mapping[str, str]) -> Iterator[PlannedFile]:
    """Yield the core and its columns: of the whole country and by part, or in a large directory by province."""
    wide = {block: pieces[block] for block in catalogue.blocks.wide}
    large = provinces_of(catalogue) if catalogue.blocks.is_large else {}
    reads = [*shards.values(), *_facet_reads(wide)]
    if large:
        reads.extend(_facet_reads(pieces))
    yield _shard("core", reads, partial(core_of, catalogue, wide, shards))
    yield from _columns("", wide)
    for code, blocks in large.items():
        part = {block: pieces[block] for block in blocks}
        yield _shard(f"core-{code}", list(_facet_reads(part)), partial(part_of, part))
        yield from _columns(f"-{code}", part)
    if not large:
        for name, blocks in _parts(catalogue).items():
            yield _part(name, {block: pieces[block] for block in blocks})


def _facet_reads(pieces: Pieces) -> Iterator[str]:
    for block, piece in pieces.items():
        yield f"{block} {' '.join(piece.columns)} {','.join(piece.areas)}"


def _parts(catalogue: Catalogue) -> Mapping[str, list[int]]:
    """Return blocks by part of the country: a province of Java, or all provinces that begin with one digit.

    A question with a place needs the columns of one part only.
    """
    codes = list(catalogue.region_numbers)
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for block in catalogue.blocks.records:
        code = codes[block // catalogue.blocks.parts]
        parts[code[:2] if code[0] == JAVA else code[0]].append(block)
    return parts


def _columns(ending: str, pieces: Pieces) -> Iterator[PlannedFile]:
    for place, column in enumerate(MORE_COLUMNS):
        reads = [f"{block} {piece.more[place]}" for block, piece in pieces.items()]
        yield _shard(f"{column}{ending}", reads, partial(column_of, pieces, place))


def _part(name: str, pieces: Pieces) -> PlannedFile:
    """Return all further columns of a part of the country in one file."""
    reads = [f"{block} {' '.join(piece.more)}" for block, piece in pieces.items()]
    return _shard(f"part-{name}", reads, lambda: [column_of(pieces, place) for place in range(len(MORE_COLUMNS))])


def _rows(catalogue: Catalogue) -> Iterator[PlannedFile]:
    tokens, replaced = catalogue.site.index.tokens, catalogue.searchable.replaced
    for block, records in catalogue.blocks.records.items():
        slugs = [record.slug for record in records]
        former = [name for slug in slugs for name in replaced.get(slug, ())] if replaced else []
        yield _shard(f"r/{block}", (*tokens(slugs), *former), partial(rows_of, catalogue, block))


def _words(catalogue: Catalogue, given: Mapping[str, Mapping[str, Given]]) -> Iterator[PlannedFile]:
    """Yield the shards of words in names and in descriptions."""
    most = most_blocks(len(catalogue.blocks.records))
    for shard, those in given["words"].items():
        yield _shard(f"w/{shard}", (str(most), *reads_of(those)), partial(name_words, those, most))
    most = most_records(len(catalogue.searchable.records))
    for shard, those in given["texts"].items():
        yield _shard(f"d/{shard}", (str(most), *reads_of(those)), partial(text_words, those, most))


def _names(catalogue: Catalogue, pieces: Pieces) -> Iterator[PlannedFile]:
    """Yield the shards of whole names."""
    shards = NAME_SHARDS * catalogue.depth
    whole, reads = WholeNames(pieces, shards), _name_reads(pieces)
    for place in range(shards):
        yield _shard(f"n/{place}", reads, partial(whole.shard, place))


def _name_reads(pieces: Pieces) -> Sequence[str]:
    """Return what the shards of whole names depend on: which names, and which words, stand in which block."""
    return [f"{block} {piece.named}" for block, piece in pieces.items()]


def _language(site: Site, entries: Mapping[str, str]) -> Iterator[PlannedFile]:
    """Yield what words mean and how things are called."""
    fixed = (site.lexicon.digest, *(guide.digest for guide in site.guides))
    yield _shard("lexicon", fixed, partial(lexicon_of, site, entries))
    for sound, text in sorted(entries.items()):
        yield _shard(f"l/{sound}", (text,), partial(str, text))
    yield _shard("places", fixed, partial(places_of, site.directory.gazetteer))
    yield _shard("centres", fixed, partial(centres_of, site.directory.gazetteer))
    for language in site.settings.languages:
        yield _shard(f"labels-{language.tag}", fixed, partial(labels_of, site, language))
        yield _shard(f"choices-{language.tag}", fixed, partial(choices_of, site, language))


def _shard(name: str, reads: Sequence[str], compose: Callable[[], object]) -> PlannedFile:
    return PlannedFile(f"{FOLDER}/{name}.js", WRITER, reads, lambda: (name, compose()))
