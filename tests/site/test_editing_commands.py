"""The commands that edit data files: what they write, what they say, how they end."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from generator.intake.sample import write_sample
from generator.site.command_line import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_sample(40, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780272000")
    return tmp_path


def test_format_check_shows_what_to_paste_and_format_does_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "partners.yml"
    tidy = file.read_bytes()
    file.write_bytes(tidy.replace(b'"08:00"', b"08:00", 1))

    assert main(["format", "--check"]) == 1
    said = capsys.readouterr()
    assert '+        - {days: Mon-Thu, open: "08:00", close: "16:00"}' in said.out
    assert "python -m generator format" in said.err
    assert main(["format"]) == 0
    assert file.read_bytes() == tidy
    assert main(["format", "--check"]) == 0


def test_split_and_join_come_back_to_the_same_files(project: Path) -> None:
    before = (project / "partners.yml").read_bytes()

    assert main(["split"]) == 0
    assert (project / "partners.d").is_dir()
    assert main(["check"]) == 0
    assert main(["join"]) == 0
    assert (project / "partners.yml").read_bytes() == before


def test_faulty_data_is_not_moved_about(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "programs.yml"
    file.write_text(file.read_text("utf-8").replace("cost: {kind: free}", "cost: {kind: gratisan}", 1), "utf-8")

    assert main(["split"]) == 1
    assert "[unknown-term]" in capsys.readouterr().err
    assert not (project / "partners.d").exists()


ANSWERS = """\
Bengkel Kayu Rekaan

employr
employer
Bengkel rekaan.

Semarang
Kota Semarang
Jalan Rekaan 5


job_placement
carpentry

Datang ke bengkel.

021 5550 0999

penyunting rekaan
office

"""


def test_questions_make_a_record_in_its_place(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))

    assert main(["new", "partner"]) == 0
    said = capsys.readouterr().err
    assert 'Maksud Anda "employer"?' in said
    assert "Kota Semarang" in said
    text = (project / "partners.yml").read_text("utf-8")
    assert "\n- slug: bengkel-kayu-rekaan\n  type: employer\n  name: Bengkel Kayu Rekaan\n" in text
    assert main(["check"]) == 0
    assert main(["format", "--check"]) == 0
    assert 'number: "+622155500999"' in (project / "partners.yml").read_text("utf-8")


def test_stopping_half_way_writes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (project / "partners.yml").read_bytes()
    monkeypatch.setattr("sys.stdin", io.StringIO("Bengkel\n"))

    assert main(["new", "partner"]) == 1
    assert (project / "partners.yml").read_bytes() == before
