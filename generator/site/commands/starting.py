"""``new``: plain questions make a new record."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.intake import Loaded, load
from generator.intake.editing.asking import Question, problems_of, questions_for, record_from
from generator.intake.editing.changes import apply_changes
from generator.intake.editing.writing import record_text
from generator.intake.fields.kinds import MapKind
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import find_files
from generator.intake.submission.desk import Desk
from generator.model.problem import Level
from generator.rendering.reports.problems import format_problem, message
from generator.site.commands.command import Command
from generator.site.editing_words import say
from generator.site.project import Project, build_date

STOPPED = 1


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=("partner", "program"), help="mitra atau program / which kind of record")


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    today = build_date()
    loaded = load(project.root, today, project.cache)
    kind: MapKind = PARTNER if given.kind == "partner" else PROGRAM
    try:
        answers = _ask_all(kind, loaded.knowledge, given.language)
    except (EOFError, KeyboardInterrupt):
        print("\n" + say("stopped", given.language), file=sys.stderr)
        return STOPPED
    values = dict(record_from(kind, answers, loaded.knowledge, today))
    desk = Desk(find_files(project.root), loaded.entries, loaded.knowledge, today)
    values["slug"] = desk.free_slug(answers["name.id"], answers.get("locations.0.regency", ""))
    change = desk.add(kind, values, _province(values, loaded))
    print(record_text(kind, values))
    problems = change.revision.problems.problems
    for problem in problems:
        print(format_problem(problem, given.language), file=sys.stderr)
    if any(problem.level is Level.ERROR for problem in problems):
        print(say("refused", given.language), file=sys.stderr)
        return STOPPED
    apply_changes(project.root, {change.path: change.content})
    print(say("written", given.language, name=change.path), file=sys.stderr)
    return 0


def _province(values: Mapping[str, Any], loaded: Loaded) -> str:
    """Return the name of the province's file; empty where no place is known."""
    for place in values.get("locations", ()):
        codes = [code for code in loaded.knowledge.codes_of(place["regency"]) if "." in code]
        return loaded.gazetteer[codes[0][:2]].slug if codes else ""
    provider = next((one.record for one in loaded.entries if one.record.slug == values.get("provider")), None)
    places = getattr(provider, "locations", None) or ()
    return loaded.gazetteer[places[0].regency[:2]].slug if places else ""


def _ask_all(kind: MapKind, knowledge: Knowledge, language: str) -> dict[str, str]:
    print(say("hello", language), file=sys.stderr)
    return {question.path: _ask(question, knowledge, language) for question in questions_for(kind, knowledge)}


def _ask(question: Question, knowledge: Knowledge, language: str) -> str:
    """Ask until the answer can stand; an empty one is fine where nothing must be known."""
    _show(question, language)
    while True:
        answer = input("> ").strip()
        if not answer:
            if not question.is_required:
                return ""
            print(say("needed", language), file=sys.stderr)
            continue
        problems = problems_of(question, answer, knowledge)
        if not problems:
            return answer
        for problem in problems:
            print(message(problem, language), file=sys.stderr)


def _show(question: Question, language: str) -> None:
    about = question.about.in_language(language).text
    hints = [say("example", language, example=question.example)] if question.example else []
    hints += [say("required", language)] if question.is_required else []
    tag = question.path.rsplit(".", 1)[-1]
    shown = f" [{tag}]" if tag in {"id", "en"} else ""
    print(f"\n{about}{shown} ({', '.join(hints)})", file=sys.stderr)
    if question.choices:
        print(say("choices", language), file=sys.stderr)
        for key, label in question.choices.items():
            print(f"  {key}: {label.in_language(language).text}", file=sys.stderr)


NEW = Command("new", "tulis catatan baru lewat pertanyaan / write a new record by questions", _arguments, _run)
