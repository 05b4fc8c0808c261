"""Everything a site says, read and checked: records, facts and guides with the host's text in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.intake import load
from generator.intake.facts import load_facts
from generator.intake.guides import load_guides
from generator.model.guide import Guide, Part
from generator.model.problem import Report
from generator.site.host import DIRECTIVE_MARK, GuideText, Host
from generator.site.project import Project
from generator.views.plan import Site

_NUMBER = DIRECTIVE_MARK.format(r"(\d+)")
DIRECTIVE_PLACE = re.compile(f"<p>{_NUMBER}</p>|{_NUMBER}")


@dataclass(frozen=True)
class LoadedProject:
    """``site`` is missing when the data has errors; ``report`` then says which."""

    site: Site | None
    report: Report
    records: int


def load_project(project: Project, host: Host, today: date) -> LoadedProject:
    """Read a project's data and guides, with all their problems."""
    loaded = load(project.root, today, cache_folder=project.cache)
    facts = load_facts(project.root)
    tags = tuple(language.tag for language in host.settings.languages)
    guides = load_guides(project.root, tags, loaded.vocabularies, loaded.gazetteer, facts.facts)
    report = Report.of([*loaded.report.problems, *facts.problems, *guides.problems])
    if loaded.directory is None or report.has_errors:
        return LoadedProject(None, report, loaded.records)
    filled = tuple(_with_text(guide, host.guides) for guide in guides.guides)
    return LoadedProject(Site(loaded.directory, host.settings, today, facts.facts, filled), report, loaded.records)


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
