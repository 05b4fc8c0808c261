"""``serve``: the site in the browser, rebuilt on every save."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
import time
from pathlib import Path

from generator.rendering.reports.problems import write_report
from generator.site.building.build import BuildRequest, build_site
from generator.site.building.closing import closing_words, failure_words
from generator.site.commands.command import Command
from generator.site.host.hosting import host_of_project
from generator.site.progress import QuietProgress
from generator.site.project import Project, UsageError
from generator.site.publishing.generations import ForeignFileError
from generator.site.publishing.locking import AnotherBuildError
from generator.site.serving.preview import Preview, start_server
from generator.site.serving.watching import Snapshot, snapshot_of_data, snapshot_of_generator

LOOK_EVERY_SECONDS = 0.1
LOOKS_BETWEEN_GENERATOR_LOOKS = 10


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="nomor port (bawaan: 8000)")
    parser.add_argument("--host", default="127.0.0.1", help="alamat (bawaan: 127.0.0.1, hanya komputer ini)")


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    folder = project.cache / "preview" / "site"
    preview = Preview()
    seen, generator_seen = snapshot_of_data(project), snapshot_of_generator()
    _rebuild(project, folder, preview, given.language)
    server = start_server(preview, folder, (given.host, given.port))
    print(f"http://{given.host}:{server.server_port}/  (Ctrl+C: berhenti / stop)", file=sys.stderr)
    while True:
        seen = _wait_for_save(project, seen, generator_seen)
        _rebuild(project, folder, preview, given.language)
        gc.collect()  # the site before this one; now, while nobody waits


def _wait_for_save(project: Project, seen: Snapshot, generator_seen: Snapshot) -> Snapshot:
    """Return the new state of the data once it differs from ``seen``.

    A changed generator cannot be used by the process that holds the old one: it starts anew.
    """
    looks = 0
    while True:
        time.sleep(LOOK_EVERY_SECONDS)
        now = snapshot_of_data(project)
        if now != seen:
            return now
        looks += 1
        if looks % LOOKS_BETWEEN_GENERATOR_LOOKS == 0 and snapshot_of_generator() != generator_seen:
            os.execv(sys.executable, [sys.executable, "-m", "generator", *sys.argv[1:]])  # noqa: S606 - ourselves


def _rebuild(project: Project, folder: Path, preview: Preview, language: str) -> None:
    """Build into ``folder`` and tell the open pages how it went; the last good site stays on a mistake."""
    try:
        host = host_of_project(project, QuietProgress(), language)
        request = BuildRequest(output=folder, guard_loss=False, language=language)
        outcome = build_site(project, host, request, QuietProgress())
    except (UsageError, AnotherBuildError, ForeignFileError, OSError) as stopped:
        words = failure_words(stopped, language)
        print(words, file=sys.stderr)
        preview.tell(words)
        return
    said = io.StringIO()
    write_report(outcome.report, said, language)
    closing = closing_words(outcome, language)
    print(said.getvalue() + closing, file=sys.stderr)
    preview.tell("" if outcome.published else f"{said.getvalue()}\n{closing}")


SERVE = Command("serve", "tampilkan situs, bangun ulang tiap disimpan / show the site", _arguments, _run)
