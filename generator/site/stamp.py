"""Tell that nothing at all has changed since the last build, without reading a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.intake.gazetteer import gazetteer_bytes
from generator.model.mark import Mark
from generator.model.problem import Level, Problem, Report
from generator.rendering.artifact import digest, digest_bytes
from generator.site.editions import FOLDER as PRINT_FOLDER
from generator.site.host import Host
from generator.site.host_cache import code_fingerprint, versions
from generator.site.printed import LIST_NAME
from generator.site.project import Project

INPUTS = ("partners.yml", "programs.yml", "partners.d/**/*", "programs.d/**/*", "content/**/*")


def stamp_of(project: Project, host: Host, today: date) -> str:
    """Return a digest of everything a build reads: the same stamp, the same site."""
    return digest(
        (
            str(today),
            repr(host.settings),
            code_fingerprint(),
            *versions(),
            *map(digest_bytes, gazetteer_bytes()),
            *(part for pair in sorted(host.shells.items()) for part in pair),
            *(part for name, guide in sorted(host.guides.items()) for part in (name, repr(guide))),
            *_inputs(project.root),
        )
    )


def _inputs(root: Path) -> Iterator[str]:
    files = {path for pattern in INPUTS for path in root.glob(pattern) if path.is_file()}
    files |= {path for path in (root / PRINT_FOLDER / LIST_NAME,) if path.is_file()}
    for file in sorted(files):
        yield file.relative_to(root).as_posix()
        yield digest_bytes(file.read_bytes())


def save_stamp(file: Path, stamp: str, report: Report) -> None:
    """Keep the stamp of a finished build and what was to be said about its data."""
    rows = [[found.rule, found.level, *found.mark, dict(found.facts)] for found in report.problems]
    content = json.dumps([stamp, rows], separators=(",", ":")).encode()
    beside = file.with_suffix(".new")
    beside.write_bytes(digest_bytes(content).encode() + b"\n" + content)
    beside.replace(file)


def load_stamp(file: Path, stamp: str) -> Report | None:
    """Return the report of the build that had this stamp, or ``None`` if the last one did not."""
    try:
        seal, _, content = file.read_bytes().partition(b"\n")
        if seal.decode("ascii", "replace") != digest_bytes(content):
            return None
        kept, rows = json.loads(content)
        return Report(tuple(map(_problem, rows))) if kept == stamp else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _problem(row: list[object]) -> Problem:
    rule, level, file, line, column, facts = row
    if not (isinstance(line, int) and isinstance(column, int) and isinstance(facts, dict)):
        raise TypeError("not what save_stamp wrote")
    return Problem(str(rule), Level(str(level)), Mark(str(file), line, column), facts)
