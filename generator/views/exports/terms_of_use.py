"""Who may use the data and how to name it: the same words in every file."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from generator.views.plan import Site

LICENSE: Final = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
REGIONS_NOTICE = (
    "Names and codes of regions contain information from idn-area-data, "
    "which is made available under the Open Database License (ODbL) 1.0."
)


def credit(site: Site, newest_check: date | None = None) -> dict[str, Any]:
    """Return licence, source and, in files of records, the day of the newest check, for the head of a file."""
    found: dict[str, Any] = {
        "licenses": [LICENSE],
        "sources": [{"title": site.settings.name, "path": site.settings.url}],
        "notice": REGIONS_NOTICE,
    }
    if newest_check:
        found["data_as_of"] = newest_check.isoformat()
    return found
