"""The report: a table a size, with ratios to Hugo, and what each contestant did not do."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench.measuring import Figures

HEAD = """\
# Benchmarks

Written by `make bench`; do not edit by hand. The same made-up directory (`python -m generator sample`), the same
pages in two languages: a page for each record and each of 552 regions; lists by service, service and province, type,
stage and first letter, 60 rows a page; home.
Whole processes, in turns, medians of {runs} runs; CPU is user + system time of the process and all its children,
memory is the peak of its largest process. Nothing is deleted between runs: the next to write would pay for that.

{machine}{note}

| | version |
|---|---|
{versions}

## What each one did, and what it did not

- **Ours** starts from the YAML that people write: it reads and checks every record (all rules, all problems with
  file, line and column), renders the pages, and makes the search index, the sitemap, the open data in JSON and CSV,
  JSON-LD, QR codes for paper, and a manifest for the next build. It publishes the folder whole, and ends when the disk
  has it; the others leave that to the system.
- **Hugo** and **Eleventy** start from JSON in which everything is looked up, translated, sorted and cut into list
  pages beforehand (not timed). They check nothing; no search index, no sitemap, no open data, no QR codes.
  Their templates print the same head, frame and sections as ours, icons included, at about the same size, and are in
  `bench/peers/`.
- **MkDocs + Material** starts from one ready Markdown file a page (writing them is not timed). Its search plugin is
  off and its navigation holds only the home page, since with 20,000 entries it would not end. No check, no search,
  no open data; every page says `lang="id"`, the English ones too.
- None of the others skips what has not changed: each build of theirs is a full build.

`pages and lists alone` makes what the others make: it leaves out search, exports, feeds and sitemap, and still reads
and checks the YAML. `from nothing` has no cache and no output folder, `shells unchanged` the cache of an earlier build
but no output, the others have both; the first change after a build from nothing also links the second generation.
"""


@dataclass(frozen=True)
class Table:
    """The medians of one size."""

    records: int
    runs: int
    figures: dict[str, Figures]


def machine() -> str:
    """Say what the figures were measured on."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        names = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        cpu = names[0] if names else cpu
    return f"{date.today():%Y-%m-%d}, {os.cpu_count()} × {cpu}, {platform.system()}."  # noqa: DTZ011


def rows(table: Table) -> list[str]:
    """Return the lines of one table."""
    hugo = table.figures.get("Hugo")
    lines = [
        "| | CPU s | × Hugo | wall s | × Hugo | peak MiB | files | MiB |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, figures in table.figures.items():
        cpu = f"{figures.cpu_seconds / hugo.cpu_seconds:.2f}" if hugo else ""
        wall = f"{figures.wall_seconds / hugo.wall_seconds:.2f}" if hugo else ""
        lines.append(
            f"| {name} | {figures.cpu_seconds:.2f} | {cpu} | {figures.wall_seconds:.2f} | {wall} "
            f"| {figures.peak_mib:.0f} | {figures.files:,} | {figures.mib:.1f} |"
        )
    return lines


def write_report(report: Path, tables: list[Table], found: dict[str, str], note: str = "") -> None:
    """Write all tables as Markdown; ``note`` is a remark on the run."""
    every = {"Python": platform.python_version(), **found}
    every |= {name: version(name) for name in ("mkdocs", "mkdocs-material", "jinja2")}
    text = HEAD.format(
        runs=max(table.runs for table in tables),
        machine=machine(),
        note=f"\n\n{note}" if note else "",
        versions="\n".join(f"| {name} | {number} |" for name, number in every.items()),
    )
    for table in tables:
        text += f"\n## {table.records:,} records\n\n" + "\n".join(rows(table)) + "\n"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(text, encoding="utf-8")
