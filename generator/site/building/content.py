"""Everything people write, read and checked: records, facts, guides and the words people search with.

Whatever only checks imports this room, and none that renders or hosts: ``check`` must answer at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.intake.facts import load_facts
from generator.intake.guides import load_guides
from generator.intake.loading import Loaded, load
from generator.model.fact import Facts
from generator.model.guide import Guide
from generator.model.lexicon import Lexicon
from generator.model.problem import Report
from generator.site.building.kept_lexicon import lexicon_of
from generator.views import routes

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


def load_content(
    root: Path,
    languages: tuple[str, ...],
    today: date,
    cache: Path | None,
    loaded: Loaded | None = None,
) -> Content:
    """Read and check everything people write, with all problems in one report.

    ``languages`` are tags; ``cache`` is the project's cache folder, or ``None`` to read all anew;
    ``loaded`` are its records, where they were read already.
    """
    loaded = loaded or load(root, today, cache)
    facts = load_facts(root)
    known = loaded.knowledge
    guides = load_guides(root, languages, known.vocabularies, known.gazetteer, facts.facts)
    pages = {*TOOL_PAGES, *(guide.route for guide in guides.guides)}
    lexicon = lexicon_of(root, loaded, pages, cache)
    report = Report.of([*loaded.report.problems, *facts.problems, *guides.problems, *lexicon.problems])
    return Content(loaded, facts.facts, guides.guides, lexicon.lexicon, report)
