"""The cache makes reading faster and changes nothing, whatever has happened to it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.intake import load, loading, record_files
from generator.intake.across.census import Census
from generator.intake.across.rules import check_together
from generator.intake.loading import CACHE_FILE
from generator.intake.pieces import Outcome, read_piece
from generator.intake.sample import write_sample
from generator.model.fingerprint import OWN_FIELDS
from generator.model.partner import Partner
from generator.model.problem import Problem
from generator.model.program import Program
from tests.intake.projects import A_PARTNER, TODAY, loaded, rules_of

SAMPLE_DAY = date(2026, 6, 1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    write_sample(60, folder)
    return folder


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pieces of data files that are parsed, the vocabularies aside."""
    pieces: list[str] = []

    def counted(text: str, *arguments: object) -> Outcome:
        if "slug:" in text:
            pieces.append(text)
        return read_piece(text, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(record_files, "read_piece", counted)
    return pieces


def test_nothing_is_parsed_again_and_all_is_the_same(project: Path, tmp_path: Path, parsed: list[str]) -> None:
    fresh = load(project, SAMPLE_DAY)
    load(project, SAMPLE_DAY, tmp_path)
    parsed.clear()

    cached = load(project, SAMPLE_DAY, tmp_path)

    assert parsed == []
    assert cached.directory == fresh.directory
    assert cached.report == fresh.report


def test_only_the_changed_record_is_parsed(project: Path, tmp_path: Path, parsed: list[str]) -> None:
    load(project, SAMPLE_DAY, tmp_path)
    file = project / "partners.yml"
    file.write_text(file.read_text("utf-8").replace("Data ini rekaan.", "Data ini contoh.", 1), "utf-8")
    parsed.clear()

    cached = load(project, SAMPLE_DAY, tmp_path)

    assert len(parsed) == 1
    assert "Data ini contoh." in parsed[0]
    assert cached.directory == load(project, SAMPLE_DAY).directory


def test_records_may_move_between_files_without_being_parsed(project: Path, tmp_path: Path, parsed: list[str]) -> None:
    load(project, SAMPLE_DAY, tmp_path)
    (project / "partners.d").mkdir()
    (project / "partners.yml").rename(project / "partners.d" / "semua.yml")
    (project / "partners.yml").write_text("[]\n", "utf-8")
    parsed.clear()

    assert load(project, SAMPLE_DAY, tmp_path).directory == load(project, SAMPLE_DAY).directory
    assert all("slug: contoh" in piece for piece in parsed)


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flip(content: bytes) -> bytes:
    return content.replace(b"Contoh", b"Palsu!", 1)


def _poison(content: bytes) -> bytes:
    """Change records and put the digest right: the values are still of the wrong shape."""
    head, _, body = content.partition(b"\n")
    body = body.replace(b'"slug', b"[").replace(b"2025-", b"20x5-")
    parts = head.decode().split("\t")
    parts[2] = hashlib.blake2b(body, digest_size=16).hexdigest()
    return "\t".join(parts).encode() + b"\n" + body


def _other_version(content: bytes) -> bytes:
    head, _, body = content.partition(b"\n")
    name, fingerprint, digest = head.split(b"\t")
    return b"\t".join([name, fingerprint[::-1], digest]) + b"\n" + body


@pytest.mark.parametrize(
    "spoil",
    [lambda _: b"", lambda _: b"\xff\x00\n\n", lambda _: b"[]", _cut, _flip, _poison, _other_version],
    ids=["empty", "binary", "other", "cut", "flipped", "poisoned", "other-version"],
)
def test_a_spoilt_cache_is_as_good_as_none(spoil: Callable[[bytes], bytes], project: Path, tmp_path: Path) -> None:
    load(project, SAMPLE_DAY, tmp_path)
    file = tmp_path / CACHE_FILE
    file.write_bytes(spoil(file.read_bytes()))

    cached = load(project, SAMPLE_DAY, tmp_path)

    assert cached.directory == load(project, SAMPLE_DAY).directory
    assert cached.directory is not None


def test_a_changed_vocabulary_is_noticed(project: Path, tmp_path: Path) -> None:
    load(project, SAMPLE_DAY, tmp_path)
    services = project / "content" / "vocabulary" / "service_types.yml"
    services.write_text(services.read_text("utf-8").replace("key: reporting_post", "key: reporting_place"), "utf-8")

    assert "unknown-term" in rules_of(load(project, SAMPLE_DAY, tmp_path).report)


def test_problems_keep_their_places_from_run_to_run(tmp_path: Path) -> None:
    text = A_PARTNER.replace("type: bapas", "type: pokmas_lipas") + A_PARTNER.replace("kantor-rekaan", "bapak-rekaan")
    files = {"partners.yml": text + "  status: closed\n"}
    first = loaded(tmp_path, files, cache=tmp_path / "cache").report

    second = loaded(tmp_path, files, cache=tmp_path / "cache").report
    moved = loaded(tmp_path, {"partners.yml": "\n\n" + files["partners.yml"]}, cache=tmp_path / "cache").report

    assert second == first
    assert rules_of(first) == [
        "bapas-expected",
        "fields-expected",
        "same-name-and-region",
        "closed-without-date",
    ]
    assert [problem.mark.line + 2 for problem in first.problems] == [problem.mark.line for problem in moved.problems]


def test_a_day_that_lay_ahead_is_noticed_on_an_earlier_build_date(tmp_path: Path) -> None:
    assert rules_of(loaded(tmp_path, {}, cache=tmp_path / "cache").report) == []

    earlier = loaded(tmp_path, {}, date(2025, 5, 31), tmp_path / "cache").report

    assert rules_of(earlier) == ["future-date", "future-date"]
    assert earlier.problems[0].mark == ("partners.yml", 7, 18)
    assert date(2025, 6, 1) < TODAY


def test_a_cache_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where a folder should be")

    assert loaded(tmp_path / "project", {}, cache=blocked).directory is not None


def test_records_are_compared_again_only_when_their_outlines_change(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[int] = []

    def counted(census: Census) -> Iterator[Problem]:
        compared.append(len(census.entries))
        return check_together(census)

    monkeypatch.setattr(loading, "check_together", counted)
    file = project / "partners.yml"
    text = file.read_text("utf-8")
    names = [line for line in text.splitlines() if line.startswith("    id: Contoh")][:2]
    load(project, SAMPLE_DAY, tmp_path)
    file.write_text(text.replace("Data ini rekaan.", "Data ini contoh."), "utf-8")
    assert load(project, SAMPLE_DAY, tmp_path).report.problems == ()
    assert compared == [60]

    file.write_text(text.replace(names[1], names[0] + "a"), "utf-8")
    changed = load(project, SAMPLE_DAY, tmp_path)

    assert compared == [60, 60]
    assert changed.report == load(project, SAMPLE_DAY).report


class Outline:
    """A record that shows its outline only."""

    def __init__(self, record: Partner | Program) -> None:
        self.record = record

    def __getattr__(self, name: str) -> object:
        assert name not in OWN_FIELDS, f"rules across records must not read {name}"
        return getattr(self.record, name)


def test_rules_across_records_read_outlines_only(project: Path) -> None:
    file = project / "partners.yml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    first = next(line for line in lines if line.startswith("- slug: "))
    file.write_text("".join("- slug: lain-sekali\n" if line == first else line for line in lines), "utf-8")
    read = load(project, SAMPLE_DAY)
    entries = [entry._replace(record=Outline(entry.record)) for entry in read.entries]
    partners = [entry for entry in entries if isinstance(entry.record.record, Partner)]
    programs = [entry for entry in entries if isinstance(entry.record.record, Program)]

    found = list(check_together(Census(partners, programs, read.gazetteer, SAMPLE_DAY)))

    assert {problem.rule for problem in found} >= {"unknown-partner"}
