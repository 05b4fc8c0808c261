"""Books and cards that have been printed to PDF, taken into the site beside its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from generator.model.edition import Edition
from generator.rendering.artifact import Artifact, digest
from generator.site.printing.folder import PrintedFile, printed_files
from generator.site.project import Project

FOLDER = "print"


def editions_of(project: Project) -> tuple[Edition, ...]:
    """Return the PDFs in the project's ``print/`` folder that are really there, by path."""
    return tuple(_edition(file) for file in printed_files(project.root / FOLDER))


def edition_artifacts(project: Project, editions: Iterable[Edition]) -> Iterator[Artifact]:
    """Yield the PDFs as files of the site."""
    for edition in editions:
        file: Path = project.root / FOLDER / edition.path
        yield Artifact(edition.route, edition.digest, partial(file.read_bytes))


def _edition(file: PrintedFile) -> Edition:
    return Edition(
        path=file.path,
        title=file.title,
        kind=file.kind,
        language=file.language,
        pages=file.pages,
        size_bytes=file.size_bytes,
        as_of=file.as_of,
        digest=digest((file.key, str(file.size_bytes))),
    )
