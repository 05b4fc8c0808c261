"""Every faulty file is refused at the place its first lines name, and every rule has such a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.intake.catalogue import RULES
from generator.rendering.reports.problems import format_problem
from tests.intake.projects import ROOT, loaded

FAULTY = ROOT / "tests" / "directories" / "faulty"
FILES = sorted(file for kind in ("partners", "programs") for file in (FAULTY / kind).glob("*.yml"))
EXPECTED = re.compile(r"# (\d+):(\d+) ([a-z0-9-]+)$")

# Shown by tests of their own, because they are not about the text of one file.
SHOWN_ELSEWHERE = {
    "missing-file",
    "unreadable-file",
    "wrong-file-name",
    "file-too-large",
    "not-utf-8",
    "not-text",
    "missing-vocabulary",
    "duplicate-term",
    "unknown-parent-term",
    "yaml-syntax",
}


def expectations(file: Path) -> list[tuple[int, int, str]]:
    """Return line, column and rule of each problem that the head of a faulty file announces."""
    found = []
    for line in file.read_text("utf-8").splitlines():
        announced = EXPECTED.match(line)
        if announced is None:
            break
        found.append((int(announced[1]), int(announced[2]), announced[3]))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_faulty_file_is_refused_at_its_place(file: Path, tmp_path: Path) -> None:
    kind = file.parent.name
    name = f"{kind}.d/{file.name}"
    beside = (FAULTY / "beside" / "partners.yml").read_text("utf-8")

    report = loaded(tmp_path, {"partners.yml": beside, "programs.yml": "[]", name: file.read_bytes()}).report

    found = [(*problem.mark[1:], problem.rule) for problem in report.problems if problem.mark.file == name]
    assert found == expectations(file), [format_problem(problem, "id") for problem in report.problems]
    assert len(found) == len(report.problems)


def test_every_rule_is_broken_by_some_file() -> None:
    broken = {rule for file in FILES for _, _, rule in expectations(file)}

    assert broken | SHOWN_ELSEWHERE == RULES
    assert not broken & SHOWN_ELSEWHERE
