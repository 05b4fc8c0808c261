"""``intake``: a form's issue becomes an edit of the data files, or gets a kind answer."""

from __future__ import annotations

import argparse
import difflib
import sys
from datetime import date
from pathlib import Path

from generator.intake.submission.outcome import Edit, Refusal
from generator.intake.submission.payload import Issue, PayloadError, read_issue
from generator.intake.submission.taking import take_in
from generator.model.problem import Problem
from generator.rendering.reports.problems import message
from generator.rendering.reports.review import Review, Teller
from generator.rendering.reports.submission import answer, commit_message
from generator.rendering.reports.submission_words import say
from generator.site.commands.command import Command
from generator.site.project import Project, UsageError, build_date
from generator.views.review.comparison import compare


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "issue", type=Path, metavar="ISSUE.json", help="isian dari GitHub / an issue as GitHub sends it"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="tunjukkan saja perubahannya / only show what would change"
    )


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    try:
        issue = read_issue(_content(given.issue, given.language))
    except PayloadError as wrong:
        print(say(str(wrong), given.language), file=sys.stderr)
        return 1
    today = build_date()
    outcome = take_in(project.root, issue, today, project.cache)
    match outcome:
        case None:
            print(say("not-a-form", given.language), file=sys.stderr)
            return 1
        case Refusal():
            sys.stdout.write(_answer(outcome))
            return 1
        case Edit():
            sys.stdout.write(_message(outcome, issue, today))
            _write(outcome, project.root, dry_run=given.dry_run)
            return 0


def _content(path: Path, language: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as unreadable:
        words = {"id": "tidak bisa dibaca", "en": "cannot be read"}[language]
        raise UsageError(f"{path}: {words} ({unreadable.strerror}).") from unreadable


def _write(edit: Edit, root: Path, *, dry_run: bool) -> None:
    path = root / edit.path
    if dry_run:
        before, after = (content.decode().splitlines(keepends=True) for content in (path.read_bytes(), edit.content))
        sys.stdout.writelines(["\n", *difflib.unified_diff(before, after, edit.path, edit.path)])
        return
    draft = path.with_name(f".{path.name}.baru")
    draft.write_bytes(edit.content)
    draft.replace(path)


def _answer(refusal: Refusal) -> str:
    troubles = [(trouble.key, refusal.labels.get(trouble.at, ""), trouble.facts) for trouble in refusal.troubles]
    return answer(
        troubles, list(refusal.problems), refusal.language, lambda problem: message(problem, refusal.language)
    )


def _message(edit: Edit, issue: Issue, today: date) -> str:
    revision = edit.revision
    before = {slug: entry.record for slug, entry in revision.before.items()}
    after = {slug: entry.record for slug, entry in revision.after.items()}
    changes = compare(before, after, frozenset(), today)
    marks = {slug: entry.mark("slug") for slug, entry in revision.after.items()}
    review = Review(changes, (), revision.problems.problems, (), marks)
    notes = [say(note.key, edit.language) for note in edit.notes]
    if issue.number is not None:
        notes.append(say("from-form", edit.language, number=str(issue.number)))

    def say_problem(problem: Problem) -> str:
        return message(problem, edit.language)

    teller = Teller(revision.knowledge.vocabularies, revision.knowledge.gazetteer, edit.language, say_problem)
    return commit_message(edit.kind, changes[0], review, teller, notes)


INTAKE = Command("intake", "jadikan sebuah isian usulan / turn a form into an edit", _arguments, _run)
