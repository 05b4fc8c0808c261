"""Pages of a small site as a reader gets them, through the real templates and a tiny shell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.rendering.renderer import Renderer
from generator.rendering.shell import Shell, slot_mark
from generator.views.plan import PlannedFile, PlannedPage, Site
from generator.views.site import plan_site

SHELL = Shell.parse(
    f"<!doctype html><html><head>{slot_mark('head')}</head><body>{slot_mark('switch')}"
    f"<main>{slot_mark('body')}</main>{slot_mark('foot')}</body></html>"
)


class AssetNames(dict[str, str]):
    """Names of assets; any name stands for itself."""

    def __missing__(self, name: str) -> str:
        return name


def a_renderer(site: Site) -> Renderer:
    shells = {f"{language.tag}-{depth}": SHELL for language in site.settings.languages for depth in (0, 1, 2, "404")}
    return Renderer(site, shells, AssetNames())


def printed(site: Site, planned: Iterable[PlannedPage | PlannedFile] | None = None) -> Mapping[str, str]:
    """Return every file of a site as text, by path."""
    artifacts = a_renderer(site).artifacts_of(plan_site(site) if planned is None else planned)
    return {artifact.path: artifact.make().decode() for artifact in artifacts}


def page(site: Site, path: str) -> str:
    """Return one file of a site as text."""
    artifacts = a_renderer(site).artifacts_of(plan_site(site))
    return next(artifact.make().decode() for artifact in artifacts if artifact.path == path)


def keys_and_files(site: Site) -> Mapping[str, tuple[str, bytes]]:
    """Return key and bytes of every file of a site, by path."""
    artifacts = a_renderer(site).artifacts_of(plan_site(site))
    return {artifact.path: (artifact.key, artifact.make()) for artifact in artifacts}
