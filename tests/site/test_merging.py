"""Proposals merged one after another with plain git: nothing is lost, and hardly anything conflicts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.intake import load
from generator.intake.editing.edit_file import insert_record, replace_piece
from generator.intake.editing.edit_record import RecordEditor
from generator.intake.fields.partner import PARTNER
from generator.intake.gazetteer import read_gazetteer
from generator.model.directory import Record
from generator.rendering.reports.problems import MESSAGES
from generator.site.reviewing import review_versions
from generator.text.folding import slugify
from tests.site.a_repository import Story, partner

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 21)
TREES = [
    "angsana", "bambu", "cemara", "delima", "enau", "flamboyan", "gaharu", "hanjuang", "ijuk", "jati",
    "kenari", "lontar", "mahoni", "nangka", "oleander", "pinus", "rambutan", "sengon", "trembesi", "waru",
]  # fmt: skip
PLACES = ["33.02", "34.71", "35.78", "12.71", "73.71"]


def record(slug: str, number: int, regency: str = "33.02") -> str:
    name = " ".join(part.title() for part in slug.split("-"))
    return partner(slug, name, phone=f"+62 21 5550 {number:04d}", regency=f'"{regency}"')


def base_records() -> dict[str, str]:
    """Return 200 records spread over the alphabet and five provinces."""
    slugs = [f"{tree}-{number:02d}-lama" for tree in TREES for number in range(10)]
    return {slug: record(slug, at, PLACES[at % 5]) for at, slug in enumerate(slugs)}


def entries_of(folder: Path) -> dict[str, Record]:
    return {entry.record.slug: entry.record for entry in load(folder, TODAY).entries}


def propose(story: Story, name: str, path: str, content: bytes) -> None:
    """Make a branch from the first commit with one changed file."""
    story.git("switch", "--quiet", "--create", name, "awal")
    story.write(path, content)
    story.commit(name)


def change(story: Story, slug: str, path: tuple[str | int, ...], value: str) -> bytes:
    """Return partners.yml with one value of one record changed, as a form or an editor would."""
    entry = next(entry for entry in load(story.folder, TODAY).entries if entry.record.slug == slug)
    editor = RecordEditor("\n".join(entry.source.lines[entry.first_line : entry.end_line]), PARTNER)
    editor.set(path, value)
    return replace_piece(entry.source.content, entry.first_line, entry.end_line, editor.text)


def merge(story: Story, name: str) -> bool:
    """Merge a branch into main; where git cannot, keep both sides' records as the maintainers' guide says."""
    story.git("merge", "--quiet", "--no-edit", name, check=False)
    conflicting = story.git("diff", "--name-only", "--diff-filter=U").split()
    for path in conflicting:
        kept = re.sub(r"^(?:<{7}|={7}|>{7}|\|{7}).*\n", "", story.read(path), flags=re.MULTILINE)
        story.write(path, kept)
    if conflicting:
        story.commit(f"Gabung {name}")
    return not conflicting


def test_forty_proposals_at_once_lose_nothing(tmp_path: Path) -> None:
    story = Story(tmp_path)
    records = base_records()
    story.commit("Awal", partners="".join(records.values()), programs="[]\n")
    story.git("branch", "awal")
    content = (tmp_path / "partners.yml").read_bytes()
    wanted: dict[str, tuple[str, str]] = {}
    for at, tree in enumerate(TREES):
        added = f"{tree}-05-sisipan"
        propose(
            story,
            f"tambah-{at}",
            "partners.yml",
            insert_record(content, added, record(added, 900 + at, PLACES[at % 5])),
        )
        edited = f"{tree}-02-lama"
        wanted[edited] = (f"kantor{at}@example.org", added)
        story.git("switch", "--quiet", "awal")
        propose(story, f"ubah-{at}", "partners.yml", change(story, edited, ("email",), f"kantor{at}@example.org"))
    story.git("switch", "--quiet", "main")
    branches = [f"{kind}-{at}" for at in range(20) for kind in ("tambah", "ubah")]
    conflicts = [name for name in branches if not merge(story, name)]
    assert len(conflicts) <= 1
    after = entries_of(tmp_path)
    assert len(after) == 220
    for slug, (email, added) in wanted.items():
        assert getattr(after[slug], "email", None) == email
        assert added in after
    review = review_versions(tmp_path, "awal", "main", TODAY).review
    assert not review.has_errors
    assert [change for one in review.changes for change in one.fields if change.is_loss] == []
    assert len(review.changes) == 40


def test_twenty_additions_of_one_office_by_province_conflict_at_most_twice(tmp_path: Path) -> None:
    """An office with branches all over names them alike; in one sorted file they would all meet."""
    story = Story(tmp_path)
    provinces = list(read_gazetteer().provinces())[:19]
    regencies = {slugify(region.name): next(read_gazetteer().regencies(region.code)).code for region in provinces}
    for at, (province, code) in enumerate(regencies.items()):
        story.write(f"partners.d/{province}.yml", "".join(record(f"{tree}-{province}", at, code) for tree in TREES[:5]))
    story.commit("Awal", programs="[]\n")
    story.git("branch", "awal")
    for at in range(20):
        province, code = list(regencies.items())[at % 19]
        slug, path = f"lbh-contoh-{TREES[at]}", f"partners.d/{province}.yml"
        story.git("switch", "--quiet", "awal")
        content = insert_record((tmp_path / path).read_bytes(), slug, record(slug, 700 + at, code))
        propose(story, f"tambah-{at}", path, content)
    story.git("switch", "--quiet", "main")
    conflicts = [at for at in range(20) if not merge(story, f"tambah-{at}")]
    assert len(conflicts) <= 2
    assert len(entries_of(tmp_path)) == 19 * 5 + 20


def test_twenty_groups_of_one_bapas_stand_apart_by_their_own_names(tmp_path: Path) -> None:
    """Slugs come from a group's own name, so that groups of one office spread over the alphabet."""
    story = Story(tmp_path)
    story.write("partners.d/jawa-tengah.yml", "".join(record(slug, at) for at, slug in enumerate(base_records())))
    story.commit("Awal", programs="[]\n")
    story.git("branch", "awal")
    content = (tmp_path / "partners.d" / "jawa-tengah.yml").read_bytes()
    for at, tree in enumerate(TREES):
        slug = f"{tree}-05-pokmas"
        changed = insert_record(content, slug, record(slug, 700 + at))
        propose(story, f"tambah-{at}", "partners.d/jawa-tengah.yml", changed)
    story.git("switch", "--quiet", "main")
    conflicts = [at for at in range(20) if not merge(story, f"tambah-{at}")]
    assert conflicts == []
    assert len(entries_of(tmp_path)) == 220


def test_a_conflict_left_in_a_file_is_explained_at_its_lines(tmp_path: Path) -> None:
    story = Story(tmp_path)
    story.commit("Awal", partners=record("angsana-lama", 1), programs="[]\n")
    story.git("branch", "awal")
    for name in ("satu", "dua"):
        story.git("switch", "--quiet", "awal")
        propose(story, name, "partners.yml", change(story, "angsana-lama", ("email",), f"{name}@example.org"))
    story.git("switch", "--quiet", "main")
    story.git("merge", "--quiet", "satu")
    story.git("merge", "--quiet", "dua", check=False)
    loaded = load(tmp_path, TODAY)
    lines = story.read().splitlines()
    assert [lines[problem.mark.line - 1][:7] for problem in loaded.report.problems] == ["<<<<<<<", "=======", ">>>>>>>"]
    assert {problem.rule for problem in loaded.report.problems} == {"conflict-marker"}
    assert "bentrok" in MESSAGES["id"]["conflict-marker"]
    assert "merge" in MESSAGES["en"]["conflict-marker"]
