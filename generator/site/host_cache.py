"""Shells and guides from the last run of the host, as long as nothing they come from has changed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path

from generator.model.guide import Heading
from generator.model.settings import SiteSettings
from generator.rendering.artifact import digest, digest_bytes
from generator.site.host import GuideText, Host
from generator.site.project import Project
from generator.site.sealed import read_sealed, write_sealed
from generator.site.survey import names_in
from generator.text.languages import Language

PACKAGE = Path(__file__).resolve().parent.parent
HOST_PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "babel", "pyyaml")
PROGRAM = (".py", ".svg")
"""What shapes every page; templates and translations count where they are used."""
CODE = (*PROGRAM, ".html", ".po", ".css", ".js", ".jinja", ".csv")
INSTALLED = re.compile(r"([\w.-]+?)-([^-]+)(?:-[^-]+)?\.(?:dist|egg)-info")


def host_fingerprint(project: Project) -> str | None:
    """Return a digest of all that shells and guides come from, or ``None`` if that cannot be told.

    A configuration that reads the environment or other files (``!ENV``, ``INHERIT``) is not
    followed: the host then runs at each build.
    """
    config = project.config_file.read_bytes()
    if b"!ENV" in config or b"INHERIT" in config:
        return None
    made_from = [project.config_file, *_guides(project)]
    return digest([str(project.root), *_contents(project.root, made_from), code_fingerprint(), *versions()])


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
    return digest(_contents(PACKAGE, (PACKAGE / name for name in sorted(names_in(PACKAGE)) if name.endswith(endings))))


def _guides(project: Project) -> Iterator[Path]:
    return (file for file in sorted((project.root / "content").rglob("*.md")))


def _contents(top: Path, files: Iterable[Path]) -> Iterator[str]:
    for file in files:
        yield file.relative_to(top).as_posix()
        yield digest_bytes(file.read_bytes())


def versions() -> Iterator[str]:
    """Yield name and version of the packages that shape pages, as the folders say in which they were installed.

    ``importlib.metadata`` says the same, but takes longer to start than a build that finds nothing to do.
    """
    found: dict[str, str] = {}
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        for installed in filter(None, (INSTALLED.fullmatch(file.name) for file in folder.iterdir())):
            found.setdefault(installed[1].lower().replace("_", "-"), installed[2])
    return (f"{package} {found.get(package)}" for package in HOST_PACKAGES)


def save_host(file: Path, fingerprint: str, host: Host) -> None:
    """Keep what the host gave."""
    write_sealed(file, asdict(host), purpose=fingerprint)


def load_host(file: Path, fingerprint: str) -> Host | None:
    """Return what was kept, if it is whole and made from the same things."""
    try:
        return _host(read_sealed(file, purpose=fingerprint))
    except (ValueError, TypeError, KeyError):
        return None


def _host(kept: dict[str, object]) -> Host:
    settings = kept["settings"]
    guides = kept["guides"]
    shells = kept["shells"]
    if not (isinstance(settings, dict) and isinstance(guides, dict) and isinstance(shells, dict)):
        raise TypeError("not what save_host wrote")
    languages = tuple(Language(**language) for language in settings.pop("languages"))
    return Host(
        settings=SiteSettings(languages=languages, **settings),
        output=str(kept["output"]),
        shells=shells,
        guides={name: _guide_text(text) for name, text in guides.items()},
    )


def _guide_text(text: dict[str, object]) -> GuideText:
    headings = text["headings"]
    if not isinstance(headings, list):
        raise TypeError("not what save_host wrote")
    return GuideText(str(text["html"]), tuple(Heading(**heading) for heading in headings))
