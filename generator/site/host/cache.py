"""Shells and guides from the last run of the host, as long as nothing they come from has changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from generator.model.guide import Heading
from generator.model.settings import SiteSettings
from generator.rendering.artifact import digest, digest_bytes
from generator.site.host.shells import GuideText, Host
from generator.site.program import code_fingerprint, versions
from generator.site.project import Project
from generator.site.sealed import read_sealed, write_sealed
from generator.text.languages import Language


def host_fingerprint(project: Project) -> str | None:
    """Return a digest of all that shells and guides come from, or ``None`` if that cannot be told.

    A configuration that reads the environment or other files (``!ENV``, ``INHERIT``) is not
    followed: the host then runs at each build.
    """
    config = project.config_file.read_bytes()
    if b"!ENV" in config or b"INHERIT" in config:
        return None
    return digest((str(project.root), code_fingerprint(), *versions(), *_made_from(project)))


def _made_from(project: Project) -> Iterator[str]:
    for file in (project.config_file, *sorted((project.root / "content").rglob("*.md"))):
        yield str(file)
        yield digest_bytes(file.read_bytes())


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
