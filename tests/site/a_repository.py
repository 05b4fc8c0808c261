"""A temporary git repository that holds a small fictional directory, for stories about proposals."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-21T09:00:00+07:00"

TREES = {
    name[0].lower(): name
    for name in ("Anggrek", "Bambu", "Cemara", "Delima", "Enau", "Flamboyan", "Gaharu", "Hanjuang")
}

REGENCIES = ("33.02", "33.05", "34.71", "35.78", "12.71", "73.71", "51.71", "61.71", "82.71", "94.71")


def partner(slug: str, name: str = "", extra: str = "", **values: str) -> str:
    """Return one partner as people write it."""
    said = {
        "type": "bapas",
        "phone": f"+62 21 5550 {abs(sum(map(ord, slug))) % 10000:04d}",
        "address": "Jalan Contoh Nomor 1",
        "regency": '"33.02"',
        "on": "2026-10-01",
        "summary": "Kantor contoh yang membimbing orang yang baru bebas.",
        **values,
    }
    name = name or f"Kantor {TREES.get(slug[-1], slug)} {slug.removeprefix('kantor-').upper()}"
    return f"""- slug: {slug}
  type: {said["type"]}
  name: {name}
  summary: {said["summary"]}
{extra}  locations:
  - {{key: kantor, regency: {said["regency"]}, address: {said["address"]}}}
  phones:
  - {{number: "{said["phone"]}"}}
  verified: {{on: {said["on"]}, by: Kantor Contoh, method: partner}}
"""


def program(slug: str, provider: str, extra: str = "") -> str:
    """Return one program as people write it."""
    return f"""- slug: {slug}
  provider: {provider}
  name: Bimbingan Contoh {slug.title()}
  summary: Bimbingan contoh setiap pekan.
  services: [counselling]
  stages: [after_release]
  next_step: Datang ke kantor. Bawa KTP.
  cost: {{kind: free}}
  verified: {{on: 2026-10-01, by: Kantor Contoh, method: partner}}
{extra}"""


class Story:
    """A repository whose commits are the story."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")
        (folder / "content").mkdir()
        shutil.copytree(ROOT / "content" / "vocabulary", folder / "content" / "vocabulary")
        (folder / "mkdocs.yml").write_text("site_name: Contoh\n")

    def git(self, *arguments: str, check: bool = True) -> str:
        """Run git as a fictional person on a fixed day; return what it says."""
        identity = [
            "-c",
            "user.name=Penyunting",
            "-c",
            "user.email=penyunting@example.org",
            "-c",
            "commit.gpgsign=false",
        ]
        dates = {"GIT_AUTHOR_DATE": DAY, "GIT_COMMITTER_DATE": DAY}
        config = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "PATH": "/usr/bin:/bin"}
        command = ["git", *identity, *arguments]
        done = subprocess.run(command, cwd=self.folder, env=config | dates, capture_output=True, text=True, check=False)
        if check and done.returncode != 0:
            raise AssertionError(f"{command}: {done.stdout}{done.stderr}")
        return done.stdout

    def commit(self, message: str = "Perubahan", **files: str | bytes) -> str:
        """Write files (``partners=…`` is ``partners.yml``) and commit everything; return the commit's id."""
        for name, content in files.items():
            self.write(f"{name}.yml", content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD").strip()

    def write(self, path: str, content: str | bytes) -> None:
        """Write one file below the repository's root."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())

    def read(self, path: str = "partners.yml") -> str:
        """Return the text of a file."""
        return (self.folder / path).read_text()
