"""Make the files that changed, on every processor there is."""

from __future__ import annotations

import ctypes
import errno
import gc
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.rendering.artifact import Artifact, digest_bytes
from generator.site.progress import Progress
from generator.site.publishing.survey import Signature


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep the garbage collector from looking through values that all live until the end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


WRITE_OUT_SECONDS = 1.0
"""How often the system is asked to write out what was made: all at once at the end would take seconds."""

BLOCK = 128
"""Files a worker makes at a time: neighbours share work, such as both languages of a record."""

WORTH_FORKING = 1500

FIRST = 64
"""Files made before the workers start, from all over the site: what they get ready, no worker does again."""

PR_SET_PDEATHSIG = 1
"""Linux, prctl(2): a signal for a process whose parent died."""


class Made(NamedTuple):
    """A file's digest, and the signature of the new file where its bytes were new."""

    path: str
    digest: str
    written: Signature | None


@dataclass(frozen=True)
class Workbench:
    """``artifacts`` to make; ``standing`` digests of what is there already; ``write`` for what differs.

    ``write_out`` has the system bring to the disk what was written so far.
    """

    artifacts: Sequence[Artifact]
    standing: Mapping[str, str]
    write: Callable[[str, bytes], Signature]
    write_out: Callable[[], None]

    @property
    def pays_to_fork(self) -> bool:
        """Say whether there is enough to do for several processes."""
        return len(self.artifacts) >= WORTH_FORKING

    def make(self, block: Sequence[int]) -> list[Made]:
        """Make some of the artifacts and write those whose bytes are new."""
        made = []
        for number in block:
            artifact = self.artifacts[number]
            content = artifact.make()
            digest = digest_bytes(content)
            differs = self.standing.get(artifact.path) != digest
            written = self.write(artifact.path, content) if differs else None
            made.append(Made(artifact.path, digest, written))
        return made


def make_all(bench: Workbench, progress: Progress, processes: int | None = None) -> list[Made]:
    """Make every artifact of ``bench``, in several processes where that pays.

    Raises:
        OSError: If a file could not be written.
    """
    made: list[Made] = []
    for block in _worked(bench, processes or os.cpu_count() or 1):
        made += block
        progress.advance(len(block))
    return made


def _worked(bench: Workbench, processes: int) -> Iterator[list[Made]]:
    numbers = range(len(bench.artifacts))
    if bench.pays_to_fork and processes > 1 and "fork" in multiprocessing.get_all_start_methods():
        first = numbers[:: len(numbers) // FIRST]
        yield bench.make(first)
        # What stands last, such as open data, takes longest: begun first, it leaves no worker alone at the end.
        blocks = reversed(_blocks([number for number in numbers if number not in first]))
        yield from _forked(bench, blocks, processes)
    else:
        yield from map(bench.make, _blocks(numbers))


def _blocks(numbers: Sequence[int]) -> list[Sequence[int]]:
    return [numbers[start : start + BLOCK] for start in range(0, len(numbers), BLOCK)]


_shared: list[Workbench] = []
"""The bench that forked workers inherit: artifacts hold functions, which cannot be sent to them."""


def _forked(bench: Workbench, blocks: Iterable[Sequence[int]], processes: int) -> Iterator[list[Made]]:
    _shared.append(bench)
    try:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(processes, fork, _end_with, (os.getpid(),)) as pool:
            yield from _written_out(pool.map(_make_shared, blocks), bench.write_out)
    except BrokenProcessPool as lost:
        raise OSError(errno.ENOMEM, "a process was ended from outside, perhaps for want of memory") from lost
    finally:
        _shared.clear()


def _written_out(made: Iterable[list[Made]], write_out: Callable[[], None]) -> Iterator[list[Made]]:
    """Yield what workers made, and bring it to the disk while they make more."""
    asked_at = time.monotonic()
    for block in made:
        yield block
        if time.monotonic() - asked_at >= WRITE_OUT_SECONDS:
            write_out()
            asked_at = time.monotonic()


def _end_with(parent: int) -> None:
    """Have the system end this worker when the build is killed: an orphan would hold the build's lock for ever."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(1)


def _make_shared(block: Sequence[int]) -> list[Made]:
    return _shared[0].make(block)


def digests_on_disk(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """Return the digests of files as they are now; those that cannot be read are left out."""
    found = {}
    for path in paths:
        try:
            found[path] = digest_bytes((folder / path).read_bytes())
        except OSError:
            continue
    return found
