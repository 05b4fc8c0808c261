"""What a visit costs: bytes, requests, and how fast it feels on a slow phone; Lighthouse's own view."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from tools.audit.bars import Row
from tools.audit.judges import HERE, bundled
from tools.audit.pages import PageFile, one_of

KIB = 1024
# Chromium's own "Slow 4G": 1.6 Mbit/s and 150 ms at the radio, as its DevTools apply them.
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375}
OBSERVE = """
window.seen = {lcp: 0, cls: 0, tbt: 0, inp: 0};
const observe = (type, add, more = {}) => new PerformanceObserver(list =>
  list.getEntries().forEach(add)).observe({type, buffered: true, ...more});
observe('largest-contentful-paint', e => { seen.lcp = e.startTime; });
observe('layout-shift', e => { if (!e.hadRecentInput) seen.cls += e.value; });
observe('longtask', e => { seen.tbt += Math.max(0, e.duration - 50); });
observe('event', e => { if (e.interactionId) seen.inp = Math.max(seen.inp, e.duration); }, {durationThreshold: 16});
"""


class Scales:
    """Weighs what travels to one page, as it travels: compressed bodies, nothing from the cache."""

    def __init__(self, page: Page) -> None:
        self.answers: dict[str, dict[str, Any]] = {}
        self.cached: set[str] = set()
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.responseReceived", self.note)
        session.on("Network.requestServedFromCache", lambda event: self.cached.add(event["requestId"]))

    def note(self, event: dict[str, Any]) -> None:
        """Keep an answer that came over the network."""
        answer = event["response"]
        kept = answer.get("fromDiskCache") or event["requestId"] in self.cached
        if not kept and not answer["url"].startswith("data:"):
            self.answers[event["requestId"]] = event

    def weigh(self) -> dict[str, float]:
        """Return the bytes so far by resource type, in all, and the number of requests; start again."""
        weights: dict[str, float] = {"requests": len(self.answers), "all": 0}
        for event in self.answers.values():
            headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
            size = int(headers.get("content-length", 0))
            for key in ("all", event["type"]):
                weights[key] = weights.get(key, 0) + size
        self.answers.clear()
        return weights


def weights(browser: Browser, address: str, pages: list[PageFile]) -> list[Row]:
    """Weigh a first visit to each sampled record page, the next page after it, and the home page."""
    records = [page.path for page in pages if page.kind in {"partner", "program"}]
    firsts, nexts = [], []
    for path, following in zip(records, records[1:] + records[:1], strict=True):
        first, after = visit(browser, address, [path, following])
        firsts.append(first)
        nexts.append(after)
    home = visit(browser, address, ["index.html"])[0]
    heaviest = max(firsts, key=lambda weight: weight["all"])
    return [
        Row("first visit to a record page, all", heaviest["all"] / KIB, 25, "KB"),
        Row("  its CSS", heaviest.get("Stylesheet", 0) / KIB, 8, "KB"),
        Row("  its JavaScript", heaviest.get("Script", 0) / KIB, 15, "KB"),
        Row("  its web fonts", heaviest.get("Font", 0) / KIB, 0, "KB"),
        Row("  its requests", max(weight["requests"] for weight in firsts), 5),
        Row("the next page", max(weight["all"] for weight in nexts) / KIB, 6, "KB"),
        Row("home page, first visit", home["all"] / KIB, 40, "KB"),
    ]


def visit(browser: Browser, address: str, paths: list[str]) -> list[dict[str, float]]:
    """Visit pages one after the other with one cache; return what each weighed."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    scales = Scales(page)
    visits = []
    for path in paths:
        page.goto(f"{address}/{path}", wait_until="networkidle")
        visits.append(scales.weigh())
    context.close()
    return visits


def slow_phone(browser: Browser, address: str, pages: list[PageFile]) -> list[Row]:
    """Measure paint, shift and blocking under Slow 4G and a CPU slowed four times; medians, worst page."""
    kinds = ("home", "partner", "program", "regency", "service", "guide")
    chosen = [page.path for kind in kinds if (page := one_of(pages, kind) or one_of(pages, kind, "en"))]
    measured = {path: [load_slowly(browser, f"{address}/{path}") for _ in range(3)] for path in chosen}

    def worst(figure: str) -> tuple[float, list[str]]:
        medians = {path: median(run[figure] for run in runs) for path, runs in measured.items()}
        return max(medians.values()), [f"{path}: {value:.3f}" for path, value in medians.items()]

    rows = []
    for figure, name, limit, unit, scale in (
        ("lcp", "largest contentful paint", 1.5, "s", 1000), ("cls", "layout shift", 0.01, "", 1),
        ("tbt", "total blocking time", 100, "ms", 1),
    ):  # fmt: skip
        value, findings = worst(figure)
        rows.append(Row(f"slow 4G, 4× CPU: {name}", value / scale, limit, unit, findings=findings))
    return [*rows, interaction(browser, address, pages)]


def slow_down(page: Page) -> None:
    """Make this page's network and CPU those of a cheap phone on a poor day."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def load_slowly(browser: Browser, url: str) -> dict[str, float]:
    """Load a page on the slow phone; return LCP (ms), CLS and TBT (ms)."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(OBSERVE)
    slow_down(page)
    page.goto(url, wait_until="load")
    page.wait_for_timeout(700)
    seen: dict[str, float] = page.evaluate("seen")
    context.close()
    return seen


def interaction(browser: Browser, address: str, pages: list[PageFile]) -> Row:
    """Type a query and press every summary and button of a page on the slow phone; take the slowest answer."""
    name, findings, slowest = "slow 4G, 4× CPU: interaction to next paint", [], 0.0
    for kind in ("search", "home", "partner"):
        chosen = one_of(pages, kind) or one_of(pages, kind, "en")
        if chosen is None:
            continue
        context = browser.new_context(viewport={"width": 360, "height": 800})
        page = context.new_page()
        page.add_init_script(OBSERVE)
        page.goto(f"{address}/{chosen.path}", wait_until="load")
        slow_down(page)
        box = page.locator("main input[type=search], main input[name=q]").first
        if box.count() and box.is_visible():
            box.click()
            box.press_sequentially("bapas bandung", delay=120)
        for summary in page.locator("summary:visible").all()[:3]:
            summary.click()
        page.wait_for_timeout(1500)
        value = page.evaluate("seen.inp")
        findings.append(f"{chosen.path}: {value:.0f} ms")
        slowest = max(slowest, value)
        context.close()
    return Row(name, slowest, 150, "ms", findings=findings)


def lighthouse(chromium: Path, address: str, pages: list[PageFile]) -> list[Row]:
    """Ask Lighthouse, as a phone, about the home page, a record, a list and a guide; the lowest score counts."""
    chosen = [page.path for kind in ("home", "partner", "regency", "guide") if (page := one_of(pages, kind))]
    lowest: dict[str, float] = {}
    paints: dict[str, float] = {}
    findings: dict[str, list[str]] = {}
    for path in chosen:
        report = run_lighthouse(chromium, f"{address}/{path}")
        paints[path] = report["audits"]["largest-contentful-paint"]["numericValue"] / 1000
        for key, category in report["categories"].items():
            score = 100 * (category["score"] or 0)
            lowest[key] = min(lowest.get(key, 100), score)
            findings.setdefault(key, []).extend(f"{path}: {words}" for words in complaints(report, category))
    limits = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
    slowest = [f"{path}: {seconds:.2f} s" for path, seconds in paints.items()]
    paint = Row("Lighthouse mobile: largest contentful paint", max(paints.values()), 1.5, "s", findings=slowest)
    scores = [
        Row(f"Lighthouse mobile: {key}", lowest.get(key, 0), limit, at_least=True, findings=findings.get(key, []))
        for key, limit in limits.items()
    ]
    return [*scores, paint]


def run_lighthouse(chromium: Path, url: str) -> dict[str, Any]:
    """Run Lighthouse once and return its report."""
    command = [
        bundled("lighthouse"), url, "--quiet", "--output=json", f"--chrome-path={chromium}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run",
        "--only-categories=performance,accessibility,best-practices,seo", "--no-enable-error-reporting",
    ]  # fmt: skip
    finished = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise RuntimeError(f"lighthouse {url}: {finished.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(finished.stdout)
    return report


def complaints(report: dict[str, Any], category: dict[str, Any]) -> list[str]:
    """Return the weighted audits of a category that did not get full marks."""
    weighted = [ref["id"] for ref in category["auditRefs"] if ref["weight"]]
    audits = [report["audits"][name] for name in weighted]
    return [f"{a['id']} {a['score']}: {a.get('displayValue', a['title'])}" for a in audits if (a["score"] or 0) < 1]
