"""The list pages of the same directory: places, services, types, stages and letters, cut into pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from bench.exporting import LABELS, Directory, Record, words

ROWS_A_PAGE = 60


def in_language(directory: Directory, language: str) -> Record:
    """Return everything the peers' templates print in a language."""
    sources = [*directory.partners.values(), *directory.programs.values()]
    records = [directory.record(source, language) for source in sources]
    lists = list(all_lists(directory, sources, records, language))
    home = {"route": "index.html", "title": LABELS[language]["question"], "tiles": directory.tiles(language)}
    prefix = "" if language == "id" else f"{language}/"
    for page in (home, *records, *lists):
        page["root"] = "../" * page["route"].count("/")
        page["top"] = page["root"] + ("../" if prefix else "")
        page["sister"] = page["top"] + ("" if prefix else "en/") + page["route"]
    return {
        "language": language,
        "prefix": prefix,
        "other": "en" if language == "id" else "id",
        "label": LABELS[language],
        "home": home,
        "records": records,
        "lists": lists,
    }


def all_lists(directory: Directory, sources: list[Record], records: list[Record], language: str) -> Iterator[Record]:
    """Yield every list page of a language."""
    piles = Piles(directory, sources, records)
    yield from places(directory, piles)
    for folder, terms in (("layanan", directory.services), ("jenis", directory.types), ("tahap", directory.stages)):
        for key, label in terms.items():
            yield from pages(f"{folder}/{key.replace('_', '-')}", words(label, language), piles.of[folder, key])
    for key, label in directory.services.items():
        for code in directory.regions.provinces:
            rows = piles.of["layanan", key, code]
            if rows:
                route = directory.regions.route(code).removeprefix("wilayah/").removesuffix(".html")
                title = f"{words(label, language)}, {directory.regions.names[code]}"
                yield from pages(f"layanan/{key.replace('_', '-')}/{route}", title, rows)
    for letter in sorted({key[1] for key in piles.of if key[0] == "a-z"}):
        yield from pages(f"a-z/{letter}", letter.upper(), piles.of["a-z", letter])
    inside = counted(directory, directory.regions.regencies, piles)
    yield a_list("wilayah/index.html", LABELS[language]["regions"], [], children=inside)


class Piles:
    """Rows sorted into lists: by place, place served, service, service and province, type, stage, first letter."""

    def __init__(self, directory: Directory, sources: list[Record], records: list[Record]) -> None:
        self.of: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
        for source, record in zip(sources, records, strict=True):
            row = directory.row(record)
            for key in keys_of(directory, source, record):
                self.of[key].append(row)


def keys_of(directory: Directory, source: Mapping[str, Any], record: Record) -> Iterator[tuple[str, ...]]:
    """Yield the lists in which a record stands."""
    located = directory.located(dict(source))
    yield from (("here", code) for code in located)
    yield from (("served", code) for code in dict.fromkeys(directory.served(dict(source))) if code not in located)
    for key in source.get("services", []):
        yield "layanan", key
        yield from (("layanan", key, province) for province in dict.fromkeys(code[:2] for code in located))
    yield from (("tahap", key) for key in source.get("stages", []))
    yield "jenis", source.get("type", "")
    yield "a-z", record["title"][:1].lower()


def places(directory: Directory, piles: Piles) -> Iterator[Record]:
    """Yield a page for each province, with its regencies, and one or more for each regency."""
    regions = directory.regions
    for code in regions.provinces:
        children = counted(directory, [c for c in regions.regencies if c.startswith(f"{code}.")], piles)
        rows = piles.of["served", code][:ROWS_A_PAGE]
        yield a_list(regions.route(code), regions.names[code], rows, children=children)
    for code in regions.regencies:
        serving = piles.of["served", code][:ROWS_A_PAGE]
        yield from pages(
            regions.route(code).removesuffix(".html"), regions.names[code], piles.of["here", code], serving
        )


def counted(directory: Directory, codes: list[str], piles: Piles) -> list[Record]:
    """Return links to regions with the number of records in each."""
    return [directory.link(code) | {"count": len(piles.of["here", code])} for code in codes]


def a_list(path: str, title: str, rows: list[Record], **more: Any) -> Record:  # noqa: ANN401 - passed on
    """Return one list page."""
    return {"route": path, "title": title, "rows": rows, "serving": [], "children": [], "pager": [], **more}


def pages(stem: str, title: str, rows: list[Record], serving: list[Record] | None = None) -> Iterator[Record]:
    """Yield the pages of a list, each with links to the others."""
    cuts = [rows[start : start + ROWS_A_PAGE] for start in range(0, len(rows), ROWS_A_PAGE)] or [[]]
    routes = [f"{stem}.html", *(f"{stem}-{number}.html" for number in range(2, len(cuts) + 1))]
    pager = routes if len(routes) > 1 else []
    for number, (path, cut) in enumerate(zip(routes, cuts, strict=True), start=1):
        named = title if number == 1 else f"{title} ({number})"
        yield a_list(path, named, cut, serving=serving or [], pager=pager)
