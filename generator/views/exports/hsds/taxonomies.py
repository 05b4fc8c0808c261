"""Vocabularies, regions and answers, as HSDS taxonomies and terms."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.vocabulary import Term, Vocabulary
from generator.views.exports.hsds.gaps import Json, without_gaps
from generator.views.exports.references import ANSWERS, KNOWN_NONE, REGIONS, WITHHELD, Addresses, References

VERSION = "1"


def taxonomies(addresses: Addresses, references: References) -> list[Json]:
    """Return each vocabulary as a taxonomy, and two of ours: regions and answers."""
    names = [*references.site.directory.vocabularies.by_name, REGIONS, ANSWERS]
    about = {
        REGIONS: references.gettext("Provinces, kabupaten and kota by the code of the Ministry of Home Affairs."),
        ANSWERS: references.gettext(
            "What is known where there is no value: a field that has none of these is not known."
        ),
    }
    return [
        {
            "id": addresses.term_id(name),
            "name": name,
            "description": about.get(name) or references.gettext("Vocabulary of this directory."),
            "version": VERSION,
        }
        for name in names
    ]


def taxonomy_terms(addresses: Addresses, references: References) -> list[Json]:
    """Return all terms. ``code`` is ``taxonomy/key``, since HSDS wants it unique among all terms."""
    vocabularies = references.site.directory.vocabularies.by_name
    found = [
        _term(term, vocabulary, addresses, references) for vocabulary in vocabularies.values() for term in vocabulary
    ]
    return [*found, *_regions(addresses, references), *_answers(addresses, references)]


def _term(term: Term, vocabulary: Vocabulary, addresses: Addresses, references: References) -> Json:
    name = vocabulary.name
    said = {
        "name": references.words(term.label),
        "description": references.words(term.description),
        "parent_id": addresses.terms[name][term.parent] if term.parent else None,
    }
    return _as_term(name, term.key, said, addresses, references)


def _as_term(taxonomy: str, key: str, said: Json, addresses: Addresses, references: References) -> Json:
    return without_gaps(
        {
            "id": addresses.terms[taxonomy][key],
            "code": f"{taxonomy}/{key}",
            "name": said["name"],
            "description": said["description"],
            "parent_id": said.get("parent_id"),
            "taxonomy": taxonomy,
            "language": references.language.tag,
            "taxonomy_id": addresses.term_id(taxonomy),
            "term_uri": said.get("term_uri"),
        }
    )


def _regions(addresses: Addresses, references: References) -> Iterator[Json]:
    parents = addresses.terms[REGIONS]
    for code, area in references.areas.items():
        said = {
            "name": area["name"],
            "description": f"{area['name']}, {area['description']}",
            "parent_id": parents.get(code[:2]) if len(code) > 2 else None,
            "term_uri": area["uri"],
        }
        yield _as_term(REGIONS, code, said, addresses, references)


def _answers(addresses: Addresses, references: References) -> Iterator[Json]:
    words = {
        KNOWN_NONE: (
            references.gettext("None"),
            references.gettext("Whoever checked the record says there is none."),
        ),
        WITHHELD: (
            references.gettext("Kept back"),
            references.gettext("It exists or may exist, but the partner asks not to publish it."),
        ),
    }
    for key, (name, description) in words.items():
        yield _as_term(ANSWERS, key, {"name": name, "description": description}, addresses, references)
