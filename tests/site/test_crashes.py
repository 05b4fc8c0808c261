"""Killed, out of disk, or two at once: readers see the old site or the new one, whole."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from generator.site.publishing.survey import survey

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1795000000", "PYTHONPATH": str(ROOT)}
KILLS, PAIRS, DISKS = (int(os.environ.get(name, "0")) for name in ("KILLS", "PAIRS", "DISKS"))
"""More than what every run tries: ``KILLS=200 PAIRS=50 DISKS=20``."""
RECORD = """\
- slug: {slug}
  type: bapas
  name: {name}
  summary: Tempat contoh.
  locations:
  - {{key: kantor, regency: "33.02"}}
  verified: {{on: 2026-06-01, by: tim contoh, method: office}}
"""
BUSY = 75


def write_records(project: Path, names: str) -> None:
    records = (RECORD.format(slug=f"contoh-{name}", name=f"Kantor Contoh {name.upper()}") for name in names)
    (project / "partners.yml").write_text("".join(records), "utf-8")


def command(output: Path) -> list[str]:
    return [sys.executable, "-m", "generator", "build", "--output", str(output), "--accept-loss", "1"]


def build(project: Path, output: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(output), cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=300
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in survey(folder)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crashes") / "project"
    (folder / "content" / "id").mkdir(parents=True)
    (folder / "content" / "en").mkdir()
    shutil.copytree(ROOT / "content" / "vocabulary", folder / "content" / "vocabulary")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "programs.yml").write_text("[]\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def clean(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The two sites that kills and full disks must never mix."""
    sites = {}
    for names in ("abc", "abd"):
        write_records(project, names)
        output = tmp_path_factory.mktemp("clean") / names
        finished = build(project, output)
        assert finished.returncode == 0, finished.stderr
        sites[names] = bytes_of(output)
    return sites


def test_killed_builds_never_mix_two_sites(project: Path, clean: dict[str, dict[str, bytes]], tmp_path: Path) -> None:
    chance = Random(7)
    output = tmp_path / "site"
    write_records(project, "abc")
    assert build(project, output).returncode == 0
    for number in range(KILLS or 12):
        write_records(project, "abd" if number % 2 else "abc")
        running = subprocess.Popen(command(output), cwd=project, env=ENVIRONMENT, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.2, 2.0))
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert bytes_of(output) in list(clean.values()), f"mixed after kill {number}"
    write_records(project, "abd")
    assert build(project, output).returncode == 0
    assert bytes_of(output) == clean["abd"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("number", range(PAIRS or 1))
def test_two_builds_at_once(project: Path, clean: dict[str, dict[str, bytes]], tmp_path: Path, number: int) -> None:
    output = tmp_path / "site"
    if number % 2:
        write_records(project, "abc")
        assert build(project, output).returncode == 0
    write_records(project, "abd")
    pair = [
        subprocess.Popen(command(output), cwd=project, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [running.communicate()[1] for running in pair]
    codes = sorted(running.returncode for running in pair)
    assert codes in ([0, 0], [0, BUSY])
    if codes[1] == BUSY:
        assert any("Pembuatan lain sedang berjalan" in words.splitlines()[-1] for words in said)
    assert bytes_of(output) == clean["abd"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MiB: enough for one site, not for everything that is written beside it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("left", [8192, *(Random(3).sample(range(250_000), DISKS))])
def test_full_disk_leaves_the_old_site(
    project: Path, clean: dict[str, dict[str, bytes]], small_disk: Path, left: int
) -> None:
    output = small_disk / "site"
    write_records(project, "abc")
    assert build(project, output).returncode == 0
    filler = small_disk / "filler"
    with filler.open("wb") as file:
        free = shutil.disk_usage(small_disk).free
        file.write(b"x" * max(0, free - left))
    write_records(project, "abd")
    refused = build(project, output)
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1].startswith("Gagal menulis")
    assert "Traceback" not in refused.stderr
    assert bytes_of(output) == clean["abc"]
    filler.unlink()
    assert build(project, output).returncode == 0
    assert bytes_of(output) == clean["abd"]
