"""``review``: what a proposal changes, for the person who decides on it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.rendering.reports.problems import message
from generator.rendering.reports.review import Teller
from generator.rendering.reports.review_words import say
from generator.rendering.reports.shortening import shorten
from generator.site.commands.command import Command
from generator.site.project import Project, build_date
from generator.site.reviewing import Reviewed, review_versions

MAX_CHARACTERS = 60_000
"""A comment on GitHub holds 65,536."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", metavar="BASE", help="versi tujuan / the version the proposal is for")
    parser.add_argument("head", metavar="HEAD", help="versi yang diusulkan / the proposed version")
    parser.add_argument(
        "--format",
        choices=("markdown", "github"),
        default="markdown",
        help="ringkasan, atau tanda di baris / summary or annotations",
    )


def _run(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    reviewed = review_versions(project.root, given.base, given.head, build_date())
    teller = _teller(reviewed, given.language)
    if given.format == "github":
        sys.stdout.writelines(f"{line}\n" for line in teller.annotations(reviewed.review))
    else:
        sys.stdout.write(shorten(teller.markdown(reviewed.review), MAX_CHARACTERS, say("too_long", given.language)))
    return 1 if reviewed.review.has_errors else 0


def _teller(reviewed: Reviewed, language: str) -> Teller:
    knowledge = reviewed.knowledge
    return Teller(
        knowledge.vocabularies,
        knowledge.gazetteer,
        language,
        lambda problem: f"{message(problem, language)} [{problem.rule}]",
    )


REVIEW = Command("review", "ringkas sebuah usulan / say what a proposal changes", _arguments, _run)
