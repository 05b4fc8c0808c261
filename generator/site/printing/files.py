"""Books and cards as PDF files: only what has changed is made again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.intake.front_pages import load_front_pages
from generator.model.problem import Report
from generator.rendering.artifact import digest, digest_bytes
from generator.rendering.print.jobs import Press
from generator.rendering.print.making import Made, Printer, Task
from generator.site.building.content import load_content
from generator.site.building.loading import site_of
from generator.site.host.hosting import host_of_project
from generator.site.printing.folder import PrintedFile, is_there, read_list, write_list, write_whole
from generator.site.progress import Progress
from generator.site.project import Project, UsageError, build_date
from generator.site.publishing.locking import only_build
from generator.site.publishing.output_folder import checked_output
from generator.site.words import say
from generator.views.plan import Site
from generator.views.print.book import FrontPage
from generator.views.print.books import plan_books
from generator.views.print.pocket import plan_pocket_cards

FOLDER = "print"
DATA = ("partners.yml", "programs.yml", "partners.d/**/*.yml", "programs.d/**/*.yml", "content/**/*")
CODE_OF_BOOKS = (
    "text/*.py",
    "model/*.py",
    "views/*.py",
    "views/pages/*.py",
    "views/print/*.py",
    "rendering/*.py",
    "rendering/print/*.py",
    "theme/print/*.typ",
    "theme/fonts/*.ttf",
    "locale/**/*.po",
)
MOST_WAITING_PER_PROCESS = 2


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What the caller wants. ``names`` are books or cards (``jawa-tengah``); empty for all of them."""

    output: Path | None = None
    names: tuple[str, ...] = ()
    language: str = "id"
    today: date | None = None
    processes: int | None = None


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """How printing ended: ``report`` has errors when nothing could be printed. Counts are of files."""

    report: Report
    output: Path
    made: tuple[str, ...] = ()
    unchanged: int = 0
    removed: int = 0
    seconds: float = 0.0


def print_books(project: Project, request: PrintRequest, progress: Progress) -> PrintOutcome:
    """Make the books and cards that have changed.

    Raises:
        UsageError: If the output folder is one that must not be touched, or a wanted book does not exist.
        AnotherBuildError: If another run prints this project.
        PrintError: If Typst refuses a book.
        OSError: If something could not be read or written.
    """
    started = time.monotonic()
    output = checked_output(request.output or project.root / FOLDER, project)
    with only_build(project.cache / "print.lock"):
        shop = _Shop(project, request, progress, output)
        outcome = shop.nothing_to_do() or shop.run()
    return PrintOutcome(
        outcome.report, output, outcome.made, outcome.unchanged, outcome.removed, time.monotonic() - started
    )


class _Shop:
    """One run of the printer."""

    def __init__(self, project: Project, request: PrintRequest, progress: Progress, output: Path) -> None:
        self.project = project
        self.request = request
        self.progress = progress
        self.output = output
        self.today = request.today or build_date()
        self.known = {file.path: file for file in read_list(output)}
        self.stamp_file = project.cache / "print.stamp"
        self.stamp = self._stamp()

    def _stamp(self) -> str:
        """Return a digest of everything a run reads: the same stamp, the same files."""
        files = [self.project.config_file]
        files += [path for pattern in DATA for path in sorted(self.project.root.glob(pattern)) if path.is_file()]
        contents = [part for path in files for part in (path.as_posix(), digest_bytes(path.read_bytes()))]
        return digest((str(self.today), str(self.output), code_of_books(), *contents))

    def nothing_to_do(self) -> PrintOutcome | None:
        """Return the outcome of a run that can be told to change nothing, without reading a record."""
        if self.request.names or not self.known or not self.stamp_file.is_file():
            return None
        if self.stamp_file.read_text("utf-8") != self.stamp:
            return None
        if not all(is_there(self.output, file) for file in self.known.values()):
            return None
        return PrintOutcome(Report(()), self.output, unchanged=len(self.known))

    def run(self) -> PrintOutcome:
        """Load the data and make what has changed."""
        host = host_of_project(self.project, self.progress, self.request.language)
        self.progress.begin(say("checking", self.request.language), 0)
        tags = tuple(language.tag for language in host.settings.languages)
        content = load_content(self.project.root, tags, self.today, self.project.cache)
        site = site_of(content, host, self.today)
        self.progress.end()
        if site is None:
            return PrintOutcome(content.report, self.output)
        self.stamp_file.unlink(missing_ok=True)
        printer = self._printer(site)
        wanted = {path for path, key in printer.keys.items() if not self._stands(path, key)}
        removed = self._remove_old(printer)
        made = self._make(printer, wanted)
        if not self.request.names:
            write_whole(self.stamp_file, self.stamp.encode())
        return PrintOutcome(content.report, self.output, tuple(made), len(printer.keys) - len(made), removed)

    def _printer(self, site: Site) -> Printer:
        tags = [language.tag for language in site.settings.languages]
        offices = {
            place: FrontPage(page.title, page.paragraphs)
            for place, page in load_front_pages(self.project.root, tags).items()
        }
        names = self.request.names
        books = [book for book in plan_books(site, offices) if not names or book.name in names]
        cards = [card for card in plan_pocket_cards(site) if not names or card.name in names]
        unknown = sorted(set(names) - {book.name for book in books} - {card.name for card in cards})
        if unknown:
            raise UsageError(
                f"Tidak ada buku atau kartu bernama {', '.join(unknown)}. Contoh nama: indonesia, jawa-tengah.\n"
                f"There is no book or card called {', '.join(unknown)}. Names look like indonesia, jawa-tengah."
            )
        return Printer(site, books, cards, code_of_books())

    def _stands(self, path: str, key: str) -> bool:
        file = self.known.get(path)
        return file is not None and file.key == key and is_there(self.output, file)

    def _remove_old(self, printer: Printer) -> int:
        """Remove files that we made and nobody wants any more; files of others stay."""
        if self.request.names:
            return 0
        old = [path for path in self.known if path not in printer.keys]
        for path in old:
            (self.output / path).unlink(missing_ok=True)
            del self.known[path]
        if old:
            write_list(self.output, self.known.values())
        return len(old)

    def _make(self, printer: Printer, wanted: set[str]) -> list[str]:
        self.progress.begin(say("printing", self.request.language), len(wanted))
        made: list[str] = []
        try:
            for finished in _in_parallel(printer.tasks(wanted), self.request.processes or os.cpu_count() or 1):
                for file in finished:
                    self._put(file, printer.keys[file.path])
                    made.append(file.path)
                self.progress.advance(len(finished))
        finally:
            if made:
                write_list(self.output, self.known.values())
            self.progress.end()
        return made

    def _put(self, file: Made, key: str) -> None:
        """Write a file, unless the very same bytes are there."""
        content = file.pdf.content
        path = self.output / file.path
        if not (path.is_file() and path.read_bytes() == content):
            write_whole(path, content)
        self.known[file.path] = PrintedFile(
            file.path, file.title, file.kind, file.language, file.group, file.pdf.pages, len(content), file.as_of, key
        )


def code_of_books() -> str:
    """Return a digest of everything of the generator that shapes a book: style sheets do not."""
    package = Path(__file__).resolve().parents[2]
    files = (path for pattern in CODE_OF_BOOKS for path in sorted(package.glob(pattern)))
    return digest(part for path in files for part in (path.name, digest_bytes(path.read_bytes())))


def _in_parallel(tasks: Iterator[Task], processes: int) -> Iterator[list[Made]]:
    """Run tasks in ``processes`` at once; a task is prepared only when its turn is near."""
    with Press() as press, ThreadPoolExecutor(processes) as pool:
        waiting: set[Future[list[Made]]] = set()
        try:
            for task in tasks:
                waiting.add(pool.submit(task, press))
                if len(waiting) >= processes * MOST_WAITING_PER_PROCESS:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while waiting:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        finally:
            pool.shutdown(cancel_futures=True)
