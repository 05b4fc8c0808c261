"""What a page can do: keep a record, copy, leave at once, say whether an office is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tools.audit.pages import all_pages, one_of

OpenPage = Callable[..., Page]
HOURS = """<table class="hours" data-region="{region}"><tbody>
<tr data-days="01234" data-opens="08:00" data-closes="16:00"><th scope="row">Senin–Jumat</th><td>08.00–16.00</td></tr>
<tr data-days="5" data-opens="08:00" data-closes="12:00"><th scope="row">Sabtu</th><td>08.00–12.00</td></tr>
</tbody></table></main>"""


@pytest.fixture(scope="session")
def partner(built_site: Path) -> str:
    """The path of one partner's page."""
    found = one_of(all_pages(built_site), "partner")
    assert found is not None
    return found.path


def test_a_record_is_kept_and_counted_on_every_page(page: Page, site_address: str, partner: str) -> None:
    page.goto(f"{site_address}/{partner}")
    button = page.locator(".keep button.save")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    page.goto(f"{site_address}/en/index.html")
    assert page.locator("[data-list-count]").inner_text().strip("() ") == "1"
    page.goto(f"{site_address}/{partner}")
    page.locator(".keep button.save").click()
    page.goto(f"{site_address}/index.html")
    assert page.locator("[data-list-count]").text_content() == ""


def test_a_row_of_a_list_can_be_kept(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/minggu-pertama.html")
    row = page.locator(".rows li").first
    row.locator("button.save").click()
    assert row.locator("button.save").get_attribute("aria-pressed") == "true"
    assert row.locator("a").first.inner_text() in row.locator("button.save").inner_text() + row.inner_text()
    assert page.evaluate("JSON.parse(localStorage['jalan-pulang.daftarku'])") == [row.get_attribute("data-save")]


def test_broken_storage_does_not_break_a_page(open_page: OpenPage, site_address: str, partner: str) -> None:
    page = open_page()
    page.add_init_script("localStorage.setItem('jalan-pulang.daftarku', '{not json')")
    page.goto(f"{site_address}/{partner}")
    button = page.locator(".keep button.save")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("way", ["click", "keys"])
def test_leaving_takes_the_page_out_of_the_way_back(page: Page, site_address: str, way: str) -> None:
    page.goto(f"{site_address}/index.html")
    page.goto(f"{site_address}/cari.html")
    page.evaluate("document.querySelector('[data-exit]').href = 'index.html?elsewhere'")
    if way == "click":
        page.locator("[data-exit]").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url("**/index.html?elsewhere")
    page.go_back()
    assert page.url == f"{site_address}/index.html"


@pytest.mark.parametrize(
    ("region", "moment", "is_open"),
    [
        ("33.02", "2026-11-23T01:00:00Z", True),  # Monday 08.00 in Java
        ("33.02", "2026-11-23T00:59:00Z", False),
        ("33.02", "2026-11-23T09:00:00Z", False),  # 16.00, the minute it closes
        ("91.71", "2026-11-22T23:00:00Z", True),  # Monday 08.00 in Papua, Sunday elsewhere
        ("51.71", "2026-11-28T04:30:00Z", False),  # Saturday 12.30 in Bali
        ("64.72", "2026-11-28T03:30:00Z", True),  # Saturday 11.30 in East Kalimantan
        ("33.02", "2026-11-29T03:00:00Z", False),  # Sunday
    ],
)
def test_an_office_is_open_by_its_own_clock(
    page: Page, site_address: str, built_site: Path, partner: str, region: str, moment: str, is_open: bool
) -> None:
    address = f"{site_address}/{partner}"
    html = (built_site / partner).read_text("utf-8").replace("</main>", HOURS.format(region=region))
    page.route(address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    page.goto(address)
    words = page.locator("table.hours + .screen").last.inner_text()
    assert words.startswith("Buka" if is_open else "Tutup")
