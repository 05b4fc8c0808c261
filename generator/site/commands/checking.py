"""``check``: every problem of the data in one run."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.model.problem import Level
from generator.rendering.reports.problems import write_report
from generator.site.building.closing import count
from generator.site.building.content import load_content
from generator.site.commands.command import Command
from generator.site.project import Project, build_date
from generator.site.words import say


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="bentuk laporan")
    parser.add_argument("--no-cache", action="store_true", help="baca semua lagi / read everything again")


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    languages = tuple(sorted(folder.name for folder in (project.root / "content").glob("??") if folder.is_dir()))
    content = load_content(project.root, languages, build_date(), None if given.no_cache else project.cache)
    report = content.report
    write_report(report, sys.stderr, given.language, given.format)
    if given.format == "text":
        errors, warnings = count(report, Level.ERROR), count(report, Level.WARNING)
        records = content.loaded.records
        print(say("checked", given.language, records=records, errors=errors, warnings=warnings), file=sys.stderr)
    return 1 if report.has_errors else 0


CHECK = Command("check", "periksa data / check the data", _arguments, _run)
