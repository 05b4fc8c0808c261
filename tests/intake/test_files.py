"""Files as people and editors leave them: each is read, or refused in plain words, never with a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.intake import load
from generator.intake.syntax.source import MAX_FILE_BYTES
from tests.intake.projects import A_PARTNER, ROOT, TODAY, a_project, loaded, rules_of


@pytest.mark.parametrize(
    "content",
    [
        A_PARTNER.encode(),
        b"\xef\xbb\xbf" + A_PARTNER.encode(),
        A_PARTNER.replace("\n", "\r\n").encode(),
        A_PARTNER.replace("\n", "\r").encode(),
        A_PARTNER.rstrip("\n").encode(),
        ("---\n" + A_PARTNER).encode(),
        ("# catatan\n---  # awal\n\n" + A_PARTNER).encode(),
        A_PARTNER.replace("\n  ", "\n    ").replace("- slug", "-   slug").encode(),
        "".join(f"  {line}\n" for line in A_PARTNER.splitlines()).encode(),
    ],
    ids=["plain", "bom", "crlf", "old-mac", "no-last-newline", "start", "start-below", "wide", "indented-list"],
)
def test_habits_of_editors_are_fine(content: bytes, tmp_path: Path) -> None:
    read = loaded(tmp_path, {"partners.yml": content})

    assert read.directory is not None, read.report
    assert list(read.directory.partners) == ["kantor-rekaan"]


@pytest.mark.parametrize(
    ("content", "rule", "place"),
    [
        (b"", "empty-file", (1, 1)),
        (b"\n\n  \n", "empty-file", (1, 1)),
        (A_PARTNER.encode("utf-16"), "not-utf-8", (1, 1)),
        (A_PARTNER.encode("utf-32"), "not-utf-8", (1, 1)),
        (A_PARTNER.encode("utf-16-le"), "not-text", (1, 2)),
        (A_PARTNER.encode() + b"  contact: Loket \xe9\n", "not-utf-8", (8, 18)),
        (A_PARTNER.encode().replace(b"\n", b"\r\n") + b"  contact: Loket \xe9\r\n", "not-utf-8", (8, 18)),
        (b"GIF89a\x00\x01\x02", "not-text", (1, 7)),
        (b"x" * (MAX_FILE_BYTES + 1), "file-too-large", (1, 1)),
    ],
    ids=["empty", "blank", "utf-16", "utf-32", "utf-16-le", "latin-1", "latin-1-crlf", "binary", "too-large"],
)
def test_what_is_not_a_text_of_records_is_refused(
    content: bytes, rule: str, place: tuple[int, int], tmp_path: Path
) -> None:
    report = loaded(tmp_path, {"partners.yml": content, "programs.yml": "[]"}).report

    assert rules_of(report) == [rule]
    assert report.problems[0].mark == ("partners.yml", *place)


def test_an_empty_list_is_a_directory_without_records(tmp_path: Path) -> None:
    directory = loaded(tmp_path, {"partners.yml": "[]\n", "programs.yml": "# belum ada\n[]"}).directory

    assert directory is not None
    assert not directory.partners
    assert not directory.programs


def test_missing_files_are_named(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"partners.yml": A_PARTNER})

    report = load(project, TODAY).report

    assert rules_of(report) == ["missing-file"]
    assert report.problems[0].mark == ("programs.yml", 1, 1)


def test_a_missing_vocabulary_is_named_and_the_records_are_still_read(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "vocabulary"
    shutil.copytree(ROOT / "content" / "vocabulary", folder)
    (folder / "skills.yml").unlink()

    report = loaded(tmp_path, {"partners.yml": A_PARTNER + "  skills: [sewing]\n"}).report

    assert rules_of(report) == ["missing-vocabulary", "unknown-term"]
    assert report.problems[0].mark.file == "content/vocabulary/skills.yml"


def test_terms_are_checked_like_records(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "vocabulary"
    shutil.copytree(ROOT / "content" / "vocabulary", folder)
    with (folder / "costs.yml").open("a", encoding="utf-8") as costs:
        costs.write("- key: free\n  label: Gratis\n  description: Gratis.\n  parent: gratiss\n")

    report = loaded(tmp_path, {}).report

    assert rules_of(report) == ["duplicate-term", "unknown-parent-term"]


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    a_project(tmp_path, {"programs.yml": "[]"})
    (tmp_path / "partners.yml").mkdir()

    assert rules_of(load(tmp_path, TODAY).report) == ["unreadable-file"]


def test_parts_are_read_from_folders_and_wrong_names_are_not_passed_over(tmp_path: Path) -> None:
    files = {
        "partners.yml": "[]",
        "partners.d/jawa/tengah.yml": A_PARTNER,
        "partners.d/README.md": "# Bagian",
        "partners.d/.lama.yml": "rusak: [",
        "partners.d/lama.yaml": "[]",
    }

    report = loaded(tmp_path, files).report

    assert rules_of(report) == ["wrong-file-name"]
    assert report.problems[0].mark.file == "partners.d/lama.yaml"


def test_records_may_stand_in_any_file(tmp_path: Path) -> None:
    whole = loaded(tmp_path / "whole", {}).directory
    parts = loaded(tmp_path / "parts", {"partners.yml": "[]", "partners.d/a/b.yml": "\n# catatan\n" + A_PARTNER})

    assert whole is not None
    assert parts.directory == whole
