"""What really lies in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Signature(NamedTuple):
    """Size in bytes and time of last change in nanoseconds: tells that a file was touched."""

    size: int
    changed_ns: int


def survey(folder: Path) -> Mapping[str, Signature]:
    """Return every file and link below ``folder`` with its signature; empty if there is no folder.

    Paths are relative, with forward slashes. Links are not followed.
    """
    return dict(_walk(str(folder), "")) if folder.is_dir() else {}


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, Signature]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            else:
                status = entry.stat(follow_symlinks=False)
                yield prefix + entry.name, Signature(status.st_size, status.st_mtime_ns)


def signature_of(path: Path) -> Signature:
    """Return the signature of one file."""
    status = path.lstat()
    return Signature(status.st_size, status.st_mtime_ns)
