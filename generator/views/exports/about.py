"""What the open data is and which files there are, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from generator.text.languages import Language
from generator.views.exports.folder import DATA_FOLDER
from generator.views.exports.terms_of_use import LICENSE, credit
from generator.views.plan import Site

SCHEMA_VERSION = "1.0"
"""Version of the simple tables; a column that goes or changes its meaning raises the first number."""


class OpenFile(NamedTuple):
    """A file, or a folder's way in. ``language`` is that of its words, ``None`` where it has all of them."""

    route: str
    format: str
    name: str
    language: Language | None = None


def open_files(site: Site, tag: str) -> list[OpenFile]:
    """Return the files to name to readers of a language, the simplest first."""
    gettext = partial(site.translate, tag)
    found = [
        OpenFile("partners.csv", "CSV", gettext("Offices and groups, one row each")),
        OpenFile("programs.csv", "CSV", gettext("Programs, one row each")),
        OpenFile("locations.csv", "CSV", gettext("Places of offices and groups, one row each")),
        OpenFile("partners.geojson", "GeoJSON", gettext("Places with known coordinates, for maps")),
    ]
    for language in site.settings.languages:
        folder = f"hsds/{language.tag}/"
        objects, tables = gettext("The whole directory for other systems"), gettext("The whole directory, in tables")
        found.append(OpenFile(f"{folder}index.json", "HSDS 3.0 JSON", objects, language))
        found.append(OpenFile(f"{folder}csv/datapackage.json", "HSDS 3.0 CSV", tables, language))
    found.append(OpenFile("README.txt", "TXT", gettext("How to read and use these files")))
    found.append(OpenFile("index.json", "JSON", gettext("List of these files for machines")))
    return [file._replace(route=DATA_FOLDER + file.route) for file in found]


def index_of(site: Site, newest_check: date | None) -> dict[str, Any]:
    """Return the list of files for machines; paths are relative to the data folder."""
    tags = [language.tag for language in site.settings.languages]
    by_language = [open_files(site, tag) for tag in tags]
    return {
        "name": site.settings.name,
        "homepage": site.settings.url,
        "schema_version": SCHEMA_VERSION,
        **credit(site, newest_check),
        "languages": tags,
        "files": [_entry(same, tags) for same in zip(*by_language, strict=True)],
    }


def _entry(same: tuple[OpenFile, ...], tags: list[str]) -> dict[str, Any]:
    """Return one file, named in every language."""
    file = same[0]
    found: dict[str, Any] = {
        "path": file.route.removeprefix(DATA_FOLDER),
        "format": file.format,
        "title": {tag: each.name for tag, each in zip(tags, same, strict=True)},
    }
    if file.language:
        found["language"] = file.language.tag
    return found


def readme_lines(site: Site) -> list[str]:
    """Return the text beside the files, in every language of the site."""
    found: list[str] = []
    for language in site.settings.languages:
        found += [*_readme(site, language), ""]
    return found[:-1]


def _readme(site: Site, language: Language) -> Iterator[str]:
    tag, name = language.tag, site.settings.name
    title = f"{name} ({language.name})"
    yield title
    yield "=" * len(title)
    yield site.say(tag, "Licence: %(licence)s, %(address)s", licence=LICENSE["title"], address=LICENSE["path"])
    url = site.settings.url
    yield site.say(
        tag, "Name the source like this: %(name)s, %(url)s, CC BY 4.0, and the day you took it.", name=name, url=url
    )
    yield site.say(tag, "Names and codes of regions are from idn-area-data, Open Database License (ODbL) 1.0.")
    yield ""
    for file in open_files(site, tag):
        kind = f"{file.format}, {file.language.name}" if file.language else file.format
        yield f"{file.route.removeprefix(DATA_FOLDER)}  {file.name} ({kind})"
    yield ""
    yield from (f"- {line}" for line in _how_to_read(site, tag))


def _how_to_read(site: Site, tag: str) -> tuple[str, ...]:
    return (
        site.say(tag, "An empty cell means: not known. The word none means: known to be none."),
        site.say(tag, "Several values in a cell are parted by |."),
        site.say(tag, "The column phones holds numbers for machines, such as voice:+62281641234."),
        site.say(tag, "The column phones_as_dialled holds numbers as people dial them."),
        site.say(tag, "A text that starts with = + - or @ has an apostrophe before it, so that it is no formula."),
        site.say(tag, "In Excel: Data, From Text/CSV, file origin UTF-8, delimiter comma."),
        site.say(tag, "What a partner asks not to publish is in none of these files."),
        site.say(tag, "An id in the HSDS files is the same in every language and as lasting as the page's address."),
        site.say(tag, "Each record names the day it was checked: verified_on, in HSDS assured_date."),
        site.say(tag, "A record is no guarantee: call before you go."),
    )
