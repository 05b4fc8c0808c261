"""A form's way from an issue to an edit of the data files, or to a kind answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from generator.intake.loading import load
from generator.intake.project_files import find_files
from generator.intake.submission.additions import add_partner, add_program, close
from generator.intake.submission.answers import Answers, read_answers
from generator.intake.submission.corrections import correct
from generator.intake.submission.desk import Change, Desk
from generator.intake.submission.forms import load_forms
from generator.intake.submission.outcome import Edit, Outcome, Refusal, Trouble, TroubleError
from generator.intake.submission.payload import Issue
from generator.model.problem import Level

_OF_THE_FORM: Final[Mapping[str, Trouble]] = {
    "mobile-without-consent": Trouble("consent-missing", "consent_by"),
    "skills-required": Trouble("tick-one", "skills"),
}
"""Rules of the gate that a form has its own words and field for."""

PROMISE: Final = "promise"
Made: TypeAlias = tuple[str, Change, tuple[Trouble, ...]]


def take_in(root: Path, issue: Issue, today: date, cache_folder: Path | None = None) -> Outcome | None:
    """Turn an issue into an edit of a data file or an answer; ``None`` for an issue that is no form.

    Nothing is written. The edit has passed the gate: whatever the changed record breaks, within
    itself or beside others, is in the answer instead.
    """
    answers = read_answers(issue.body, load_forms(root))
    if answers is None:
        return None
    troubles = tuple(_missing(answers))
    if troubles:
        return _refused(answers, *troubles)
    loaded = load(root, today, cache_folder)
    desk = Desk(find_files(root), loaded.entries, loaded.knowledge, today)
    try:
        slug, change, notes = _MAKERS[answers.form.kind](answers, desk)
    except TroubleError as error:
        return _refused(answers, *error.troubles)
    return _judged(answers, slug, change, notes)


def _missing(answers: Answers) -> list[Trouble]:
    repeated = [Trouble("repeated", field) for field in answers.repeated]
    required = [field.id for field in answers.form.fields if field.is_required]
    missing = [Trouble("missing", field) for field in required if not answers.text(field)]
    has_promised = bool(answers.ticked(PROMISE))
    return [*repeated, *missing, *([] if has_promised else [Trouble("promise", PROMISE)])]


def _judged(answers: Answers, slug: str, change: Change, notes: tuple[Trouble, ...]) -> Outcome:
    revision = change.revision
    errors = tuple(problem for problem in revision.problems.problems if problem.level is Level.ERROR)
    if errors:
        known = tuple(dict.fromkeys(_OF_THE_FORM[found.rule] for found in errors if found.rule in _OF_THE_FORM))
        others = tuple(found for found in errors if found.rule not in _OF_THE_FORM)
        return Refusal(answers.form.language, answers.form.labels, known, others)
    if set(revision.before) | set(revision.after) != {slug}:
        key = "nothing-new" if not revision.after else "by-hand"
        return _refused(answers, Trouble(key))
    form = answers.form
    return Edit(form.language, form.kind, slug, change.path, change.content, revision, notes)


def _refused(answers: Answers, *troubles: Trouble) -> Refusal:
    return Refusal(answers.form.language, answers.form.labels, troubles)


def _without_notes(make: Callable[[Answers, Desk], tuple[str, Change]]) -> Callable[[Answers, Desk], Made]:
    def made(answers: Answers, desk: Desk) -> Made:
        slug, change = make(answers, desk)
        return slug, change, ()

    return made


def _for_a_person(_: Answers, __: Desk) -> Made:
    raise TroubleError("harm-received")


_MAKERS: Final[Mapping[str, Callable[[Answers, Desk], Made]]] = {
    "correction": correct,
    "new_partner": _without_notes(add_partner),
    "new_program": _without_notes(add_program),
    "closing": _without_notes(close),
    "harm": _for_a_person,
}
