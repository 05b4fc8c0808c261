"""Pages beside records that search can lead to: guides and tools."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from generator.views import routes
from generator.views.plan import Site


class FoundPage(NamedTuple):
    """A page: its route, its title by language tag, and the services a guide shows lists of."""

    route: str
    titles: Mapping[str, str]
    services: tuple[str, ...]


def pages_of(site: Site) -> tuple[FoundPage, ...]:
    """Return the tools and the guides, sorted by route."""
    titles: defaultdict[str, dict[str, str]] = defaultdict(dict)
    services: defaultdict[str, list[str]] = defaultdict(list)
    for language in site.settings.languages:
        tag = language.tag
        titles[routes.CORRECTION][tag] = site.say(tag, "Correct something or add a new place")
        titles[routes.COVERAGE][tag] = site.say(tag, "How complete this directory is")
        titles[routes.DATA][tag] = site.say(tag, "Open data")
        titles[routes.PRINT][tag] = site.say(tag, "To print")
        titles[routes.MY_LIST][tag] = site.say(tag, "My list")
        titles[routes.REGIONS][tag] = site.say(tag, "Places")
    for guide in site.guides:
        titles[guide.route][guide.language] = guide.title
        for directive in guide.directives:
            services[guide.route].extend(directive.arguments.get("services", ()))
    return tuple(FoundPage(route, titles[route], tuple(dict.fromkeys(services[route]))) for route in sorted(titles))
