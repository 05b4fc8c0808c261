"""Every guide is there in both languages, with its head complete and its shape the same."""

from itertools import pairwise
from pathlib import Path

import material
import pytest

from tests.content.pages import CONTENT, DIRECTIVE_LIKE, LANGUAGES, Page, names, pages, read

GROUPS = {"start", "guides", "partners", "about"}
WANTED = {
    "sebelum-bebas", "minggu-pertama", "kerja-dan-modal", "surat-surat", "tempat-tinggal", "narkoba-dan-kesehatan",
    "anak-dan-remaja", "bantuan-hukum", "keluarga", "mitra-pokmas", "petugas", "tentang-pokmas-lipas",
    "kerja-sama-kementerian", "jalan-rehabilitasi", "pojok-pelatihan", "angka", "istilah", "tentang", "privasi",
    "aksesibilitas", "bantuan-situs", "wajib-lapor",
}  # fmt: skip
ICONS = Path(material.__path__[0]) / "templates" / ".icons"
each_page = pytest.mark.parametrize("page", pages(), ids=lambda page: page.label)
each_pair = pytest.mark.parametrize("name", names("id"))


def test_every_guide_has_its_counterpart() -> None:
    assert names("id") == names("en")


def test_no_promised_guide_is_missing() -> None:
    assert {Path(name).stem for name in names("id")} >= WANTED


@each_page
def test_front_matter_is_complete(page: Page) -> None:
    assert set(page.meta) - {"stages"} == {"title", "description", "order", "icon", "group"}
    assert page.meta["group"] in GROUPS
    assert isinstance(page.meta["order"], int)
    assert (ICONS / f"{page.meta['icon']}.svg").is_file(), page.meta["icon"]


@each_page
def test_title_and_description_fit_a_result_list(page: Page) -> None:
    assert 3 <= len(page.meta["title"]) <= 60
    assert 60 <= len(page.meta["description"]) <= 155
    assert page.meta["description"].endswith(".")


@pytest.mark.parametrize("key", ["title", "description"])
def test_no_two_pages_share_a_head(key: str) -> None:
    values = [page.meta[key].casefold() for page in pages()]
    assert sorted(set(values)) == sorted(values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_guides_share_a_place_in_the_order(language: str) -> None:
    orders = [read(language, name).meta["order"] for name in names(language)]
    assert sorted(set(orders)) == sorted(orders)


@each_pair
def test_both_languages_stand_in_the_same_place(name: str) -> None:
    first, second = (read(language, name) for language in LANGUAGES)
    same = ("order", "icon", "group", "stages")
    assert {key: first.meta.get(key) for key in same} == {key: second.meta.get(key) for key in same}


@each_pair
def test_both_languages_have_the_same_shape(name: str) -> None:
    first, second = (read(language, name) for language in LANGUAGES)
    assert [level for level, _ in first.headings] == [level for level, _ in second.headings]
    assert DIRECTIVE_LIKE.findall(first.body) == DIRECTIVE_LIKE.findall(second.body)
    assert first.links == second.links


@each_page
def test_headings_start_at_two_and_skip_no_level(page: Page) -> None:
    levels = [level for level, _ in page.headings]
    assert levels[0] == 2
    assert 1 not in levels
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_page
def test_no_two_headings_of_a_page_are_the_same(page: Page) -> None:
    titles = [title.casefold() for _, title in page.headings]
    assert len(set(titles)) == len(titles)


@each_page
def test_links_to_other_guides_lead_somewhere(page: Page) -> None:
    guides = [target for target in page.links if target.endswith(".md")]
    assert [target for target in guides if not (CONTENT / page.language / target).is_file()] == []


@each_page
def test_a_page_links_on(page: Page) -> None:
    assert page.links, "a guide that leads nowhere leaves its reader alone"
    assert page.file.name not in page.links
