"""The search page as people use it: over http and from a memory stick, by keyboard, with choices."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.search.folder import a_search_site, made_up, write_search
from tools.static_server import serving

OpenPage = Callable[..., Page]
RESULTS = "[data-search-results]"
ROWS = f"{RESULTS} .rows a"
STATUS = "[data-search-status]"
CHIPS = ".chips button"


@pytest.fixture(scope="module")
def folder(once_per_run: Callable[..., Path]) -> Path:
    """A folder with the search of 1,000 made-up records."""
    return once_per_run("search-1000", lambda place: write_search(a_search_site(made_up(1_000)), place))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The same folder over http."""
    with serving(folder) as served:
        yield f"{served}/cari.html"


def ask(page: Page, address: str, query: str = "", **choices: str) -> Page:
    """Open the page with a question in the address, and wait for its answer."""
    page.goto(address)
    page.goto(address + page.evaluate("values => '?' + new URLSearchParams(values)", {"q": query, **choices}))
    expect(page.locator(STATUS)).not_to_have_text("")
    expect(page.locator(STATUS)).not_to_have_text("Mencari")
    expect(page.locator(f"{RESULTS} > *").first).to_be_attached()
    return page


def links(page: Page) -> list[str]:
    return [str(link.get_attribute("href")) for link in page.locator(ROWS).all()]


def test_nothing_is_fetched_before_the_box_is_used(page: Page, site_address: str, watch: object) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{site_address}/cari.html")
    page.wait_for_load_state("networkidle")
    assert [url for url in fetched if "/cari/" in url or "search." in url or "choices." in url] == []
    page.locator("#q").focus()
    page.locator("[role=combobox]").wait_for()
    assert any("search." in url for url in fetched)
    assert not any("choices." in url for url in fetched)


@pytest.mark.parametrize(
    "query", ["bapas kebumen dimana", "wajib lapor terdekat demak", "rehab narkoba gratis makasar"]
)
def test_a_memory_stick_finds_what_the_web_finds(
    page: Page, open_page: OpenPage, built_site: Path, site_address: str, query: str
) -> None:
    over_http = links(ask(page, f"{site_address}/cari.html", query))
    from_stick = links(ask(open_page(), (built_site / "cari.html").as_uri(), query))
    in_english = links(ask(open_page(), f"{site_address}/en/cari.html", query))
    assert over_http
    assert over_http == from_stick == in_english


def test_the_office_that_serves_a_place_comes_first(page: Page, site_address: str) -> None:
    ask(page, f"{site_address}/cari.html", "bapas kebumen dimana")
    assert "mitra/bapas-purwokerto.html" in links(page)[0]
    expect(page.locator(STATUS)).to_contain_text("Kabupaten Kebumen")


def test_reporting_for_parole_is_not_reporting_for_drugs(page: Page, site_address: str) -> None:
    ask(page, f"{site_address}/cari.html", "wajib lapor terdekat demak")
    first = links(page)[:3]
    assert first
    assert not any("ipwl" in link or "rehab" in link for link in first)
    expect(page.locator(CHIPS).filter(has_text="Atau maksud Anda")).to_have_count(1)


def test_a_question_without_a_place_asks_for_one(page: Page, site_address: str) -> None:
    ask(page, f"{site_address}/cari.html", "kursus gratis dapet sertifikat")
    expect(page.locator(STATUS)).to_contain_text("kabupaten")


def test_a_change_of_number_leads_to_the_correction_page(page: Page, site_address: str) -> None:
    ask(page, f"{site_address}/cari.html", "ganti nomor wa pokmas kami")
    assert page.locator(f"{RESULTS} a").first.get_attribute("href") == "ralat.html"


def test_what_was_understood_can_be_taken_back(page: Page, address: str) -> None:
    ask(page, address, "las semarang gratis")
    assert page.locator(CHIPS).first.inner_text() == "Las ×"
    page.locator(CHIPS).filter(has_text="Gratis").click()
    expect(page.locator(CHIPS).filter(has_text="Gratis")).to_have_count(0)
    assert page.locator("#q").input_value() == "las semarang"
    assert parse_qs(urlsplit(page.url).query)["q"] == ["las semarang"]
    page.go_back()
    expect(page.locator("#q")).to_have_value("las semarang gratis")


def test_a_pair_of_kabupaten_and_kota_can_be_told_apart(page: Page, address: str) -> None:
    ask(page, address, "konseling bandung")
    page.locator(CHIPS).filter(has_text="Hanya Kota Bandung").click()
    expect(page.locator(STATUS)).not_to_contain_text("Kabupaten Bandung")
    expect(page.locator("#q")).to_have_value("konseling kota bandung")


def test_nothing_here_gives_up_the_place_and_names_the_office(page: Page, address: str) -> None:
    ask(page, address, "hiv kepulauan seribu")
    expect(page.locator(STATUS)).to_contain_text("Belum tercatat")
    assert len(links(page)) >= 3


def test_an_unknown_cost_is_said_to_be_unknown_not_wrong(page: Page, address: str) -> None:
    ask(page, address, "sertifikat las gratis")
    expect(page.locator(STATUS)).to_contain_text("Biayanya belum diketahui")
    expect(page.locator(STATUS)).not_to_contain_text("Tidak ada yang cocok")


def test_gibberish_is_answered_kindly(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#q").fill("qqqq xzxzxz")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_contain_text("Tidak ditemukan")
    expect(page.locator("[data-search-browse]")).to_be_visible()


@pytest.mark.parametrize(
    "query", ["constructor", "__proto__ toString", "<img src=x onerror=alert(1)>", "((((", "🙂", "a" * 200]
)
def test_odd_questions_do_no_harm(page: Page, address: str, query: str) -> None:
    page.goto(address)
    page.locator("#q").fill(query)
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).not_to_have_text("")
    assert page.locator(f"{RESULTS} img, {STATUS} img").count() == 0


def open_choices(page: Page) -> None:
    page.locator("[data-search-filters] summary").click()
    page.locator("#search-province").wait_for()


def counted(page: Page, key: str) -> int:
    return int(page.locator(f"label[for='search-{key}'] .count").inner_text())


def test_a_choice_leaves_as_many_as_it_says(page: Page, address: str) -> None:
    ask(page, address, "pelatihan")
    open_choices(page)
    said = counted(page, "type-community_blk")
    page.locator("#search-type-community_blk").check()
    expect(page.locator(STATUS)).to_contain_text(f"{said} hasil")
    assert parse_qs(urlsplit(page.url).query)["type"] == ["community_blk"]
    assert page.locator("#search-type-community_blk").evaluate("box => box === document.activeElement")


def test_choices_of_one_kind_add_up_and_of_two_kinds_narrow(page: Page, address: str) -> None:
    ask(page, address, "pelatihan")
    open_choices(page)
    blk, lpk = counted(page, "type-community_blk"), counted(page, "type-private_training")
    page.locator("#search-type-community_blk").check()
    page.locator("#search-type-private_training").check()
    expect(page.locator(STATUS)).to_contain_text(f"{blk + lpk} hasil")
    free = counted(page, "cost-free")
    assert 0 < free < blk + lpk
    page.locator("#search-cost-free").check()
    expect(page.locator(STATUS)).to_contain_text(f"{free} hasil")


def test_no_choice_leads_nowhere(page: Page, address: str) -> None:
    ask(page, address, "lapas")
    open_choices(page)
    counts = page.locator(".choices .count").all_inner_texts()
    assert counts
    assert "0" not in counts


def test_an_address_with_choices_opens_the_same_results(page: Page, open_page: OpenPage, address: str) -> None:
    ask(page, address, "pelatihan")
    open_choices(page)
    page.locator("#search-province").select_option("33")
    page.locator("#search-regency").wait_for()
    page.locator("#search-cost-free").check()
    expect(page.locator("[data-search-filters] summary .count")).to_have_text("2")
    again = open_page()
    again.goto(page.url)
    expect(again.locator("[data-search-filters] summary .count")).to_have_text("2")
    expect(again.locator(STATUS)).to_have_text(page.locator(STATUS).inner_text())
    assert links(again) == links(page)


def test_near_me_measures_from_the_phone(page: Page, address: str) -> None:
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": -7.42, "longitude": 109.24})
    ask(page, address, "pelatihan")
    open_choices(page)
    page.locator("#search-near").click()
    expect(page.locator(STATUS)).to_contain_text("Kabupaten Banyumas")
    expect(page.locator(f"{RESULTS} .rows li").first).to_contain_text("km")
    assert "109" not in page.url


def test_without_a_location_the_list_of_places_opens(page: Page, address: str) -> None:
    ask(page, address, "pelatihan")
    open_choices(page)
    page.context.clear_permissions()
    page.evaluate("() => { navigator.geolocation.getCurrentPosition = (_found, refused) => refused({ code: 1 }); }")
    page.locator("#search-near").click()
    expect(page.locator(STATUS)).to_contain_text("Pilih kabupaten")
    assert page.evaluate("document.activeElement.id") == "search-province"


def test_suggestions_follow_the_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    box = page.locator("#q")
    box.focus()
    box.press_sequentially("jahit sema")
    first = page.locator("[role=option]").first
    expect(page.locator("[role=option]", has_text="Semarang").first).to_be_visible()
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
    assert first.get_attribute("aria-selected") == "true"
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "jahit sema"
    box.press_sequentially("r")
    expect(first).to_contain_text("Semarang")
    page.wait_for_load_state("networkidle")
    box.press("ArrowDown")
    chosen = first.locator("span, small").first.evaluate("node => node.parentElement.firstChild.textContent")
    box.press("Enter")
    expect(box).to_have_value(f"jahit {chosen}")
    expect(page.locator(STATUS)).to_contain_text(chosen)


def test_a_suggested_name_leads_to_its_page(page: Page, folder: Path, address: str) -> None:
    page.goto(address)
    page.locator("#q").fill("balai pemasyarakatan purw")
    named = page.locator("[role=option]", has_text="Nama")
    if named.count():
        assert json.dumps(named.first.inner_text())
    page.locator("#q").press("Enter")
    expect(page.locator(STATUS)).not_to_have_text("")


def test_more_results_keep_the_place_of_the_reader(page: Page, address: str) -> None:
    ask(page, address, "pelatihan")
    before = links(page)
    page.locator(f"{RESULTS} .button").click()
    expect(page.locator(ROWS)).to_have_count(len(before) + 10)
    after = links(page)
    assert after[: len(before)] == before
    assert page.evaluate("document.activeElement.getAttribute('href')") == after[len(before)]


def test_rows_show_what_a_reader_needs(page: Page, address: str) -> None:
    ask(page, address, "pelatihan las")
    row = page.locator(f"{RESULTS} .rows li", has=page.locator("button.number")).first
    expect(row).to_contain_text("diperiksa")
    expect(row.locator("button.number")).to_have_accessible_name(
        row.locator("button.number").get_attribute("aria-label") or ""
    )
    assert row.locator("div").count() == 5


def test_the_list_settles_quickly_after_each_key(page: Page, address: str) -> None:
    """No work is repeated for keys that were overtaken: the last one decides what stands."""
    page.goto(address)
    page.locator("#q").press_sequentially("konseling jakarta timur", delay=5)
    expect(page.locator(STATUS)).to_contain_text("Kota Administrasi Jakarta Timur")
    assert page.locator(CHIPS).count() == 2


def test_without_javascript_every_list_is_there(open_page: OpenPage, site_address: str) -> None:
    page = open_page(javascript=False)
    page.goto(f"{site_address}/cari.html?q=las")
    assert page.locator("form[role=search]").get_attribute("action") == "cari.html"
    assert page.locator("[data-search-browse] a").count() > 60


def test_help_that_no_record_offers_is_said_and_pages_come_first(page: Page, tmp_path: Path) -> None:
    partners = {
        slug: replace(each, services=("counselling",), skills=None) for slug, each in made_up(60).partners.items()
    }
    write_search(a_search_site(replace(made_up(60), partners=partners, programs={})), tmp_path)
    page.goto((tmp_path / "cari.html").as_uri() + "?q=bantuan+modal+usaha")
    expect(page.locator(STATUS)).to_contain_text("Belum tercatat tempat untuk: Modal usaha")
    expect(page.locator(f"{RESULTS} > section").first).to_contain_text("Halaman tentang ini")
