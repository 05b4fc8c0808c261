"""Contents and indexes of a book as Typst gets them; pages are filled in when a draft has told them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.rendering.print.wording import Wording
from generator.views.print.book import Book, IndexGroup


def indexes_of(book: Book, wording: Wording, numbers: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """Yield the indexes that have lines. A line is a ``name`` with its ``record`` or ``records``, as ``numbers``."""
    _ = wording.words.gettext
    page = _("The number is the page.")
    bold = _("Bold numbers are pages. The numbers after them are records.")
    found = (
        ("by-name", _("Index by name"), page, book.names),
        ("by-service", _("Index by kind of help"), bold, book.services),
        ("by-place", _("Index by place"), bold, book.places),
    )
    for key, title, note, groups in found:
        if groups:
            lines = [_group(group, wording, numbers) for group in groups]
            yield {"id": key, "title": title, "note": note, "groups": lines}


def _group(group: IndexGroup, wording: Wording, numbers: Mapping[str, int]) -> dict[str, Any]:
    lines: list[dict[str, Any]] = [
        {"name": [wording.name(line.name)], "record": numbers[line.slug]} for line in group.names
    ]
    for term in group.terms:
        records = sorted(numbers[slug] for slug in term.slugs)
        lines.append({"name": [wording.said(term.label)], "records": records})
    return {"title": group.heading, "lines": lines} if group.heading else {"lines": lines}


def contents_of(values: Mapping[str, Any], indexes: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the lines of a book's contents, in the order of its parts; ``opens`` where lines below it follow."""
    parts: list[Mapping[str, Any]] = [
        *({"id": page["id"], "title": "".join(page["title"])} for page in values["offices"]),
        {"id": "how", "title": values["how"]["title"]},
        *values["chapters"],
        *indexes,
    ]
    levels = [part.get("level", 1) for part in parts]
    for part, level, following in zip(parts, levels, [*levels[1:], 1], strict=True):
        yield {"id": part["id"], "title": part["title"], "level": level, "opens": following > level}
