"""What git knows about two versions of a project: their files and the messages between them.

Branch names and paths are hostile. Git gets a list of arguments, never a shell; a name becomes a
commit id first, behind ``--end-of-options``; every later call gets that id only.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.site.project import UsageError

_ORDINARY_FILES = frozenset({b"100644", b"100755"})
"""Modes of real files: symbolic links and submodules are left out."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a version: its path from the project's root and the id of its content."""

    path: str
    id: str


@dataclass(frozen=True)
class Repository:
    """The repository that holds ``folder``, the project's root, which may be below its own."""

    folder: Path

    def commit(self, name: str) -> str:
        """Return the id of the commit that ``name`` (branch, tag, id, ``HEAD~1`` …) stands for.

        Raises:
            UsageError: If there is none, or no repository.
        """
        answer = self._try("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if answer is None:
            self._run("rev-parse", "--git-dir")  # says itself why there is no repository
            raise UsageError(f"git tidak mengenal {name!r} di {self.folder}. / git knows no {name!r} in {self.folder}.")
        return answer.decode("ascii").strip()

    def fork_point(self, base: str, head: str) -> str:
        """Return the newest commit that both sides share, or ``base`` where they share none."""
        answer = self._try("merge-base", base, head)
        return answer.decode("ascii").split()[0] if answer else base

    def messages(self, base: str, head: str) -> str:
        """Return the messages of the commits that ``head`` has and ``base`` has not."""
        return self._run("log", "--format=%B", f"{base}..{head}", "--").decode("utf-8", "replace")

    def blobs(self, commit: str, paths: Sequence[str]) -> tuple[Blob, ...]:
        """Return the ordinary files of a commit at or below ``paths``, sorted by path."""
        tree = self._try("rev-parse", "--verify", "--quiet", f"{commit}:{self._prefix}")
        if tree is None:
            return ()
        listing = self._run("ls-tree", "-r", "-z", "--full-tree", tree.decode("ascii").strip(), "--", *paths)
        return tuple(sorted(_ordinary(listing), key=lambda blob: blob.path))

    def changed_paths(self, base: str, head: str) -> tuple[str, ...]:
        """Return the paths that differ between two commits, from the project's root, sorted."""
        listing = self._run("diff", "--name-only", "-z", "--no-renames", "--relative", base, head, "--")
        return tuple(sorted(path.decode("utf-8", "replace") for path in listing.split(b"\0") if path))

    def contents(self, blobs: Iterable[Blob]) -> list[bytes]:
        """Return the bytes of each blob, in order."""
        wanted = "".join(f"{blob.id}\n" for blob in blobs).encode("ascii")
        answer = self._run("cat-file", "--batch", given=wanted)
        return list(_batch(answer))

    @cached_property
    def _prefix(self) -> str:
        """Return the way from the repository's root to the project's."""
        return self._run("rev-parse", "--show-prefix").rstrip(b"\n").decode("utf-8", "surrogateescape")

    def _run(self, *arguments: str, given: bytes | None = None) -> bytes:
        done = self._start(arguments, given)
        if done.returncode != 0:
            raise UsageError(f"git {arguments[0]}: {done.stderr.decode('utf-8', 'replace').strip()}")
        return done.stdout

    def _try(self, *arguments: str) -> bytes | None:
        done = self._start(arguments, None)
        return done.stdout if done.returncode == 0 else None

    def _start(self, arguments: Sequence[str], given: bytes | None) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
        command = ["git", "--no-pager", "--no-replace-objects", "--literal-pathspecs", *arguments]
        try:
            return subprocess.run(
                command, cwd=self.folder, input=given or b"", capture_output=True, check=False, env=environment
            )
        except FileNotFoundError as missing:
            raise UsageError("git belum terpasang. / git is not installed.") from missing


def _ordinary(listing: bytes) -> Iterator[Blob]:
    for line in listing.split(b"\0"):
        about, _, path = line.partition(b"\t")
        parts = about.split()
        if len(parts) == 3 and parts[0] in _ORDINARY_FILES:
            yield Blob(path.decode("utf-8", "surrogateescape"), parts[2].decode("ascii"))


def _batch(answer: bytes) -> Iterator[bytes]:
    """Yield the contents in the answer of ``cat-file --batch``: a line with the size, then the bytes."""
    position = 0
    while position < len(answer):
        line_end = answer.index(b"\n", position)
        size_bytes = int(answer[position:line_end].split()[2])
        yield answer[line_end + 1 : line_end + 1 + size_bytes]
        position = line_end + 1 + size_bytes + 1
