"""Hand-written pages: their front matter, their directives, and whether both languages are there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.intake.directives import find_directives, wrong_directives
from generator.model.fact import Facts
from generator.model.guide import Guide
from generator.model.mark import Mark
from generator.model.problem import Level, Problem
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies
from generator.text.nearest import nearest_word

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
REQUIRED = ("title", "description", "group", "order", "icon")


@dataclass(frozen=True)
class LoadedGuides:
    """Guides in the order of languages and of their own ``order``, and what is wrong with them."""

    guides: tuple[Guide, ...]
    problems: tuple[Problem, ...]


def load_guides(
    root: Path,
    languages: tuple[str, ...],
    vocabularies: Vocabularies,
    gazetteer: Gazetteer,
    facts: Facts,
) -> LoadedGuides:
    """Read ``content/<language>/*.md`` below ``root``; the text itself is left to the host."""
    guides: list[Guide] = []
    problems: list[Problem] = []
    for language in languages:
        found: list[Guide] = []
        for file in sorted((root / "content" / language).glob("*.md")):
            name = file.relative_to(root).as_posix()
            guide = _read_guide(file, name, language, problems)
            problems.extend(wrong_directives(guide.directives, vocabularies, gazetteer, facts))
            problems.extend(_unknown_stages(guide, name, vocabularies))
            found.append(guide)
        guides.extend(sorted(found, key=lambda guide: (guide.order, guide.name)))
    problems.extend(_unpaired(guides, languages))
    return LoadedGuides(tuple(guides), tuple(problems))


def _read_guide(file: Path, name: str, language: str, problems: list[Problem]) -> Guide:
    text = file.read_text("utf-8-sig", errors="replace")
    start = Mark(name, 1, 1)
    meta = _front_matter(text, start, problems)
    missing = (key for key in REQUIRED if not meta.get(key))
    problems.extend(Problem("guide-front-matter", Level.ERROR, start, {"key": key}) for key in missing)
    order = meta.get("order", "0")
    if not order.isdecimal():
        problems.append(Problem("guide-order", Level.ERROR, start, {"value": order}))
    return Guide(
        name=file.stem,
        language=language,
        title=meta.get("title", file.stem),
        description=meta.get("description", ""),
        group=meta.get("group", ""),
        order=int(order) if order.isdecimal() else 0,
        icon=meta.get("icon", ""),
        digest=hashlib.blake2b(text.encode(), digest_size=16).hexdigest(),
        stages=tuple(filter(None, (stage.strip() for stage in meta.get("stages", "").split(",")))),
        directives=tuple(find_directives(text, name)),
    )


def _unknown_stages(guide: Guide, name: str, vocabularies: Vocabularies) -> Iterator[Problem]:
    """Yield a problem for each stage a guide names that is none."""
    known = vocabularies["stages"].terms
    for stage in guide.stages:
        if stage not in known:
            facts = {"value": stage, "nearest": nearest_word(stage, known)}
            yield Problem("guide-stage", Level.ERROR, Mark(name, 1, 1), facts)


def _front_matter(text: str, start: Mark, problems: list[Problem]) -> Mapping[str, str]:
    matched = FRONT_MATTER.match(text)
    if matched is None:
        problems.append(Problem("guide-no-front-matter", Level.ERROR, start, {}))
        return {}
    try:
        # BaseLoader leaves every value the text that was typed.
        read = yaml.load(matched[1], Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only
    except yaml.YAMLError as unreadable:
        mark = getattr(unreadable, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problems.append(Problem("guide-no-front-matter", Level.ERROR, Mark(start.file, line, 1), {}))
        return {}
    return {key: value for key, value in read.items() if isinstance(value, str)} if isinstance(read, dict) else {}


def _unpaired(guides: list[Guide], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a warning for each guide that a language lacks: its readers get the other one."""
    have = {(guide.language, guide.name) for guide in guides}
    for guide in guides:
        for language in languages:
            if (language, guide.name) not in have:
                mark = Mark(f"content/{guide.language}/{guide.name}.md", 1, 1)
                yield Problem("guide-unpaired", Level.WARNING, mark, {"wanted": f"content/{language}/{guide.name}.md"})
