"""Tell that nothing at all has changed since the last build, without reading a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.mark import Mark
from generator.model.problem import Level, Problem, Report
from generator.rendering.artifact import digest, digest_bytes
from generator.site.host.shells import Host
from generator.site.program import code_fingerprint, versions
from generator.site.project import Project
from generator.site.sealed import read_sealed, write_sealed

INPUTS = ("partners.yml", "programs.yml", "partners.d/**/*", "programs.d/**/*", "content/**/*", "print/files.json")


@dataclass(frozen=True)
class Stamp:
    """``inputs`` stands for all that a build reads, ``output`` for the folder it left with ``files`` files.

    ``report`` is what was to be said about the data.
    """

    inputs: str
    output: str
    files: int
    report: Report

    def save(self, file: Path) -> None:
        """Write the stamp of a finished build."""
        rows = [[found.rule, found.level, *found.mark, dict(found.facts)] for found in self.report.problems]
        write_sealed(file, [self.inputs, self.output, self.files, rows])

    @classmethod
    def load(cls, file: Path) -> Stamp | None:
        """Return the stamp of the last build, or ``None`` if there is none or it is damaged."""
        try:
            inputs, output, files, rows = read_sealed(file)
            return cls(inputs, output, files, Report(tuple(map(_problem, rows))))
        except (ValueError, TypeError):
            return None


def inputs_of(project: Project, host: Host, today: date) -> str:
    """Return a digest of everything a build reads: the same inputs, the same site."""
    return digest(
        (
            str(today),
            repr(host.settings),
            code_fingerprint(),
            *versions(),
            *(part for pair in sorted(host.shells.items()) for part in pair),
            *(part for name, guide in sorted(host.guides.items()) for part in (name, repr(guide))),
            *_inputs(project.root),
        )
    )


def _inputs(root: Path) -> Iterator[str]:
    files = {path for pattern in INPUTS for path in root.glob(pattern) if path.is_file()}
    for file in sorted(files):
        yield file.relative_to(root).as_posix()
        yield digest_bytes(file.read_bytes())


def _problem(row: list[object]) -> Problem:
    rule, level, file, line, column, facts = row
    if not (isinstance(line, int) and isinstance(column, int) and isinstance(facts, dict)):
        raise TypeError("not what Stamp.save wrote")
    return Problem(str(rule), Level(str(level)), Mark(str(file), line, column), facts)
