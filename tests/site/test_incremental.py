"""Whatever was edited, a build that keeps what it can gives the bytes of a build from nothing."""

from __future__ import annotations

import gc
import os
import weakref
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from generator.intake import loading
from generator.intake.gazetteer import gazetteer_bytes, read_gazetteer
from generator.model.region import Gazetteer
from generator.rendering.artifact import digest_bytes
from generator.site.building.build import BuildRequest, Outcome, build_site
from generator.site.building.loading import site_of
from generator.site.host.run_host import run_host
from generator.site.host.shells import Host
from generator.site.progress import QuietProgress
from generator.site.project import Project
from generator.site.publishing.survey import survey
from generator.views.plan import Site
from tests.site.edits import ROOT, TinyProject

SEQUENCES = int(os.environ.get("SEQUENCES", "100"))
EDITS = 5
GROUPS = 10


def two_provinces() -> Gazetteer:
    """The real gazetteer, cut down so that a whole site takes a moment."""
    whole = read_gazetteer()
    kept = [region for region in whole.regions.values() if region.province in ("33", "34")]
    return Gazetteer.of(kept, [tile for tile in whole.tiles if tile.province in ("33", "34")])


@pytest.fixture(scope="module")
def real_host() -> Host:
    return run_host(Project.at(ROOT))


@pytest.fixture(autouse=True)
def small_country(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "read_gazetteer", two_provinces)
    monkeypatch.setattr(loading, "gazetteer_bytes", lambda: [*gazetteer_bytes(), b"two provinces"])
    # Waiting for the disk changes no byte; 700 builds would wait for minutes. test_crashes.py keeps it.
    monkeypatch.setattr("generator.site.publishing.generations.sync", lambda _folder: None)


def build(tiny: TinyProject, output: Path, *, fresh: bool = False) -> Outcome:
    project = Project.at(tiny.folder)
    request = BuildRequest(output=output, guard_loss=False, today=tiny.today, fresh=fresh)
    with pytest.MonkeyPatch.context() as own:  # templates and translations that this project may change
        own.setattr("generator.site.building.artifacts.THEME_PAGES", tiny.templates)
        own.setattr("generator.site.building.artifacts.LOCALE", tiny.locale)
        own.setattr("generator.site.building.loading.LOCALE", tiny.locale)
        own.setattr("generator.site.building.stamp.code_fingerprint", lambda: fingerprint_of(tiny))
        outcome = build_site(project, tiny.host, request, QuietProgress())
    assert outcome.published, outcome.report.problems[:3]
    return outcome


def fingerprint_of(tiny: TinyProject) -> str:
    files = [*sorted(tiny.templates.iterdir()), *sorted(tiny.locale.rglob("*.po"))]
    return digest_bytes(b"".join(file.read_bytes() for file in files))


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in survey(folder)}


def start(folder: Path, host: Host, seed: int) -> TinyProject:
    tiny = TinyProject(folder / "project", host, Random(seed))
    tiny.start()
    return tiny


@pytest.mark.slow
@pytest.mark.parametrize("group", range(GROUPS))
def test_random_edits_give_the_bytes_of_a_clean_build(tmp_path: Path, real_host: Host, group: int) -> None:
    for seed in range(group * SEQUENCES // GROUPS, (group + 1) * SEQUENCES // GROUPS):
        folder = tmp_path / str(seed)
        tiny = start(folder, real_host, seed)
        build(tiny, folder / "site")
        done = []
        for _ in range(EDITS):
            done.append(tiny.edit())
            build(tiny, folder / "site")
        build(tiny, folder / "clean", fresh=True)
        assert bytes_of(folder / "site") == bytes_of(folder / "clean"), f"seed {seed}: {done}"


def test_nothing_changed_writes_nothing(tmp_path: Path, real_host: Host) -> None:
    tiny = start(tmp_path, real_host, 1)
    first = build(tiny, tmp_path / "site")
    again = build(tiny, tmp_path / "site")
    assert first.written > 100
    assert (again.written, again.removed) == (0, 0)


def test_a_build_leaves_nothing_of_the_one_before_in_memory(
    tmp_path: Path, real_host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites: list[weakref.ref[Site | None]] = []

    def noted(*given: object) -> Site | None:
        site = site_of(*given)  # type: ignore[arg-type]
        sites.append(weakref.ref(site))
        return site

    monkeypatch.setattr("generator.site.building.renewal.site_of", noted)
    tiny = start(tmp_path, real_host, 10)
    for _ in range(3):
        tiny.insert()
        tiny.write()
        build(tiny, tmp_path / "site")
    gc.collect()
    assert [site() for site in sites[:2]] == [None, None]


def test_next_day_writes_only_what_names_the_day(tmp_path: Path, real_host: Host) -> None:
    tiny = start(tmp_path, real_host, 2)
    build(tiny, tmp_path / "site")
    tiny.today = tiny.today.replace(day=tiny.today.day + 1)
    before = bytes_of(tmp_path / "site")
    build(tiny, tmp_path / "site")
    changed = {path for path, content in bytes_of(tmp_path / "site").items() if before.get(path) != content}
    assert not [path for path in changed if "mitra/" in path and path.endswith(".html") and "ask" in path]
    assert len(changed) < 40


def test_one_changed_record_touches_few_files(tmp_path: Path, real_host: Host) -> None:
    tiny = start(tmp_path, real_host, 3)
    build(tiny, tmp_path / "site")
    tiny.entries[4] = replace(tiny.entries[4], summary="Sekarang buka juga hari Sabtu.")
    tiny.write()
    outcome = build(tiny, tmp_path / "site")
    assert 2 <= outcome.written <= 40


def test_order_and_files_of_records_do_not_show(tmp_path: Path, real_host: Host) -> None:
    tiny = start(tmp_path, real_host, 4)
    build(tiny, tmp_path / "site")
    before = bytes_of(tmp_path / "site")
    tiny.entries.reverse()
    tiny.split = True
    tiny.write()
    # Which partner has a program follows the order in which the programs are written, so keep those.
    assert build(tiny, tmp_path / "site").published
    tiny.entries.reverse()
    tiny.write()
    build(tiny, tmp_path / "site")
    assert bytes_of(tmp_path / "site") == before


@pytest.mark.parametrize("damage", ["deleted", "cut", "poisoned", "of another site"])
def test_damaged_cache_is_noticed(tmp_path: Path, real_host: Host, damage: str) -> None:
    tiny = start(tmp_path, real_host, 5)
    build(tiny, tmp_path / "site")
    for file in [path for path in (tiny.folder / ".cache").rglob("*") if path.is_file() and path.name != "lock"]:
        if damage == "deleted":
            file.unlink()
        elif damage == "cut":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        elif damage == "poisoned":
            file.write_bytes(file.read_bytes().replace(b"Rumah", b"Gudang").replace(b"a", b"b", 50))
        else:
            other = tmp_path / "other"
            if not other.exists():
                build(start(other, real_host, 6), other / "site")
            stranger = other / "project" / file.relative_to(tiny.folder)
            if stranger.is_file():
                file.write_bytes(stranger.read_bytes())
    tiny.edit()
    build(tiny, tmp_path / "site")
    build(tiny, tmp_path / "clean", fresh=True)
    assert bytes_of(tmp_path / "site") == bytes_of(tmp_path / "clean")


def test_file_changed_by_hand_in_the_site_is_mended(tmp_path: Path, real_host: Host) -> None:
    tiny = start(tmp_path, real_host, 7)
    build(tiny, tmp_path / "site")
    page = tmp_path / "site" / "index.html"
    good = page.read_bytes()
    page.unlink()
    page.write_bytes(good.replace(b"Jalan", b"JALAN"))
    (tmp_path / "site" / "robots.txt").unlink()
    outcome = build(tiny, tmp_path / "site")
    assert page.read_bytes() == good
    assert outcome.written == 2


def test_data_with_an_error_leaves_the_old_site(tmp_path: Path, real_host: Host) -> None:
    tiny = start(tmp_path, real_host, 8)
    build(tiny, tmp_path / "site")
    before = bytes_of(tmp_path / "site")
    (tiny.folder / "partners.yml").write_text("- slug: x\n  type: salah\n", "utf-8")
    request = BuildRequest(output=tmp_path / "site", today=tiny.today)
    outcome = build_site(Project.at(tiny.folder), tiny.host, request, QuietProgress())
    assert not outcome.published
    assert outcome.report.has_errors
    assert bytes_of(tmp_path / "site") == before


def test_great_loss_needs_its_number(tmp_path: Path, real_host: Host) -> None:
    tiny = start(tmp_path, real_host, 9)
    build(tiny, tmp_path / "site")
    del tiny.entries[3:]
    tiny.write()
    project = Project.at(tiny.folder)
    stopped = build_site(project, tiny.host, BuildRequest(tmp_path / "site", today=tiny.today), QuietProgress())
    assert stopped.loss is not None
    assert not stopped.published
    number = stopped.loss.records
    wrong = BuildRequest(tmp_path / "site", accept_loss=number - 1, today=tiny.today)
    assert not build_site(project, tiny.host, wrong, QuietProgress()).published
    right = BuildRequest(tmp_path / "site", accept_loss=number, today=tiny.today)
    assert build_site(project, tiny.host, right, QuietProgress()).published
