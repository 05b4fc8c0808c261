"""Nested HSDS objects as rows of the HSDS tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.views.exports.hsds.gaps import Json
from generator.views.exports.hsds.tables import RECORD_TABLES, TABLES

Rows = list[Sequence[Any]]
CHILDREN: Mapping[str, tuple[tuple[str, str], ...]] = {
    "organization": (
        ("contacts", "contact"),
        ("phones", "phone"),
        ("locations", "location"),
        ("programs", "program"),
        ("organization_identifiers", "organization_identifier"),
    ),
    "location": (
        ("languages", "language"),
        ("addresses", "address"),
        ("accessibility", "accessibility"),
        ("schedules", "schedule"),
    ),
    "service": (
        ("phones", "phone"),
        ("schedules", "schedule"),
        ("service_areas", "service_area"),
        ("service_at_locations", "service_at_location"),
        ("languages", "language"),
        ("cost_options", "cost_option"),
        ("required_documents", "required_document"),
    ),
}
"""Lists inside an object, and the table of each."""
COLUMNS = {name: table.names for name, table in TABLES.items()}
SAME_IN_ALL_LANGUAGES = frozenset({"attribute", "service_at_location", "organization_identifier"})
ONLY_ONE = "program"
"""The tabular package allows an organization one program; the others stand as attributes of their services."""


def rows_of(
    organizations: Iterable[Json], services: Iterable[Json], first_programs: Mapping[str, str]
) -> dict[str, Rows]:
    """Return the rows of every table. ``first_programs`` gives for an organization the program that has a row."""
    tables: dict[str, Rows] = {name: [] for name in RECORD_TABLES}
    for organization in organizations:
        _add("organization", organization, {}, tables)
    for service in services:
        program_id = service.get("program_id")
        has_row = program_id is None or first_programs[service["organization_id"]] == program_id
        _add("service", service, {} if has_row else {"program_id": ""}, tables)
    return tables


def _add(name: str, entity: Json, link: Json, tables: dict[str, Rows]) -> None:
    if "opens_at" in entity:
        link = link | {time: _seconds(entity[time]) for time in ("opens_at", "closes_at")}
    get = ({**entity, **link} if link else entity).get
    tables[name].append([get(column, "") for column in COLUMNS[name]])
    for key, child_table in CHILDREN.get(name, ()):
        children = entity.get(key)
        if children:
            below = {f"{name}_id": entity["id"]}
            for child in children[:1] if child_table == ONLY_ONE else children:
                _add(child_table, child, below, tables)
    attributes = entity.get("attributes")
    if attributes:
        link_id = entity["id"]
        tables["attribute"] += [
            (each["id"], link_id, each["taxonomy_term_id"], each["link_type"], name, each.get("value", ""))
            for each in attributes
        ]


def _seconds(clock: str) -> str:
    """Return ``08:00+07:00`` as ``08:00:00+07:00``: JSON wants the first form, the tables the second."""
    return f"{clock[:5]}:00{clock[5:]}"
