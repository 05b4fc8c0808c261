"""Each kind of page can be used on a small screen, with large text, with the keyboard alone and without JavaScript."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tools.audit.pages import KINDS, all_pages, one_of

IN_PAGE = (Path(__file__).parents[2] / "tools" / "audit" / "in_page.js").read_text(encoding="utf-8")
MOST_STOPS = 40

kinds = pytest.mark.parametrize("kind", [kind for kind, _ in KINDS])


@pytest.fixture
def address(built_site: Path, site_address: str, kind: str) -> str:
    """The address of one page of the kind; pages of the two languages in turn."""
    language = ("id", "en")[len(kind) % 2]
    page = one_of(all_pages(built_site), kind, language) or one_of(all_pages(built_site), kind)
    assert page is not None, f"the site has no page of the kind {kind!r}"
    return f"{site_address}/{page.path}"


def ask(page: Page, function: str) -> Any:
    return page.evaluate(f"{IN_PAGE}.{function}()")


@kinds
@pytest.mark.parametrize(("width", "percent"), [(320, 100), (1280, 200), (360, 200)])
def test_nobody_has_to_scroll_sideways(open_page: OpenPage, address: str, width: int, percent: int) -> None:
    page = open_page(width=width)
    sizes = {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    page.goto(address)
    assert ask(page, "readingSize") >= 16 * percent / 100
    assert ask(page, "overflow") is None


@kinds
def test_every_stop_of_the_keyboard_is_in_view(open_page: OpenPage, address: str) -> None:
    page = open_page(width=360)
    page.goto(address)
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = ask(page, "focusedStop")
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 2
    assert {stop["name"]: stop["wrong"] for stop in stops if stop["wrong"]} == {}
    assert [stop["name"] for stop in stops if not stop["outline"]] == []
    assert ask(page, "mouseOnly") == []


@kinds
def test_first_stop_leads_past_the_navigation(open_page: OpenPage, address: str) -> None:
    page = open_page(width=1280)
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"


@kinds
def test_fingers_and_eyes_find_what_they_need(open_page: OpenPage, address: str) -> None:
    page = open_page(width=360)
    page.goto(address)
    targets = ask(page, "targets")
    assert [target for target in targets if target["size"] < 23.5] == []
    assert [text for text in ask(page, "texts") if text["size"] < (16 if text["reading"] else 14)] == []


@kinds
def test_without_javascript_nothing_is_dead(open_page: OpenPage, address: str) -> None:
    page = open_page(width=360, javascript=False)
    page.goto(address)
    assert ask(page, "deadControls") == []
    assert len(ask(page, "visibleText")) > 40
