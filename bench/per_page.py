"""What one page costs: ``python -m bench.per_page [RECORDS]`` builds two directories from nothing, in turns.

A small directory and a large one have the same fixed start: Python itself, MkDocs, shells, vocabularies.
What the large one costs more, shared out over the pages it has more, is the cost of a page with everything
that comes with it: reading and checking its record, its place in lists, search, open data, publishing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench import contestants
from bench.contestants import Contestant, forget
from bench.measuring import Figures, in_turns

SMALL, LARGE, RUNS = 10, 1_000, 3
MILLISECONDS = 1_000


def contestant(records: int, scratch: Path) -> Contestant:
    """Return a build of so many made-up records, each time from nothing."""
    directory = scratch / str(records)
    contestants.make_sample(records, directory)
    return contestants.ours(directory, str(records), lambda: forget(directory, shells=False))


def pages_in(site: Path) -> int:
    """Return how many HTML pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))


def main() -> None:
    """Measure both and print what a page costs."""
    large = int(sys.argv[1]) if len(sys.argv) > 1 else LARGE
    with tempfile.TemporaryDirectory(prefix="jalan-pulang-bench-") as scratch:
        both = [contestant(records, Path(scratch)) for records in (SMALL, large)]
        figures: dict[str, Figures] = in_turns({each.name: each.build for each in both}, RUNS)
        pages = [pages_in(each.output) for each in both]
    little, much = (figures[each.name].cpu_seconds for each in both)
    a_page = (much - little) / (pages[1] - pages[0])
    print(f"{SMALL} records: {pages[0]} pages, {little:.2f} CPU-s; {large} records: {pages[1]} pages, {much:.2f} CPU-s")
    print(f"fixed start {little - a_page * pages[0]:.2f} CPU-s; each page {a_page * MILLISECONDS:.2f} ms of CPU")


if __name__ == "__main__":
    main()
