"""My list: chosen anywhere, kept in the browser and in the address, printed, forgotten on demand."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
import segno
import zxingcpp
from playwright.sync_api import Page, expect

from generator.views.print.list_cards import shard_of

KEY = "jalan-pulang.daftarku"
LIST = "daftarku.html"
SCRIPTS = Path(__file__).resolve().parents[2] / "generator" / "theme" / "js"


@pytest.fixture(scope="session")
def slugs(built_site: Path) -> list[str]:
    """Partners of the site's own data."""
    return sorted(path.stem for path in (built_site / "mitra").glob("*.html"))[:40]


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, built_site: Path, site_address: str) -> str:
    """The site on a web host, and the same folder on a memory stick."""
    return site_address if request.param == "http" else built_site.as_uri()


def kept(page: Page) -> list[str]:
    stored = page.evaluate(f"localStorage.getItem({json.dumps(KEY)})")
    return list(json.loads(stored)) if stored else []


def shown(page: Page) -> list[str]:
    page.wait_for_selector("[data-my-list]:not([hidden])")
    page.wait_for_function(
        "document.querySelectorAll('[data-list-cards] > li').length > 0"
        " || !document.querySelector('[data-list-empty]').hidden"
    )
    return [card.get_attribute("data-slug") or "" for card in page.locator("[data-list-cards] > li").all()]


def open_list(page: Page, root: str, slugs: list[str]) -> None:
    page.goto(f"{root}/{LIST}#{','.join(slugs)}")
    assert shown(page) == slugs


def paper(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def words_on(document: pypdfium2.PdfDocument) -> str:
    return " ".join(document[number].get_textpage().get_text_range() for number in range(len(document)))


def codes_on(document: pypdfium2.PdfDocument) -> list[str]:
    pictures = (document[number].render(scale=4).to_pil().convert("L") for number in range(len(document)))
    return [found.text for picture in pictures for found in zxingcpp.read_barcodes(picture)]


def test_a_saved_record_is_on_the_list_and_in_its_address(page: Page, root: str, slugs: list[str]) -> None:
    page.goto(f"{root}/mitra/{slugs[0]}.html")
    page.click(".keep button.save")
    page.goto(f"{root}/{LIST}")
    assert shown(page) == [slugs[0]]
    assert kept(page) == [slugs[0]]
    assert urlsplit(page.url).fragment == slugs[0]
    expect(page.locator("[data-list-cards] h2 a")).to_have_attribute("href", f"mitra/{slugs[0]}.html")
    expect(page.locator("[data-sent]")).to_be_hidden()


def test_a_card_tells_the_first_step_and_when_it_was_checked(page: Page, root: str, slugs: list[str]) -> None:
    open_list(page, root, slugs[:1])
    card = page.locator("[data-list-cards] > li")
    expect(card).to_contain_text("Langkah pertama")
    expect(card).to_contain_text("Diperiksa pada")


def test_a_sent_list_is_shown_but_kept_only_when_asked(page: Page, root: str, slugs: list[str]) -> None:
    open_list(page, root, slugs[:3])
    expect(page.locator("[data-sent]")).to_be_visible()
    assert kept(page) == []
    page.click("[data-list-do=keep]")
    expect(page.locator("[data-sent]")).to_be_hidden()
    assert kept(page) == slugs[:3]


def test_order_and_removal_go_into_the_address(page: Page, root: str, slugs: list[str]) -> None:
    open_list(page, root, [slugs[2], slugs[0], slugs[1]])
    page.locator("[data-list-do=up]").nth(1).click()
    assert shown(page)[:2] == [slugs[0], slugs[2]]
    page.locator("[data-list-do=remove]").nth(1).click()
    expect(page.locator("[data-list-cards] > li")).to_have_count(2)
    assert urlsplit(page.url).fragment == f"{slugs[0]},{slugs[1]}"
    assert kept(page) == []


def test_the_list_can_be_sorted_by_name(page: Page, root: str, slugs: list[str]) -> None:
    open_list(page, root, slugs[5:0:-1])
    page.select_option("[data-list-order]", "name")
    page.wait_for_function(f"location.hash !== '#{','.join(slugs[5:0:-1])}'")
    names = page.locator("[data-list-cards] h2").all_inner_texts()
    in_order = page.evaluate("names => [...names].sort((a, b) => a.localeCompare(b, 'id'))", names)
    assert names == in_order


def test_remove_all_asks_once_and_leaves_nothing(page: Page, root: str, slugs: list[str]) -> None:
    page.goto(f"{root}/{LIST}")
    page.evaluate(f"localStorage.setItem({json.dumps(KEY)}, {json.dumps(json.dumps(slugs[:2]))})")
    page.reload()
    assert shown(page) == slugs[:2]
    page.click("[data-list-do=clear]")
    assert kept(page) == slugs[:2]
    page.click("[data-list-do=clear]")
    expect(page.locator("[data-list-empty]")).to_be_visible()
    assert kept(page) == []
    assert page.evaluate("localStorage.length") == 0
    assert urlsplit(page.url).fragment == ""


def test_a_note_is_printed_but_never_kept_or_sent(page: Page, root: str, slugs: list[str], watch: object) -> None:
    open_list(page, root, slugs[:1])
    page.fill("[data-list-cards] textarea", "Bawa foto 3 x 4")
    assert "Bawa foto 3 x 4" in words_on(paper(page))
    everything = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])"
    )
    assert "foto" not in everything
    assert "foto" not in (page.locator("[data-list-whatsapp]").get_attribute("href") or "")
    page.reload()
    assert page.input_value("[data-list-cards] textarea") == ""


@pytest.mark.parametrize("size", ["12", "18"])
def test_the_list_prints_with_codes_that_lead_back(page: Page, root: str, slugs: list[str], size: str) -> None:
    open_list(page, root, slugs[:4])
    page.select_option("[data-list-size]", size)
    canonical = page.locator("link[rel=canonical]").get_attribute("href") or ""
    document = paper(page)
    codes = codes_on(document)
    site = canonical.removesuffix(LIST)
    assert {f"{site}mitra/{slug}.html" for slug in slugs[:4]} <= set(codes)
    assert f"{canonical}#{','.join(slugs[:4])}" in codes
    printed = re.sub(r"\s", "", words_on(document)).replace("\ufffe", "-")
    assert f"{canonical}#{','.join(slugs[:4])}" in printed
    assert "Salinalamat" not in printed
    first = page.locator("[data-list-cards] dd").first
    points = page.evaluate("element => parseFloat(getComputedStyle(element).fontSize)", first.element_handle())
    page.emulate_media(media="print")
    points = page.evaluate("element => parseFloat(getComputedStyle(element).fontSize)", first.element_handle()) * 0.75
    assert points == pytest.approx(float(size), abs=0.1)


def test_a_record_that_is_gone_or_renamed_is_told(page: Page, root: str, slugs: list[str]) -> None:
    open_list(page, root, [slugs[0], "kantor-yang-tidak-ada"])
    expect(page.locator("[data-list-cards] > li").nth(1)).to_contain_text("sudah tidak ada")


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "../../etc/passwd",
        "constructor",
        "__proto__",
        "%3Cscript%3E",
        "a" * 5000,
        "%E0%A4%A",
    ],
)
def test_a_hostile_address_shows_no_markup_and_asks_for_nothing(page: Page, root: str, hostile: str) -> None:
    page.goto(f"{root}/{LIST}#{hostile}")
    shown(page)
    assert page.locator("[data-list-cards] img, [data-list-cards] script").count() == 0


def test_the_english_list_speaks_english(page: Page, root: str, slugs: list[str]) -> None:
    page.goto(f"{root}/en/{LIST}#{slugs[0]}")
    assert shown(page) == [slugs[0]]
    expect(page.locator("[data-list-cards] > li")).to_contain_text("Checked on")


def test_shards_are_found_by_the_same_sum_in_both_languages_of_the_program(
    page: Page, site_address: str, slugs: list[str]
) -> None:
    page.goto(f"{site_address}/{LIST}")
    shown(page)
    count = int(page.locator("[data-my-list]").get_attribute("data-shards") or 0)
    wanted = [shard_of(slug, count) for slug in slugs]
    assert page.evaluate("slugs => slugs.map(window.daftarku.shardOf)", slugs) == wanted


def test_without_javascript_the_page_says_what_to_do(open_page: Callable[..., Page], root: str) -> None:
    page = open_page(javascript=False)
    page.goto(f"{root}/{LIST}")
    # What the driver cannot see in <noscript>, paper shows.
    assert "Halaman ini memerlukan JavaScript" in " ".join(words_on(paper(page)).split())


# The longest texts of some versions, where nothing is padded: both encoders must agree on every module.
@pytest.mark.parametrize(
    "length", [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666]
)
def test_the_codes_are_those_of_an_independent_encoder(page: Page, site_address: str, length: int) -> None:
    page.goto(f"{site_address}/{LIST}")
    shown(page)
    text = ("https://jalan-pulang.example/daftarku.html#kantor-a,kantor-b" * 12)[:length]
    rows = page.evaluate("text => window.daftarku.qr(text)", text)
    drawn = segno.make(text, error="m", mask=2, mode="byte", boost_error=False, micro=False)
    assert rows == [[int(bool(dark)) for dark in row] for row in drawn.matrix]


def test_a_text_too_long_for_a_code_gets_none(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/{LIST}")
    shown(page)
    assert page.evaluate("window.daftarku.qr('x'.repeat(700))") is None
