"""Photograph 12 kinds of page, narrow and wide, light and dark, so that a person can look at them.

The pictures go to ``.cache/screenshots/`` and never into git.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from tools.audit.pages import PageFile, all_pages, one_of
from tools.get_chromium import CHROMIUM_ARGUMENTS, NOT_FOUND, find_chromium
from tools.static_server import serving

ROOT = Path(__file__).resolve().parent.parent
SUBJECTS = (
    "home", "search", "partner", "program", "regions", "province", "regency", "service", "guide", "my list",
    "correction", "not found",
)  # fmt: skip
WIDTHS = (360, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def subjects(site: Path, wished: list[str]) -> dict[str, str]:
    """Return what to photograph: a name and a path each; the wished paths, or one page of each kind."""
    if wished:
        return {path.removesuffix(".html").replace("/", "-"): path for path in wished}
    pages = all_pages(site)
    chosen: dict[str, PageFile | None] = {kind: one_of(pages, kind) for kind in SUBJECTS}
    return {kind.replace(" ", "-"): page.path for kind, page in chosen.items() if page}


def photograph(site: Path, paths: dict[str, str], album: Path, chromium: Path) -> int:
    """Photograph each page at every width in both schemes; return the number of pictures."""
    album.mkdir(parents=True, exist_ok=True)
    pictures = 0
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        for width in WIDTHS:
            for scheme in SCHEMES:
                page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
                for name, path in paths.items():
                    page.set_viewport_size({"width": width, "height": 800})
                    page.goto(f"{address}/{path}", wait_until="load")
                    # Rows that are far from the window are not painted: let the window hold them all.
                    tall = page.evaluate("document.documentElement.scrollHeight")
                    page.set_viewport_size({"width": width, "height": tall})
                    page.screenshot(path=album / f"{name}-{width}-{scheme}.png", full_page=True)
                    pictures += 1
                page.close()
        browser.close()
    return pictures


def main() -> None:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser(prog="make screenshots", description="Photograph pages of a built site.")
    parser.add_argument("paths", nargs="*", help="pages, such as mitra/bapas-bandung.html (default: one a kind)")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built folder (default: site)")
    parser.add_argument("--album", type=Path, default=ROOT / ".cache" / "screenshots", help="where the pictures go")
    asked = parser.parse_args()
    chromium = find_chromium()
    if chromium is None:
        sys.exit(NOT_FOUND)
    number = photograph(asked.site, subjects(asked.site, asked.paths), asked.album, chromium)
    print(f"{number} gambar / pictures: {asked.album}")


if __name__ == "__main__":
    main()
