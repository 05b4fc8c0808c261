"""All files of open data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.exports.hsds.plan import Plan
from generator.views.exports.parts import parts_of
from generator.views.plan import PlannedFile, Site


def plan_exports(site: Site) -> Iterator[PlannedFile]:
    """Yield the open data of a site."""
    parts = parts_of(site)
    newest = max((part.newest_check for part in parts), default=None)
    yield from Plan.of(site, parts, newest).files()
