"""What records of the open data refer to: terms, regions and interface words, looked up once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.directory import Record
from generator.model.record import NATIONAL
from generator.model.region import Region
from generator.text.bilingual import Text
from generator.text.languages import Language
from generator.views import routes
from generator.views.exports.identity import id_of
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
        self._known: dict[str, tuple[str, str]] = {}
        self.terms: Mapping[str, Mapping[str, str]] = {
            **{
                name: {term.key: self.term_id(name, term.key) for term in vocabulary}
                for name, vocabulary in site.directory.vocabularies.by_name.items()
            },
            REGIONS: {code: self.term_id(REGIONS, code) for code in (NATIONAL, *site.directory.gazetteer.regions)},
            ANSWERS: {key: self.term_id(ANSWERS, key) for key in (KNOWN_NONE, WITHHELD)},
        }

    def of(self, record: Record) -> str:
        """Return the canonical address of a record's page."""
        return (self._known.get(record.slug) or self._know(record))[0]

    def id_of(self, record: Record) -> str:
        """Return the id of a record."""
        return (self._known.get(record.slug) or self._know(record))[1]

    def _know(self, record: Record) -> tuple[str, str]:
        address = self._url + self._language.path(routes.record(record))
        found = self._known[record.slug] = (address, id_of(address))
        return found

    def term_id(self, taxonomy: str, key: str = "") -> str:
        """Return the id of a term, or of a whole taxonomy."""
        return id_of(f"{self._url}{routes.DATA}#{taxonomy}/{key}")


@dataclass(frozen=True)
class References:
    """The words of one language. ``areas`` are service areas by region code, without an id."""

    site: Site
    language: Language
    labels: Labels
    areas: Mapping[str, dict[str, Any]]
    _said: dict[str, str] = field(default_factory=dict)

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
        found = self._said.get(msgid)
        if found is None:
            found = self._said[msgid] = self.site.translate(self.language.tag, msgid)
        return found

    def page_of(self, record: Record) -> str:
        """Return the address of a record's page in this language."""
        return self.site.settings.url + self.language.path(routes.record(record))

    def words(self, text: Text | None) -> str | None:
        """Return text in this language, else its fallback; nothing for no text."""
        if text is None:
            return None
        return text.by_language.get(self.language.tag) or text.in_language(self.language.tag).text

    def term(self, vocabulary: str, key: str) -> str:
        """Return the label of a term."""
        return self.labels.by_vocabulary[vocabulary][key].label.text


def _area(site: Site, language: Language, region: Region) -> dict[str, Any]:
    places = site.labels[language.tag].places
    label, province = places[region.code], places[region.province]
    return {
        "name": label.name,
        "description": region.code if region.is_province else f"{province.name} ({region.code})",
        "uri": routes.absolute(site.settings.url, language.path(label.route)),
    }
