"""Judges that look at a page in Chromium: axe-core, HTML_CodeSniffer, a keyboard, a ruler."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tools.audit.bars import Row, none_of
from tools.audit.judges import HERE, MODULES
from tools.audit.pages import PageFile
from tools.watching import Watch

WIDE, NARROW = 1280, 360
MOST_STOPS = 60
IN_PAGE = (HERE / "in_page.js").read_text(encoding="utf-8")
AXE = MODULES / "axe-core" / "axe.min.js"
SNIFFER = MODULES / "html_codesniffer" / "build" / "HTMLCS.js"


class Look:
    """One look at the sampled pages: collects what is found, bar by bar."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.found: defaultdict[str, list[str]] = defaultdict(list)
        self.target_sizes: list[float] = []
        self.stops = 0

    @contextmanager
    def page(
        self, path: str, *, width: int, dark: bool = False, javascript: bool = True, text_percent: int = 100
    ) -> Iterator[Page]:
        """Open a page of the site in a fresh, watched context; ``text_percent`` is the reader's own text size."""
        watch = Watch()
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
        )
        watch.attach(context)
        page = context.new_page()
        sizes = {"standard": 16 * text_percent // 100, "fixed": 13 * text_percent // 100}
        context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
        page.goto(f"{self.address}/{path}", wait_until="load")
        self.found["third-party hosts"] += [f"{path}: {url}" for url in watch.foreign_requests]
        self.found["console errors"] += [f"{path}: {words}" for words in watch.console_errors]
        self.found["strict-CSP violations"] += [f"{path}: {words}" for words in watch.violations]
        yield page
        context.close()

    def ask(self, page: Page, function: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """Call one of the functions of ``in_page.js``."""
        return page.evaluate(f"{IN_PAGE}.{function}()")

    def accessibility(self, path: str) -> None:
        """Run axe in both schemes at both widths, and HTML_CodeSniffer once a width."""
        for width in (WIDE, NARROW):
            for dark in (False, True):
                with self.page(path, width=width, dark=dark) as page:
                    self.axe(page, f"{path} {width} {'dark' if dark else 'light'}")
                    if not dark:
                        page.evaluate(SNIFFER.read_text(encoding="utf-8"))
                        sniffed = self.ask(page, "snifferRun")
                        self.found["HTML_CodeSniffer AA"] += [f"{path} {width}: {words}" for words in sniffed]

    def axe(self, page: Page, where: str) -> None:
        """Run axe and sort its findings into WCAG and best practice."""
        page.evaluate(AXE.read_text(encoding="utf-8"))
        for finding in self.ask(page, "axeRun"):
            bar = "axe best practice" if "best-practice" in finding["tags"] else "axe WCAG 2.2 A/AA"
            self.found[bar].append(f"{where}: {finding['words']}")

    def keyboard(self, path: str) -> None:
        """Walk through a page with the Tab key alone, at both widths."""
        for width in (WIDE, NARROW):
            with self.page(path, width=width) as page:
                self.found["mouse-only controls"] += [f"{path} {width}: {e}" for e in self.ask(page, "mouseOnly")]
                for _ in range(MOST_STOPS):
                    page.keyboard.press("Tab")
                    stop = self.ask(page, "focusedStop")
                    if stop is None:
                        break
                    self.stops += 1
                    if not stop["wrong"] and not stop["outline"] and not changes_when_focused(page, stop["clip"]):
                        stop["wrong"].append("no visible focus")
                    self.found["keyboard stops"] += [f"{path} {width}: {stop['name']}: {w}" for w in stop["wrong"]]

    def skip_link(self, path: str) -> None:
        """Follow the first link with the keyboard; the next Tab must be inside the page's main part."""
        with self.page(path, width=WIDE) as page:
            page.keyboard.press("Tab")
            first = page.evaluate("document.activeElement.getAttribute('href') ?? ''")
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            inside = page.evaluate(
                "!!document.activeElement.closest('main,footer') || !document.querySelector('main a,main button')"
            )
            if not first.startswith("#") or not inside:
                self.found["skip link"].append(f"{path}: first stop {first!r}, inside main afterwards: {inside}")

    def ruler(self, path: str) -> None:
        """Measure targets and text at phone width, and overflow at 320 px and at 200 % text."""
        with self.page(path, width=NARROW) as page:
            for target in self.ask(page, "targets"):
                self.target_sizes.append(target["size"])
                if target["size"] < 23.5:
                    self.found["targets < 24 px"].append(f"{path}: {target['name']} {target['size']:.0f} px")
                elif target["size"] < 43.5:
                    self.found["targets < 44 px"].append(f"{path}: {target['name']} {target['size']:.0f} px")
            for text in self.ask(page, "texts"):
                least = 16 if text["reading"] else 14
                if text["size"] < least - 0.01:
                    self.found["text too small"].append(f"{path}: {text['name']} {text['size']:.1f} px < {least}")
        for width, percent in ((320, 100), (WIDE, 200), (NARROW, 200)):
            self.overflow(path, width, percent)

    def overflow(self, path: str, width: int, percent: int) -> None:
        """See whether a page must be scrolled sideways, and whether its text follows the reader's wish."""
        with self.page(path, width=width, text_percent=percent) as page:
            words = f"{path} at {width} px, {percent} % text"
            grown = self.ask(page, "readingSize")
            if grown < 15 * percent / 100:
                self.found["overflow"].append(f"{words}: text stays at {grown} px")
            over = self.ask(page, "overflow")
            if over:
                self.found["overflow"].append(f"{words}: {over['extra']} px too wide: {'; '.join(over['by'])}")

    def without_javascript(self, path: str) -> None:
        """Compare a page with and without JavaScript: the words are there, no control is dead."""
        with self.page(path, width=NARROW, javascript=False) as page:
            self.found["dead controls"] += [f"{path}: {e}" for e in self.ask(page, "deadControls")]
            if len(self.ask(page, "visibleText")) < 40:
                self.found["dead controls"].append(f"{path}: no text without JavaScript")

    def rows(self) -> list[Row]:
        """Return a row for each bar."""
        big = sum(size >= 43.5 for size in self.target_sizes)
        share = 100 * big / len(self.target_sizes) if self.target_sizes else 100
        bars = [
            "axe WCAG 2.2 A/AA", "axe best practice", "HTML_CodeSniffer AA", "keyboard stops", "mouse-only controls",
            "skip link", "overflow", "targets < 24 px", "text too small", "dead controls", "third-party hosts",
            "console errors", "strict-CSP violations",
        ]  # fmt: skip
        names = {
            "keyboard stops": f"keyboard stops hidden or without focus, of {self.stops}",
            "overflow": "overflow at 320 px or 200 % text",
            "dead controls": "JavaScript off: dead controls, lost text",
        }
        rows = [none_of(names.get(bar, bar), self.found[bar]) for bar in bars]
        rows.append(
            Row("targets of 44 px or more", share, 90, "%", at_least=True, findings=self.found["targets < 44 px"])
        )
        return rows


def changes_when_focused(page: Page, clip: dict[str, float]) -> bool:
    """Say whether the focused element looks different without the focus (one photograph each)."""
    focused = page.screenshot(clip=clip)  # type: ignore[arg-type]
    page.evaluate("window.stop = document.activeElement, window.stop.blur()")
    blurred = page.screenshot(clip=clip)  # type: ignore[arg-type]
    page.evaluate("window.stop.focus()")
    return focused != blurred


def look_at(browser: Browser, address: str, pages: list[PageFile]) -> list[Row]:
    """Let every judge in the browser see every sampled page."""
    look = Look(browser, address)
    for number, page in enumerate(pages, start=1):
        print(f"  {number}/{len(pages)} {page.path}", flush=True)
        look.accessibility(page.path)
        look.keyboard(page.path)
        look.skip_link(page.path)
        look.ruler(page.path)
        look.without_javascript(page.path)
    return look.rows()
