"""Nested HSDS objects as rows of the HSDS tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.views.exports.hsds.gaps import Json
from generator.views.exports.hsds.tables import RECORD_TABLES, TABLES

Rows = list[Any]
LISTS: Mapping[str, tuple[tuple[str, str], ...]] = {
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
CHILDREN = {
    name: tuple((key, table, COLUMNS[table].index(f"{name}_id")) for key, table in lists)
    for name, lists in LISTS.items()
}
"""The same, and the place of the column that links a row to the object it was in."""
PROGRAM_OF_SERVICE = COLUMNS["service"].index("program_id")
OPENS, CLOSES = (COLUMNS["schedule"].index(name) for name in ("opens_at", "closes_at"))
SAME_IN_ALL_LANGUAGES = frozenset({"attribute", "service_at_location", "organization_identifier"})
ONLY_ONE = "program"
"""The tabular package allows an organization one program; the others stand as attributes of their services."""


def rows_of(
    organizations: Iterable[Json], services: Iterable[Json], first_programs: Mapping[str, str]
) -> dict[str, Rows]:
    """Return the rows of every table. ``first_programs`` gives for an organization the program that has a row."""
    tables: dict[str, Rows] = {name: [] for name in RECORD_TABLES}
    for organization in organizations:
        _add("organization", organization, tables)
    for service in services:
        row = _add("service", service, tables)
        program_id = service.get("program_id")
        if program_id and first_programs[service["organization_id"]] != program_id:
            row[PROGRAM_OF_SERVICE] = None
    return tables


def _add(name: str, entity: Json, tables: dict[str, Rows]) -> list[Any]:
    """Add the row of an entity and of all that is inside it; return its own."""
    row = list(map(entity.get, COLUMNS[name]))
    tables[name].append(row)
    entity_id = entity["id"]
    for key, child_table, link in CHILDREN.get(name, ()):
        children = entity.get(key)
        if children:
            for child in children[:1] if child_table == ONLY_ONE else children:
                _add(child_table, child, tables)[link] = entity_id
    if "opens_at" in entity:
        row[OPENS], row[CLOSES] = _seconds(entity["opens_at"]), _seconds(entity["closes_at"])
    if "attributes" in entity:
        tables["attribute"] += [
            (each["id"], entity_id, each["taxonomy_term_id"], each["link_type"], name, each.get("value", ""))
            for each in entity["attributes"]
        ]
    return row


def _seconds(clock: str) -> str:
    """Return ``08:00+07:00`` as ``08:00:00+07:00``: JSON wants the first form, the tables the second."""
    return f"{clock[:5]}:00{clock[5:]}"
