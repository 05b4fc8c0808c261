"""Addresses that do not answer, by the records that give them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model.directory import Record
from generator.rendering.reports.markdown_text import code
from generator.rendering.reports.upkeep_words import say


def by_record(
    links: Mapping[str, Sequence[Record]], said: Mapping[str, Mapping[str, str]]
) -> Mapping[str, tuple[Record, dict[str, Mapping[str, str]]]]:
    """Return each record with its addresses in trouble, by slug.

    ``said`` maps an address in trouble to its words: ``trouble``, ``status`` and ``target``.
    """
    found: defaultdict[str, dict[str, Mapping[str, str]]] = defaultdict(dict)
    records: dict[str, Record] = {}
    for address, what in said.items():
        for record in links[address]:
            records[record.slug] = record
            found[record.slug][address] = what
    return {slug: (records[slug], found[slug]) for slug in sorted(records)}


def as_json(links: Mapping[str, Sequence[Record]], said: Mapping[str, Mapping[str, str]]) -> str:
    """Return a list of records with their addresses in trouble."""
    values: list[dict[str, Any]] = [
        {"slug": slug, "links": [{"address": address, **what} for address, what in troubles.items()]}
        for slug, (_, troubles) in by_record(links, said).items()
    ]
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def as_lines(
    links: Mapping[str, Sequence[Record]], said: Mapping[str, Mapping[str, str]], language: str, *, markdown: bool
) -> Iterator[str]:
    """Yield the list for a terminal or for an issue; hostile addresses stay text."""
    yield say("links_title", language, count=len(said), all=len(links))
    if markdown and said:
        yield from ("", say("links_how", language), "")
    for slug, (record, troubles) in by_record(links, said).items():
        name = record.name.in_language(language).text
        yield f"- {code(name)} ({code(slug)})" if markdown else f"{slug}: {name}"
        for address, what in troubles.items():
            target = code(what["target"]) if markdown else what["target"]
            words = say(f"link_{what['trouble']}", language, status=what["status"], target=target)
            yield f"  - {code(address)}: {words}" if markdown else f"  {address}: {words}"
