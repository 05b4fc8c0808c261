"""All files of open data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.views.exports.about import index_of, readme_lines
from generator.views.exports.folder import DATA_FOLDER
from generator.views.exports.geojson import partners_on_map, places_on_map
from generator.views.exports.hsds.plan import Plan
from generator.views.exports.parts import digest, parts_of
from generator.views.exports.simple.tables import locations_table, partners_table, programs_table
from generator.views.plan import PlannedFile, Site


def plan_exports(site: Site) -> Iterator[PlannedFile]:
    """Yield the open data of a site."""
    parts = parts_of(site)
    newest = max((part.newest_check for part in parts), default=None)
    yield from Plan.of(site, parts).files()
    yield from plan_simple(site)
    yield PlannedFile(f"{DATA_FOLDER}index.json", "json", (str(newest),), partial(index_of, site, newest))
    yield PlannedFile(f"{DATA_FOLDER}README.txt", "text", (), partial(readme_lines, site))


def plan_simple(site: Site) -> Iterator[PlannedFile]:
    """Yield the tables for people and the map, each for the whole country."""
    directory = site.directory
    prints, outlines, partners = directory.fingerprints, directory.outlines, directory.partners
    on_map = digest(outlines[partner.slug] for partner in partners_on_map(site))
    programs = site.directory.programs
    providers = dict.fromkeys(program.provider for program in programs.values())
    elsewhere = dict.fromkeys(place.partner for program in programs.values() for place in program.locations or ())
    of_programs = [*map(prints.__getitem__, programs), *map(outlines.__getitem__, (*providers, *elsewhere))]
    tables = (
        ("partners", digest(map(prints.__getitem__, partners)), partners_table),
        ("locations", digest(map(outlines.__getitem__, partners)), locations_table),
        ("programs", digest(of_programs), programs_table),
    )
    for name, reads, table in tables:
        yield PlannedFile(f"{DATA_FOLDER}{name}.csv", "sheet", (reads,), partial(table, site))
    yield PlannedFile(f"{DATA_FOLDER}partners.geojson", "json", (on_map,), partial(places_on_map, site))
