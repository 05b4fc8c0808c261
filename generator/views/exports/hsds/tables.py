"""The HSDS 3.0 tables this directory fills: columns in the order of the standard, types and keys.

Source: Open Referral HSDS 3.0, schema reference (docs.openreferral.org).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.views.exports.hsds.gaps import Json


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``target`` is the table whose ids it holds, ``is_free`` whether people wrote what it says."""

    name: str
    type: str = "string"
    format: str | None = None
    required: bool = False
    unique: bool = False
    target: str | None = None
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class HsdsTable:
    """A table: its file and its columns."""

    name: str
    file: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column.name for column in self.columns)

    @property
    def free(self) -> tuple[int, ...]:
        """Return the places of the columns with text that people wrote."""
        return tuple(place for place, column in enumerate(self.columns) if column.is_free)


def _table(name: str, file: str, columns: str) -> HsdsTable:
    return HsdsTable(name, file, tuple(map(_column, ("id*!:uuid " + columns).split())))


def _column(words: str) -> Column:
    """Read ``name``, then ``*`` unique, ``!`` required, ``~`` free text, ``:type``, ``>table`` it points to."""
    rest, _, target = words.partition(">")
    rest, _, kind = rest.partition(":")
    kind = "uuid" if target else kind
    is_format = kind in {"uuid", "uri", "email"}
    return Column(
        name=rest.rstrip("!*~"),
        type="string" if is_format or not kind else kind,
        format=kind if is_format else None,
        required="!" in rest,
        unique="*" in rest,
        target=target or None,
        is_free="~" in rest,
    )


TABLES: Mapping[str, HsdsTable] = {
    table.name: table
    for table in (
        _table(
            "organization",
            "organizations.csv",
            "name!~ alternate_name~ description!~ email~:email website:uri tax_status tax_id year_incorporated:number "
            "legal_status logo uri:uri parent_organization_id:uuid",
        ),
        _table("program", "programs.csv", "organization_id*!>organization name!~ alternate_name description!~"),
        _table(
            "service",
            "services.csv",
            "organization_id!>organization program_id>program name!~ alternate_name~ description~ url:uri email~:email "
            "status! interpretation_services application_process~ fees_description~ wait_time fees accreditations~ "
            "eligibility_description~ minimum_age:number maximum_age:number assured_date:date assurer_email:email "
            "licenses alert~ last_modified:datetime",
        ),
        _table(
            "attribute",
            "attributes.csv",
            "link_id!:uuid taxonomy_term_id!>taxonomy_term link_type link_entity! value~",
        ),
        _table(
            "service_at_location",
            "service_at_location.csv",
            "service_id!>service location_id!>location description",
        ),
        _table(
            "location",
            "locations.csv",
            "location_type! url:uri organization_id>organization name~ alternate_name description~ transportation~ "
            "latitude:number longitude:number external_identifier external_identifier_type",
        ),
        _table(
            "phone",
            "phones.csv",
            "location_id>location service_id>service organization_id>organization contact_id>contact "
            "service_at_location_id>service_at_location number! extension:number type description~",
        ),
        _table(
            "contact",
            "contacts.csv",
            "organization_id>organization service_id>service service_at_location_id>service_at_location "
            "location_id>location name~ title department email:email",
        ),
        _table(
            "address",
            "addresses.csv",
            "location_id>location attention address_1!~ address_2~ city! region state_province! postal_code!~ country! "
            "address_type!",
        ),
        _table(
            "schedule",
            "schedules.csv",
            "service_id>service location_id>location service_at_location_id>service_at_location valid_from:date "
            "valid_to:date dtstart:date timezone:number until:date count:number wkst freq interval:number byday~ "
            "byweekno bymonthday byyearday description~ opens_at:time closes_at:time schedule_link:uri attending_type "
            "notes~",
        ),
        _table("service_area", "service_areas.csv", "service_id>service name description extent extent_type uri"),
        _table("required_document", "required_documents.csv", "service_id>service document~ uri:uri"),
        _table("language", "languages.csv", "service_id>service location_id>location phone_id>phone name code note"),
        _table("accessibility", "accessibility.csv", "location_id>location description details url:uri"),
        _table(
            "cost_option",
            "cost_options.csv",
            "service_id!>service valid_from:date valid_to:date option~ currency amount:number amount_description~",
        ),
        _table(
            "organization_identifier",
            "organization_identifiers.csv",
            "organization_id!>organization identifier_scheme identifier_type! identifier!",
        ),
        _table(
            "taxonomy_term",
            "taxonomy_terms.csv",
            "code* name! description! parent_id:uuid taxonomy language taxonomy_id>taxonomy term_uri:uri",
        ),
        _table("taxonomy", "taxonomies.csv", "name! description! uri:uri version"),
    )
}
TERM_TABLES = ("taxonomy", "taxonomy_term")
"""Tables that no record changes."""
RECORD_TABLES = tuple(name for name in TABLES if name not in TERM_TABLES)


def resource(table: HsdsTable, paths: list[str]) -> Json:
    """Return a table as a resource of a data package; several paths are parts of one table."""
    return {
        "name": table.name,
        "path": paths[0] if len(paths) == 1 else paths,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": "id",
            "foreignKeys": [
                {"fields": column.name, "reference": {"resource": column.target, "fields": "id"}}
                for column in table.columns
                if column.target
            ],
        },
    }


def _field(column: Column) -> Json:
    found: Json = {"name": column.name, "type": column.type}
    if column.format:
        found["format"] = column.format
    rules = {"required": column.required, "unique": column.unique}
    kept = {name: True for name, wanted in rules.items() if wanted}
    return found | ({"constraints": kept} if kept else {})
