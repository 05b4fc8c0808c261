"""Answers to plain questions make a record that passes the gate."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.intake.editing.asking import problems_of, questions_for, record_from
from generator.intake.editing.writing import record_text
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.knowledge import Knowledge
from tests.intake.projects import A_PARTNER, loaded

TODAY = date(2025, 12, 1)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return loaded(tmp_path_factory.mktemp("project"), {}).knowledge


def test_answers_make_a_partner(knowledge: Knowledge, tmp_path: Path) -> None:
    answers = {
        "name.id": "Bengkel Las Rekaan: Maju",
        "name.en": "Made-up Welding Shop",
        "type": "employer",
        "summary.id": "Bengkel rekaan.",
        "locations.0.regency": "Kota Semarang",
        "services": "job_placement, skills_training",
        "skills": "welding",
        "phones.0.number": "021 5550 0100",
        "verified.by": "penyunting rekaan",
        "verified.method": "office",
    }

    text = record_text(PARTNER, record_from(PARTNER, answers, knowledge, TODAY))
    read = loaded(tmp_path, {"partners.yml": A_PARTNER + "\n" + text})

    assert read.directory is not None, (text, read.report)
    partner = read.directory.partners["bengkel-las-rekaan-maju"]
    assert partner.services == ("job_placement", "skills_training")
    assert (partner.locations or ())[0].regency == "33.74"
    assert partner.verified.on == TODAY


def test_answers_make_a_program(knowledge: Knowledge, tmp_path: Path) -> None:
    answers = {
        "name.id": "Kursus Las",
        "provider": "kantor-rekaan",
        "summary.id": "Kursus rekaan.",
        "services": "counselling",
        "stages": "after_release",
        "next_step.id": "Datang ke kantor.",
        "documents": "ktp, Pas foto",
        "cost.kind": "free",
        "verified.by": "penyunting rekaan",
        "verified.method": "office",
    }

    text = record_text(PROGRAM, record_from(PROGRAM, answers, knowledge, TODAY))

    assert loaded(tmp_path, {"programs.yml": text}).directory is not None


def test_questions_say_what_they_want(knowledge: Knowledge) -> None:
    questions = {question.path: question for question in questions_for(PARTNER, knowledge)}

    assert questions["type"].choices["bapas"].in_language("en").text == "Probation and parole office (Bapas)"
    assert [path for path, question in questions.items() if question.is_required] == [
        "name.id",
        "type",
        "summary.id",
        "verified.by",
        "verified.method",
    ]
    assert questions["services"].takes_several


@pytest.mark.parametrize(
    ("path", "answer", "rules"),
    [
        ("type", "bapas", []),
        ("type", "bapaz", ["unknown-term"]),
        ("locations.0.regency", "Semarang", ["ambiguous-region"]),
        ("services", "counselling, counseling", ["unknown-term"]),
        ("name.id", "<b>Toko</b>", ["html"]),
        ("phones.0.number", "abc", ["not-a-phone-number"]),
        ("website", "http://x.example", ["not-https"]),
    ],
)
def test_an_answer_is_checked_at_once(path: str, answer: str, rules: list[str], knowledge: Knowledge) -> None:
    question = next(question for question in questions_for(PARTNER, knowledge) if question.path == path)

    assert [problem.rule for problem in problems_of(question, answer, knowledge)] == rules
