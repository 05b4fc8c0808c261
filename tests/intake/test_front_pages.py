"""An office's own page: a title and plain paragraphs, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake.front_pages import load_front_pages


def write(root: Path, text: str, language: str = "id") -> None:
    folder = root / "content" / language / "cetak"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bapas-contoh.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "title", "paragraphs"),
    [
        ("# Pesan kami\n\nSatu\ndua.\n\nTiga.\n", "Pesan kami", ("Satu dua.", "Tiga.")),
        ("---\ntitle: x\n---\n# Pesan\r\n\r\nIsi.\r\n", "Pesan", ("Isi.",)),
        ("\ufeffTanpa judul.", "bapas-contoh", ("Tanpa judul.",)),
        ("# Hanya judul", "Hanya judul", ()),
        ("# *A*\n\n#import `x` <b>", "*A*", ("#import `x` <b>",)),
        ("", "bapas-contoh", ()),
    ],
)
def test_a_page_is_read_as_plain_text(tmp_path: Path, text: str, title: str, paragraphs: tuple[str, ...]) -> None:
    write(tmp_path, text)
    page = load_front_pages(tmp_path, ["id", "en"])["id", "bapas-contoh"]
    assert page == (title, paragraphs)


def test_languages_are_kept_apart(tmp_path: Path) -> None:
    write(tmp_path, "# Satu")
    write(tmp_path, "# One", "en")
    pages = load_front_pages(tmp_path, ["id", "en"])
    assert {place: page.title for place, page in pages.items()} == {
        ("id", "bapas-contoh"): "Satu",
        ("en", "bapas-contoh"): "One",
    }


def test_no_folder_means_no_pages(tmp_path: Path) -> None:
    assert load_front_pages(tmp_path, ["id"]) == {}
