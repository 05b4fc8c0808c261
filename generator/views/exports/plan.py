"""All files of open data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.views.exports.about import index_of, readme_lines
from generator.views.exports.folder import DATA_FOLDER
from generator.views.exports.geojson import has_point, places_on_map
from generator.views.exports.hsds.plan import Plan
from generator.views.exports.parts import digest, parts_of
from generator.views.exports.simple.tables import locations_table, partners_table, programs_table
from generator.views.plan import PlannedFile, Site


def plan_exports(site: Site) -> Iterator[PlannedFile]:
    """Yield the open data of a site."""
    parts = parts_of(site)
    newest = max((part.newest_check for part in parts), default=None)
    yield from Plan.of(site, parts, newest).files()
    yield from plan_simple(site, newest)
    day = str(newest)
    yield PlannedFile(f"{DATA_FOLDER}index.json", "json", (day,), partial(index_of, site, newest))
    yield PlannedFile(f"{DATA_FOLDER}README.txt", "text", (day,), partial(readme_lines, site, newest))


def plan_simple(site: Site, newest_check: date | None) -> Iterator[PlannedFile]:
    """Yield the tables for people and the map, each for the whole country."""
    prints, partners = site.directory.fingerprints, site.directory.partners
    all_partners = digest(map(prints.__getitem__, partners))
    on_map = [
        prints[slug]
        for slug, partner in partners.items()
        if any(has_point(partner, place) for place in partner.locations or ())
    ]
    programs = site.directory.programs
    providers = dict.fromkeys(program.provider for program in programs.values())
    elsewhere = dict.fromkeys(place.partner for program in programs.values() for place in program.locations or ())
    of_programs = digest(map(prints.__getitem__, (*programs, *providers, *elsewhere)))
    tables = (
        ("partners", all_partners, partners_table),
        ("locations", all_partners, locations_table),
        ("programs", of_programs, programs_table),
    )
    for name, reads, table in tables:
        yield PlannedFile(f"{DATA_FOLDER}{name}.csv", "sheet", (reads,), partial(table, site))
    places = partial(places_on_map, site, newest_check)
    yield PlannedFile(f"{DATA_FOLDER}partners.geojson", "json", (str(newest_check), digest(on_map)), places)
