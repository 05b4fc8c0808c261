"""The generator itself as an input: whether the code and the packages it stands on are those of the last build."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.rendering.artifact import digest, digest_bytes
from generator.site.publishing.survey import names_in

PACKAGE = Path(__file__).resolve().parent.parent
PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "babel", "pyyaml")
PROGRAM = (".py", ".svg")
"""What shapes every page; templates and translations count where they are used."""
CODE = (*PROGRAM, ".html", ".po", ".css", ".js", ".jinja", ".csv")
INSTALLED = re.compile(r"([\w.-]+?)-([^-]+)(?:-[^-]+)?\.(?:dist|egg)-info")


@cache
def code_fingerprint() -> str:
    """Return a digest of the generator itself: its code, theme and translations.

    Worked out once: a process goes on with the code it started with.
    """
    return _digest_of_code(CODE)


@cache
def program_fingerprint() -> str:
    """Return a digest of what shapes every page: our code, icons, and the versions of the packages it stands on."""
    return digest((_digest_of_code(PROGRAM), *versions()))


def _digest_of_code(endings: tuple[str, ...]) -> str:
    names = sorted(name for name in names_in(PACKAGE) if name.endswith(endings))
    return digest(part for name in names for part in (name, digest_bytes((PACKAGE / name).read_bytes())))


def versions() -> Iterator[str]:
    """Yield name and version of the packages that shape pages, as the folders say in which they were installed.

    ``importlib.metadata`` says the same, but takes longer to start than a build that finds nothing to do.
    """
    found: dict[str, str] = {}
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        for installed in filter(None, (INSTALLED.fullmatch(file.name) for file in folder.iterdir())):
            found.setdefault(installed[1].lower().replace("_", "-"), installed[2])
    return (f"{package} {found.get(package)}" for package in PACKAGES)
