"""Make one PDF file with Typst, in a process of its own: Typst never gives memory back.

Run with the paths of jobs: ``python -m generator.rendering.print.worker job.json``. Only small files
share a process. A job is a JSON object:

``main``       the template, in the job's own folder
``output``     where the PDF goes; the number of its pages goes to ``pages.txt``
``fonts``      the folder of the bundled fonts
``standards``  PDF standards to ask for (``["ua-1"]``)
``date``       seconds since 1970 for the file's dates
``numbered``   whether the template wants to know where its records stand (``known.json``)
``layouts``    how many layouts to try here until that is settled

Leaves with 0 when the file is made and with 3 when ``known.json`` is better than before but one
more process is needed: a large book takes one layout a process.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typst

from generator.rendering.print.packing import packed, page_count

MADE, FAILED, ONCE_MORE = 0, 1, 3
PAGES = "pages.txt"
NOTHING_KNOWN: dict[str, Any] = {"pages": [], "span": []}
# Records are headings labelled r1, r2 … in the order of the book.
_QUESTION = """query(heading)
  .filter(it => it.has("label") and str(it.label).starts-with(regex("r\\d")))
  .map(it => it.location().page())"""


def where(pages: list[int]) -> dict[str, Any]:
    """Return what a template wants to know: ``pages`` of the records, and for each page its ``span``.

    A span is the first and last record that stands on a page, ``None`` where there is none.
    """
    span: list[list[int] | None] = [None] * max(pages, default=0)
    for number, page in enumerate(pages, start=1):
        first, _ = span[page - 1] or (number, number)
        span[page - 1] = [first, number]
    return {"pages": pages, "span": span}


def make(folder: Path, job: dict[str, Any]) -> int:
    """Do a job and return the exit code."""
    if not job["numbered"]:
        _compile(folder, job)
        return MADE
    known_file = folder / "known.json"
    if not known_file.exists():
        known_file.write_text(json.dumps(NOTHING_KNOWN), "utf-8")
    known = json.loads(known_file.read_text("utf-8"))
    for _ in range(job["layouts"]):
        found = where(json.loads(_compiler(folder, job).eval(_QUESTION, format="json")))
        if found == known:
            _compile(folder, job)
            return MADE
        known = found
        known_file.write_text(json.dumps(known), "utf-8")
    return ONCE_MORE


def _compile(folder: Path, job: dict[str, Any]) -> None:
    pdf, warnings = _compiler(folder, job).compile_with_warnings(
        format="pdf", pdf_standards=job["standards"], timestamp=job["date"]
    )
    if warnings:  # Typst warns where it leaves something out
        raise RuntimeError("; ".join(str(warning) for warning in warnings))
    if not isinstance(pdf, bytes):
        raise TypeError("Typst did not answer with one file")
    (folder / PAGES).write_text(str(page_count(pdf)), "utf-8")
    Path(job["output"]).write_bytes(packed(pdf))


def _compiler(folder: Path, job: dict[str, Any]) -> typst.Compiler:
    return typst.Compiler(folder / job["main"], root=folder, font_paths=[job["fonts"]], ignore_system_fonts=True)


def main() -> int:
    """Do the jobs named on the command line; stop at the first that is not made."""
    for name in sys.argv[1:]:
        job_file = Path(name)
        try:
            code = make(job_file.parent, json.loads(job_file.read_text("utf-8")))
        except RuntimeError as refused:  # typst.TypstError is one too
            print(refused, *getattr(refused, "hints", ()), sep="\n", file=sys.stderr)
            return FAILED
        if code != MADE:
            return code
    return MADE


if __name__ == "__main__":
    sys.exit(main())
