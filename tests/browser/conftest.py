"""Fixtures for tests in a real browser. Each page is watched: see ``tools/watching.py``.

``page`` is a narrow phone; ``open_page(width=1280, dark=True, javascript=False)`` opens any other. A test fails
when its pages log an error, break the strict Content-Security-Policy or call another host, whatever it asserts.
``site_address`` is the repository's own site over http; ``built_site.as_uri()`` is the same folder from a stick.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.get_chromium import CHROMIUM_ARGUMENTS, NOT_FOUND, find_chromium
from tools.static_server import serving
from tools.watching import Watch

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as a browser test."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Path:
    """A Chromium of this system."""
    found = find_chromium()
    assert found is not None, NOT_FOUND
    return found


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """One running browser for each worker."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """The address of the repository's own site, served as a plain web host would; no final slash."""
    with serving(built_site) as address:
        yield address


@pytest.fixture
def watch() -> Watch:
    """What this test's pages complained about; ``page`` and ``open_page`` fill it."""
    return Watch()


@pytest.fixture
def open_page(browser: Browser, watch: Watch) -> Iterator[OpenPage]:
    """Open pages of any width (CSS pixels), scheme and language, with or without JavaScript."""
    contexts: list[BrowserContext] = []

    def open_one(
        *,
        width: int = 360,
        height: int = 800,
        dark: bool = False,
        javascript: bool = True,
        locale: str = "id-ID",
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale=locale,
            timezone_id="Asia/Jakarta",
        )
        contexts.append(context)
        watch.attach(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()
    assert watch.complaints() == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone of 360 by 800 CSS pixels."""
    return open_page()
