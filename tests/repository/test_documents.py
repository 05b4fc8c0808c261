"""The documents tell the truth: every example is loaded, every message is the real one, every link leads somewhere."""

from __future__ import annotations

import re
import shutil
import textwrap
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.intake import load
from generator.rendering.reports.problems import format_problem
from generator.site.commands import MODULES
from tests.architecture.sources import ROOT

DOCUMENTS = ["CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "docs/maintainers.md"]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text()
TODAY = date(2026, 11, 21)
BLOCK = re.compile(r"^```(\w+)(?: (\w+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = [found[2] for found in BLOCK.findall(GUIDE) if found[:2] == ("yaml", "")]
RECORDS = [text for text in EXAMPLES if text.startswith("- slug:")]
FIELDS = [text for text in EXAMPLES if not text.startswith("- slug:")]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content" / "vocabulary", tmp_path / "content" / "vocabulary")
    write(tmp_path, *RECORDS)
    return tmp_path


def write(folder: Path, *records: str) -> None:
    programs = [text for text in records if "\n  provider:" in text]
    (folder / "partners.yml").write_text("".join(text for text in records if text not in programs))
    (folder / "programs.yml").write_text("".join(programs) or "[]\n")


def said(folder: Path, language: str = "id") -> list[str]:
    return [format_problem(problem, language) for problem in load(folder, TODAY).report.problems]


def test_there_are_examples_of_a_partner_a_program_and_single_fields() -> None:
    assert len(RECORDS) == 2
    assert len(FIELDS) >= 3


def test_every_example_of_a_record_passes_the_gate(project: Path) -> None:
    assert said(project) == []


@pytest.mark.parametrize("fields", FIELDS, ids=lambda text: text.split(":")[0])
def test_every_example_of_a_field_passes_in_a_record(project: Path, fields: str) -> None:
    partner, program = RECORDS
    keys = {line.split(":")[0] for line in fields.splitlines()}
    kept = [line for line in partner.splitlines() if line.strip().split(":")[0] not in keys]
    lonely = "closed" in fields
    write(project, "\n".join([*kept, textwrap.indent(fields, "  ")]) + "\n", *([] if lonely else [program]))
    assert said(project) == []


@pytest.mark.parametrize(("language", "tag"), [("id", ""), ("en", "en")])
def test_the_messages_shown_are_the_real_ones(project: Path, language: str, tag: str) -> None:
    faulty = next(found[2] for found in BLOCK.findall(GUIDE) if found[:2] == ("yaml", "salah"))
    shown = next(found[2] for found in BLOCK.findall(GUIDE) if found[:2] == ("text", tag))
    write(project, faulty)
    assert said(project, language) == shown.splitlines()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_and_pictures_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text()
    targets = re.findall(r"\]\(([^)#]+)\)|<img src=\"([^\"]+)\"", text)
    lost = [one or other for one, other in targets if not ((ROOT / name).parent / (one or other)).is_file()]
    assert lost == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_named_exist(name: str) -> None:
    known = set(MODULES)
    named = set(re.findall(r"python -m generator ([a-z]+)", (ROOT / name).read_text()))
    assert named <= known


def test_every_picture_has_words_and_nothing_from_outside() -> None:
    for tag in re.findall(r"<img [^>]+>", GUIDE):
        assert re.search(r'alt="[^"]{20,}"', tag)
    for path in sorted((ROOT / "docs" / "images").glob("betulkan-*.svg")):
        root = ElementTree.parse(path).getroot()
        assert root.findtext("{http://www.w3.org/2000/svg}title")
        assert not re.search(r"href=|<script|<image|url\(", path.read_text())


def test_the_first_thing_told_is_how_to_change_one_number() -> None:
    assert GUIDE.index("## Mengganti satu nomor telepon lewat peramban") < 1_200
    assert GUIDE.count("docs/images/betulkan-") == 8


@pytest.mark.parametrize("name", DOCUMENTS)
def test_indonesian_stands_first_and_english_beside_it(name: str) -> None:
    indonesian, _, english = (ROOT / name).read_text().partition("\n---\n")
    assert english.lstrip().startswith("# ")
    assert re.search(r"\b(?:yang|dan|tidak)\b", indonesian.split("\n\n")[1] + indonesian[:600])
    assert len(english) > len(indonesian) / 3
