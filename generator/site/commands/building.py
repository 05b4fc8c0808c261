"""``build``: the whole site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.rendering.reports.problems import write_report
from generator.site.building.beside import read_beside
from generator.site.building.build import BuildRequest, Outcome, build_site
from generator.site.building.closing import closing_words
from generator.site.commands.command import Command
from generator.site.host.hosting import host_of_project, kept_host
from generator.site.progress import progress_for
from generator.site.project import Project, build_date


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-d", "--site-dir", "--output", type=Path, help="folder keluaran (bawaan: site_dir di mkdocs.yml)"
    )
    parser.add_argument(
        "--accept-loss", type=int, metavar="N", help="setuju bahwa N catatan hilang / agree that N records vanish"
    )
    parser.add_argument("--jobs", type=int, metavar="N", help="banyaknya proses (bawaan: semua inti prosesor)")
    parser.add_argument("--clean", action="store_true", help="buat semua lagi dari awal / make everything again")


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    progress = progress_for(sys.stderr)
    today = build_date()
    host = None if given.clean else kept_host(project)
    loaded = None if given.clean else read_beside(project, today, given.jobs, host_is_kept=host is not None)
    host = host or host_of_project(project, progress, given.language, fresh=given.clean)
    request = BuildRequest(
        output=given.site_dir and given.site_dir.absolute(),
        accept_loss=given.accept_loss,
        language=given.language,
        processes=given.jobs,
        fresh=given.clean,
        today=today,
        loaded=loaded,
    )
    return tell(build_site(project, host, request, progress), given.language)


def tell(outcome: Outcome, language: str) -> int:
    """Say how a build ended and return its exit code."""
    write_report(outcome.report, sys.stderr, language)
    print(closing_words(outcome, language), file=sys.stderr)
    return 0 if outcome.published else 1


BUILD = Command("build", "buat situs / build the site", _arguments, _run)
