"""What a search costs: ``python -m bench.search_page [RECORDS]`` prints bytes, milliseconds and CPU seconds.

Made-up records, a real Chromium over plain http, gzip sizes, CPU slowed four times.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.search.folder import a_search_site, made_up, packed_size, script_source, shards_of, write_search
from tests.search.judge import Question, questions
from tools.get_chromium import find_chromium
from tools.static_server import serving

QUERIES = Path(__file__).resolve().parents[1] / "tests" / "search" / "queries.yml"
SLOWDOWN = 4
CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
TYPED = 12
WATCH = """
() => {
  window.longTasks = [];
  new PerformanceObserver(list => list.getEntries().forEach(task => longTasks.push(task.duration)))
    .observe({ type: "longtask", buffered: true });
  window.settled = () => new Promise(resolve => {
    const begun = performance.now();
    let last = begun, waiting;
    const watch = new MutationObserver(() => { last = performance.now(); again(); });
    const again = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { watch.disconnect(); resolve(last - begun); }, 250);
    };
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    again();
  });
}
"""


def share(values: Sequence[float], part: float) -> float:
    """Return the value below which ``part`` (0 to 1) of the values lie."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def build_cost(records: int) -> None:
    """Print what the index costs to build and to keep."""
    directory = made_up(records)
    site = a_search_site(directory)
    begun = time.process_time()
    site.index.tokens([])
    shards = shards_of(site)
    spent = time.process_time() - begun
    size = packed_size(shards.values())
    print(f"index: {len(shards)} files, {spent:.2f} CPU-s, {size / records:.1f} B gzip a record")


def bytes_of(page: Page, folder: Path, words: str) -> int:
    """Return what a query fetches of the index, packed by gzip."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.evaluate("words => search(words).then(found => rowsFor(found.core, found.order.slice(0, 10)))", words)
    paths = [folder / url.partition("//")[2].partition("/")[2] for url in fetched]
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths if path.is_file())


def fetched_bytes(browser: Browser, address: str, folder: Path, asked: Sequence[Question]) -> None:
    """Print what first queries fetch, each by a new reader, and later ones."""
    first = []
    for question in asked[:: max(1, len(asked) // 30)]:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}/cari.html")
        first.append(bytes_of(page, folder, question.words) + len(gzip.compress(script_source(), 9)))
        context.close()
    page = browser.new_page()
    page.goto(f"{address}/cari.html")
    bytes_of(page, folder, asked[0].words)
    later = [bytes_of(page, folder, question.words) for question in asked[1:]]
    page.close()
    print(f"first query, script too: p50 {median(first):.0f} B, most {max(first):.0f} B gzip")
    print(f"later query: p50 {median(later):.0f} B, p95 {share(later, 0.95):.0f} B gzip")


def typing_time(browser: Browser, address: str, asked: Sequence[Question]) -> None:
    """Print how long a list takes to settle after each key of some questions."""
    page = browser.new_page()
    page.goto(f"{address}/cari.html")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.evaluate(WATCH)
    times = []
    for question in asked[:: max(1, len(asked) // TYPED)]:
        page.locator("#q").fill("")
        for typed in accumulate(question.words):
            settled = page.evaluate_handle("() => ({ wait: settled() })")
            page.locator("#q").press_sequentially(typed[-1])
            times.append(float(page.evaluate("async handle => handle.wait", settled)))
    tasks = page.evaluate("longTasks")
    page.close()
    print(f"key to stable list, {SLOWDOWN}x slower: p50 {median(times):.0f} ms, p95 {share(times, 0.95):.0f} ms")
    print(f"long tasks: {len(tasks)} of {len(times)} keys, longest {max(tasks, default=0):.0f} ms")


def main(arguments: Sequence[str]) -> None:
    """Measure a directory of so many records (10,000 unless said otherwise)."""
    records = int(arguments[0]) if arguments else 10_000
    build_cost(records)
    directory = made_up(records)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_search(a_search_site(directory), folder)
        asked = questions(directory, QUERIES, without_answer=None)
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS)
        with serving(folder) as address:
            fetched_bytes(browser, address, folder, asked)
            typing_time(browser, address, asked)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
