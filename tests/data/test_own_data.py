"""The repository's own data keep their promises. Needs only pyyaml and csv, not the generator."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PARTNERS_FROM_RESEARCH = 134
FEWEST_PROGRAMS = 30
PROVINCES = 38
REGENCIES = 514
VOCABULARY_OF_FIELD = {
    "type": "partner_types",
    "fields": "pokmas_fields",
    "membership": "pokmas_membership",
    "services": "service_types",
    "skills": "skills",
    "stages": "stages",
    "audience": "target_groups",
    "access": "access",
    "status": "record_status",
    "scheme": "schemes",
    "languages": "languages",
    "accessibility": "accessibility",
}
# Words this project never uses of people in its own sentences; search may know them.
HURTFUL = re.compile(r"\b(mantan|eks|bekas) (napi|narapidana)\b|\bresidivis\b|\bex-con\b", re.IGNORECASE)

Record = dict[str, Any]
# The C parser where PyYAML has it: ten times as fast, same result.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def records_of(name: str) -> list[Record]:
    """Return the records of a data file with every scalar as the text that was typed."""
    loaded: list[Record] = yaml.load((ROOT / name).read_text(encoding="utf-8"), Loader=LOADER)
    return loaded


def rows_of(name: str) -> list[dict[str, str]]:
    """Return the rows of one of the region tables."""
    with (ROOT / "generator" / "data" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text inside a value."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)
    else:
        yield value


def as_list(value: Any) -> list[Any]:
    """Return a value as a list, so that one term and several read the same."""
    return value if isinstance(value, list) else [value]


PARTNERS = records_of("partners.yml")
PROGRAMS = records_of("programs.yml")
RECORDS = PARTNERS + PROGRAMS
BY_SLUG = {record["slug"]: record for record in PARTNERS}
REGION_NAMES = {row["code"]: row["name"] for row in rows_of("regions.csv")}
VOCABULARIES = {
    path.stem: records_of(f"content/vocabulary/{path.name}")
    for path in sorted((ROOT / "content" / "vocabulary").glob("*.yml"))
}
TERMS = {name: {term["key"] for term in terms} for name, terms in VOCABULARIES.items()}

each_region_table = pytest.mark.parametrize("table", ["regions.csv", "region-names.csv"])


def faulty(check: Callable[[Record], object], records: list[Record] = RECORDS) -> list[str]:
    """Return the slugs of the records that do not pass a check."""
    return [record["slug"] for record in records if not check(record)]


def test_every_researched_partner_and_enough_programs_are_there() -> None:
    assert len(PARTNERS) >= PARTNERS_FROM_RESEARCH
    assert len(PROGRAMS) >= FEWEST_PROGRAMS


@pytest.mark.parametrize("records", [PARTNERS, PROGRAMS], ids=["partners", "programs"])
def test_records_stand_in_the_order_of_their_slugs(records: list[Record]) -> None:
    slugs = [record["slug"] for record in records]
    assert slugs == sorted(slugs)


def test_no_slug_is_used_twice() -> None:
    counts = Counter(record["slug"].casefold() for record in RECORDS)
    assert [slug for slug, count in counts.items() if count > 1] == []


def test_every_partner_a_record_refers_to_exists() -> None:
    def resolves(record: Record) -> bool:
        named = [record.get(field) for field in ("provider", "bapas", "parent")] + record.get("partners", [])
        return all(slug in BY_SLUG for slug in named if slug is not None)

    assert faulty(resolves) == []


def test_every_place_of_a_program_exists() -> None:
    def exists(place: str) -> bool:
        slug, _, key = place.partition("#")
        return slug in BY_SLUG and key in {"", *(location["key"] for location in BY_SLUG[slug]["locations"])}

    assert faulty(lambda program: all(map(exists, program.get("locations", []))), PROGRAMS) == []


@pytest.mark.parametrize(("field", "vocabulary"), VOCABULARY_OF_FIELD.items())
def test_only_terms_of_the_vocabulary_are_used(field: str, vocabulary: str) -> None:
    assert faulty(lambda record: TERMS[vocabulary].issuperset(as_list(record.get(field, [])))) == []


def test_only_known_costs_are_used() -> None:
    assert faulty(lambda record: "cost" not in record or record["cost"]["kind"] in TERMS["costs"]) == []


def test_every_region_of_a_record_exists() -> None:
    known = {*REGION_NAMES, *REGION_NAMES.values(), "national"}

    def lies_in_known_regions(record: Record) -> bool:
        places = [place["regency"] for place in record.get("locations", []) if isinstance(place, dict)]
        return known.issuperset(places + as_list(record.get("service_area", [])))

    assert faulty(lies_in_known_regions) == []


def test_every_record_says_where_it_is_from_and_when() -> None:
    def is_sourced(record: Record) -> bool:
        verified = record["verified"]
        dated = re.fullmatch(r"20\d\d-\d\d-\d\d", verified["on"])
        address = verified.get("source", "https://").startswith("https://")
        return bool(dated) and address and bool({"source", "source_note"} & set(verified))

    assert faulty(is_sourced) == []


@pytest.mark.parametrize("field", ["summary", "description", "next_step"])
def test_texts_are_written_in_both_languages(field: str) -> None:
    def speaks_both(record: Record) -> bool:
        return field not in record or all(record[field].get(language, "").strip() for language in ("id", "en"))

    assert faulty(speaks_both) == []


def test_no_record_holds_a_phone_number_or_an_identity_number() -> None:
    numbers = re.compile(r"(\+62|\b0)8?\d{7,}|\d{16}")

    def is_free_of_numbers(record: Record) -> bool:
        told = texts_of({field: value for field, value in record.items() if field != "verified"})
        return not any(numbers.search(re.sub(r"[\s.\-]", "", text)) for text in told)

    assert faulty(is_free_of_numbers) == []


def test_records_speak_kindly() -> None:
    def is_kind(record: Record) -> bool:
        fields = ("name", "summary", "description", "next_step")
        told = [text for field in fields for text in texts_of(record.get(field, ""))]
        return not any(HURTFUL.search(text) or "!" in text for text in told)

    assert faulty(is_kind) == []


@pytest.mark.parametrize("field", ["name", "summary", "provider", "services", "stages", "next_step", "cost"])
def test_every_program_tells_what_a_reader_needs(field: str) -> None:
    assert faulty(lambda program: program.get(field), PROGRAMS) == []


def test_regions_are_all_there_and_in_order() -> None:
    codes = [row["code"] for row in rows_of("regions.csv")]
    assert codes == sorted(codes)
    assert Counter("." in code for code in codes) == {True: REGENCIES, False: PROVINCES}
    assert len(set(REGION_NAMES.values())) == PROVINCES + REGENCIES


@each_region_table
def test_region_tables_name_the_same_regions(table: str) -> None:
    assert [row["code"] for row in rows_of(table)] == list(REGION_NAMES)


def test_every_town_and_tile_belongs_to_a_region() -> None:
    towns = rows_of("towns.csv")
    assert [row["code"] for row in towns if row["code"] not in REGION_NAMES] == []
    assert {row["code"] for row in rows_of("province-tiles.csv")} == {code for code in REGION_NAMES if "." not in code}


def test_every_town_lies_in_indonesia() -> None:
    for row in rows_of("towns.csv"):
        assert -11.1 < float(row["latitude"]) < 6.1, row
        assert 94.9 < float(row["longitude"]) < 141.1, row


@pytest.mark.parametrize("name", sorted(VOCABULARIES))
def test_a_vocabulary_names_and_explains_each_term_in_both_languages(name: str) -> None:
    terms = VOCABULARIES[name]
    assert len(TERMS[name]) == len(terms)
    for term in terms:
        assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", term["key"])
        assert set(term["label"]) == set(term["description"]) == {"id", "en"}
        assert term.get("parent", term["key"]) in TERMS[name]


@pytest.mark.parametrize("name", ["service_types", "partner_types", "stages"])
def test_terms_that_stand_as_tiles_have_an_icon(name: str) -> None:
    assert [term["key"] for term in VOCABULARIES[name] if not term.get("icon", "").startswith("material/")] == []
