"""``links``: ask every address in the directory whether it is still there. It never blocks anything."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.intake import load
from generator.model.directory import Record
from generator.rendering.reports.links import as_json, as_lines
from generator.rendering.reports.upkeep_words import say
from generator.site.asking import Answer, ask_all
from generator.site.commands.command import Command
from generator.site.project import Project, build_date
from generator.views.review.links import links_of


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="bentuk daftar / form of the list"
    )


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    directory = load(project.root, build_date(), project.cache).directory
    if directory is None:
        print(say("due_unusable", given.language), file=sys.stderr)
        return 1
    links = links_of(directory)
    sys.stdout.write(_said(links, ask_all(links), given.format, given.language))
    return 0


def _said(links: Mapping[str, Sequence[Record]], answers: Mapping[str, Answer], form: str, language: str) -> str:
    said = {
        address: {"trouble": str(answer.trouble), "status": str(answer.status or ""), "target": answer.target}
        for address, answer in answers.items()
        if answer.trouble is not None
    }
    if form == "json":
        return as_json(links, said)
    return "\n".join(as_lines(links, said, language, markdown=form == "markdown")) + "\n"


LINKS = Command("links", "tanyai setiap alamat web / ask every web address", _arguments, _run)
