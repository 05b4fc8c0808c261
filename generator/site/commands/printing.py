"""``print``: books, booklets and pocket cards as PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.model.problem import Level
from generator.rendering.print.jobs import PrintError
from generator.rendering.reports.problems import write_report
from generator.site.building.closing import count
from generator.site.commands.command import Command
from generator.site.printing.files import PrintRequest, print_books
from generator.site.progress import progress_for
from generator.site.project import Project
from generator.site.words import say


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "names", nargs="*", metavar="NAMA", help="buku atau kartu tertentu, misalnya jawa-tengah (bawaan: semua)"
    )
    parser.add_argument("-d", "--output", type=Path, help="folder keluaran (bawaan: print)")
    parser.add_argument("--jobs", type=int, metavar="N", help="banyaknya proses (bawaan: semua inti prosesor)")


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    request = PrintRequest(
        output=given.output and given.output.absolute(),
        names=tuple(given.names),
        language=given.language,
        processes=given.jobs,
    )
    try:
        outcome = print_books(project, request, progress_for(sys.stderr))
    except PrintError as refused:
        print(say("print_refused", given.language, reason=refused), file=sys.stderr)
        return 1
    write_report(outcome.report, sys.stderr, given.language)
    if outcome.report.has_errors:
        print(say("refused", given.language, errors=count(outcome.report, Level.ERROR)), file=sys.stderr)
        return 1
    print(
        say(
            "printed",
            given.language,
            made=len(outcome.made),
            unchanged=outcome.unchanged,
            removed=outcome.removed,
            seconds=outcome.seconds,
            output=outcome.output,
        ),
        file=sys.stderr,
    )
    return 0


PRINT = Command("print", "buat buku dan kartu PDF / make books and cards", _arguments, _run)
