"""Every kind of page, read on a small phone, by keyboard, without JavaScript and from a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tools.audit.pages import all_pages, one_of

KINDS = (
    "home", "search", "partner", "program", "regions", "province", "regency", "service", "type", "guide",
    "my list", "print", "data", "coverage", "correction",
)  # fmt: skip
OpenPage = Callable[..., Page]

WIDTH_BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Where the focus is: shown, on the page, and with an outline or a shadow a reader can see.
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const onPage = box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth;
  const shown = onPage && style.visibility === "visible";
  const marked = parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none" || style.boxShadow !== "none";
  return { name: e.tagName + " " + e.textContent.trim().slice(0, 40), good: shown && marked };
}"""


@pytest.fixture(scope="session")
def path_of(built_site: Path) -> Callable[[str, str], str]:
    """The path of one page of a kind in a language."""
    pages = all_pages(built_site)

    def find(kind: str, language: str = "id") -> str:
        found = one_of(pages, kind, language)
        assert found is not None, f"the site has no {kind} page"
        return found.path

    return find


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_a_small_screen(
    open_page: OpenPage, site_address: str, path_of: Callable[[str, str], str], kind: str
) -> None:
    page = open_page(width=320)
    page.goto(f"{site_address}/{path_of(kind, 'en')}")
    assert page.evaluate(WIDTH_BEYOND) <= 0


@pytest.mark.parametrize("kind", ["home", "partner", "regency", "guide"])
def test_every_stop_of_the_keyboard_can_be_seen(
    page: Page, site_address: str, path_of: Callable[[str, str], str], kind: str
) -> None:
    page.goto(f"{site_address}/{path_of(kind, 'id')}")
    stops = []
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if not stop["good"]] == []


def test_the_skip_link_comes_first_and_leads_to_the_text(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_whole_without_javascript(
    open_page: OpenPage, site_address: str, path_of: Callable[[str, str], str], kind: str
) -> None:
    page = open_page(javascript=False)
    page.goto(f"{site_address}/{path_of(kind, 'id')}")
    dead = page.locator("[data-do]:visible, button.save:visible")
    assert dead.count() == 0
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip()


def test_the_two_languages_lead_to_each_other(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/wilayah/index.html")
    page.locator("a.switch").click()
    assert page.url == f"{site_address}/en/wilayah/index.html"
    assert page.evaluate("document.documentElement.lang") == "en"
    page.locator("a.switch").click()
    assert page.url == f"{site_address}/wilayah/index.html"


def test_a_walk_from_the_stick_reaches_a_record(page: Page, built_site: Path) -> None:
    page.goto((built_site / "index.html").as_uri())
    page.locator(".where summary").click()
    page.locator(".where .links a").first.click()
    page.locator("main .links a").first.click()
    assert page.url.startswith(built_site.as_uri() + "/wilayah/")
    assert page.locator("h1").inner_text()


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_wears_the_scheme_of_the_device(open_page: OpenPage, site_address: str, dark: bool) -> None:
    page = open_page(dark=dark)
    page.goto(f"{site_address}/index.html")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(20, 32, 29)" if dark else "rgb(255, 253, 248)")


def test_links_to_other_sites_show_their_host_and_tell_nothing(
    page: Page, site_address: str, path_of: Callable[[str, str], str]
) -> None:
    for kind in KINDS:
        page.goto(f"{site_address}/{path_of(kind, 'id')}")
        outside = page.evaluate(
            """() => [...document.querySelectorAll("a[href^=http]")].filter(a => a.host !== location.host)
                 .map(a => ({ host: a.hostname.replace(/^www\\./, ""), rel: a.rel, text: a.textContent }))"""
        )
        assert [link for link in outside if "noopener" not in link["rel"] or "noreferrer" not in link["rel"]] == []
        assert [link for link in outside if link["host"] not in link["text"]] == []
