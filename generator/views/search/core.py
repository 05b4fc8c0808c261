"""The core: what ranking and filters need to know of every record, a few letters each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.views.search.catalogue import Catalogue
from generator.views.search.codes import number
from generator.views.search.packing import packed_columns
from generator.views.search.pieces import Pieces
from generator.views.search.records import provider_of
from generator.views.search.rules import LETTERS, rules_of


def core_of(catalogue: Catalogue, pieces: Pieces, shards: Mapping[str, str]) -> dict[str, object]:
    """Return the core of a catalogue, and which ``shards`` of words there are, by folder.

    ``generator/theme/js/search-20-store.js`` reads it. In a large directory ``pieces`` are only
    those of the records that serve more than their own regency, and there are ``heads``: see ``heads_of``.
    """
    areas = _by_use(area for piece in pieces.values() for area in piece.areas)
    heads = {"heads": heads_of(catalogue)} if catalogue.blocks.is_large else {}
    return {
        **part_of(pieces),
        **heads,
        "shards": shards,
        "depth": catalogue.depth,
        "parts": catalogue.blocks.parts,
        "areas": list(areas),
        "area": "".join(number(areas[area]) for piece in pieces.values() for area in piece.areas if area),
        **rules_of(catalogue.numbers),
    }


def part_of(pieces: Pieces) -> dict[str, object]:
    """Return the first columns of some blocks."""
    return {"blocks": "".join(_block_sizes(pieces)), "columns": packed_columns(pieces.values())}


def column_of(pieces: Pieces, place: int) -> str:
    """Return one of ``MORE_COLUMNS`` for some blocks: loaded only by a question or filter about it."""
    return "".join(piece.more[place] for piece in pieces.values())


def provinces_of(catalogue: Catalogue) -> Mapping[str, list[int]]:
    """Return the blocks of each province beside the wide ones, by the province's code."""
    wide = set(catalogue.blocks.wide)
    codes = list(catalogue.region_numbers)
    provinces: dict[str, list[int]] = {}
    for block in catalogue.blocks.records:
        if block not in wide:
            provinces.setdefault(codes[block // catalogue.blocks.parts][:2], []).append(block)
    return provinces


def heads_of(catalogue: Catalogue) -> dict[str, object]:
    """Return for each province with a part of its own how many records it has of every term.

    ``provinces`` are codes; ``counts`` has for each code of a term (``s4``) one number a province.
    """
    provinces = provinces_of(catalogue)
    kinds = ("type", "service", "skill")
    counts: dict[str, list[int]] = {}
    for place, blocks in enumerate(provinces.values()):
        for block in blocks:
            for record in catalogue.blocks.records[block]:
                keys = ((provider_of(record, catalogue.site.directory).type,), record.services, record.skills)
                for kind, those in zip(kinds, keys, strict=True):
                    for key in those or ():
                        code = f"{LETTERS[kind]}{catalogue.numbers[kind][key]}"
                        counts.setdefault(code, [0] * len(provinces))[place] += 1
    return {
        "provinces": list(provinces),
        "counts": {code: "".join(map(number, those)) for code, those in sorted(counts.items())},
    }


def _by_use(areas: Iterable[str]) -> dict[str, int]:
    """Number the areas by how often they occur; the record's own regency is always 0."""
    uses: dict[str, int] = {}
    for area in areas:
        uses[area] = uses.get(area, 0) + 1
    ordered = sorted(uses, key=lambda area: (area != "", -uses[area], area))
    if "" not in uses:
        ordered.insert(0, "")
    return {area: place for place, area in enumerate(ordered)}


def _block_sizes(pieces: Pieces) -> Iterator[str]:
    last = 0
    for block, piece in pieces.items():
        yield number(block - last)
        yield number(len(piece.areas))
        last = block
