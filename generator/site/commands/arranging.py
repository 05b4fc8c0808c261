"""``format``, ``split`` and ``join``: data files in order, by province, or in one piece."""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path

from generator.intake import Loaded, load
from generator.intake.editing.changes import (
    FileChanges,
    TooLargeError,
    apply_changes,
    format_files,
    join_files,
    split_files,
)
from generator.intake.syntax.source import MAX_FILE_BYTES
from generator.rendering.reports.problems import write_report
from generator.site.commands.command import Command
from generator.site.editing_words import say
from generator.site.project import Project, build_date

MEBIBYTE = 1024 * 1024


def _format_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="tunjukkan saja, jangan ubah / only show, change nothing")


def _no_arguments(_: argparse.ArgumentParser) -> None:
    """These commands have no options of their own."""


def _format(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    changes = format_files(project.root, load(project.root, build_date(), project.cache).knowledge)
    if not given.check:
        return _apply(project, changes, given.language)
    for name, content in changes.items():
        sys.stdout.write(_difference(project.root / name, name, content or b""))
    if changes:
        names = ", ".join(changes)
        command = "python -m generator format"
        print(say("untidy", given.language, count=len(changes), names=names, command=command), file=sys.stderr)
    else:
        print(say("in-order", given.language), file=sys.stderr)
    return 1 if changes else 0


def _difference(file: Path, name: str, content: bytes) -> str:
    before = file.read_bytes().decode("utf-8", "replace").splitlines(keepends=True)
    after = content.decode().splitlines(keepends=True)
    return "".join(difflib.unified_diff(before, after, name, name))


def _split(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    loaded = load(project.root, build_date(), project.cache)
    if loaded.directory is None:
        return _refuse(loaded, given.language)
    return _apply(project, split_files(project.root, loaded), given.language)


def _join(given: argparse.Namespace) -> int:
    project = Project.at(Path.cwd(), given.config)
    loaded = load(project.root, build_date(), project.cache)
    if loaded.directory is None:
        return _refuse(loaded, given.language)
    try:
        changes = join_files(project.root)
    except TooLargeError as large:
        size, limit = (f"{number / MEBIBYTE:.1f}" for number in (large.size_bytes, MAX_FILE_BYTES))
        print(say("too-large", given.language, name=large.name, size=size, limit=limit), file=sys.stderr)
        return 1
    return _apply(project, changes, given.language)


def _refuse(loaded: Loaded, language: str) -> int:
    write_report(loaded.report, sys.stderr, language)
    print(say("faults", language), file=sys.stderr)
    return 1


def _apply(project: Project, changes: FileChanges, language: str) -> int:
    apply_changes(project.root, changes)
    for name, content in changes.items():
        print(say("removed" if content is None else "changed", language, name=name), file=sys.stderr)
    if not changes:
        print(say("nothing", language), file=sys.stderr)
    return 0


FORMAT = Command("format", "rapikan berkas data / put data files in order", _format_arguments, _format)
SPLIT = Command("split", "bagi data per provinsi / one data file a province", _no_arguments, _split)
JOIN = Command("join", "gabungkan data lagi / one data file again", _no_arguments, _join)
