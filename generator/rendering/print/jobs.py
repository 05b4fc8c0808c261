"""Making PDF files, each in a process of its own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple, Self

from generator.rendering.print.imposing import SheetWords
from generator.rendering.print.worker import COPIES, MADE, PAGE_COUNT, REFUSAL, SHEETS

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "print"
PACKAGE_PARENT = Path(__file__).resolve().parents[3]
OUTPUT = "out.pdf"
JOB = "job.json"
SECONDS_TO_END = 2.0
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


class Press:
    """Processes that make files, started when they are needed and kept for the next files.

    Threads may share it: each works with a process of its own.
    """

    def __init__(self) -> None:
        self._waiting: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        while self._waiting:
            _end(self._waiting.pop())

    def make(self, jobs: Sequence[PrintJob]) -> list[Pdf]:
        """Make files one after the other, each in a process of its own where the system can copy one.

        Raises:
            PrintError: If Typst refuses one of them, for example because it would not be accessible.
        """
        with tempfile.TemporaryDirectory(prefix="pulang-print-") as name:
            folders = [Path(name) / str(number) for number in range(len(jobs))]
            for job, folder in zip(jobs, folders, strict=True):
                _lay_out(job, folder)
            worker = self._waiting.pop() if self._waiting else _start()
            may_stay = False
            try:
                for folder in folders:
                    _do(worker, folder)
                may_stay = COPIES  # without copies its memory has grown: Typst never gives any back
            finally:
                if may_stay:
                    self._waiting.append(worker)
                else:
                    _end(worker)
            return [_pdf_in(folder) for folder in folders]


def make_pdf(job: PrintJob) -> Pdf:
    """Make one file.

    Raises:
        PrintError: If Typst refuses it.
    """
    with Press() as press:
        return press.make([job])[0]


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
    (folder / JOB).write_text(json.dumps(job.settings(folder)), "utf-8")


def _start() -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator.rendering.print.worker"]
    paths = [str(PACKAGE_PARENT), *filter(None, [os.environ.get("PYTHONPATH")])]
    # One thread a process: several files are made at once.
    environment = os.environ | MEMORY | {"PYTHONPATH": os.pathsep.join(paths), "RAYON_NUM_THREADS": "1"}
    return subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


def _do(worker: subprocess.Popen[str], folder: Path) -> None:
    """Have a worker do the job in a folder, and wait until it says how that ended."""
    answer = ""
    try:
        print(json.dumps(str(folder / JOB)), file=worker.stdin, flush=True)
        answer = worker.stdout.readline() if worker.stdout else ""
    except BrokenPipeError:
        pass  # it has ended: it is said below
    if answer.strip() != str(MADE):
        refusal = folder / REFUSAL
        raise PrintError(refusal.read_text("utf-8").strip() if refusal.exists() else "the worker has ended")


def _end(worker: subprocess.Popen[str]) -> None:
    """Let a worker end; one that is at work is stopped."""
    if worker.stdin:
        with contextlib.suppress(BrokenPipeError):
            worker.stdin.close()
    try:
        worker.wait(timeout=SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
    if worker.stdout:
        worker.stdout.close()
