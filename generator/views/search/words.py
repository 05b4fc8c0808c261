"""Words: in which blocks a word of a name stands, and which records use a rare word in their text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from generator.views.search.codes import ALPHABET, name_code, number, rising
from generator.views.search.pieces import Pieces

EVERYWHERE = "*"
NAME_SHARDS = 32
COMMON_SHARE, COMMON_BLOCKS = 0.3, 300
"""A name word in more than this share of all blocks, or more than so many of them, tells too little apart."""
FEW_BLOCKS = 4
"""A reader's phone looks through this many blocks for a name without being told which."""
LONGEST_TEXT_SHARE = 0.02
"""A word of the descriptions in more than this share of records tells nothing apart."""

Given = Sequence[tuple[int, str]]
"""What each block gives to a shard, by rising block number."""


def most_blocks(blocks: int) -> int:
    """Return in how many of so many blocks a word may stand and still tell something apart."""
    return int(min(COMMON_SHARE * blocks, COMMON_BLOCKS))


def name_words(given: Given, most: int) -> str:
    """Return a shard of name words: lines of a word and its blocks, ``*`` where it stands in more than ``most``."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for block, words in given:
        for word in words.split(" "):
            postings[word].append(block)
    lines = (
        f"{word} {EVERYWHERE if len(blocks) > most else rising(blocks)}" for word, blocks in sorted(postings.items())
    )
    return "\n".join(lines)


def text_words(given: Given, most: int) -> str:
    """Return a shard of text words: lines of a word, and block and slug code of each record that uses it.

    Words that more than ``most`` records use are left out.
    """
    postings: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for block, uses in given:
        for use in uses.split("\n"):
            word, code = use.split(" ")
            postings[word].append((block, code))
    few = ((word, sorted(places)) for word, places in sorted(postings.items()) if len(places) <= most)
    return "\n".join(f"{word} {''.join(_steps(places))}" for word, places in few)


def most_records(records: int) -> int:
    """Return how many of so many records may use a word in their text for it to tell something apart."""
    return max(3, int(records * LONGEST_TEXT_SHARE))


def _steps(places: Iterable[tuple[int, str]]) -> Iterator[str]:
    last = 0
    for block, code in places:
        yield number(block - last) + code
        last = block


class WholeNames:
    """Names whose words stand together in so many blocks that the way to them must be written down."""

    def __init__(self, pieces: Pieces, shards: int) -> None:
        self._pieces = pieces
        self._shards = shards

    def shard(self, place: int) -> str:
        """Return a shard: lines of a name's code and the blocks where such names stand."""
        return self._by_shard.get(place, "")

    @cached_property
    def _by_shard(self) -> Mapping[int, str]:
        codes: defaultdict[str, set[int]] = defaultdict(set)
        for name, blocks in self._crowded():
            codes[name_code(name)].update(blocks)
        lines: defaultdict[int, list[str]] = defaultdict(list)
        for code, found in sorted(codes.items()):
            lines[ALPHABET.index(code[0]) % self._shards].append(f"{code} {rising(sorted(found))}")
        return {place: "\n".join(those) for place, those in lines.items()}

    def _crowded(self) -> Iterator[tuple[str, set[int]]]:
        postings = self._postings()
        most = most_blocks(len(self._pieces))
        standing: defaultdict[str, set[int]] = defaultdict(set)
        for block, piece in self._pieces.items():
            for name in piece.names:
                standing[name].add(block)
        for name, blocks in standing.items():
            those = (postings[word] for word in set(name.split()) if len(word) > 1 and word in postings)
            telling = sorted((found for found in those if len(found) <= most), key=len)
            if not telling or (
                len(telling[0]) > FEW_BLOCKS and len(telling[0].intersection(*telling[1:])) > FEW_BLOCKS
            ):
                yield name, blocks

    def _postings(self) -> Mapping[str, set[int]]:
        postings: defaultdict[str, set[int]] = defaultdict(set)
        for block, piece in self._pieces.items():
            for words in piece.words.values():
                for word in words.split(" "):
                    postings[word].add(block)
        return postings
