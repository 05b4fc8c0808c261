"""Make one PDF file with Typst, in a process of its own: Typst never gives memory back.

Run with the paths of jobs: ``python -m generator.rendering.print.worker job.json``. Only small files
share a process. A job that is done is not done again. A job is a JSON object:

``main``       the template, in the job's own folder
``output``     where the PDF goes; the number of its pages goes to ``page-count.txt``
``fonts``      the folder of the bundled fonts
``standards``  PDF standards to ask for (``["ua-1"]``)
``date``       seconds since 1970 for the file's dates
``numbered``   whether the template wants to know where its records stand
``layouts``    how many layouts to try here until that is settled
``sheets``     words for the same pages on sheets to fold (``sheets.pdf``), or nothing

Leaves with 0 when the file is made and with 3 when what is known is better than before but one
more process is needed: a large book takes one layout a process.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typst

from generator.rendering.print.imposing import SheetWords, imposed
from generator.rendering.print.packing import packed, page_count

MADE, FAILED, ONCE_MORE = 0, 1, 3
PAGE_COUNT = "page-count.txt"
SHEETS = "sheets.pdf"
# Records are headings labelled r1, r2 … in the order of the book.
_QUESTION = """query(heading)
  .filter(it => it.has("label") and str(it.label).starts-with(regex("r\\d")))
  .map(it => {
    let place = it.location().position()
    (place.page, calc.round(place.x.pt(), digits: 1), calc.round(place.y.pt(), digits: 1))
  })"""


def spans_of(pages: list[int]) -> list[tuple[int, int] | None]:
    """Return the first and last record of each page (counted from 1; the first entry is empty)."""
    spans: list[tuple[int, int] | None] = [None] * (max(pages, default=0) + 1)
    for number, page in enumerate(pages, start=1):
        first, _ = spans[page] or (number, number)
        spans[page] = (first, number)
    return spans


def make(folder: Path, job: dict[str, Any]) -> int:
    """Do a job and return the exit code."""
    if not job["numbered"]:
        _compile(folder, job)
        return MADE
    known = folder / "places.json"
    places = json.loads(known.read_text("utf-8")) if known.exists() else _remember(folder, [])
    for _ in range(job["layouts"]):
        found = json.loads(_compiler(folder, job).eval(_QUESTION, format="json"))
        if found == places:
            _compile(folder, job)
            return MADE
        places = _remember(folder, found)
    return ONCE_MORE


def _remember(folder: Path, places: list[list[float]]) -> list[list[float]]:
    """Write down what the template is to know: the place of each record, and the spans of pages."""
    (folder / "places.json").write_text(json.dumps(places), "utf-8")
    spans = (span or (0, 0) for span in spans_of([int(page) for page, _, _ in places]))
    (folder / "spans.txt").write_text("".join(f"{first:06}{last:06}" for first, last in spans), "utf-8")
    return places


def _compile(folder: Path, job: dict[str, Any]) -> None:
    pdf, warnings = _compiler(folder, job).compile_with_warnings(
        format="pdf", pdf_standards=job["standards"], timestamp=job["date"]
    )
    if warnings:  # Typst warns where it leaves something out
        raise RuntimeError("; ".join(str(warning) for warning in warnings))
    if not isinstance(pdf, bytes):
        raise TypeError("Typst did not answer with one file")
    (folder / PAGE_COUNT).write_text(str(page_count(pdf)), "utf-8")
    if job["sheets"]:
        (folder / SHEETS).write_bytes(imposed(pdf, SheetWords(**job["sheets"])))
    Path(job["output"]).write_bytes(packed(pdf))


def _compiler(folder: Path, job: dict[str, Any]) -> typst.Compiler:
    return typst.Compiler(folder / job["main"], root=folder, font_paths=[job["fonts"]], ignore_system_fonts=True)


def main() -> int:
    """Do the jobs named on the command line; stop at the first that is not made."""
    for name in sys.argv[1:]:
        job_file = Path(name)
        job = json.loads(job_file.read_text("utf-8"))
        if Path(job["output"]).exists():
            continue
        try:
            code = make(job_file.parent, job)
        except RuntimeError as refused:  # typst.TypstError is one too
            print(refused, *getattr(refused, "hints", ()), sep="\n", file=sys.stderr)
            return FAILED
        if code != MADE:
            return code
    return MADE


if __name__ == "__main__":
    sys.exit(main())
