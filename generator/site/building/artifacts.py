"""Every file of a site, in one list."""

from __future__ import annotations

from collections.abc import Iterable

from generator.rendering.artifact import Artifact
from generator.rendering.catalogue import LOCALE
from generator.rendering.renderer import Renderer
from generator.rendering.shell import Shell
from generator.rendering.templates.by_language import THEME_PAGES
from generator.site.building.assets import Assets
from generator.site.host.shells import Host
from generator.site.program import program_fingerprint
from generator.views.plan import Site
from generator.views.site import plan_site


def site_artifacts(site: Site, host: Host, assets: Assets, others: Iterable[Artifact] = ()) -> list[Artifact]:
    """Return the artifacts of a site: pages, files beside them, the theme's assets and ``others``.

    Raises:
        ValueError: If two of them want the same path.
    """
    shells = {key: Shell.parse(html) for key, html in host.shells.items()}
    renderer = Renderer(site, shells, assets.names, program_fingerprint(), THEME_PAGES, LOCALE)
    artifacts = [*renderer.artifacts_of(plan_site(site)), *assets.artifacts(), *others]
    _refuse_doubles(artifacts)
    return artifacts


def _refuse_doubles(artifacts: list[Artifact]) -> None:
    seen: set[str] = set()
    for artifact in artifacts:
        if artifact.path in seen:
            raise ValueError(f"two files want the path {artifact.path}")
        seen.add(artifact.path)
