"""Our build with pages and lists alone: no search index, open data, feeds or sitemap, like the others' builds.

It still reads and checks the YAML, renders through the same shells and templates and publishes the folder whole.
"""

import sys
from collections.abc import Iterator
from unittest.mock import patch

from generator.site.command_line import main
from generator.views.plan import PlannedPage, Site
from generator.views.site import plan_site


def plan_pages(site: Site) -> Iterator[PlannedPage]:
    """Plan the pages without the other files."""
    return (planned for planned in plan_site(site) if isinstance(planned, PlannedPage))


if __name__ == "__main__":
    with patch("generator.site.building.artifacts.plan_site", plan_pages):
        sys.exit(main(["build"]))
