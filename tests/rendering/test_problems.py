"""Problems in words: every rule in both languages, at its place, and safe to print."""

from __future__ import annotations

import io
import json
import re
import string
from pathlib import Path

import pytest

from generator.intake.catalogue import RULES
from generator.model.mark import Mark
from generator.model.problem import Level, Problem, Report
from generator.rendering.reports.problems import MESSAGES, format_problem, message, write_report

ROOT = Path(__file__).resolve().parents[2]
UNKNOWN = Problem(
    "unknown-partner",
    Level.ERROR,
    Mark("partners.yml", 214, 13),
    {"slug": "sentra-z", "nearest": "sentra-a"},
)


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def rules_in_the_source() -> set[str]:
    """Return every rule that is reported by name; what a form is answered has words of its own."""
    calls = re.compile(r'(?:Problem|_problem|\.report|\.add)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"')
    intake = ROOT / "generator" / "intake"
    files = [file for file in sorted(intake.rglob("*.py")) if "submission" not in file.parts]
    return {rule for file in files for rule in calls.findall(file.read_text("utf-8"))}


def test_the_reader_sees_where_what_and_the_nearest_word() -> None:
    assert format_problem(UNKNOWN, "id") == (
        'partners.yml:214:13: error: mitra "sentra-z" tidak ada di partners.yml. '
        'Maksud Anda "sentra-a"? [unknown-partner]'
    )
    assert format_problem(UNKNOWN, "en") == (
        'partners.yml:214:13: error: the partner "sentra-z" is not in partners.yml. '
        'Did you mean "sentra-a"? [unknown-partner]'
    )


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    alone = Problem("unknown-partner", Level.ERROR, UNKNOWN.mark, {"slug": "z", "nearest": ""})

    assert message(alone, "id") == 'mitra "z" tidak ada di partners.yml.'


@pytest.mark.parametrize("language", sorted(MESSAGES))
def test_every_rule_has_words(language: str) -> None:
    assert RULES | rules_in_the_source() <= set(MESSAGES[language])


def test_both_languages_say_the_same_facts() -> None:
    indonesian, english = MESSAGES["id"], MESSAGES["en"]

    assert set(indonesian) == set(english)
    assert {rule for rule in indonesian if names_in(indonesian[rule]) != names_in(english[rule])} == set()


@pytest.mark.parametrize("language", sorted(MESSAGES))
def test_messages_are_calm_sentences(language: str) -> None:
    for rule, template in MESSAGES[language].items():
        assert "!" not in template.replace("!{tag}", "").replace("dimulai dengan !", "").replace("starts with !", ""), (
            rule
        )
        assert not re.search(r"\b(silakan|mantan napi|eks napi|residivis)\b", template, re.IGNORECASE), rule
        assert len(template) < 260, rule


def test_formats_for_machines() -> None:
    hostile = Problem("unknown-key", Level.WARNING, Mark("a,b:c%.yml", 2, 3), {"key": "x\ny%\r", "nearest": ""})
    report = Report((UNKNOWN, hostile))
    as_json, as_github, as_text = io.StringIO(), io.StringIO(), io.StringIO()

    write_report(report, as_json, "en", "json")
    write_report(report, as_github, "id", "github")
    write_report(report, as_text, "id")

    found = json.loads(as_json.getvalue())
    assert [(one["file"], one["line"], one["column"], one["level"], one["rule"]) for one in found] == [
        ("partners.yml", 214, 13, "error", "unknown-partner"),
        ("a,b:c%.yml", 2, 3, "warning", "unknown-key"),
    ]
    first, second = as_github.getvalue().splitlines()
    assert first.startswith("::error file=partners.yml,line=214,col=13,title=unknown-partner::mitra ")
    assert second.startswith("::warning file=a%2Cb%3Ac%25.yml,line=2,col=3,title=unknown-key::kunci ")
    assert "\r" not in second
    assert len(as_text.getvalue().splitlines()) == 2


def test_a_message_cannot_steer_a_terminal() -> None:
    hostile = Problem("unknown-key", Level.ERROR, Mark("a.yml", 1, 1), {"key": "\x1b[2J\u202e", "nearest": ""})

    assert "\x1b" not in message(hostile, "id")
    assert "\u202e" not in message(hostile, "id")
