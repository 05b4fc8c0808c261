"""Make PDF files with Typst, each in a process of its own: Typst never gives memory back.

Started as ``python -m generator.rendering.print.worker``, it reads the paths of jobs from its input, each a JSON
string on a line of its own, and answers each with 0 when it is done. Where the system can, each job is done in a
copy of this process: starting Python and reading the fonts cost as much as a tenth of a usual file, and so they are
paid once. Why a job is refused stands beside it in ``refusal.txt``. A job is a JSON object:

``main``       the template, in the job's own folder
``output``     where the PDF goes; the number of its pages goes to ``page-count.txt``
``standards``  PDF standards to ask for (``["ua-1"]``)
``date``       seconds since 1970 for the file's dates
``numbered``   whether the template wants to know where its records stand
``layouts``    how many layouts to try here until that is settled
``sheets``     words for the same pages on sheets to fold (``sheets.pdf``), or nothing
"""

from __future__ import annotations

import gc
import json
import os
import re
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst

from generator.rendering.print.fonts import FONTS
from generator.rendering.print.imposing import SheetWords, imposed
from generator.rendering.print.packing import objects_of, packed, page_count
from generator.rendering.print.placing import Places, heads_of, in_reach, with_pages

MADE, FAILED, ONCE_MORE = 0, 1, 3
PAGE_COUNT = "page-count.txt"
SHEETS = "sheets.pdf"
REFUSAL = "refusal.txt"
COPIES = sys.platform != "win32"
"""Whether the system can copy a process."""
PLACES = "places.json"
HEADS = "heads.bin"
MOST_ROUNDS = 6
GUIDES = "guides.json"
INDEXES = "indexes.json"
INDEXES_WITH_PAGES = "indexes-with-pages.json"
_RECORD = re.compile(r"r\d+")
# Records are headings labelled r1, r2 … in the order of the book; a draft has no indexes (by-name …).
_QUESTION = """query(heading)
  .filter(it => it.has("label") and not str(it.label).starts-with("by-"))
  .map(it => {
    let place = it.location().position()
    (str(it.label), (place.page, calc.round(place.x.pt(), digits: 1), calc.round(place.y.pt(), digits: 1)))
  })"""


def make(folder: Path, job: dict[str, Any], fonts: typst.Fonts) -> int:
    """Do a job, or a part of it: a large book takes one layout a process. Return how that ended."""
    known = folder / PLACES
    places = Places(**json.loads(known.read_text("utf-8"))) if known.exists() else _remember(folder, Places([], {}))
    for _ in range(job["layouts"]):
        compiler = typst.Compiler(folder / job["main"], root=folder, font_paths=fonts, ignore_system_fonts=True)
        found = places
        if job["numbered"]:
            found = _found(json.loads(compiler.eval(_QUESTION, format="json")))
        if found == places:
            _write(compiler, folder, job)
            return MADE
        places = _remember(folder, found)
    return ONCE_MORE


def _found(headings: Sequence[tuple[str, list[float]]]) -> Places:
    """Return where headings stand, by their labels."""
    records = [place for label, place in headings if _RECORD.fullmatch(label)]
    return Places(records, {label: place for label, place in headings if not _RECORD.fullmatch(label)})


def _remember(folder: Path, places: Places) -> Places:
    """Write down what the template is to know: where parts stand, the heads of pages, the indexes."""
    (folder / PLACES).write_text(json.dumps(places._asdict()), "utf-8")
    heads, indexes = b"", []
    if places.records:
        guides = json.loads((folder / GUIDES).read_text("utf-8"))
        heads = in_reach(heads_of([int(page) for page, _, _ in places.records], guides))
        indexes = with_pages(json.loads((folder / INDEXES).read_text("utf-8")), places.records)
    (folder / HEADS).write_bytes(heads)
    (folder / INDEXES_WITH_PAGES).write_text(json.dumps(indexes), "utf-8")
    return places


def _write(compiler: typst.Compiler, folder: Path, job: dict[str, Any]) -> None:
    """Write the finished file; what the compiler has just laid out is not laid out again."""
    pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=job["standards"], timestamp=job["date"])
    if warnings:  # Typst warns where it leaves something out
        raise RuntimeError("; ".join(str(warning) for warning in warnings))
    if not isinstance(pdf, bytes):
        raise TypeError("Typst did not answer with one file")
    objects = objects_of(pdf)
    (folder / PAGE_COUNT).write_text(str(page_count(objects)), "utf-8")
    if job["sheets"]:
        (folder / SHEETS).write_bytes(imposed(objects, SheetWords(**job["sheets"])))
    Path(job["output"]).write_bytes(packed(objects))


def _do(job_file: Path, fonts: typst.Fonts) -> int:
    """Do a job and return how that ended; write down why it cannot be done."""
    try:
        return make(job_file.parent, json.loads(job_file.read_text("utf-8")), fonts)
    except RuntimeError as refused:  # typst.TypstError is one too
        _refuse(job_file, "\n".join(map(str, (refused, *getattr(refused, "hints", ())))))
        return FAILED


def _refuse(job_file: Path, why: str) -> None:
    job_file.with_name(REFUSAL).write_text(why, "utf-8")


def _do_apart(job_file: Path, fonts: typst.Fonts) -> int:
    """Do a job in a copy of this process where the system can make one."""
    if sys.platform == "win32":
        return _do(job_file, fonts)
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = FAILED
    try:
        code = _do(job_file, fonts)
    finally:
        if sys.exc_info()[1] is not None:
            _refuse(job_file, traceback.format_exc())
        os._exit(code)  # nothing is tidied up: the system takes all memory back at once


def _done(job_file: Path, fonts: typst.Fonts) -> int:
    """Do a job in as many rounds as it needs."""
    codes = (_do_apart(job_file, fonts) for _ in range(MOST_ROUNDS))
    code = next((code for code in codes if code != ONCE_MORE), ONCE_MORE)
    if code == ONCE_MORE:
        _refuse(job_file, "page numbers do not settle")
    elif code < 0:
        _refuse(job_file, f"ended by signal {-code}: is there enough memory?")
    return code


def main() -> None:
    """Do jobs until there are no more."""
    gc.disable()  # what is made here is needed to the end, and a process ends with its file
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    for line in sys.stdin:
        print(_done(Path(json.loads(line)), fonts), flush=True)


if __name__ == "__main__":
    main()
