"""A sheet of pocket cards as Typst gets it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.settings import SiteSettings
from generator.rendering.json_text import compact_json
from generator.rendering.print.codes import Codes
from generator.rendering.print.fitting import text_of
from generator.rendering.print.jobs import PrintJob
from generator.rendering.print.letters import printable
from generator.rendering.print.wording import Line, Wording
from generator.text.languages import Language
from generator.views import routes
from generator.views.print.facts import Facts

MOST_RANK = 3
"""Lines that matter less than this have no place on a card."""


def card_job(pages: Sequence[Facts], languages: Sequence[Language], settings: SiteSettings) -> PrintJob:
    """Return the job that prints a card: a page for each language, in their order."""
    codes = Codes()
    sides = [_side(page, language, codes) for page, language in zip(pages, languages, strict=True)]
    as_of = pages[0].checked.on
    words = Wording.of(languages[0]).words.gettext
    values = {
        "title": text_of(sides[0]["name"][0]) + ": " + words("Pocket cards"),
        "description": words("Ten cards to cut out"),
        "site": settings.name,
        "date": {"year": as_of.year, "month": as_of.month, "day": as_of.day},
        "sides": sides,
    }
    return PrintJob("card.typ", as_of, {"card.json": compact_json(values).encode(), "codes.bin": codes.content})


def _side(page: Facts, language: Language, codes: Codes) -> dict[str, Any]:
    wording = Wording.of(language)
    entry = wording.entry(page)
    return {
        "language": language.tag,
        "name": list(entry.name),
        "kind": [*entry.kind, *([f" · {entry.place}"] if entry.place else [])],
        "lines": [
            {"k": line.label, "v": list(line.spans)} if line.label else {"v": list(line.spans)}
            for line in _needed(entry.lines)
        ],
        "notes": [wording.words.gettext("Day to report"), wording.words.gettext("Phone of your officer")],
        "checked": list(entry.checked),
        "old": entry.is_old,
        "url": entry.url,
        "address": [printable(routes.host_of(entry.url))],
        "code": codes.add(entry.url),
        "code-alt": wording.words.gettext("QR code") + f": {entry.url}",
    }


def _needed(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines a card has room for, the most needed first."""
    yield from sorted((line for line in lines if line.rank <= MOST_RANK), key=lambda line: line.rank)
