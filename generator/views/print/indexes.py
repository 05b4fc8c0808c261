"""Indexes of a book: by name, by service, by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.directory import Record
from generator.model.partner import Partner
from generator.text.bilingual import SOURCE_LANGUAGE, Words
from generator.text.folding import fold
from generator.text.languages import Language
from generator.views.parts import PlaceLabel
from generator.views.plan import Site
from generator.views.print.book import IndexGroup, NameLine, TermLine


def by_name(site: Site, slugs: Iterable[str], language: Language) -> tuple[IndexGroup, ...]:
    """Return all names under their first letters; names without one come first."""
    lines = [line for slug in slugs for line in _names(site.index.record(slug), language.tag)]
    groups: defaultdict[str, list[tuple[str, NameLine]]] = defaultdict(list)
    for line in lines:
        folded = fold(line.name.text)
        letter = folded[0].upper() if folded[:1].isalpha() else ""
        groups[letter].append((folded, line))
    return tuple(
        IndexGroup(letter or "0–9", names=tuple(line for _, line in sorted(found)))
        for letter, found in sorted(groups.items())
    )


def _names(record: Record, language: str) -> Iterator[NameLine]:
    name = record.name.in_language(language)
    yield NameLine(name, record.slug)
    if isinstance(record, Partner):
        for other in (*(record.also_known_as or ()), *(record.former_names or ())):
            if other != name.text:
                yield NameLine(Words(other, SOURCE_LANGUAGE), record.slug)


def by_service(site: Site, slugs: Sequence[str], language: Language) -> tuple[IndexGroup, ...]:
    """Return kinds of office, services and skills with who offers them."""
    types, services, skills = (defaultdict[str, list[str]](list) for _ in range(3))
    for slug in slugs:
        record = site.index.record(slug)
        if isinstance(record, Partner):
            types[record.type].append(slug)
        for term in record.services or ():
            services[term].append(slug)
        for term in record.skills or ():
            skills[term].append(slug)
    tag = language.tag
    found = (
        (site.say(tag, "What you get"), "service_types", services),
        (site.say(tag, "Skills you can learn"), "skills", skills),
        (site.say(tag, "Kinds of office and group"), "partner_types", types),
    )
    return tuple(
        IndexGroup(heading, terms=_term_lines(site, vocabulary, terms, tag))
        for heading, vocabulary, terms in found
        if terms
    )


def _term_lines(site: Site, vocabulary: str, terms: dict[str, list[str]], tag: str) -> tuple[TermLine, ...]:
    labels = site.labels[tag].by_vocabulary[vocabulary]
    lines = [TermLine(labels[key].label, tuple(slugs)) for key, slugs in terms.items()]
    return tuple(sorted(lines, key=lambda line: (fold(line.label.text), line.label.text)))


def by_place(site: Site, slugs: Sequence[str], language: Language, province: str | None) -> tuple[IndexGroup, ...]:
    """Return places with who is there or serves them, whole provinces first.

    In a province's book these are the places of that ``province`` alone.
    """
    places: defaultdict[str, list[str]] = defaultdict(list)
    for slug in slugs:
        codes = dict.fromkeys((*site.index.regencies[slug], *site.index.areas[slug]))
        for code in codes:
            if code[:2] == province or (province is None and code in site.directory.gazetteer):
                places[code].append(slug)
    labels = site.labels[language.tag].places
    if province is not None:
        return (IndexGroup(None, terms=_place_lines(site, labels[province], places, language)),) if places else ()
    provinces = sorted({code[:2] for code in places}, key=lambda code: fold(labels[code].name))
    return tuple(
        IndexGroup(labels[code].name, terms=_place_lines(site, labels[code], places, language)) for code in provinces
    )


def _place_lines(
    site: Site, province: PlaceLabel, places: dict[str, list[str]], language: Language
) -> tuple[TermLine, ...]:
    labels = site.labels[language.tag].places
    inside = [code for code in places if code[:2] == province.code and code != province.code]
    lines = [
        TermLine(Words(labels[code].name, language.tag), tuple(places[code]))
        for code in sorted(inside, key=lambda code: (fold(labels[code].name), code))
    ]
    if province.code in places:
        whole = site.say(language.tag, "All of %(province)s", province=province.name)
        lines.insert(0, TermLine(Words(whole, language.tag), tuple(places[province.code])))
    return tuple(lines)
