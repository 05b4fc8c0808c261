"""``python -m bench``: build the same directory with us and with others, in turns, and write down the medians.

Linux and macOS. Needs Node.js beside what `make bench` installs. 10,000 records take about half an hour.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import contestants
from bench.contestants import ASIDE, Contestant, forget
from bench.exporting import LANGUAGES, ROOT, Record
from bench.listing import in_language
from bench.measuring import Figures, in_turns
from bench.reporting import Table, write_report

OURS_PAGES_ONLY = "ours, pages and lists alone, from nothing"
OURS_FROM_NOTHING = "ours, from nothing"
OURS_SHELLS_KEPT = "ours, shells unchanged"
OURS_FIRST_CHANGED = "ours, first record changed"
OURS_ONE_CHANGED = "ours, one more record changed"
OURS_NOTHING_CHANGED = "ours, nothing changed"


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure our builds beside other generators.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], help="records, side by side")
    parser.add_argument("--alone", type=int, nargs="*", default=[100_000], help="records, ours alone")
    parser.add_argument("--runs", type=int, default=3, help="runs of each contestant (default: 3)")
    parser.add_argument("--peers", nargs="*", default=["hugo", "eleventy", "mkdocs"], help="which others")
    parser.add_argument("--slow", nargs="*", default=[], help="others to be measured at the smallest size only")
    parser.add_argument("--scratch", type=Path, help="a folder to work in and to keep (default: a temporary one)")
    parser.add_argument("--note", default="", help="a remark on the run, to stand below the machine")
    parser.add_argument("--report", type=Path, default=ROOT / "docs" / "benchmarks.md", help="where the tables go")
    return parser.parse_args()


def prepare_ours(directory: Path) -> list[Contestant]:
    """Return our ways to build a directory, in the order in which each needs the one before."""
    ours = contestants.ours
    return [
        ours(directory, OURS_PAGES_ONLY, lambda: forget(directory, shells=False), ("bench.pages_only",)),
        ours(directory, OURS_FROM_NOTHING, lambda: forget(directory, shells=False)),
        ours(directory, OURS_FIRST_CHANGED, lambda: change_one_record(directory)),
        ours(directory, OURS_ONE_CHANGED, lambda: change_one_record(directory)),
        ours(directory, OURS_NOTHING_CHANGED, lambda: None),
        ours(directory, OURS_SHELLS_KEPT, lambda: keep_shells(directory)),
    ]


def change_one_record(directory: Path) -> None:
    """Change the summary of a record in the middle of the file, each time to something new."""
    file = directory / "partners.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    summaries = [number for number, line in enumerate(lines) if re.match(r"  summary: [A-Za-z].*[a-z]\.$", line)]
    number = summaries[len(summaries) // 2]
    changed = re.search(r" Diubah (\d+) kali\.$", lines[number])
    times = int(changed.group(1)) if changed else 0
    lines[number] = re.sub(r" Diubah \d+ kali\.$", "", lines[number]) + f" Diubah {times + 1} kali."
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def keep_shells(directory: Path) -> None:
    """Forget all that was made except what MkDocs rendered last time."""
    forget(directory, shells=True)


def side_by_side(records: int, asked: argparse.Namespace, scratch: Path) -> Table:
    """Measure everyone on a directory of this size."""
    folder = scratch / str(records)
    directory = contestants.make_sample(records, folder / "ours")
    ours = prepare_ours(folder / "ours")
    data = [in_language(directory, language) for language in LANGUAGES]
    others: dict[str, Callable[[Path, list[Record]], Contestant]] = {
        "hugo": contestants.hugo, "eleventy": contestants.eleventy, "mkdocs": contestants.mkdocs,
    }  # fmt: skip
    everyone = ours + [
        others[name](folder, data) for name in (*asked.peers, *(asked.slow if records == min(asked.sizes) else ()))
    ]
    del data, directory
    figures = in_turns({contestant.name: contestant.build for contestant in everyone}, asked.runs)
    shutil.rmtree(folder / ASIDE, ignore_errors=True)
    return Table(records, asked.runs, figures)


def alone(records: int, scratch: Path) -> Table:
    """Measure our own build of a directory of this size, once."""
    contestants.make_sample(records, scratch / str(records) / "ours")
    ours = prepare_ours(scratch / str(records) / "ours")
    figures: dict[str, Figures] = in_turns({contestant.name: contestant.build for contestant in ours}, 1)
    shutil.rmtree(scratch / str(records) / ASIDE, ignore_errors=True)
    return Table(records, 1, figures)


def main() -> None:
    """Measure every size and write the report."""
    asked = options()
    scratch = (asked.scratch or Path(tempfile.mkdtemp(prefix="jalan-pulang-bench-"))).resolve()
    tables = []
    for records in asked.sizes:
        print(f"{records} records × {len(LANGUAGES)} languages", flush=True)
        tables.append(side_by_side(records, asked, scratch))
    for records in asked.alone:
        print(f"{records} records × {len(LANGUAGES)} languages, alone", flush=True)
        tables.append(alone(records, scratch))
    write_report(asked.report, tables, contestants.versions(), asked.note)
    print(asked.report)
    if asked.scratch is None:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
