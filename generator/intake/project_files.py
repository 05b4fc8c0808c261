"""Which files of a project the gate reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.intake.catalogue import level_of
from generator.intake.source_file import SourceFile
from generator.intake.vocabularies import FOLDER
from generator.model.mark import Mark
from generator.model.problem import Problem

PARTNERS: Final = "partners"
PROGRAMS: Final = "programs"
ENDING: Final = ".yml"


@dataclass(slots=True)
class ProjectFiles:
    """Files by what they hold, in the order of their names, and problems with finding them."""

    partners: list[SourceFile] = field(default_factory=list)
    programs: list[SourceFile] = field(default_factory=list)
    vocabularies: Mapping[str, SourceFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def find_files(root: Path) -> ProjectFiles:
    """Return the data files below ``root``; what is missing or cannot be read is a problem."""
    found = ProjectFiles()
    found.partners = list(_record_files(root, PARTNERS, found.problems))
    found.programs = list(_record_files(root, PROGRAMS, found.problems))
    vocabularies = sorted((root / FOLDER).glob(f"*{ENDING}"))
    sources = (_read(path, root, found.problems) for path in vocabularies)
    found.vocabularies = {Path(source.name).stem: source for source in sources if source is not None}
    return found


def _record_files(root: Path, stem: str, problems: list[Problem]) -> Iterator[SourceFile]:
    main, folder = root / f"{stem}{ENDING}", root / f"{stem}.d"
    parts = list(_parts(folder, root, problems))
    if main.exists() or not parts:
        source = _read(main, root, problems)
        if source is not None:
            yield source
    for path in parts:
        source = _read(path, root, problems)
        if source is not None:
            yield source


def _parts(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """A file with another ending would be left out without a word, so it is a problem."""
    for path in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if is_hidden or not path.is_file() or path.suffix == ".md":
            continue
        if path.suffix == ENDING:
            yield path
        else:
            problems.append(_problem("wrong-file-name", path, root, ending=ENDING))


def _read(path: Path, root: Path, problems: list[Problem]) -> SourceFile | None:
    try:
        return SourceFile(path.relative_to(root).as_posix(), path.read_bytes())
    except FileNotFoundError:
        problems.append(_problem("missing-file", path, root))
    except OSError as error:
        problems.append(_problem("unreadable-file", path, root, reason=error.strerror or str(error)))
    return None


def _problem(rule: str, path: Path, root: Path, **facts: str) -> Problem:
    name = path.relative_to(root).as_posix()
    return Problem(rule, level_of(rule), Mark(name, 1, 1), {"file": name, **facts})
