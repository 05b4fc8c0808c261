"""The answer to a form: a commit message for an edit, kind words for what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.model.problem import Problem
from generator.rendering.reports.markdown_text import bare, code
from generator.rendering.reports.review import Review, Teller
from generator.rendering.reports.review_labels import field_name
from generator.rendering.reports.submission_words import WORDS, say
from generator.views.review.comparison import RecordChange

SUBJECT_CHARACTERS = 100
_NEEDS_A_PERSON = frozenset({"by-hand", "harm-received"})


def commit_message(kind: str, change: RecordChange, review: Review, teller: Teller, notes: list[str]) -> str:
    """Return a commit message: what changes in one line, then the whole review. Hostile text stays text."""
    language = teller.language
    name = bare(change.name.in_language(language).text)
    parts = ", ".join(
        dict.fromkeys(field_name(field.path, language) for field in change.fields if _is_asked(field.path))
    )
    subject = say(f"subject-{kind}", language, name=name, parts=parts)[:SUBJECT_CHARACTERS].rstrip(" :,")
    return "\n\n".join([subject, *notes, teller.markdown(review).strip()]) + "\n"


def _is_asked(path: tuple[str, ...]) -> bool:
    return path[0] not in {"verified", "consent"}


def answer(
    troubles: list[tuple[str, str, Mapping[str, str]]],
    problems: list[Problem],
    language: str,
    say_problem: Callable[[Problem], str],
) -> str:
    """Return what to write under a form.

    Args:
        troubles: Sentence, label of the field (empty for the form as a whole) and facts, each.
        problems: What the gate says about the change.
        language: Language of the form.
        say_problem: Says a problem in that language.
    """
    keys = [key for key, _, _ in troubles]
    if keys and set(keys) <= _NEEDS_A_PERSON:
        sentences = [say(key, language) for key in keys]
        return "\n\n".join([*sentences, *([] if "harm-received" in keys else [say("person", language)])]) + "\n"
    lines = [_line(key, label, facts, language) for key, label, facts in troubles]
    lines += [f"- {code(say_problem(problem))}" for problem in problems]
    return "\n".join([say("thanks", language), "", *lines, "", say("again", language), say("person", language)]) + "\n"


def _line(key: str, label: str, facts: Mapping[str, str], language: str) -> str:
    near = f"{key}-near"
    key = near if facts.get("nearest") and near in WORDS else key
    words = say(key, language, **{name: code(fact) for name, fact in facts.items()})
    return f"- **{label}**: {words}" if label else f"- {words}"
