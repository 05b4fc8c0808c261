"""Words of terms and regions in one language, looked up once instead of once a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.model.directory import Directory
from generator.model.region import Gazetteer, Region
from generator.model.vocabulary import Term, Vocabularies
from generator.text.bilingual import Text
from generator.views import routes
from generator.views.parts import Place, PlaceLabel, ServiceArea, TermLabel

ROUTES: Mapping[str, Callable[[Term], str]] = {
    "service_types": routes.service,
    "partner_types": routes.partner_type,
    "stages": routes.stage,
}
"""Vocabularies whose terms have a page of their own."""


@dataclass(frozen=True, eq=False)
class Labels:
    """Labels by vocabulary and key, and of places by code. ``whole_country`` stands for ``ID``.

    ``visits`` (by partner) and ``areas`` (by codes) keep what ``views/places.py`` has worked out in
    this language: programs take over what is their provider's, and cards show what pages show.
    """

    language: str
    by_vocabulary: Mapping[str, Mapping[str, TermLabel]]
    places: Mapping[str, PlaceLabel]
    whole_country: str
    visits: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    areas: dict[tuple[str, ...], ServiceArea] = field(default_factory=dict)
    _listed: dict[tuple[str, tuple[str, ...]], tuple[TermLabel, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, directory: Directory, language: str, whole_country: str) -> Labels:
        """Return the labels of a directory's terms and regions in ``language``."""
        return cls(
            language,
            _terms_in(directory.vocabularies, language),
            {
                code: _place_in(directory.gazetteer, region, language)
                for code, region in directory.gazetteer.regions.items()
            },
            whole_country,
        )

    def term(self, vocabulary: str, key: str) -> TermLabel:
        """Return the label of a term; KeyError when there is none."""
        return self.by_vocabulary[vocabulary][key]

    def terms(self, vocabulary: str, keys: tuple[str, ...] | None) -> tuple[TermLabel, ...] | None:
        """Return the labels of ``keys``, the same object for the same keys; ``None`` (not known) stays ``None``."""
        if keys is None:
            return None
        found = self._listed.get((vocabulary, keys))
        if found is None:
            labels = self.by_vocabulary[vocabulary]
            found = self._listed[vocabulary, keys] = tuple([labels[key] for key in keys])
        return found


def _terms_in(vocabularies: Vocabularies, language: str) -> Mapping[str, Mapping[str, TermLabel]]:
    return {
        name: {term.key: term_in(term, language, ROUTES.get(name)) for term in vocabulary}
        for name, vocabulary in vocabularies.by_name.items()
    }


def term_in(term: Term, language: str, route: Callable[[Term], str] | None = None) -> TermLabel:
    """Return a term in the words of ``language``."""
    return TermLabel(
        key=term.key,
        label=term.label.in_language(language),
        plain=(term.plain or term.label).in_language(language),
        description=term.description.in_language(language),
        official=term.official,
        icon=term.icon,
        route=route(term) if route else None,
    )


def _place_in(gazetteer: Gazetteer, region: Region, language: str) -> PlaceLabel:
    name = region_name(region, language)
    if region.is_province:
        return PlaceLabel(region.code, name, name, routes.province(region))
    full = f"{name}, {region_name(gazetteer[region.province], language)}"
    return PlaceLabel(region.code, name, full, routes.regency(gazetteer, region))


def region_name(region: Region, language: str) -> str:
    """Return a region's name for readers of ``language``; the official one where there is no other."""
    return Text({"id": region.name, "en": region.name_en}).in_language(language).text
