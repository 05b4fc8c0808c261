"""Only what has changed is printed again, and nobody else's file is touched."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from generator.intake.sample.project import write_sample
from generator.site.printing.files import PrintOutcome, PrintRequest, print_books
from generator.site.printing.folder import LIST_NAME, PrintedFile, printed_files, read_list, write_list
from generator.site.progress import QuietProgress
from generator.site.project import Project, UsageError
from generator.site.publishing.locking import AnotherBuildError, only_build

PARTNER = """\
- slug: {slug}
  type: {type}
  name: {name}
  summary: Kantor contoh untuk mencoba.
  services: [housing]
  stages: [after_release]
  locations:
  - {{key: kantor, regency: "{regency}"}}
  verified: {{on: 2026-04-01, by: tim contoh, method: office}}
"""
JAWA_TENGAH, BALI = "jawa-tengah", "bali"
KINDS = ("a4", "large", "booklet", "sheets")


def books_of(*names: str) -> set[str]:
    return {f"{tag}/{name}-{kind}.pdf" for tag in ("id", "en") for name in names for kind in KINDS}


COUNTRY = {"id/indonesia-a4.pdf", "en/indonesia-a4.pdf"}


class Press:
    """A project with an office in each of two provinces, and its printer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "print"
        write_sample(1, folder)
        (folder / "programs.yml").write_text("[]\n")
        self.write()

    def write(self, name: str = "Kantor Contoh Bali", extra: str = "") -> None:
        offices = (
            ("bapas-contoh", "bapas", "Bapas Contoh", "33.02", ""),
            ("kantor-bali", "legal_aid", name, "51.71", extra),
        )
        records = [
            PARTNER.format(slug=slug, type=kind, name=title, regency=regency) + more
            for slug, kind, title, regency, more in offices
        ]
        (self.folder / "partners.yml").write_text("\n".join(records))

    def run(self, *names: str, day: int = 1) -> PrintOutcome:
        request = PrintRequest(names=names, today=date(2026, 6, day), processes=2)
        return print_books(Project.at(self.folder), request, QuietProgress())

    def files(self) -> set[str]:
        return {path.relative_to(self.output).as_posix() for path in self.output.rglob("*.pdf")}


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path / "proyek")


@pytest.mark.pdf
@pytest.mark.slow
def test_a_changed_record_remakes_its_provinces_books_and_the_national_one(press: Press) -> None:
    first = press.run()
    everything = books_of(JAWA_TENGAH, BALI) | COUNTRY | {"cards/bapas-contoh.pdf"}
    assert not first.report.has_errors
    assert set(first.made) == press.files() == everything
    assert press.run().made == ()

    # The next day nothing is a month older: nothing is made, though the stamp of the day has changed.
    assert press.run(day=2).made == ()

    press.write(name="Kantor Contoh Baru")
    assert set(press.run(day=2).made) == books_of(BALI) | COUNTRY

    # Who must not be printed leaves no book behind.
    press.write(extra="  publish: {print: no}\n")
    (press.output / "catatan-saya.pdf").write_bytes(b"%PDF-")
    outcome = press.run(day=2)
    assert set(outcome.made) == COUNTRY
    assert outcome.removed == len(books_of(BALI))
    assert press.files() == everything - books_of(BALI) | {"catatan-saya.pdf"}


@pytest.mark.pdf
def test_a_file_that_was_harmed_is_made_again(press: Press) -> None:
    made = press.run(JAWA_TENGAH).made
    assert set(made) == books_of(JAWA_TENGAH)
    harmed = press.output / made[0]
    content = harmed.read_bytes()
    harmed.write_bytes(content[:-9])
    assert made[0] not in {file.path for file in printed_files(press.output)}
    assert set(press.run(JAWA_TENGAH).made) >= {made[0]}
    assert harmed.read_bytes() == content


@pytest.mark.pdf
def test_mistakes_in_the_data_stop_the_printer(press: Press) -> None:
    press.write(extra="  tipe: salah\n")
    outcome = press.run()
    assert outcome.report.has_errors
    assert press.files() == set()


def test_a_book_that_does_not_exist_is_named(press: Press) -> None:
    with pytest.raises(UsageError, match="jawa-tengha"):
        press.run("jawa-tengha")


def test_one_run_at_a_time(press: Press) -> None:
    with only_build(press.folder / ".cache" / "print.lock"), pytest.raises(AnotherBuildError):
        press.run()


def a_file(path: str = "id/bali-a4.pdf", size_bytes: int = 3) -> PrintedFile:
    return PrintedFile(path, "Bali", "a4", "id", "Bali", 4, size_bytes, date(2026, 4, 1), "kunci")


def test_only_files_that_are_there_are_listed(tmp_path: Path) -> None:
    write_list(tmp_path, [a_file(), a_file("id/hilang-a4.pdf"), a_file("id/lain-a4.pdf", size_bytes=9)])
    (tmp_path / "id").mkdir(exist_ok=True)
    for name in ("bali", "lain"):
        (tmp_path / "id" / f"{name}-a4.pdf").write_bytes(b"pdf")
    assert [file.path for file in printed_files(tmp_path)] == ["id/bali-a4.pdf"]
    assert len(read_list(tmp_path)) == 3


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"format": 99, "files": []}',
        '{"format": 1, "files": [{"path": "../../rahasia.pdf"}]}',
        '{"format": 1, "files": [{}]}',
        "[" * 5000,
    ],
)
def test_a_list_that_cannot_be_trusted_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / LIST_NAME).write_text(content)
    assert printed_files(tmp_path) == []


@pytest.mark.parametrize("path", ["../keluar.pdf", "/akar.pdf", "id\\bali.pdf", "id/bali.txt"])
def test_a_list_never_leads_out_of_its_folder(tmp_path: Path, path: str) -> None:
    write_list(tmp_path, [a_file(path)])
    assert read_list(tmp_path) == []


def test_lists_are_written_whole(tmp_path: Path) -> None:
    write_list(tmp_path, [a_file()])
    assert os.listdir(tmp_path) == [LIST_NAME]  # noqa: PTH208
    assert re.match(r'{"format": 1, "files": \[\n', (tmp_path / LIST_NAME).read_text())
