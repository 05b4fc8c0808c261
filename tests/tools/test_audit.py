"""The audit's own arithmetic: which pages it samples, and when a bar is reached."""

from pathlib import Path

import pytest

from tools.audit.bars import Row, as_details, as_table, none_of
from tools.audit.pages import all_pages, classify, sample
from tools.audit.whole_site import read, whole_site


@pytest.mark.parametrize(
    ("path", "kind", "language"),
    [
        ("index.html", "home", "id"),
        ("en/index.html", "home", "en"),
        ("en/mitra/bapas-a.html", "partner", "en"),
        ("wilayah/index.html", "regions", "id"),
        ("wilayah/aceh.html", "province", "id"),
        ("wilayah/aceh/kota-sabang.html", "regency", "id"),
        ("panduan/minggu-pertama.html", "guide", "id"),
        ("404.html", "not found", "id"),
    ],
)
def test_kind_and_language_follow_from_the_path(path: str, kind: str, language: str) -> None:
    page = classify(path)
    assert (page.kind, page.language) == (kind, language)


def test_sample_holds_every_kind_and_is_the_same_for_a_seed() -> None:
    pages = [classify(f"mitra/m{number}.html") for number in range(100)] + [
        classify("index.html"),
        classify("404.html"),
    ]
    chosen = sample(pages, 10, seed=1)
    assert len(chosen) == 10
    assert {page.kind for page in chosen} == {"home", "partner", "not found"}
    assert chosen == sample(pages, 10, seed=1)
    assert chosen != sample(pages, 10, seed=2)


@pytest.mark.parametrize(("measured", "passed"), [(24.9, True), (25.0, True), (25.1, False)])
def test_a_bar_is_reached_up_to_its_limit(measured: float, *, passed: bool) -> None:
    assert Row("bytes", measured, 25).passed is passed


def test_the_table_says_what_was_missed_and_where() -> None:
    rows = [none_of("console errors", ["index.html: broken"]), Row("score", 100, 99, at_least=True)]
    assert "FAIL" in as_table(rows).splitlines()[1]
    assert "pass" in as_table(rows).splitlines()[2]
    assert "index.html: broken" in as_details(rows, everything=False)


HEAD = """<!doctype html><html lang="{lang}"><title>{title}</title><meta name="description" content="{title}">
<link rel="canonical" href="https://x.example/{path}">
<link rel="alternate" hreflang="id" href="https://x.example/index.html">
<link rel="alternate" hreflang="en" href="{english}">
<link rel="alternate" hreflang="x-default" href="https://x.example/index.html"><main>Teks</main>"""


def two_pages(site: Path, english: str) -> Path:
    (site / "en").mkdir()
    for path, lang, title in (("index.html", "id", "Beranda"), ("en/index.html", "en", "Home")):
        (site / path).write_text(HEAD.format(lang=lang, title=title, path=path, english=english))
    return site


def test_pages_that_answer_each_other_pass(tmp_path: Path) -> None:
    site = two_pages(tmp_path, "https://x.example/en/index.html")
    rows = {row.name: row for row in whole_site(site, all_pages(site))}
    assert rows["pages without reciprocal absolute hreflang"].findings == []
    assert rows["pages without a counterpart or with a wrong lang"].findings == []
    assert rows["titles missing or not unique"].findings == []


@pytest.mark.parametrize("english", ["en/index.html", "https://x.example/en/other.html"])
def test_a_relative_or_wrong_alternate_is_found(tmp_path: Path, english: str) -> None:
    site = two_pages(tmp_path, english)
    rows = {row.name: row for row in whole_site(site, all_pages(site))}
    assert len(rows["pages without reciprocal absolute hreflang"].findings) == 2


def test_words_marked_with_another_language_are_not_counted_as_the_pages_own(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text('<html lang="en"><p>Call <span lang="id">Telepon</span> now</p>')
    words = read(tmp_path, classify("x.html")).words
    assert "Call" in words
    assert "Telepon" not in words
