"""The judge says when a question cannot be judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search.folder import made_up
from tests.search.judge import UnanswerableError, questions


def asked(folder: Path, text: str) -> Path:
    file = folder / "queries.yml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ("{class: synonym, q: kursus las, want: {skils: welding}}", "kursus las: unknown key skils"),
        ("{class: synonym, q: las solo, want: {skills: welding, in: Solo}}", "las solo: unknown region Solo"),
        ("{class: synonym, q: terbang, want: {skills: flying}}", "terbang: no right answer"),
    ],
)
def test_a_question_that_cannot_be_judged_is_named(tmp_path: Path, entry: str, wrong: str) -> None:
    with pytest.raises(UnanswerableError, match=wrong):
        questions(made_up(200), asked(tmp_path, f"- {entry}\n"))


def test_how_many_have_no_answer_is_said_exactly(tmp_path: Path) -> None:
    file = asked(tmp_path, "- {class: synonym, q: terbang, want: {skills: flying}}\n")
    assert questions(made_up(200), file, without_answer=1) == []
    with pytest.raises(UnanswerableError):
        questions(made_up(200), file, without_answer=2)


def test_a_region_goes_by_its_code_too(tmp_path: Path) -> None:
    line = "- {{class: place_service, q: kursus, want: {{services: skills_training, in: {}}}}}\n"
    by_name = questions(made_up(400), asked(tmp_path, line.format("Jawa Tengah")))
    by_code = questions(made_up(400), asked(tmp_path, line.format('"33"')))
    assert by_name == by_code
    assert by_name[0].grades
