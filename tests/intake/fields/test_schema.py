"""What editors are told agrees with what the gate does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.intake.fields.kinds import ListKind, MapKind, Need, WordKind
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from tests.intake.projects import A_PARTNER, ROOT, loaded
from tools.make_field_reference import contents

SCHEMAS = {
    name: json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text("utf-8"))
    for name in ("partners", "programs")
}


class AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2 as editors read it: no dates, no base 60, no yes and no."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("name", sorted(contents()))
def test_files_made_from_the_definition_are_up_to_date(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == contents()[name], "run: python -m tools.make_field_reference"


@pytest.mark.parametrize("name", ["partners", "programs"])
def test_editors_accept_our_own_files(name: str) -> None:
    records = yaml.load((ROOT / f"{name}.yml").read_text("utf-8"), Loader=AsEditorsRead)

    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])
    jsonschema.validate(records, SCHEMAS[name], jsonschema.Draft7Validator)


@pytest.mark.parametrize("name", ["partners", "programs"])
def test_files_tell_editors_where_the_schema_is(name: str) -> None:
    first = (ROOT / f"{name}.yml").read_text("utf-8").splitlines()[0]

    assert first == f"# yaml-language-server: $schema=docs/schema/{name}.json"


@pytest.mark.parametrize(
    ("change", "is_fine"),
    [
        ({}, True),
        ({"phones": "none"}, True),
        ({"publish": {"address": "Tidak"}}, True),
        ({"type": "bapaz"}, False),
        ({"websit": "https://x.example"}, False),
        ({"slug": "Kantor_Rekaan"}, False),
        ({"verified": {"on": "1 Juni", "by": "x", "method": "office"}}, False),
    ],
)
def test_editors_mark_what_the_gate_refuses(change: dict[str, Any], is_fine: bool) -> None:
    record = {**yaml.load(A_PARTNER, Loader=AsEditorsRead)[0], **change}

    assert jsonschema.Draft7Validator(SCHEMAS["partners"]).is_valid([record]) is is_fine


def examples(kind: MapKind, path: str = "") -> list[tuple[str, str]]:
    """Return each field's example with the way to it."""
    found = []
    for field in kind.fields:
        found.append((f"{path}{field.key}", field.example))
        inner = field.kind.other if isinstance(field.kind, WordKind) else field.kind
        inner = inner.item if isinstance(inner, ListKind) else inner
        if isinstance(inner, MapKind):
            found += examples(inner, f"{path}{field.key}.")
    return found


@pytest.mark.parametrize(("kind", "file"), [(PARTNER, "partners.yml"), (PROGRAM, "programs.yml")])
def test_examples_pass_the_gate(kind: MapKind, file: str, tmp_path: Path) -> None:
    """All top-level examples together make a record; only names that lead elsewhere may be unknown."""
    skipped = {"status", "closed_on", "replaced_by", "parent", "bapas", "partners"}
    lines = [f"  {field.key}: {field.example}" for field in kind.fields if field.key not in skipped]
    text = "- " + "\n".join(lines)[2:].replace("slug: bapas-purwokerto", "slug: contoh-rekaan") + "\n"
    office = A_PARTNER.replace("kantor-rekaan", "bapas-purwokerto")
    files = {file: text} if file == "partners.yml" else {"partners.yml": office, file: text}
    if file == "partners.yml":
        files["programs.yml"] = "[]"

    report = loaded(tmp_path, files).report

    assert [problem.rule for problem in report.problems] == []
    assert len(examples(kind)) > len(lines)
    assert Need.REQUIRED in {field.need for field in kind.fields}
