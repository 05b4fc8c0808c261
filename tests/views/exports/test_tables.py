"""The HSDS tables hang together, whole or in parts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from frictionless import validate
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator.model.vocabulary import Vocabularies, Vocabulary
from generator.views.exports.hsds import plan
from generator.views.plan import Site
from tests.builders import a_directory, a_partner, a_program, a_site, a_term, vocabularies
from tests.rendering.test_hostile_text import HOSTILE
from tests.views.exports.many_kinds import site_of_many_kinds
from tests.views.exports.opened import OpenData

STANDARD = Path(os.environ.get("HSDS_SCHEMAS", "no-such-folder"))
"""Where a copy of the HSDS 3.0 schemas and data package lies, if there is one."""
with_standard = pytest.mark.skipif(not STANDARD.is_dir(), reason="HSDS_SCHEMAS names no copy of the standard")


def hostile_site() -> Site:
    """Return a site whose words look like code, formulas and broken tables."""
    words = "\n".join((*HOSTILE, '=cmd|"/C calc"!A0', "a,b;c\td", '"', "\U0001f600"))
    partner = a_partner(name=f"={words}", summary=f"@{words}", description=f"-{words}", services=("housing",))
    return a_site(partner, a_program(name=f"+{words}", summary=words))


@pytest.fixture(params=["whole", "in parts"])
def data(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> OpenData:
    if request.param == "in parts":
        monkeypatch.setattr(plan, "WHOLE", 0)
    return OpenData.of(site_of_many_kinds())


def package_of(data: OpenData, tag: str = "id") -> dict[str, Any]:
    return {each["name"]: each for each in data.json(f"hsds/{tag}/csv/datapackage.json")["resources"]}


def paths_of(resource: Any) -> list[str]:
    return [resource["path"]] if isinstance(resource["path"], str) else resource["path"]


def rows_of(data: OpenData, resource: Any, tag: str = "id") -> list[dict[str, str]]:
    return [row for path in paths_of(resource) for row in data.rows(f"hsds/{tag}/csv/{path}")]


def broken_rules(data: OpenData, tag: str) -> Iterator[str]:
    """Yield each broken rule of the descriptor: required, unique, and keys that point to nothing."""
    package = package_of(data, tag)
    ids = {name: {row["id"] for row in rows_of(data, resource, tag)} for name, resource in package.items()}
    for name, resource in package.items():
        rows = rows_of(data, resource, tag)
        for field in resource["schema"]["fields"]:
            cells = [row[field["name"]] for row in rows]
            rules = field.get("constraints", {})
            if rules.get("required") and "" in cells:
                yield f"{name}.{field['name']}: empty"
            given = [cell for cell in cells if cell]
            if rules.get("unique") and len(set(given)) != len(given):
                yield f"{name}.{field['name']}: twice"
        for key in resource["schema"]["foreignKeys"]:
            target = key["reference"]["resource"]
            yield from (
                f"{name}.{key['fields']}: {row[key['fields']]}"
                for row in rows
                if row[key["fields"]] and row[key["fields"]] not in ids[target]
            )


@pytest.mark.parametrize("tag", ["id", "en"])
def test_tables_keep_their_own_rules(data: OpenData, tag: str) -> None:
    assert list(broken_rules(data, tag)) == []
    assert {name for name, resource in package_of(data, tag).items() if not rows_of(data, resource, tag)} == set()


def test_a_broken_rule_would_be_found(data: OpenData) -> None:
    path = next(path for path in data.files if path.endswith("id/csv/taxonomies.csv"))
    head = data.files[path].splitlines(keepends=True)[0]
    broken = OpenData({**data.files, path: head})
    assert any(found.startswith("taxonomy_term.taxonomy_id: ") for found in broken_rules(broken, "id"))


def test_descriptor_and_tables_have_the_same_columns(data: OpenData) -> None:
    for resource in package_of(data).values():
        columns = [field["name"] for field in resource["schema"]["fields"]]
        for path in paths_of(resource):
            assert data.text(f"hsds/id/csv/{path}").partition("\r\n")[0].split(",") == columns


def test_every_file_of_tables_is_in_the_descriptor(data: OpenData) -> None:
    named = {f"data/hsds/id/csv/{path}" for each in package_of(data).values() for path in paths_of(each)}
    assert named == {path for path in data.files if path.startswith("data/hsds/id/csv/") and path.endswith(".csv")}


def test_tables_say_what_the_objects_say(data: OpenData) -> None:
    services = data.objects("services")
    rows = {row["id"]: row for row in rows_of(data, package_of(data)["service"])}
    assert rows.keys() == services.keys()
    for service_id, service in services.items():
        assert rows[service_id]["status"] == service["status"]
        assert rows[service_id]["name"] == service["name"]
    places = [place for each in data.objects("organizations").values() for place in each.get("locations", ())]
    assert {row["id"] for row in rows_of(data, package_of(data)["location"])} == {place["id"] for place in places}
    said = [
        each["id"]
        for entity in (*services.values(), *data.objects("organizations").values(), *places)
        for each in entity.get("attributes", ())
    ]
    assert sorted(said) == sorted(row["id"] for row in rows_of(data, package_of(data)["attribute"]))


def test_times_have_seconds_and_a_zone(data: OpenData) -> None:
    times = {row["opens_at"] for row in rows_of(data, package_of(data)["schedule"])} - {""}
    assert times == {"08:00:00+07:00", "20:00:00+07:00", "00:00:00+07:00"}


def test_organization_has_one_program_in_the_tables_and_services_know_it() -> None:
    schemes = Vocabulary("schemes", {key: a_term(key) for key in ("atensi", "other")})
    programs = [a_program(f"program-{key}", scheme=key) for key in schemes.terms]
    both = Vocabularies({**vocabularies().by_name, "schemes": schemes})
    data = OpenData.of(a_site(directory=a_directory(a_partner(), *programs, vocabularies=both)))
    assert len(data.one("organizations", "Lembaga lembaga-contoh")["programs"]) == 2
    [row] = rows_of(data, package_of(data)["program"])
    services = {row["name"]: row["program_id"] for row in rows_of(data, package_of(data)["service"])}
    assert services == {"Program program-atensi": row["id"], "Program program-other": ""}


@pytest.mark.parametrize("whole", [0, 10_000])
def test_words_that_look_like_code_stay_words(whole: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "WHOLE", whole)
    site = hostile_site()
    data = OpenData.of(site)
    [partner] = site.directory.partners.values()
    name = partner.name.by_language["id"]
    assert [each["name"] for each in data.objects("organizations").values()] == [name]
    [row] = rows_of(data, package_of(data)["organization"])
    assert row["name"] == f"'{name}"
    assert list(broken_rules(data, "id")) == []


@pytest.mark.slow
@pytest.mark.parametrize("whole", [0, 10_000])
@pytest.mark.parametrize("site", [site_of_many_kinds, hostile_site])
def test_frictionless_finds_nothing_wrong(
    site: Any, whole: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(plan, "WHOLE", whole)
    folder = OpenData.of(site()).write(tmp_path)
    report = validate(folder / "hsds/en/csv/datapackage.json")
    assert report.valid, report.to_summary()


def standard_validator(name: str) -> Draft202012Validator:
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in (STANDARD / "schema").glob("*.json")}
    registry = Registry().with_resources(
        [(each, DRAFT202012.create_resource(schema)) for each, schema in schemas.items()]
    )
    return Draft202012Validator(schemas[f"{name}.json"], registry=registry, format_checker=FormatChecker())


@with_standard
@pytest.mark.parametrize("site", [site_of_many_kinds, hostile_site])
def test_objects_are_as_the_standard_has_them(site: Any) -> None:
    data = OpenData.of(site())
    for tag in ("id", "en"):
        for kind in ("organization", "service"):
            check = standard_validator(kind)
            found = [
                error.message for each in data.objects(f"{kind}s", tag).values() for error in check.iter_errors(each)
            ]
            assert found == []
        for path, kind in (("taxonomies", "taxonomy"), ("taxonomy_terms", "taxonomy_term")):
            check = standard_validator(kind)
            contents = data.json(f"hsds/{tag}/{path}.json")["contents"]
            assert [error.message for each in contents for error in check.iter_errors(each)] == []


@with_standard
def test_tables_are_as_the_standard_has_them(tmp_path: Path) -> None:
    folder = OpenData.of(site_of_many_kinds()).write(tmp_path) / "hsds/id/csv"
    package = json.loads((STANDARD / "datapackage.json").read_text("utf-8"))
    package["resources"] = [each for each in package["resources"] if (folder / each["path"]).exists()]
    assert len(package["resources"]) == len(list(folder.glob("*.csv")))
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    report = validate(folder / "datapackage.json")
    assert report.valid, report.to_summary()
