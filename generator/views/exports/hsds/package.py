"""The HSDS files as a whole: which there are, and the tabular data package."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.text.languages import Language
from generator.views.exports.hsds.gaps import Json
from generator.views.exports.hsds.tables import RECORD_TABLES, TABLES, resource
from generator.views.exports.parts import Part
from generator.views.exports.terms_of_use import credit
from generator.views.plan import Site

VERSION = "3.0"
PROFILE = "https://docs.openreferral.org/en/v3.0.0/"
OPENAPI = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json"


def page_of(contents: Sequence[Json], site: Site, language: Language, newest_check: date | None) -> Json:
    """Return objects in the envelope of the HSDS API, as one page that holds them all."""
    return {
        **credit(site, newest_check),
        "language": language.tag,
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }


def index_of(site: Site, language: Language, parts: Sequence[Part]) -> Json:
    """Return the start of the HSDS files of a language; paths are relative to it."""
    return {
        "version": VERSION,
        "profile": PROFILE,
        "openapi_url": OPENAPI,
        **credit(site),
        "language": language.tag,
        "organizations": [f"organizations/{part.name}.json" for part in parts if part.partners],
        "services": [f"services/{part.name}.json" for part in parts if part.has_services],
        "taxonomies": "taxonomies.json",
        "taxonomy_terms": "taxonomy_terms.json",
        "tables": "csv/datapackage.json",
    }


def package_of(site: Site, language: Language, folders: Sequence[str]) -> Json:
    """Return the descriptor of the tables; ``folders`` hold the parts of each table that records fill."""
    return {
        "profile": "tabular-data-package",
        "name": f"hsds-{language.tag.lower()}",
        "title": f"{site.settings.name} (HSDS {VERSION}, {language.name})",
        "version": VERSION,
        "homepage": site.settings.url,
        **credit(site),
        "language": language.tag,
        "resources": [
            resource(table, [f"{folder}{table.file}" for folder in (folders if name in RECORD_TABLES else [""])])
            for name, table in TABLES.items()
        ],
    }
