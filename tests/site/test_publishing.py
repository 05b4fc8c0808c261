"""A site is published whole or not at all, and nobody's files are lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.rendering.artifact import digest_bytes
from generator.site.publishing.exchange import exchange
from generator.site.publishing.generations import ForeignFileError, Generation, Workshop, foreign_files
from generator.site.publishing.manifest import MANIFEST_NAME, Manifest
from generator.site.publishing.survey import survey

OLD = {"index.html": b"old home", "mitra/a.html": b"a", "mitra/b.html": b"b", "data/x/y.json": b"{}"}
NEW = {"index.html": b"new home", "mitra/a.html": b"a", "mitra/c.html": b"c"}


def publish(site: Mapping[str, bytes], live: Path, cache: Path) -> None:
    """Publish ``site`` as a build does: write what differs from the live site, keep the rest."""
    workshop = Workshop.of(live, cache)
    before, found = Manifest.read(live), survey(live)
    standing = before.files if before else {}
    digests = {path: digest_bytes(content) for path, content in site.items()}
    generation = Generation(workshop)
    written = [path for path in site if standing.get(path) != digests[path]]
    for path in written:
        generation.write(path, site[path])
    generation.complete(Manifest(digests), written, foreign_files(found, before), found)
    generation.go_live(found)


def content_of(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder but the manifest."""
    return {path: (folder / path).read_bytes() for path in survey(folder) if path != MANIFEST_NAME}


def test_first_publish_makes_the_folder(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "site", tmp_path / ".cache")
    assert content_of(tmp_path / "site") == OLD


@pytest.mark.parametrize("rounds", [1, 2, 3, 4])
def test_site_is_right_after_any_number_of_swaps(tmp_path: Path, rounds: int) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    for number in range(rounds):
        publish(OLD if number % 2 else NEW, live, cache)
    assert content_of(live) == (NEW if rounds % 2 else OLD)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".cache", "site"]


def test_folders_that_became_empty_are_removed(tmp_path: Path) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    publish(OLD, live, cache)
    publish(NEW, live, cache)
    assert not (live / "data").exists()


def test_files_of_others_survive_every_publish(tmp_path: Path) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    live.mkdir()
    (live / "CNAME").write_text("directory.example")
    (live / ".well-known").mkdir()
    (live / ".well-known" / "security.txt").write_text("call us")
    for site in (OLD, NEW, OLD):
        publish(site, live, cache)
        assert (live / "CNAME").read_text() == "directory.example"
        assert (live / ".well-known" / "security.txt").read_text() == "call us"


def test_changed_foreign_file_is_carried_as_it_is_now(tmp_path: Path) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    live.mkdir()
    (live / "CNAME").write_text("one.example")
    publish(OLD, live, cache)
    publish(NEW, live, cache)
    (live / "CNAME").unlink()
    (live / "CNAME").write_text("two.example")
    publish(OLD, live, cache)
    assert (live / "CNAME").read_text() == "two.example"


def test_removed_foreign_file_does_not_come_back(tmp_path: Path) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    live.mkdir()
    (live / "note.txt").write_text("mine")
    publish(OLD, live, cache)
    publish(NEW, live, cache)
    (live / "note.txt").unlink()
    publish(OLD, live, cache)
    assert not (live / "note.txt").exists()


def test_foreign_file_in_our_place_stops_the_publish(tmp_path: Path) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    live.mkdir()
    (live / "index.html").write_text("somebody's own home page")
    with pytest.raises(ForeignFileError, match=r"index\.html"):
        publish(OLD, live, cache)
    assert content_of(live) == {"index.html": b"somebody's own home page"}


def test_file_put_there_in_the_last_moment_is_rescued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    publish(OLD, live, cache)

    def late(first: Path, second: Path) -> None:
        (live / "late.txt").write_text("just in time")
        exchange(first, second)

    monkeypatch.setattr("generator.site.publishing.generations.exchange", late)
    publish(NEW, live, cache)
    assert (live / "late.txt").read_text() == "just in time"


def test_poisoned_spare_never_becomes_live(tmp_path: Path) -> None:
    live, cache = tmp_path / "site", tmp_path / ".cache"
    publish(OLD, live, cache)
    publish(NEW, live, cache)
    spare = Workshop.of(live, cache).spare
    (spare / "mitra" / "a.html").unlink()
    (spare / "mitra" / "a.html").write_bytes(b"poison")
    (spare / "stray.html").write_bytes(b"poison")
    publish(OLD, live, cache)
    assert content_of(live) == OLD


@contextmanager
def failing_at(number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], bool]]:
    """Let file operation ``number`` (from 0) fail as a full disk does; yields whether it came to that."""
    left = [number]

    def guarded(original: Callable[..., object]) -> Callable[..., object]:
        def operation(*arguments: object, **options: object) -> object:
            left[0] -= 1
            if left[0] == -1:
                raise OSError(28, "No space left on device")
            return original(*arguments, **options)

        return operation

    with monkeypatch.context() as patched:
        for name in ("open", "write", "link", "unlink", "mkdir", "rmdir", "rename", "replace", "scandir", "lstat"):
            patched.setattr(os, name, guarded(getattr(os, name)))
        yield lambda: left[0] < 0


def test_failure_at_any_file_operation_leaves_old_or_new_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failures = 0
    for number in range(500):
        live, cache = tmp_path / str(number) / "site", tmp_path / str(number) / ".cache"
        publish(NEW, live, cache)
        publish(OLD, live, cache)
        with failing_at(number, monkeypatch) as reached:
            try:
                publish(NEW, live, cache)
            except OSError:
                failures += 1
        assert content_of(live) in (OLD, NEW), f"mixed site after failure at operation {number}"
        publish(NEW, live, cache)
        assert content_of(live) == NEW
        if not reached():
            break
    else:
        pytest.fail("a publish takes fewer than 500 file operations")
    assert failures > 20
