"""``python -m bench.printing``: what printing costs, for the books of a made-up directory.

Linux and macOS. 10,000 records take some minutes of one processor core.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from bench.measuring import Figures, run
from generator.site.printing.folder import PrintedFile, printed_files

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = (sys.executable, "-m", "generator")


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.printing", description="Measure what printing costs.")
    parser.add_argument("--records", type=int, default=1_000, help="records in the made-up directory")
    parser.add_argument("--books", nargs="*", default=[], help="only these, for example indonesia (default: all)")
    return parser.parse_args()


def one_changed(project: Path) -> None:
    """Change the name of the first partner."""
    file = project / "partners.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("Contoh ", "Contoh Baru ", 1), "utf-8")


def measure(project: Path, books: list[str]) -> dict[str, Figures]:
    """Print from nothing, again without a change, and after one record has changed."""
    environment = {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1780272000")}
    command = (*GENERATOR, "print", *books)
    output = project / "print"
    found = {"from nothing": run(command, project, output, **environment)}
    found["nothing changed"] = run(command, project, output, **environment)
    one_changed(project)
    found["one record changed"] = run(command, project, output, **environment)
    return found


def kinds_of(files: list[PrintedFile]) -> list[str]:
    """Return a line for each kind of file: how many, their pages, the largest in MB."""
    kinds = sorted({file.kind for file in files})
    lines = []
    for kind in kinds:
        some = [file for file in files if file.kind == kind]
        pages, largest = sum(file.pages for file in some), max(file.size_bytes for file in some) / 1e6
        lines.append(f"{kind:8} {len(some):5} files {pages:7} pages, largest {largest:.1f} MB")
    return lines


def main() -> None:
    """Measure and tell."""
    given = options()
    with tempfile.TemporaryDirectory(prefix="bench-print-") as name:
        project = Path(name) / "project"
        made = run((*GENERATOR, "sample", str(given.records), project), ROOT, Path(name), PYTHONPATH=str(ROOT))
        print(f"{given.records} records, made in {made.cpu_seconds:.1f} CPU-s")
        for title, figures in measure(project, given.books).items():
            print(f"{title:20} {figures.cpu_seconds:8.1f} CPU-s {figures.peak_mib:7.0f} MiB in the largest process")
        print(*kinds_of(printed_files(project / "print")), sep="\n")


if __name__ == "__main__":
    main()
