"""Between pages: two languages, a walk from the stick, the scheme of the device, links that leave."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tools.audit.pages import all_pages, one_of

KINDS = (
    "home", "search", "partner", "program", "regions", "province", "regency", "service", "type", "guide",
    "my list", "print", "data", "coverage", "correction",
)  # fmt: skip
OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def path_of(built_site: Path) -> Callable[[str, str], str]:
    """The path of one page of a kind in a language."""
    pages = all_pages(built_site)

    def find(kind: str, language: str = "id") -> str:
        found = one_of(pages, kind, language)
        assert found is not None, f"the site has no {kind} page"
        return found.path

    return find


def test_the_two_languages_lead_to_each_other(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/wilayah/index.html")
    page.locator("a.switch").click()
    assert page.url == f"{site_address}/en/wilayah/index.html"
    expect(page.locator("html")).to_have_attribute("lang", "en")
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
    # The host stands in the link, or in the line above a list of such links.
    for kind in KINDS:
        page.goto(f"{site_address}/{path_of(kind, 'id')}")
        outside = page.evaluate(
            """() => [...document.querySelectorAll("a[href^=http]")].filter(a => a.host !== location.host).map(a => {
                 const above = a.closest("ul")?.previousElementSibling?.textContent ?? "";
                 return { host: a.hostname.replace(/^www\\./, ""), rel: a.rel, text: a.textContent + above };
               })"""
        )
        assert [link for link in outside if "noopener" not in link["rel"] or "noreferrer" not in link["rel"]] == []
        assert [link for link in outside if link["host"] not in link["text"]] == []
