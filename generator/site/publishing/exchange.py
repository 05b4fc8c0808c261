"""Swap two folders in one step, so that no reader ever sees half of each."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2
"""The same number means the same on Linux (renameat2) and macOS (renamex_np)."""

NOT_TO_BE_HAD = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def exchange(first: Path, second: Path) -> None:
    """Swap two existing folders of one file system.

    Linux and macOS do it in one step. Where the system cannot (Windows, some network
    folders), two renames follow each other and a failed second one is taken back.

    Raises:
        OSError: If the folders could not be swapped; both then stand where they stood.
    """
    code = _swap_in_one_step()(os.fsencode(first), os.fsencode(second))
    if code == 0:
        return
    if code not in NOT_TO_BE_HAD:
        raise OSError(code, os.strerror(code), str(first), None, str(second))
    _swap_in_two_steps(first, second)


def sync(folder: Path) -> None:
    """Have the system write out what it still holds in memory for the file system of ``folder``."""
    if sys.platform != "linux":
        if hasattr(os, "sync"):
            os.sync()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if _c_library().syncfs(handle) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(handle)


def sync_names(folder: Path) -> None:
    """Have a folder's own list of names written out."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@cache
def _c_library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _swap_in_one_step() -> Callable[[bytes, bytes], int]:
    """Return a function that swaps two paths and gives 0 or the system's error number."""
    if sys.platform == "linux" and hasattr(_c_library(), "renameat2"):
        renameat2 = _c_library().renameat2
        return lambda a, b: _error_of(renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE))
    if sys.platform == "darwin" and hasattr(_c_library(), "renamex_np"):
        renamex_np = _c_library().renamex_np
        return lambda a, b: _error_of(renamex_np(a, b, RENAME_SWAP))
    return lambda _a, _b: errno.ENOSYS


def _error_of(result: int) -> int:
    return 0 if result == 0 else ctypes.get_errno()


def _swap_in_two_steps(first: Path, second: Path) -> None:
    aside = first.with_name(f".{first.name}.swap")
    first.rename(aside)
    try:
        second.rename(first)
    except OSError:
        aside.rename(first)
        raise
    aside.rename(second)
