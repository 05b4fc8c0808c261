"""Put a new site in the place of the old one: whole, or not at all.

Two generations of the site exist side by side: the live one, which readers see, and a spare
one in the cache, which is the generation before. A build brings the spare up to date, which costs
as much as what changed in the last two builds, and then swaps the two in one step. Files that both
generations share are one file with two names (hard links), so the spare takes little room.

A generation is whole exactly when its manifest lies in it: the manifest is removed before a
spare is touched and written when it is complete. A killed build leaves the live site as it was.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.rendering.artifact import digest_bytes
from generator.site.publishing.exchange import exchange, sync, sync_names
from generator.site.publishing.manifest import MANIFEST_NAME, Manifest
from generator.site.publishing.survey import Signature, inodes_in, names_in


class ForeignFileError(Exception):
    """A file that we did not write stands where the site needs its own."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """The live folder and the places beside it where a build works. All lie on one file system."""

    live: Path
    spare: Path
    lock: Path

    @classmethod
    def of(cls, live: Path, cache: Path) -> Workshop:
        """Return the workshop of an output folder: in the project's cache, else beside the folder."""
        name = digest_bytes(os.fsencode(live))[:12]
        bench = cache / "sites" / name
        live.parent.mkdir(parents=True, exist_ok=True)
        bench.mkdir(parents=True, exist_ok=True)
        if bench.stat().st_dev != live.parent.stat().st_dev:
            return cls(live, live.parent / f".{live.name}.spare", bench / "lock")
        return cls(live, bench / "spare", bench / "lock")


class Generation:
    """The spare while it is being brought up to date."""

    def __init__(self, workshop: Workshop) -> None:
        """Take the spare, or start an empty one if it is missing or was left half-done."""
        self.workshop = workshop
        self.folder = workshop.spare
        if not (self.folder / MANIFEST_NAME).is_file():
            remove_tree(self.folder)
            self.folder.mkdir(parents=True)
        (self.folder / MANIFEST_NAME).unlink(missing_ok=True)
        self._found = inodes_in(self.folder)
        self.has_copied = False

    def write(self, path: str, content: bytes) -> Signature:
        """Write a new file, never into one that the live site shares, and return its signature."""
        return write_new(self.folder, path, content)

    def write_out(self) -> None:
        """Have the system bring to the disk what was written so far, so that little is left for the end."""
        sync(self.folder)

    def complete(
        self, new: Manifest, written: Iterable[str], foreign: Iterable[str], live: Mapping[str, Signature]
    ) -> Signature:
        """Bring every other file to what ``new`` says, carry foreign files along, write the manifest.

        Returns the signature of the manifest.

        What was not written is the live file under a second name: any other spare file is let go and linked again.

        Raises:
            ForeignFileError: If a foreign file differs from what the site needs in its place.
        """
        found, fresh = self._found, set(written)
        self._drop(path for path in found if path not in new.files)
        for path in new.files:
            if path not in fresh and (path not in live or found.get(path) != live[path].inode):
                self._link(path)
        self._carry(foreign, new)
        return write_new(self.folder, MANIFEST_NAME, new.content)

    def go_live(self, known: Container[str]) -> None:
        """Swap the spare with the live folder in one step; ``known`` are the live files that were reckoned with."""
        sync(self.folder)
        live = self.workshop.live
        if live.exists():
            exchange(self.folder, live)
            self._rescue(known)
        else:
            self.folder.rename(live)
        sync_names(live.parent)

    def _carry(self, foreign: Iterable[str], new: Manifest) -> None:
        for path in foreign:
            if path not in new.files:
                self._link(path)
            elif digest_bytes((self.workshop.live / path).read_bytes()) != new.files[path]:
                raise ForeignFileError(path)

    def _link(self, path: str) -> None:
        self.has_copied |= not link_new(self.workshop.live, self.folder, path)

    def _rescue(self, known: Container[str]) -> None:
        """Bring over what somebody put into the live folder while we were busy."""
        for path in names_in(self.folder):
            if path not in known and not (self.workshop.live / path).exists():
                link_new(self.folder, self.workshop.live, path)

    def _drop(self, paths: Iterable[str]) -> None:
        emptied = set()
        for path in list(paths):
            target = self.folder / path
            target.unlink(missing_ok=True)
            emptied.add(target.parent)
        for folder in sorted(emptied, key=lambda item: -len(item.parts)):
            remove_empty(folder, self.folder)


def foreign_files(live: Mapping[str, Signature], manifest: Manifest | None) -> list[str]:
    """Return the files in the live folder that no manifest of ours names, sorted."""
    ours = manifest.files if manifest else {}
    return sorted(path for path in live if path not in ours and path != MANIFEST_NAME)


def write_new(folder: Path, path: str, content: bytes) -> Signature:
    """Write a file that did not exist; one of the same name is let go, not written into."""
    target = f"{folder}/{path}"
    try:
        return _write_exclusively(target, content)
    except FileNotFoundError:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        Path(target).unlink()
    return _write_exclusively(target, content)


def _write_exclusively(target: str, content: bytes) -> Signature:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        return Signature.of(os.fstat(handle))
    finally:
        os.close(handle)


def link_new(source: Path, folder: Path, path: str) -> bool:
    """Give a file of ``source`` a second name in ``folder``; where links are not to be had, copy it and say no."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(source / path, target, follow_symlinks=False)
    except (PermissionError, NotImplementedError):
        shutil.copy2(source / path, target, follow_symlinks=False)
        return False
    return True


def remove_tree(folder: Path) -> None:
    """Remove a folder of ours with all that is in it, if it exists."""
    if folder.is_dir():
        shutil.rmtree(folder)


def remove_empty(folder: Path, top: Path) -> None:
    """Remove ``folder`` and the folders above it, up to ``top``, as long as they are empty."""
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
