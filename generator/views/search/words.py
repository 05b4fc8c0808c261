"""Words: in which blocks a word of a name stands, and which records use a rare word in their text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.directory import Record
from generator.model.lexicon import NOTHING, Lexicon
from generator.text.folding import fold
from generator.views.search.catalogue import Catalogue
from generator.views.search.codes import ALPHABET, name_code, number, rising, slug_code, sound_of
from generator.views.search.records import descriptions

EVERYWHERE = "*"
NAME_SHARDS = 16
COMMON_SHARE, COMMON_BLOCKS = 0.3, 300
"""A name word in more than this share of all blocks, or more than so many of them, tells too little apart."""
FEW_BLOCKS = 4
"""A reader's phone looks through this many blocks for a name without being told which."""
LONGEST_TEXT_SHARE = 0.02
"""A word of the descriptions in more than this share of records tells nothing apart."""
SHORTEST_TEXT_WORD = 4

Postings = dict[str, list[int]]
Shards = Mapping[str, str]


def short_forms_in(lexicon: Lexicon) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
    """Return a pattern for the long forms of acronyms in folded names, and the acronym of each."""
    short_of = {long: short for short, longs in lexicon.short_forms.items() for long in longs}
    if not short_of:
        return None, short_of
    longest_first = sorted(short_of, key=lambda long: (-len(long), long))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), short_of


def name_words(catalogue: Catalogue, lexicon: Lexicon) -> tuple[Shards, Shards]:
    """Return the word shards, lines of a word and its blocks by the sound of the word, and the name shards.

    The name shards have lines of a code and the blocks of names whose words do not tell enough.
    """
    pattern, short_of = short_forms_in(lexicon)
    postings: Postings = {}
    whole_names: list[tuple[str, int]] = []
    for block, records in catalogue.blocks.records.items():
        for record in records:
            for name in catalogue.searchable.names(record):
                whole_names.append((name, block))
                words = name.split()
                if pattern is not None:
                    words += [short_of[found] for found in pattern.findall(name)]
                for word in words:
                    blocks = postings.setdefault(word, [])
                    if not blocks or blocks[-1] != block:
                        blocks.append(block)
    most = min(COMMON_SHARE * len(catalogue.blocks.records), COMMON_BLOCKS)
    common = {word for word, blocks in postings.items() if len(blocks) > most}
    whole = _crowded(whole_names, postings, common | small_words(lexicon))
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for word, blocks in sorted(postings.items()):
        if len(word) > 1:
            lines[sound_of(word, catalogue.depth)].append(f"{word} {EVERYWHERE if word in common else rising(blocks)}")
    names: defaultdict[str, list[str]] = defaultdict(list)
    for code, blocks in sorted(_by_code(whole).items()):
        names[str(ALPHABET.index(code[0]) % (NAME_SHARDS * catalogue.depth))].append(f"{code} {rising(blocks)}")
    return _joined(lines), _joined(names)


def _joined(lines: Mapping[str, Sequence[str]]) -> Shards:
    return {shard: "\n".join(those) for shard, those in lines.items()}


def _by_code(whole: Postings) -> Postings:
    """Join the blocks of the few names that share a code."""
    codes: defaultdict[str, set[int]] = defaultdict(set)
    for name, blocks in whole.items():
        codes[name_code(name)].update(blocks)
    return {code: sorted(blocks) for code, blocks in codes.items()}


def small_words(lexicon: Lexicon) -> set[str]:
    """Return the words that mean nothing to search, in names too."""
    return {word for entry in lexicon.entries if entry.means == (NOTHING,) for word in entry.words}


def _crowded(names: Iterable[tuple[str, int]], postings: Postings, untelling: set[str]) -> Postings:
    """Return the names whose words stand together in so many blocks that the way to them must be written."""
    crowded: Postings = {}
    for name, block in names:
        words = {word for word in name.split() if len(word) > 1} - untelling
        telling = sorted((postings[word] for word in words), key=len)
        if telling and len(telling[0]) <= FEW_BLOCKS:
            continue
        if not telling or len(set(telling[0]).intersection(*telling[1:])) > FEW_BLOCKS:
            blocks = crowded.setdefault(name, [])
            if not blocks or blocks[-1] != block:
                blocks.append(block)
    return crowded


def text_words(catalogue: Catalogue, known: frozenset[str]) -> Shards:
    """Return the text shards: lines of a word, and block and slug code of each record that uses it.

    ``known`` words are left out: the lexicon says what they mean.
    """
    postings: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    count = 0
    for block, records in catalogue.blocks.records.items():
        for record in records:
            count += 1
            code = slug_code(record.slug)
            for word in _text_words(record) - known:
                postings[word].append((block, code))
    most = max(3, int(count * LONGEST_TEXT_SHARE))
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for word, places in sorted(postings.items()):
        if len(places) <= most:
            lines[word[0] if word[0].isalpha() else "0"].append(f"{word} {''.join(_steps(sorted(places)))}")
    return _joined(lines)


def _text_words(record: Record) -> set[str]:
    words = {word for text in descriptions(record) for word in fold(text).split() if len(word) >= SHORTEST_TEXT_WORD}
    for name in record.name.by_language.values():
        words.difference_update(fold(name).split())
    return words


def _steps(places: Iterable[tuple[int, str]]) -> Iterator[str]:
    last = 0
    for block, code in places:
        yield number(block - last) + code
        last = block
