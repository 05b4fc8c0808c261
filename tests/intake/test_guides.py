"""A guide that names what does not exist is refused, with its file, line and column."""

from pathlib import Path

import pytest

from generator.intake.guides import LoadedGuides, load_guides
from generator.model.fact import Facts
from generator.model.problem import Level
from tests.builders import a_site

NO_FACTS = Facts(figures={}, agreements={}, glossary=())
HEAD = """---
title: Contoh
description: Tentang contoh.
group: start
order: 10
icon: material/map
{more}---

{body}
"""


def load(root: Path, body: str = "", more: str = "", languages: tuple[str, ...] = ("id",)) -> LoadedGuides:
    folder = root / "content" / "id"
    folder.mkdir(parents=True)
    (folder / "contoh.md").write_text(HEAD.format(body=body, more=more), "utf-8")
    directory = a_site().directory
    return load_guides(root, languages, directory.vocabularies, directory.gazetteer, NO_FACTS)


@pytest.mark.parametrize(
    ("body", "rule", "place", "nearest"),
    [
        ("Satu.\n\n[[list services=housng]]", "unknown-directive-value", (11, 1), "housing"),
        ("[[list servces=housing]]", "unknown-directive-key", (9, 1), "services"),
        ("Teks [[lst services=housing]]", "unknown-directive", (9, 6), "list"),
        ("[[list province=99]]", "unknown-directive-value", (9, 1), None),
        ("[[list services=housing limit=banyak]]", "unknown-directive-value", (9, 1), None),
        ("Ada [[figure tidak_ada]] orang.", "unknown-figure", (9, 5), None),
        ("[[figures topic=tidak_ada]]", "unknown-topic", (9, 1), None),
    ],
)
def test_an_unknown_term_is_refused_at_its_place(
    tmp_path: Path, body: str, rule: str, place: tuple[int, int], nearest: str | None
) -> None:
    (problem,) = load(tmp_path, body).problems
    assert (problem.rule, problem.level) == (rule, Level.ERROR)
    assert problem.mark.file == "content/id/contoh.md"
    assert (problem.mark.line, problem.mark.column) == place
    assert nearest is None or problem.facts["nearest"] == nearest


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    problems = load(
        tmp_path, "[[list services=a,b]]\n\n[[list type=c]]", more="stages: d\n", languages=("id", "en")
    ).problems
    assert [(problem.rule, problem.mark.line) for problem in problems] == [
        ("unknown-directive-value", 10),
        ("unknown-directive-value", 10),
        ("unknown-directive-value", 12),
        ("guide-stage", 1),
        ("guide-unpaired", 1),
    ]


def test_a_guide_names_the_stages_it_is_first_for(tmp_path: Path) -> None:
    loaded = load(tmp_path, more="stages: after_release, in_prison\n")
    assert loaded.problems == ()
    assert loaded.guides[0].stages == ("after_release", "in_prison")


def test_a_guide_without_head_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "id"
    folder.mkdir(parents=True)
    (folder / "contoh.md").write_text("Hanya teks.\n", "utf-8")
    directory = a_site().directory
    problems = load_guides(tmp_path, ("id",), directory.vocabularies, directory.gazetteer, NO_FACTS).problems
    assert {problem.rule for problem in problems} == {"guide-no-front-matter", "guide-front-matter"}
