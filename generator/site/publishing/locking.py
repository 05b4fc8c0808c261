"""One build at a time for each output folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class AnotherBuildError(Exception):
    """Another build holds the lock."""


@contextmanager
def only_build(lock_file: Path) -> Iterator[None]:
    """Hold the lock while the body runs; the system lets it go even if we are killed.

    Raises:
        AnotherBuildError: If another process holds it.
    """
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(lock_file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _take(handle)
        except OSError as taken:
            raise AnotherBuildError(str(lock_file)) from taken
        yield
    finally:
        os.close(handle)
