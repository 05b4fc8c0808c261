"""The questions that make a new record, and the record that the answers make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from yaml.nodes import SequenceNode

from generator.intake.editing.normalising import proper
from generator.intake.editing.scalars import scalar_text
from generator.intake.fields.kinds import Field, Kind, ListKind, MapKind, Need, TermKind, TextKind, WordKind
from generator.intake.fields.partner import PARTNER
from generator.intake.findings import Findings
from generator.intake.knowledge import Knowledge
from generator.intake.reading.factory import Readers
from generator.intake.reading.reader import Reading
from generator.intake.rules.slugs import LONGEST
from generator.intake.rules.texts import check_texts
from generator.intake.syntax.composing import compose
from generator.model.problem import Problem
from generator.text.bilingual import Text
from generator.text.folding import slugify

PARTNER_QUESTIONS: Final = (
    "name.id", "name.en", "type", "summary.id", "summary.en", "locations.0.regency", "locations.0.address", "bapas",
    "fields", "services", "skills", "stages", "next_step.id", "next_step.en", "phones.0.number", "website",
    "verified.by", "verified.method", "verified.source",
)  # fmt: skip
PROGRAM_QUESTIONS: Final = (
    "name.id", "name.en", "provider", "summary.id", "summary.en", "services", "skills", "stages", "next_step.id",
    "next_step.en", "documents", "cost.kind", "duration", "verified.by", "verified.method", "verified.source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: where the answer goes, what it means, an example, the words to choose from.

    ``path`` is ``name.id`` or ``locations.0.regency``. Several answers are parted by commas.
    """

    path: str
    about: Text
    example: str
    is_required: bool
    takes_several: bool
    choices: Mapping[str, Text]
    kind: Kind


def questions_for(kind: MapKind, knowledge: Knowledge) -> tuple[Question, ...]:
    """Return what to ask for a new partner or program, in a natural order."""
    paths = PARTNER_QUESTIONS if kind is PARTNER else PROGRAM_QUESTIONS
    return tuple(_question(path, kind, knowledge) for path in paths)


def problems_of(question: Question, answer: str, knowledge: Knowledge) -> tuple[Problem, ...]:
    """Return what is wrong with an answer, in the words of the gate."""
    findings = Findings()
    reading = Reading(findings)
    node = compose("".join(f"- {scalar_text(part)}\n" for part in _parts(question, answer)), findings)
    if isinstance(node, SequenceNode):
        read = Readers(knowledge).reader_of(question.kind)
        for item in node.value:
            read(item, reading)
    check_texts(reading.prose, reading.codes, False, findings)
    return tuple(finding.in_file("-", 0) for finding in findings)


def record_from(kind: MapKind, answers: Mapping[str, str], knowledge: Knowledge, today: date) -> Mapping[str, Any]:
    """Return the record that answers make, as plain values; empty answers are left out.

    The slug comes from the name, the day of checking is ``today``, the place is called ``kantor``.
    """
    values: dict[str, Any] = {}
    for question in questions_for(kind, knowledge):
        answer = answers.get(question.path, "").strip()
        if answer:
            parts = [proper(part, question.kind, knowledge) for part in _parts(question, answer)]
            _put(values, question.path.split("."), parts if question.takes_several else parts[0])
    values["slug"] = slugify(answers.get("name.id", ""))[:LONGEST].strip("-")
    values.setdefault("verified", {})["on"] = today.isoformat()
    for place in values.get("locations", ()):
        place["key"] = "kantor"
    return {key: _without_single_language(value) for key, value in values.items()}


def _question(path: str, kind: MapKind, knowledge: Knowledge) -> Question:
    first, *rest = path.split(".")
    field = _field(kind, first)
    is_required = field.need is Need.REQUIRED and rest != ["en"]
    kind_of_answer: Kind = field.kind
    for step in rest:
        if step.isdecimal():
            kind_of_answer = _item(kind_of_answer)
        elif isinstance(kind_of_answer, MapKind):
            field = _field(kind_of_answer, step)
            is_required = is_required and field.need is Need.REQUIRED
            kind_of_answer = field.kind
    if isinstance(kind_of_answer, TextKind):
        kind_of_answer = TextKind(kind_of_answer.limit, name=kind_of_answer.name)
    is_list = isinstance(kind_of_answer, ListKind)
    item = _item(kind_of_answer)
    choices = _choices(item, knowledge)
    return Question(path, field.about, field.example, is_required, is_list, choices, item)


def _field(kind: MapKind, key: str) -> Field:
    return next(field for field in kind.fields if field.key == key)


def _item(kind: Kind) -> Kind:
    if isinstance(kind, WordKind):
        return _item(kind.other)
    return kind.item if isinstance(kind, ListKind) else kind


def _choices(kind: Kind, knowledge: Knowledge) -> Mapping[str, Text]:
    if not isinstance(kind, TermKind):
        return {}
    return {term.key: term.label for term in knowledge.vocabularies[kind.vocabulary]}


def _parts(question: Question, answer: str) -> list[str]:
    parts = answer.split(",") if question.takes_several else [answer]
    return [part.strip() for part in parts if part.strip()]


def _put(values: dict[str, Any], path: list[str], value: Any) -> None:  # noqa: ANN401 - text or a list of it
    first, *rest = path
    if not rest:
        values[first] = value
    elif rest[0].isdecimal():
        items = values.setdefault(first, [{}])
        _put(items[int(rest[0])], rest[1:], value)
    else:
        _put(values.setdefault(first, {}), rest, value)


def _without_single_language(value: Any) -> Any:  # noqa: ANN401 - text, lists and maps
    """Text in Indonesian alone needs no map of languages."""
    if isinstance(value, dict) and list(value) == ["id"]:
        return value["id"]
    return value
