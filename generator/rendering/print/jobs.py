"""Making PDF files, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from generator.rendering.print.fonts import FONTS
from generator.rendering.print.worker import MADE, ONCE_MORE

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "print"
PACKAGE_PARENT = Path(__file__).resolve().parents[3]
MOST_PROCESSES = 6
LAYOUTS_AT_ONCE = 4
LARGE_BOOK = 300
"""Records from which each layout gets its own process: Typst keeps what it has laid out."""


class PrintError(Exception):
    """Typst refused a file; the message holds its words."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One file to make. ``files`` are what the template reads, by name.

    ``records`` above 0 asks for page numbers of that many records. ``is_accessible`` asks the
    compiler for PDF/UA-1.
    """

    template: str
    as_of: date
    files: Mapping[str, bytes] = field(repr=False)
    records: int = 0
    is_accessible: bool = True

    def settings(self, folder: Path) -> dict[str, Any]:
        """Return the job as the worker reads it."""
        return {
            "main": self.template,
            "output": str(folder / "out.pdf"),
            "fonts": str(FONTS),
            "standards": ["ua-1"] if self.is_accessible else [],
            "date": int(datetime(self.as_of.year, self.as_of.month, self.as_of.day, tzinfo=UTC).timestamp()),
            "numbered": self.records > 0,
            "layouts": 1 if self.records >= LARGE_BOOK else LAYOUTS_AT_ONCE,
        }


def make_pdf(job: PrintJob) -> bytes:
    """Return the PDF of a job.

    Raises:
        PrintError: If Typst refuses the file, for example because it would not be accessible.
    """
    with tempfile.TemporaryDirectory(prefix="pulang-print-") as name:
        folder = Path(name)
        for file, content in job.files.items():
            (folder / file).write_bytes(content)
        for template in TEMPLATES.glob("*.typ"):
            (folder / template.name).write_bytes(template.read_bytes())
        (folder / "job.json").write_text(json.dumps(job.settings(folder)), "utf-8")
        for _ in range(MOST_PROCESSES):
            code, words = _run(folder / "job.json")
            if code == MADE:
                return (folder / "out.pdf").read_bytes()
            if code != ONCE_MORE:
                raise PrintError(words.strip() or f"the worker left with {code}")
        raise PrintError("page numbers do not settle")


def _run(job_file: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "generator.rendering.print.worker", str(job_file)]
    paths = [str(PACKAGE_PARENT), *filter(None, [os.environ.get("PYTHONPATH")])]
    # One thread a process: several files are made at once.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "RAYON_NUM_THREADS": "1"}
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return finished.returncode, finished.stderr
