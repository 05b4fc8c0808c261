"""What really lies in a folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Signature(NamedTuple):
    """Size in bytes, time of last change in nanoseconds, and which file on the disk it is.

    The first two tell that a file was touched, the third that two names are one file.
    """

    size: int
    changed_ns: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> Signature:
        """Return the signature in what the system says of a file."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ino)


def survey(folder: Path) -> dict[str, Signature]:
    """Return every file and link below ``folder`` with its signature; empty if there is no folder.

    Paths are relative, with forward slashes. Links are not followed.
    """
    found = {}
    for path, entry in _entries(folder):
        status = entry.stat(follow_symlinks=False)
        found[path] = Signature(status.st_size, status.st_mtime_ns, entry.inode())  # on Windows status has no number
    return found


def inodes_in(folder: Path) -> dict[str, int]:
    """Return every file and link below ``folder`` with the number of its file on the disk: a listing tells both."""
    return {path: entry.inode() for path, entry in _entries(folder)}


def names_in(folder: Path) -> Iterator[str]:
    """Yield every file and link below ``folder``, which need not exist."""
    return (path for path, _ in _entries(folder))


def _entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    if not folder.is_dir():
        return
    waiting = [""]
    for prefix in waiting:  # grows while it is walked
        with os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{prefix}{entry.name}/")
                else:
                    yield prefix + entry.name, entry


def seal_of(found: Mapping[str, Signature]) -> str:
    """Return a digest of what was found: the same seal, nothing added, removed or touched."""
    lines = [f"{path}\0{size}\0{changed_ns}" for path, (size, changed_ns, _) in found.items()]
    return hashlib.blake2b("\n".join(sorted(lines)).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
