"""Making PDF files, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from generator.rendering.print.imposing import SheetWords
from generator.rendering.print.worker import MADE, PAGE_COUNT, SHEETS

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "print"
PACKAGE_PARENT = Path(__file__).resolve().parents[3]
OUTPUT = "out.pdf"
MEMORY = {
    "MALLOC_TOP_PAD_": str(64 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 30),
    "MALLOC_MMAP_THRESHOLD_": str(1 << 28),
}
"""Has glibc take memory in large pieces and keep it: a tenth less work, because Typst takes and gives back
small pieces all the time. Other systems do not read it."""
LAYOUTS_AT_ONCE = 4


class PrintError(Exception):
    """Typst refused a file; the message holds its words."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One file to make. ``files`` are what the template reads, by name.

    ``numbered_pages`` is about how many pages have numbers that the file itself must know: contents, running
    heads, indexes; 0 for none. ``in_steps`` takes a process for the draft and one for the book. With ``sheets``
    the same pages are laid on sheets to fold as well.
    """

    template: str
    as_of: date
    files: Mapping[str, bytes] = field(repr=False)
    numbered_pages: int = 0
    in_steps: bool = False
    sheets: SheetWords | None = None

    def settings(self, folder: Path) -> dict[str, Any]:
        """Return the job as the worker reads it."""
        return {
            "main": self.template,
            "output": str(folder / OUTPUT),
            "standards": ["ua-1"],
            "date": int(datetime(self.as_of.year, self.as_of.month, self.as_of.day, tzinfo=UTC).timestamp()),
            "numbered": self.numbered_pages > 0,
            "layouts": 1 if self.in_steps else LAYOUTS_AT_ONCE,
            "sheets": self.sheets and self.sheets._asdict(),
        }


class Pdf(NamedTuple):
    """A file that was made, the number of its pages, and the same pages on sheets where that was asked for."""

    content: bytes
    pages: int
    sheets: bytes | None = None


def make_pdf(job: PrintJob) -> Pdf:
    """Make one file in a process of its own.

    Raises:
        PrintError: If Typst refuses the file, for example because it would not be accessible.
    """
    return make_pdfs([job])[0]


def make_pdfs(jobs: Sequence[PrintJob]) -> list[Pdf]:
    """Make files one after the other, with Python started once for all of them.

    Raises:
        PrintError: If Typst refuses one of them.
    """
    with tempfile.TemporaryDirectory(prefix="pulang-print-") as name:
        folders = [Path(name) / str(number) for number in range(len(jobs))]
        for job, folder in zip(jobs, folders, strict=True):
            _lay_out(job, folder)
        _run([folder / "job.json" for folder in folders])
        return [_pdf_in(folder) for folder in folders]


def _pdf_in(folder: Path) -> Pdf:
    pages = int((folder / PAGE_COUNT).read_text("utf-8"))
    sheets = folder / SHEETS
    return Pdf((folder / OUTPUT).read_bytes(), pages, sheets.read_bytes() if sheets.exists() else None)


def _lay_out(job: PrintJob, folder: Path) -> None:
    """Put all that a job reads into its own folder."""
    folder.mkdir()
    for file, content in job.files.items():
        (folder / file).write_bytes(content)
    for template in TEMPLATES.glob("*.typ"):
        (folder / template.name).write_bytes(template.read_bytes())
    (folder / "job.json").write_text(json.dumps(job.settings(folder)), "utf-8")


def _run(job_files: Sequence[Path]) -> None:
    command = [sys.executable, "-m", "generator.rendering.print.worker", *map(str, job_files)]
    paths = [str(PACKAGE_PARENT), *filter(None, [os.environ.get("PYTHONPATH")])]
    # One thread a process: several files are made at once.
    environment = os.environ | MEMORY | {"PYTHONPATH": os.pathsep.join(paths), "RAYON_NUM_THREADS": "1"}
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if finished.returncode != MADE:
        raise PrintError(finished.stderr.strip() or f"the worker left with {finished.returncode}")
