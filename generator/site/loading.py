"""Everything a site says, read and checked: records, facts, guides and the words people search with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.intake.facts import load_facts
from generator.intake.guides import load_guides
from generator.intake.lexicon import load_lexicon
from generator.intake.loading import Loaded, load
from generator.model.fact import Facts
from generator.model.guide import Guide, Part
from generator.model.lexicon import Lexicon
from generator.model.problem import Report
from generator.rendering.catalogue import translate
from generator.site.host import DIRECTIVE_MARK, GuideText, Host
from generator.views import routes
from generator.views.plan import Site

_NUMBER = DIRECTIVE_MARK.format(r"(\d+)")
DIRECTIVE_PLACE = re.compile(f"<p>{_NUMBER}</p>|{_NUMBER}")

TOOL_PAGES = (
    routes.HOME,
    routes.SEARCH,
    routes.MY_LIST,
    routes.PRINT,
    routes.DATA,
    routes.COVERAGE,
    routes.CORRECTION,
    routes.REGIONS,
    routes.SERVICES,
    routes.TYPES,
    routes.LETTERS,
)
"""Pages that words people search with may lead to, beside the guides."""


@dataclass(frozen=True)
class Content:
    """What a project's files say, before the host has rendered the guides."""

    loaded: Loaded
    facts: Facts
    guides: tuple[Guide, ...]
    lexicon: Lexicon
    report: Report


def load_content(root: Path, languages: tuple[str, ...], today: date, cache: Path | None) -> Content:
    """Read and check everything people write, with all problems in one report.

    ``languages`` are tags; ``cache`` is the project's cache folder, or ``None`` to read all anew.
    """
    loaded = load(root, today, cache)
    facts = load_facts(root)
    known = loaded.knowledge
    guides = load_guides(root, languages, known.vocabularies, known.gazetteer, facts.facts)
    pages = {*TOOL_PAGES, *(guide.route for guide in guides.guides)}
    lexicon = load_lexicon(root, known.vocabularies, known.gazetteer, pages)
    report = Report.of([*loaded.report.problems, *facts.problems, *guides.problems, *lexicon.problems])
    return Content(loaded, facts.facts, guides.guides, lexicon.lexicon, report)


def site_of(content: Content, host: Host, today: date) -> Site | None:
    """Return what views may read, or ``None`` if the report has errors."""
    if content.loaded.directory is None or content.report.has_errors:
        return None
    return Site(
        directory=content.loaded.directory,
        settings=host.settings,
        today=today,
        facts=content.facts,
        guides=tuple(_with_text(guide, host.guides) for guide in content.guides),
        translate=translate,
        lexicon=content.lexicon,
    )


def _with_text(guide: Guide, texts: Mapping[str, GuideText]) -> Guide:
    text = texts[f"{guide.language}/{guide.name}"]
    return replace(guide, body=tuple(_parts(text.html, guide)), headings=text.headings)


def _parts(html: str, guide: Guide) -> Iterator[Part]:
    """Yield the guide's HTML with its directives in their places."""
    end = 0
    for found in DIRECTIVE_PLACE.finditer(html):
        if found.start() > end:
            yield html[end : found.start()]
        yield guide.directives[int(found[1] or found[2])]
        end = found.end()
    if html[end:].strip():
        yield html[end:]
