"""JSON Schemas of the data files, for editors that help while typing.

A schema never refuses what the gate accepts; what it cannot say, the gate says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from generator.intake.fields import kinds
from generator.intake.fields.kinds import Field, Kind, MapKind, Need, NoneMeans
from generator.intake.knowledge import Knowledge
from generator.intake.rules.slugs import LONGEST, SHORTEST
from generator.text.bilingual import Text

Schema: TypeAlias = Mapping[str, Any]

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_SLUG: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
# Editors type a bare 53111 or 08:00 before the schema sees it; the gate keeps the text.
_ANY_SCALAR: Final = ("string", "number", "boolean")


def json_schema(kind: MapKind, knowledge: Knowledge) -> Schema:
    """Return the schema of a file of records of one kind."""
    return {
        "$schema": DIALECT,
        "title": f"Jalan Pulang: {kind.name}",
        "type": "array",
        "items": _map(kind, knowledge),
    }


def _schema(kind: Kind, knowledge: Knowledge) -> Schema:
    return _MAKERS[type(kind)](kind, knowledge)


def _map(kind: MapKind, knowledge: Knowledge) -> Schema:
    required = [field.key for field in kind.fields if field.need is Need.REQUIRED]
    return {
        "type": "object",
        "properties": {field.key: _field(field, knowledge) for field in kind.fields},
        "required": required,
        "additionalProperties": False,
    }


def _field(field: Field, knowledge: Knowledge) -> Schema:
    schema = _schema(field.kind, knowledge)
    if field.none is not NoneMeans.REFUSED:
        schema = {"anyOf": [schema, {"const": "none"}]}
    return {"description": _both(field.about), "examples": [field.example], **schema}


def _both(words: Text) -> str:
    return "\n\n".join(words.by_language.values())


def _text(kind: kinds.TextKind, _: Knowledge) -> Schema:
    text = {"type": list(_ANY_SCALAR), "maxLength": kind.limit}
    if not kind.bilingual:
        return text
    languages = {"type": "object", "properties": {"id": text, "en": text}, "additionalProperties": text}
    if kind.needs_indonesian:
        languages["required"] = ["id"]
    return {"anyOf": [text, languages]}


def _slug(_: kinds.SlugKind, __: Knowledge) -> Schema:
    return {"type": "string", "pattern": _SLUG, "minLength": SHORTEST, "maxLength": LONGEST}


def _key(kind: kinds.KeyKind, _: Knowledge) -> Schema:
    return {"type": ["string", "number"], "pattern": f"^[a-z0-9]+({kind.separator}[a-z0-9]+)*$"}


def _term(kind: kinds.TermKind, knowledge: Knowledge) -> Schema:
    terms = list(knowledge.vocabularies[kind.vocabulary])
    labels = [" / ".join(term.label.by_language.values()) for term in terms]
    return {"enum": [term.key for term in terms], "enumDescriptions": labels}


def _term_or_text(kind: kinds.TermOrTextKind, knowledge: Knowledge) -> Schema:
    text = _text(kinds.TextKind(kind.limit, bilingual=True), knowledge)
    return {"anyOf": [_term(kinds.TermKind(kind.vocabulary), knowledge), text]}


def _choice(kind: kinds.ChoiceKind, _: Knowledge) -> Schema:
    return {"enum": [choice.value for choice in kind.choices]}


def _date(_: kinds.DateKind, __: Knowledge) -> Schema:
    return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _integer(kind: kinds.IntegerKind, _: Knowledge) -> Schema:
    number = {"type": "integer", "minimum": kind.minimum, "maximum": kind.maximum}
    return {"anyOf": [number, {"type": "string", "pattern": r"^-?\d+$"}]}


def _degree(_: kinds.DegreeKind, __: Knowledge) -> Schema:
    return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d{1,3}(\.\d+)?$"}]}


def _boolean(_: kinds.BooleanKind, __: Knowledge) -> Schema:
    words = {"type": "string", "pattern": "^([Yy][Aa]|[Tt][Ii][Dd][Aa][Kk]|[Yy][Ee][Ss]|[Nn][Oo])$"}
    return {"anyOf": [{"type": "boolean"}, words]}


def _time(_: kinds.TimeKind, __: Knowledge) -> Schema:
    return {"anyOf": [{"type": "string", "pattern": r"^([01]\d|2[0-4]):[0-5]\d$"}, {"type": "number"}]}


def _scalar(_: Kind, __: Knowledge) -> Schema:
    return {"type": ["string", "number"]}


def _region(kind: kinds.RegencyKind | kinds.AreaKind, knowledge: Knowledge) -> Schema:
    regions = knowledge.gazetteer.regions.values()
    is_area = isinstance(kind, kinds.AreaKind)
    names = [region.name for region in regions if is_area or not region.is_province]
    return {"anyOf": [{"enum": names}, {"type": ["string", "number"]}]}


def _web_address(_: kinds.WebAddressKind, __: Knowledge) -> Schema:
    return {"type": "string", "pattern": "^https://"}


def _list(kind: kinds.ListKind, knowledge: Knowledge) -> Schema:
    return {"type": "array", "items": _schema(kind.item, knowledge), "minItems": 1, "maxItems": kind.limit}


def _word(kind: kinds.WordKind, knowledge: Knowledge) -> Schema:
    return {"anyOf": [{"enum": list(kind.words)}, _schema(kind.other, knowledge)]}


_MAKERS: Final[dict[type, Callable[[Any, Knowledge], Schema]]] = {
    kinds.TextKind: _text,
    kinds.SlugKind: _slug,
    kinds.KeyKind: _key,
    kinds.TermKind: _term,
    kinds.TermOrTextKind: _term_or_text,
    kinds.ChoiceKind: _choice,
    kinds.DateKind: _date,
    kinds.IntegerKind: _integer,
    kinds.DegreeKind: _degree,
    kinds.BooleanKind: _boolean,
    kinds.TimeKind: _time,
    kinds.WeekdaysKind: _scalar,
    kinds.RegencyKind: _region,
    kinds.AreaKind: _region,
    kinds.PhoneNumberKind: _scalar,
    kinds.EmailKind: _scalar,
    kinds.WebAddressKind: _web_address,
    kinds.PostalCodeKind: _scalar,
    kinds.PlaceReferenceKind: _scalar,
    kinds.ListKind: _list,
    kinds.WordKind: _word,
    kinds.MapKind: _map,
}
