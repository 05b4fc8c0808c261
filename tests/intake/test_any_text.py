"""Whatever stands in a file, the gate answers with problems and places, never with a traceback."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.intake.fields.partner import PARTNER
from generator.intake.gazetteer import read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import find_files
from generator.intake.reading.factory import Readers
from generator.intake.record_files import RecordReader
from generator.intake.source_file import SourceFile
from generator.intake.vocabularies import read_vocabularies
from generator.model.problem import Problem
from generator.rendering.reports.problems import MESSAGES, format_problem
from tests.intake.projects import ROOT

GOOD = (ROOT / "tests" / "directories" / "faulty" / "beside" / "partners.yml").read_text("utf-8")
SNIPPETS = (
    *("- ", "-", ": ", ":", "\n", "\n  ", "\n- ", "\t", "'", '"', "[", "]", "{", "}", ",", "#", " #", "@", "`", "? "),
    *("&a ", "*a", "!!int ", "<<: ", "|", ">-", "---\n", "...", "%YAML 1.1\n", "\r", "\r\n", "[" * 30, "- " * 40),
    *("\x00", "\x07", "\u200b", "\ud800", "\ufeff", "\u2028", "é", "漢", "\U0001f600", "9" * 400),
    *("\\ud800", '"\\ud800"', '"\\U00110000"', '"\\x"', "~", "none", "null", "{on: 2024-02-30}"),
    *("slug: ", "verified: ", "<<<<<<< a\n", "=======\n"),
)
RARELY = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def reader() -> RecordReader:
    vocabularies, _ = read_vocabularies(find_files(ROOT).vocabularies)
    return RecordReader(PARTNER, Readers(Knowledge(read_gazetteer(), vocabularies)).reader_of(PARTNER), {})


def problems_of(reader: RecordReader, content: bytes) -> list[Problem]:
    """Return what is wrong with a file; every message and place of it must work."""
    outcome = reader.read_file(SourceFile("partners.yml", content), None)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    for problem in outcome.problems:
        assert 1 <= problem.mark.line <= lines + 1
        assert problem.mark.column >= 1
        for language in MESSAGES:
            assert format_problem(problem, language).startswith("partners.yml:")
    for entry in outcome.entries:
        assert entry.mark("slug").line <= lines + 1
    return outcome.problems


@RARELY
@given(content=st.binary(max_size=300))
def test_any_bytes(reader: RecordReader, content: bytes) -> None:
    outcome = reader.read_file(SourceFile("partners.yml", content), None)

    assert outcome.entries == [] or outcome.problems


@RARELY
@given(text=st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join))
def test_any_pieces_of_yaml(reader: RecordReader, text: str) -> None:
    if text.strip() not in ("", "[]"):
        assert isinstance(problems_of(reader, text.encode("utf-8", "surrogatepass")), list)


@RARELY
@given(seed=st.integers(0, 2**32), count=st.integers(1, 6))
def test_good_files_with_accidents(reader: RecordReader, seed: int, count: int) -> None:
    chance = random.Random(seed)
    text = GOOD
    for _ in range(count):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SNIPPETS) + text[at + chance.choice((0, 0, 1, 5)) :]

    assert isinstance(problems_of(reader, text.encode("utf-8", "surrogatepass")), list)


@pytest.mark.parametrize(
    "text",
    [
        "- " + "[" * 5_000,
        "- " * 5_000 + "x",
        "- slug: " + "[" * 3_000 + "]" * 3_000,
        "- " + "? " * 3_000,
        "- a: &a [x, x]\n" + "".join(f"  b{n}: &b{n} [*a, *a, *a]\n" for n in range(50)),
        "- slug: &x [*x]\n",
        "\n".join(" " * n + "a:" for n in range(1_500)),
        "- slug: " + "x" * 2_000_000,
        "- " + "a: {" * 2_000,
    ],
    ids=["brackets", "dashes", "closed", "questions", "laughs", "itself", "stairs", "long", "maps"],
)
def test_bombs_are_refused_quickly(reader: RecordReader, text: str) -> None:
    assert problems_of(reader, text.encode())


def test_good_file_has_no_problem(reader: RecordReader, tmp_path: Path) -> None:
    assert problems_of(reader, GOOD.encode()) == []
