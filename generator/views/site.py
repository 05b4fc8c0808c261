"""The whole site: every page and file, from one plan."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.cards import plan_cards
from generator.views.correction import plan_correction
from generator.views.coverage import plan_coverage
from generator.views.exports.plan import plan_exports
from generator.views.guides import plan_guides
from generator.views.home import plan_home, plan_stages
from generator.views.letters import plan_letters
from generator.views.partner import plan_partners
from generator.views.plan import PlannedFile, PlannedPage, Site
from generator.views.print.list_cards import plan_list_cards
from generator.views.program import plan_programs
from generator.views.regency import plan_regencies
from generator.views.regions import plan_regions
from generator.views.search.plan import plan_search
from generator.views.sitemap import plan_feeds, plan_host_files, plan_sitemaps
from generator.views.terms import plan_terms
from generator.views.tools import plan_tools


def plan_site(site: Site) -> Iterator[PlannedPage | PlannedFile]:
    """Plan everything a site is made of, beside the theme's assets."""
    pages = list(plan_other_pages(site))
    yield from pages
    yield from plan_partners(site)
    yield from plan_programs(site)
    yield from plan_cards(site)
    yield from plan_list_cards(site)
    yield from plan_search(site)
    yield from plan_sitemaps(site, pages)
    yield from plan_feeds(site)
    yield from plan_exports(site)
    yield from plan_host_files(site)


def plan_other_pages(site: Site) -> Iterator[PlannedPage]:
    """Plan every page that is not about one record."""
    yield from plan_home(site)
    yield from plan_stages(site)
    yield from plan_guides(site)
    yield from plan_terms(site)
    yield from plan_letters(site)
    yield from plan_regions(site)
    yield from plan_regencies(site)
    yield from plan_coverage(site)
    yield from plan_correction(site)
    yield from plan_tools(site)
