"""Formatting puts a file in order, keeps every comment and changes no meaning."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.intake.editing.formatting import Formatter
from generator.intake.editing.pages import Pages
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.gazetteer import read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import find_files
from generator.intake.sample import write_sample
from generator.intake.vocabularies import read_vocabularies
from tests.intake.projects import ROOT, loaded


@pytest.fixture(scope="module")
def formatter() -> Formatter:
    vocabularies, _ = read_vocabularies(find_files(ROOT).vocabularies)
    return Formatter(PARTNER, Knowledge(read_gazetteer(), vocabularies))


UNTIDY = """\
\ufeff# yaml-language-server: $schema=docs/schema/partners.json
# Kepala berkas

# tentang toko
- type: employer   # jenis
  slug: toko-rekaan
  # nama resmi
  name: {en: Made-up Shop, id: Toko Rekaan}
  verified: {method: partner, by: penyunting rekaan, on: 2025-06-01}
  summary:
    en: A made-up shop.
    # kata sederhana
    id: Toko rekaan.
  phones:
  - type: voice
    # nomor loket
    number: 021 5550 0100
    note: 08:00
# tanya dulu

# tentang bengkel
- slug: bengkel-rekaan
  name: Bengkel Rekaan
  type: employer
  service_area: [kab. banyumas, 33.01, Nasional]
  also_known_as: [0213456, "ya", no, 1e3, Bengkel]
  summary: >-
    Bengkel rekaan
    di kota.
  locations:
    - {regency: Kab. Banyumas, key: kantor, postal_code: 53111,
       hours: [{close: 16:00, open: 08:00, days: Mon-Fri}]}
  verified: {on: 2025-06-01, by: penyunting rekaan, method: partner}
# kaki berkas
"""
TIDY = """\
# yaml-language-server: $schema=docs/schema/partners.json
# Kepala berkas

# tentang bengkel
- slug: bengkel-rekaan
  type: employer
  name: Bengkel Rekaan
  also_known_as: ["0213456", "ya", "no", "1e3", Bengkel]
  summary: >-
    Bengkel rekaan
    di kota.
  locations:
    - {key: kantor, regency: Kabupaten Banyumas, postal_code: "53111",
       hours: [{days: Mon-Fri, open: "08:00", close: "16:00"}]}
  service_area: [Kabupaten Banyumas, "33.01", Nasional]
  verified: {on: 2025-06-01, by: penyunting rekaan, method: partner}
# kaki berkas

# tentang toko
- slug: toko-rekaan
  type: employer   # jenis
  # nama resmi
  name: {id: Toko Rekaan, en: Made-up Shop}
  summary:
    # kata sederhana
    id: Toko rekaan.
    en: A made-up shop.
  phones:
    # nomor loket
  - number: "+622155500100"
    type: voice
    note: "08:00"
  verified: {on: 2025-06-01, by: penyunting rekaan, method: partner}
# tanya dulu
"""


def test_an_untidy_file_becomes_tidy(formatter: Formatter) -> None:
    assert formatter.content(UNTIDY.replace("\n", "\r\n").encode()).decode() == TIDY


def test_formatting_twice_changes_nothing(formatter: Formatter) -> None:
    assert formatter.text(TIDY) == TIDY


def test_formatting_changes_no_meaning(tmp_path: Path, formatter: Formatter) -> None:
    before = loaded(tmp_path / "before", {"partners.yml": UNTIDY.replace(", Nasional", ""), "programs.yml": "[]"})
    text = formatter.text(UNTIDY.replace(", Nasional", ""))
    after = loaded(tmp_path / "after", {"partners.yml": text, "programs.yml": "[]"})

    assert before.directory is not None, before.report
    assert after.directory == before.directory


@pytest.mark.parametrize(
    "text",
    [
        '- slug: toko-rekaan\n  name: "Toko\n  type: employer\n',
        "- slug: toko-rekaan\n  summary: x: y\n",
        "- toko\n- [type, slug]\n",
        "- slug: &a toko-rekaan\n  name: *a\n",
    ],
)
def test_what_cannot_be_read_keeps_its_text(text: str, formatter: Formatter) -> None:
    assert formatter.text(text).replace("\n", "") == text.replace("\n", "")
    assert formatter.text(formatter.text(text)) == formatter.text(text)


def test_bytes_that_are_no_text_come_back_as_they_are(formatter: Formatter) -> None:
    assert formatter.content(b"\xff\xfe\x00") == b"\xff\xfe\x00"


@pytest.mark.parametrize("name", ["partners.yml", "programs.yml"])
def test_our_own_files_and_made_up_ones_are_formatted(name: str, tmp_path: Path, formatter: Formatter) -> None:
    write_sample(200, tmp_path)
    kind = Formatter(PARTNER if name == "partners.yml" else PROGRAM, formatter.knowledge)

    for file in (ROOT / name, tmp_path / name):
        content = file.read_bytes()
        assert kind.content(content) == content


def test_any_order_of_records_and_keys_ends_in_the_same_file(tmp_path: Path, formatter: Formatter) -> None:
    write_sample(120, tmp_path)
    tidy = (tmp_path / "partners.yml").read_text("utf-8")
    pages = Pages.of(tidy)
    leaves = list(pages.leaves)
    random.Random(7).shuffle(leaves)

    assert formatter.text(str(Pages(pages.head, tuple(leaves)))) == tidy
