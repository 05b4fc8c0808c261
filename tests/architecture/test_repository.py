"""The repository works on any machine: nothing in it points at one, and everything it installs is locked."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, own_files, place, text_files

# Written in pieces, so that this file does not hold what it looks for.
REGISTRY_HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "registry.yarnpkg" + ".com"]
MACHINE_PATHS = ["file:" + "///", "/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/", "/Us" + "ers/", "/op" + "t/"]
LOCKS = ["requirements/runtime.txt", "requirements/dev.txt", "requirements/bench.txt"]


@pytest.mark.parametrize("wanted", REGISTRY_HOSTS + MACHINE_PATHS)
def test_no_file_points_at_one_machine_or_registry(wanted: str) -> None:
    pointing = [
        place(path, number)
        for path, text in text_files()
        for number, line in enumerate(text.splitlines(), start=1)
        if wanted in line
    ]
    assert pointing == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_version_and_hashes(name: str) -> None:
    text = (ROOT / name).read_text()
    packages = re.split(r"\n(?=[a-z0-9])", text.split("make lock\n", 1)[1])
    assert packages
    unlocked = [p.splitlines()[0] for p in packages if not re.match(r"^\S+==\S+[^\n]*\\\n    --hash=sha256:\w{64}", p)]
    assert unlocked == []
    assert "--index-url" not in text
    assert "--find-links" not in text


def test_locks_hold_what_was_asked_for() -> None:
    locked = (ROOT / "requirements/dev.txt").read_text().replace("-", "_").lower()
    for name in ("runtime", "dev"):
        for line in (ROOT / f"requirements/{name}.in").read_text().splitlines():
            asked = re.match(r"[A-Za-z][\w-]*", line)
            if asked:
                assert f"\n{asked.group().replace('-', '_').lower()}==" in locked, f"{asked.group()}: run `make lock`"


def test_both_locks_agree_on_versions() -> None:
    def versions(name: str) -> set[str]:
        return set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(), flags=re.MULTILINE))

    assert versions("requirements/runtime.txt") <= versions("requirements/dev.txt")


@pytest.mark.parametrize("path", [p for p in own_files() if p.name == "package-lock.json"], ids=lambda p: p.parent.name)
def test_node_locks_have_hashes_and_no_addresses(path: Path) -> None:
    packages = json.loads(path.read_text())["packages"]
    outside = {name: package for name, package in packages.items() if name}
    assert outside
    assert [name for name, package in outside.items() if "resolved" in package] == []
    assert [name for name, package in outside.items() if "integrity" not in package and not package.get("link")] == []


def test_every_text_file_has_plain_line_ends() -> None:
    carriage_returns = [
        path.relative_to(ROOT).as_posix()
        for path, _ in text_files()
        if b"\r" in path.read_bytes() and not path.is_relative_to(ROOT / "tests" / "directories")
    ]
    assert carriage_returns == []


def test_made_files_stay_out_of_git() -> None:
    made = ["site/index.html", "print/buku.pdf", ".cache/x", ".venv/pyvenv.cfg", "tools/audit/node_modules/x/y.js"]
    answer = subprocess.run(["git", "check-ignore", *made], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.stdout.split() == made
