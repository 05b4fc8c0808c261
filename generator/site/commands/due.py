"""``due``: what is due for checking, by the office that looks after it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.intake import load
from generator.model.directory import Directory
from generator.rendering.reports.due import as_json, as_markdown, text_lines
from generator.rendering.reports.upkeep_words import say
from generator.site.commands.command import Command
from generator.site.host.settings import site_url_in
from generator.site.project import Project, build_date
from generator.views.review.due import OfficeList, due_by_office

WITHOUT_OFFICE = "tanpa-kantor"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="bentuk daftar / form of the list"
    )
    parser.add_argument("--office", metavar="SLUG", help="hanya kantor ini / this office only")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="satu berkas Markdown untuk tiap kantor")


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    directory = load(project.root, build_date(), project.cache).directory
    if directory is None:
        print(say("due_unusable", given.language), file=sys.stderr)
        return 1
    lists = [office for office in _lists(directory) if given.office in (None, office.slug)]
    url = site_url_in(project.config_file)
    if given.into is not None:
        _write(lists, given.into, given.language, url)
    else:
        sys.stdout.write(_said(lists, given.format, given.language, url))
    return 0


def _lists(directory: Directory) -> tuple[OfficeList, ...]:
    return due_by_office(directory, build_date())


def _said(lists: list[OfficeList], form: str, language: str, url: str) -> str:
    if form == "json":
        return as_json(lists)
    if not lists:
        return say("due_none", language) + "\n"
    if form == "markdown":
        return "\n".join(as_markdown(office, language, url) for office in lists)
    return "\n".join(text_lines(lists, language)) + "\n"


def _write(lists: list[OfficeList], folder: Path, language: str, url: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for office in lists:
        file = folder / f"{office.slug or WITHOUT_OFFICE}.md"
        file.write_text(as_markdown(office, language, url), encoding="utf-8", newline="\n")


DUE = Command("due", "yang perlu diperiksa, per kantor / what is due for checking", _arguments, _run)
