"""``python -m tools.audit``: let outside judges measure a built site and hold it against the bars.

Needs Node.js, Java and Chromium beside what the tests need. The site is served on this machine only; no judge
calls anything outside it. Leaves with 1 when a bar is missed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.audit import bars, judges, speed
from tools.audit.browser import look_at
from tools.audit.pages import all_pages, sample
from tools.audit.whole_site import whole_site
from tools.get_chromium import CHROMIUM_ARGUMENTS, NOT_FOUND, find_chromium
from tools.static_server import serving

PARTS = ("markup", "links", "whole", "browser", "weight", "slow", "lighthouse")


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="make audit", description="Let outside judges measure a built site.")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built folder (default: site)")
    parser.add_argument("--pages", type=int, default=30, help="pages in the sample (default: 30)")
    parser.add_argument("--seed", type=int, default=1, help="another seed samples other pages")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="ask only these judges")
    parser.add_argument("--json", type=Path, help="write the measurements to this file too")
    parser.add_argument("--all", action="store_true", help="list every finding, not a dozen for each bar")
    return parser.parse_args()


def measure(asked: argparse.Namespace, site: Path, chromium: Path) -> list[bars.Row]:
    """Ask every judge and return all rows."""
    everything = all_pages(site)
    chosen = sample(everything, asked.pages, asked.seed)
    print(f"{len(chosen)} of {len(everything)} pages, seed {asked.seed}", flush=True)
    rows: list[bars.Row] = []
    with (
        serving(site) as plain,
        serving(site, compress=True) as packed,
        serving(site, compress=True, policy=None) as open_to_readers,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        ask: dict[str, Callable[[], list[bars.Row]]] = {
            "markup": lambda: [judges.nu(site, chosen), judges.html_validate(site, chosen)],
            "links": lambda: [judges.links(site)],
            "whole": lambda: whole_site(site, everything),
            "browser": lambda: look_at(browser, plain, chosen),
            "weight": lambda: speed.weights(browser, packed, chosen),
            "slow": lambda: speed.slow_phone(browser, packed, chosen),
            # Lighthouse reads robots.txt from inside the page; the header's policy would refuse that.
            "lighthouse": lambda: speed.lighthouse(chromium, open_to_readers, chosen),
        }
        for part in asked.only:
            print(f"{part} …", flush=True)
            rows += ask[part]()
        browser.close()
    return rows


def main() -> int:
    """Measure, print the table, and say by the exit code whether every bar is reached."""
    asked = options()
    site = asked.site.resolve()
    if not (site / "index.html").is_file():
        sys.exit(f"{site}: tidak ada situs di sini; jalankan `make site` dulu / no site here; run `make site` first")
    chromium = find_chromium()
    if chromium is None:
        sys.exit(NOT_FOUND)
    judges.install()
    rows = measure(asked, site, chromium)
    print(bars.as_details(rows, everything=asked.all), bars.as_table(rows), sep="\n\n")
    if asked.json:
        asked.json.write_text(bars.as_json(rows), encoding="utf-8")
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
