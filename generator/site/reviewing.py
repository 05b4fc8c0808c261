"""Two versions of a project, read from git and compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from generator.intake.catalogue import level_of
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import ENDING, PARTNERS, PROGRAMS, ProjectFiles
from generator.intake.revision.reading import Revision, read_revision
from generator.intake.source_file import SourceFile
from generator.intake.vocabularies import FOLDER
from generator.model.mark import Mark
from generator.model.problem import Problem
from generator.rendering.reports.review import Review
from generator.site.git import Repository
from generator.views.review.comparison import Flag, RecordChange, compare

RECORDS: Final = (f"{PARTNERS}{ENDING}", f"{PROGRAMS}{ENDING}", f"{PARTNERS}.d", f"{PROGRAMS}.d")
_RELEASE = re.compile(r"^[ \t]*(?:Hapus|Remove)[ \t]*:[ \t]*([a-z0-9][a-z0-9, \t-]*)", re.MULTILINE | re.IGNORECASE)
_SLUGS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review, and the regions and vocabularies it is told with."""

    review: Review
    knowledge: Knowledge


def review_versions(folder: Path, base: str, head: str, today: date) -> Reviewed:
    """Compare what ``head`` does to the data since it left ``base``.

    Args:
        folder: The project's root, in a git repository.
        base: Branch, tag or commit that the proposal is for.
        head: Branch, tag or commit of the proposal.
        today: Day of the review (Asia/Jakarta).

    Raises:
        UsageError: If git knows no such versions.
    """
    repository = Repository(folder)
    newest, proposed = repository.commit(base), repository.commit(head)
    start = repository.fork_point(newest, proposed)
    before, after = _files(repository, start), _files(repository, proposed)
    revision = read_revision(before, after, today)
    old = {slug: entry.record for slug, entry in revision.before.items() if slug not in revision.unreadable}
    new = {slug: entry.record for slug, entry in revision.after.items()}
    changes = compare(old, new, released_slugs(repository.messages(start, proposed)), today)
    marks = {change.slug: _mark(change, revision) for change in changes if change.slug in revision.after}
    records = {source.name for side in (before, after) for source in (*side.partners, *side.programs)}
    others = tuple(path for path in repository.changed_paths(start, proposed) if path not in records)
    review = Review(changes, tuple(sorted(revision.unreadable)), revision.problems.problems, others, marks)
    return Reviewed(review, revision.knowledge)


def released_slugs(messages: str) -> frozenset[str]:
    """Return the slugs after ``Hapus:`` or ``Remove:`` in commit messages."""
    return frozenset(slug for listed in _RELEASE.findall(messages) for slug in _SLUGS.findall(listed.lower()))


def _files(repository: Repository, commit: str) -> ProjectFiles:
    """Return the data files of a commit, chosen as they are chosen on disk."""
    blobs = repository.blobs(commit, (*RECORDS, FOLDER))
    files = ProjectFiles()
    vocabularies: dict[str, SourceFile] = {}
    wanted = [blob for blob in blobs if _is_data(blob.path, files.problems)]
    for blob, content in zip(wanted, repository.contents(wanted), strict=True):
        source = SourceFile(blob.path, content)
        if blob.path.startswith(f"{FOLDER}/"):
            vocabularies[PurePosixPath(blob.path).stem] = source
        else:
            side = files.partners if blob.path.startswith(PARTNERS) else files.programs
            side.append(source)
    files.vocabularies = vocabularies
    return files


def _is_data(path: str, problems: list[Problem]) -> bool:
    parts = PurePosixPath(path)
    if any(part.startswith(".") for part in parts.parts) or parts.suffix == ".md":
        return False
    if parts.suffix == ENDING:
        return True
    rule = "wrong-file-name"
    problems.append(Problem(rule, level_of(rule), Mark(path, 1, 1), {"file": path, "ending": ENDING}))
    return False


def _mark(change: RecordChange, revision: Revision) -> Mark:
    entry = revision.after[change.slug]
    return entry.mark("verified") if Flag.VERIFY_AGAIN in change.flags else entry.mark("slug")
