"""The project's own files, as git would see them, and their Python as trees."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT_SUFFIXES = {
    "", ".cfg", ".css", ".csv", ".cjs", ".html", ".in", ".ini", ".jinja", ".js", ".json", ".md", ".mjs", ".po", ".py",
    ".sh", ".svg", ".toml", ".ts", ".txt", ".typ", ".xml", ".yaml", ".yml",
}  # fmt: skip


@cache
def own_files() -> tuple[Path, ...]:
    """Every file that is, or could be, committed: tracked ones and new ones that are not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split("\0")
    return tuple(ROOT / name for name in sorted(set(listed)) if name and (ROOT / name).is_file())


def text_files() -> Iterator[tuple[Path, str]]:
    """Yield each of our text files with its text."""
    for path in own_files():
        if path.suffix in TEXT_SUFFIXES:
            yield path, path.read_text(encoding="utf-8")


def files_under(folder: str, *suffixes: str) -> list[Path]:
    """Return our files below ``folder`` that end in one of ``suffixes``."""
    return [path for path in own_files() if path.is_relative_to(ROOT / folder) and path.name.endswith(suffixes)]


def generator_trees() -> Iterator[tuple[Path, ast.Module]]:
    """Yield each Python file of the generator as a syntax tree."""
    for path in files_under("generator", ".py"):
        yield path, ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, line: int) -> str:
    """Return ``file:line``, relative to the repository."""
    return f"{path.relative_to(ROOT).as_posix()}:{line}"
