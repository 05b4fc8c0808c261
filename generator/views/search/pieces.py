"""Pieces: what a block of records gives to every shard, worked out only when one of its records changed."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from generator.model.directory import Record
from generator.text.folding import fold
from generator.views.search.catalogue import AREA, FIRST_FACETS, MORE_COLUMNS, Catalogue
from generator.views.search.codes import slug_code, sound_of
from generator.views.search.lexicon import known_words
from generator.views.search.memory import Memory
from generator.views.search.naming import Naming
from generator.views.search.records import descriptions

SHORTEST_TEXT_WORD = 4
MOST_USES = 700

Given = Mapping[str, Sequence[tuple[int, str]]]


class Piece(NamedTuple):
    """What one block gives, as plain values that can be kept from one build to the next.

    ``columns`` and ``more`` hold a column each for the records in the order of the core, ``areas``
    one entry a record. ``words`` has the words of names by their finer sound, ``names`` the telling words of
    every name; ``named`` stands for these two. ``texts`` has by first letter a line ``word code`` for
    each rare word of a description and the slug code of its record.
    """

    columns: list[str]
    areas: list[str]
    more: list[str]
    words: dict[str, str]
    names: list[str]
    named: str
    texts: dict[str, str]


Pieces = Mapping[int, Piece]


def pieces_of(catalogue: Catalogue, memory: Memory) -> Pieces:
    """Return the piece of every block, made anew only where a record changed."""
    maker = _Maker(catalogue)
    return {
        block: Piece(*memory.recall(_key(catalogue, records), partial(maker.made, block)))
        for block, records in catalogue.blocks.records.items()
    }


def _key(catalogue: Catalogue, records: Iterable[Record]) -> str:
    """Return what a piece depends on beside what every value in the memory does.

    A program may be held at another partner's place: where a record is does not show in its own values.
    """
    index, replaced = catalogue.site.index, catalogue.searchable.replaced
    prints, regencies, areas = catalogue.site.directory.fingerprints, index.regencies, index.areas
    parts = [str(catalogue.depth)]
    for record in records:
        slug = record.slug
        parts += (prints[slug], index.token(slug), *regencies[slug], "", *areas[slug], *replaced.get(slug, ()))
    return "\0".join(parts)


class _Maker:
    """Makes pieces; what all of them need is worked out when the first one is made."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.naming = Naming(catalogue.site.lexicon)
        self._known: frozenset[str] | None = None

    def made(self, block: int) -> Piece:
        """Return the piece of one block."""
        catalogue = self.catalogue
        records = catalogue.ordered(block)
        facets = [catalogue.facets(record) for record in records]
        columns = ["".join(column) for column in zip(*facets, strict=True)]
        names = [name for record in records for name in catalogue.searchable.names(record)]
        words, telling = self._words(names), [self.naming.telling(name) for name in names]
        return Piece(
            columns=columns[:FIRST_FACETS],
            areas=[each[AREA] for each in facets],
            more=columns[AREA + 1 : AREA + 1 + len(MORE_COLUMNS)],
            words=words,
            names=telling,
            named=hashlib.blake2b("\0".join((*telling, *words.values())).encode(), digest_size=12).hexdigest(),
            texts=self._texts(records),
        )

    def _words(self, names: Iterable[str]) -> dict[str, str]:
        found = {word for name in names for word in self.naming.words(name) if len(word) > 1}
        by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(found):
            by_sound[sound_of(word, self.catalogue.depth + 1)].append(word)
        return {sound: " ".join(words) for sound, words in sorted(by_sound.items())}

    def _texts(self, records: Iterable[Record]) -> dict[str, str]:
        if self._known is None:
            self._known = known_words(self.catalogue.site)
        by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for record in records:
            code = slug_code(record.slug)
            for word in sorted(_text_words(record) - self._known):
                by_letter[word[0] if word[0].isalpha() else "0"].append(f"{word} {code}")
        return {letter: "\n".join(those) for letter, those in sorted(by_letter.items())}


def _text_words(record: Record) -> set[str]:
    words = {word for text in descriptions(record) for word in fold(text).split() if len(word) >= SHORTEST_TEXT_WORD}
    for name in record.name.by_language.values():
        words.difference_update(fold(name).split())
    return words


def words_by_sound(pieces: Pieces) -> Given:
    """Return for each shard of name words which blocks give it what, sorted by shard.

    A sound with more than ``MOST_USES`` words in blocks is split by one more consonant.
    """
    fine: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    uses: Counter[str] = Counter()
    for block, piece in pieces.items():
        for sound, words in piece.words.items():
            fine[sound].append((block, words))
            uses[sound[:-1]] += words.count(" ") + 1
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for sound, given in fine.items():
        found[sound if uses[sound[:-1]] > MOST_USES else sound[:-1]] += given
    return {sound: sorted(given) for sound, given in sorted(found.items())}


def texts_by_letter(pieces: Pieces) -> Given:
    """Return for each shard of text words which blocks give it what, sorted by shard."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for block, piece in pieces.items():
        for letter, text in piece.texts.items():
            found[letter].append((block, text))
    return dict(sorted(found.items()))


def reads_of(given: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Yield what a shard depends on: each block's number and what it gives."""
    for block, text in given:
        yield f"{block} {text}"
