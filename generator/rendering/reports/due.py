"""Lists of what is due for checking: for a terminal, for a program, for an issue."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.rendering.reports.markdown_text import bare, code
from generator.rendering.reports.upkeep_words import say
from generator.views import routes
from generator.views.review.due import DueRecord, OfficeList


def text_lines(lists: Iterable[OfficeList], language: str) -> Iterator[str]:
    """Yield a heading for each office and a line for each record."""
    for office in lists:
        yield f"{title(office, language)} ({len(office.records)})"
        yield from (f"  {record.slug}: {_sentence(record, language)}" for record in office.records)


def plain_values(lists: Iterable[OfficeList]) -> list[dict[str, Any]]:
    """Return the lists as values that JSON can carry."""
    return [
        {
            "office": office.slug or None,
            "name": dict(office.name.by_language) if office.name else None,
            "records": [
                {
                    "slug": record.slug,
                    "name": dict(record.name.by_language),
                    "kind": "partner" if record.is_partner else "program",
                    "checked_on": record.checked_on.isoformat(),
                    "months": record.age.months,
                    "reasons": [str(reason) for reason in record.reasons],
                    "agreement_ended_on": record.ended_on.isoformat() if record.ended_on else None,
                }
                for record in office.records
            ],
        }
        for office in lists
    ]


def as_json(lists: Iterable[OfficeList]) -> str:
    """Return the lists as JSON."""
    return json.dumps(plain_values(lists), ensure_ascii=False, indent=1) + "\n"


def as_markdown(office: OfficeList, language: str, site_url: str) -> str:
    """Return the list of one office; its first line is the title of an issue."""
    lines = [f"# {title(office, language)}", "", say("due_how", language), ""]
    for record in office.records:
        route = routes.partner(record.slug) if record.is_partner else routes.program(record.slug)
        name = code(record.name.in_language(language).text)
        lines.append(f"- [ ] [{code(record.slug)}]({site_url}{route}) {name}: {_sentence(record, language)}")
    return "\n".join([*lines, "", say("due_thanks", language)]) + "\n"


def title(office: OfficeList, language: str) -> str:
    """Return what the list is called."""
    name = bare(office.name.in_language(language).text) if office.name else say("due_nobody", language)
    return say("due_title", language, office=name)


def _sentence(record: DueRecord, language: str) -> str:
    parts = [
        say(
            f"due_{reason}",
            language,
            on=record.checked_on.isoformat(),
            months=record.age.months,
            ended=record.ended_on.isoformat() if record.ended_on else "",
        )
        for reason in record.reasons
    ]
    return " ".join(parts)
