"""Our build with pages and lists alone: no search index, open data, feeds or sitemap, like the others' builds.

It still reads and checks the YAML, renders through the same shells and templates and publishes the folder whole.
"""

import sys
from collections.abc import Iterable

from generator.site import artifacts
from generator.site.command_line import main
from generator.views.plan import PlannedFile, PlannedPage, Site

plan_everything = artifacts.plan_site


def plan_pages(site: Site) -> Iterable[PlannedPage | PlannedFile]:
    """Return the planned pages without the other files."""
    return [planned for planned in plan_everything(site) if isinstance(planned, PlannedPage)]


if __name__ == "__main__":
    artifacts.plan_site = plan_pages  # type: ignore[assignment]
    sys.exit(main(["build"]))
