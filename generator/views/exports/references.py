"""What records of the open data refer to: terms, regions and interface words, looked up once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.directory import Record
from generator.model.record import NATIONAL
from generator.model.region import Region
from generator.text.bilingual import Text
from generator.text.languages import Language
from generator.views import routes
from generator.views.exports.identity import Ids
from generator.views.labels import Labels
from generator.views.plan import Site

REGIONS = "regions"
ANSWERS = "answers"
KNOWN_NONE, WITHHELD = "none", "withheld"
HOURS_FROM_UTC: Mapping[str, int] = {
    "Asia/Jakarta": 7,
    "Asia/Pontianak": 7,
    "Asia/Makassar": 8,
    "Asia/Jayapura": 9,
}
"""Indonesia's time zones (WIB, WITA, WIT); none of them has summer time."""


class Addresses:
    """Where the ids of a site come from: addresses in its first language."""

    def __init__(self, site: Site) -> None:
        self._url = site.settings.url
        self._language = site.settings.languages[0]
        self._ids: dict[str, str] = {}
        self._parts: dict[tuple[str, str], str] = {}
        self.terms: Mapping[str, Mapping[str, str]] = {
            **{
                name: {term.key: self.term_ids(name, term.key).id for term in vocabulary}
                for name, vocabulary in site.directory.vocabularies.by_name.items()
            },
            REGIONS: {code: self.term_ids(REGIONS, code).id for code in (NATIONAL, *site.directory.gazetteer.regions)},
            ANSWERS: {key: self.term_ids(ANSWERS, key).id for key in (KNOWN_NONE, WITHHELD)},
        }

    def of(self, record: Record) -> str:
        """Return the canonical address of a record's page."""
        return routes.absolute(self._url, self._language.path(routes.record(record)))

    def id_of(self, record: Record) -> str:
        """Return the id of a record."""
        found = self._ids.get(record.slug)
        if found is None:
            found = self._ids[record.slug] = Ids(self.of(record)).id
        return found

    def id_of_part(self, record: Record, name: str) -> str:
        """Return the id of a part of a record, seen from another record."""
        found = self._parts.get((record.slug, name))
        if found is None:
            found = self._parts[record.slug, name] = Ids(self.of(record)).part(name)
        return found

    def term_ids(self, taxonomy: str, key: str = "") -> Ids:
        """Return the ids of a term, or of a whole taxonomy."""
        return Ids(f"{self._url}{routes.DATA}#{taxonomy}/{key}")


@dataclass(frozen=True)
class References:
    """The words of one language. ``areas`` are service areas by region code, without an id."""

    site: Site
    language: Language
    labels: Labels
    areas: Mapping[str, dict[str, Any]]

    @classmethod
    def of(cls, site: Site, language: Language) -> References:
        """Return the words of ``site`` in ``language``."""
        labels = site.labels[language.tag]
        areas = {code: _area(site, language, region) for code, region in site.directory.gazetteer.regions.items()}
        areas[NATIONAL] = {
            "name": labels.whole_country,
            "description": NATIONAL,
            "uri": routes.absolute(site.settings.url, language.path(routes.NATIONAL)),
        }
        return cls(site, language, labels, areas)

    def gettext(self, msgid: str) -> str:
        """Return interface words for an English msgid."""
        return self.site.translate(self.language.tag, msgid)

    def page_of(self, record: Record) -> str:
        """Return the address of a record's page in this language."""
        return routes.absolute(self.site.settings.url, self.language.path(routes.record(record)))

    def words(self, text: Text | None) -> str | None:
        """Return text in this language, else its fallback; nothing for no text."""
        if text is None:
            return None
        known = text.by_language
        return known.get(self.language.tag) or text.in_language(self.language.tag).text

    def term(self, vocabulary: str, key: str) -> str:
        """Return the label of a term."""
        return self.labels.by_vocabulary[vocabulary][key].label.text


def _area(site: Site, language: Language, region: Region) -> dict[str, Any]:
    label = site.labels[language.tag].places[region.code]
    return {
        "name": label.name,
        "description": f"{label.full} ({region.code})",
        "uri": routes.absolute(site.settings.url, language.path(label.route)),
    }
