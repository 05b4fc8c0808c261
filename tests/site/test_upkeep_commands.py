"""``due`` and ``links`` as people and workflows run them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from generator.rendering.reports.upkeep_words import WORDS
from generator.site.asking import Answer, Trouble
from generator.site.command_line import main
from generator.site.commands import links
from tests.site.a_repository import Story, partner, program

DAY = "1795255200"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    story = Story(tmp_path)
    story.write("mkdocs.yml", "site_name: Contoh\nsite_url: https://contoh.example/jalan\n")
    website = "  website: https://satu.example\n"
    story.write(
        "partners.yml", partner("kantor-a", extra=website, on="2025-01-01") + partner("kantor-b", extra=website)
    )
    story.write("programs.yml", program("bimbingan-a", "kantor-a"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    return tmp_path


def test_due_is_said_in_both_languages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Perlu diperiksa: Kantor Anggrek A (1)",
        "  kantor-a: terakhir diperiksa 2025-01-01, 22 bulan lalu; pembaca diminta bertanya dulu.",
    ]
    assert main(["due", "--language", "en"]) == 0
    assert "Due for checking: Kantor Anggrek A (1)" in capsys.readouterr().out


def test_due_writes_one_file_for_each_office(folder: Path) -> None:
    assert main(["due", "--format", "markdown", "--into", "daftar"]) == 0
    assert [path.name for path in (folder / "daftar").iterdir()] == ["kantor-a.md"]
    lines = (folder / "daftar" / "kantor-a.md").read_text().splitlines()
    assert lines[0] == "# Perlu diperiksa: Kantor Anggrek A"
    assert any("(https://contoh.example/jalan/mitra/kantor-a.html)" in line for line in lines)


def test_due_as_json_and_for_one_office(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--format", "json"]) == 0
    (office,) = json.loads(capsys.readouterr().out)
    assert (office["office"], [record["slug"] for record in office["records"]]) == ("kantor-a", ["kantor-a"])
    assert main(["due", "--office", "kantor-b"]) == 0
    assert capsys.readouterr().out == "Tidak ada yang perlu diperiksa.\n"


def test_links_are_listed_by_record_and_never_block(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def answers(addresses: Iterable[str]) -> Mapping[str, Answer]:
        return {address: Answer(Trouble.GONE, 404) for address in addresses}

    monkeypatch.setattr(links, "ask_all", answers)
    assert main(["links", "--format", "markdown"]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if line] == [
        "1 alamat tidak menjawab, dari 1 yang ditanya.",
        "Coba buka sendiri dulu; situs bisa kembali besok. Kalau pindah, betulkan catatannya.",
        "- `Kantor Anggrek A` (`kantor-a`)",
        "  - `https://satu.example`: halaman tidak ada (404)",
        "- `Kantor Bambu B` (`kantor-b`)",
        "  - `https://satu.example`: halaman tidak ada (404)",
    ]
    assert main(["links", "--format", "json"]) == 0
    assert [record["slug"] for record in json.loads(capsys.readouterr().out)] == ["kantor-a", "kantor-b"]


@pytest.mark.parametrize("command", ["due", "links"])
def test_faulty_data_is_said_without_a_traceback(
    folder: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "partners.yml").write_text("- slug: [\n")
    assert main([command]) == 1
    assert "python -m generator check" in capsys.readouterr().err


def test_every_sentence_is_there_in_both_languages() -> None:
    assert {key for key, words in WORDS.items() if set(words) != {"id", "en"}} == set()
