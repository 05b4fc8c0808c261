"""What the gate knows beside the records: regions, their names, and the vocabularies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.region import Gazetteer, Region
from generator.model.vocabulary import Vocabularies
from generator.text.folding import fold

_KIND_OF_REGENCY = re.compile(r"^(kabupaten|kota)(?: administrasi)? ")


@dataclass(frozen=True)
class Knowledge:
    """Regions and vocabularies, with the look-ups that reading needs."""

    gazetteer: Gazetteer
    vocabularies: Vocabularies

    @cached_property
    def official_names(self) -> Mapping[str, tuple[str, ...]]:
        """Codes by folded official name; one code each in the official list."""
        return _codes((fold(region.name), region) for region in self.gazetteer.regions.values())

    @cached_property
    def short_names(self) -> Mapping[str, tuple[str, ...]]:
        """Codes by folded short name: without ``Kabupaten``, with ``Kab.``, and nicknames."""
        pairs = (
            (fold(name), region)
            for region in self.gazetteer.regions.values()
            for name in (*_short_forms(region), *region.aliases)
        )
        return _codes(pairs)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Official names of all regions, for finding the nearest one."""
        return tuple(region.name for region in self.gazetteer.regions.values())

    def codes_of(self, words: str) -> tuple[str, ...]:
        """Return the codes that ``words`` can mean: none, one, or several when ambiguous."""
        if words in self.gazetteer:
            return (words,)
        folded = fold(words)
        return self.official_names.get(folded) or self.short_names.get(folded, ())


def _short_forms(region: Region) -> Iterable[str]:
    folded = fold(region.name)
    kind = _KIND_OF_REGENCY.match(folded)
    if kind is None:
        return
    bare = folded[kind.end() :]
    yield bare
    yield f"{kind[1]} {bare}"
    if kind[1] == "kabupaten":
        yield f"kab {bare}"


def _codes(pairs: Iterable[tuple[str, Region]]) -> Mapping[str, tuple[str, ...]]:
    codes: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name, region in pairs:
        codes[name][region.code] = None
    return {name: tuple(found) for name, found in codes.items()}
