"""Small made-up records, places and vocabularies for tests: visibly fictional, with numbers that cannot ring."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.model.directory import Directory, Record
from generator.model.fact import Facts
from generator.model.fingerprint import outline_fields
from generator.model.partner import Location, Partner
from generator.model.program import Program
from generator.model.record import Cost, Phone, PhoneType, Verification
from generator.model.region import Gazetteer, Point, Region, Tile
from generator.model.settings import SiteSettings
from generator.model.vocabulary import VOCABULARY_NAMES, Term, Vocabularies, Vocabulary
from generator.rendering.artifact import digest
from generator.text.bilingual import Text
from generator.text.languages import ENGLISH, INDONESIAN, Language
from generator.views.plan import Site

NO_FACTS = Facts({}, {}, ())
TODAY = date(2026, 6, 1)
CHECKED = Verification(on=date(2026, 5, 1), by="penyunting contoh", method="office")
NUMBER = "+622155500123"
MOBILE = "+628155500123"

TERMS: Mapping[str, tuple[str, ...]] = {
    "partner_types": ("bapas", "pos_bapas", "pokmas_lipas", "legal_aid", "training_centre", "employer"),
    "pokmas_membership": ("academic",),
    "pokmas_fields": ("economic",),
    "stages": ("in_prison", "after_release"),
    "service_types": ("housing", "reporting_post", "skills_training", "legal_aid"),
    "skills": ("sewing", "welding"),
    "target_groups": ("women", "family"),
    "costs": ("free", "paid", "unknown"),
    "access": ("walk_in",),
    "documents_needed": ("ktp", "release_letter"),
    "agreement_types": ("mou",),
    "record_status": ("active", "planned", "temporarily_closed", "closed"),
    "verification": ("office", "public_source"),
    "schemes": ("atensi",),
    "languages": ("javanese",),
    "accessibility": ("ramp",),
}


def text(words: str, **others: str) -> Text:
    """Return Indonesian words, with other languages by tag."""
    return Text({"id": words, **others})


def a_term(key: str, **fields: Any) -> Term:
    words = key.replace("_", " ")
    return Term(
        **{
            "key": key,
            "label": text(f"label {words}", en=f"{words} label"),
            "description": text(f"arti {words}"),
            **fields,
        }
    )


def vocabularies() -> Vocabularies:
    """Return every vocabulary with a few terms."""
    return Vocabularies(
        {name: Vocabulary(name, {key: a_term(key) for key in TERMS[name]}) for name in VOCABULARY_NAMES}
    )


def a_region(code: str, name: str, name_en: str, centre: Point | None = None) -> Region:
    return Region(code, name, name_en, "Asia/Jakarta", "java", centre=centre)


def gazetteer() -> Gazetteer:
    """Return two provinces: one with three kabupaten/kota about 30 km apart, one with two."""
    return Gazetteer.of(
        [
            a_region("33", "Jawa Contoh", "Example Java"),
            a_region("33.01", "Kabupaten Awal", "Awal Regency", Point(-7.0, 109.0)),
            a_region("33.02", "Kabupaten Tengah", "Tengah Regency", Point(-7.0, 109.3)),
            a_region("33.71", "Kota Tengah", "Tengah City", Point(-7.0, 109.6)),
            a_region("51", "Pulau Contoh", "Example Island"),
            a_region("51.01", "Kabupaten Ujung", "Ujung Regency", Point(-8.0, 115.0)),
            a_region("51.02", "Kabupaten Jauh", "Jauh Regency"),
        ],
        [Tile("33", "JC", 3, 2), Tile("51", "PC", 5, 2)],
    )


def a_location(regency: str = "33.01", **fields: Any) -> Location:
    return Location(**{"key": "kantor", "regency": regency, **fields})


def a_phone(number: str = NUMBER, kind: PhoneType = PhoneType.VOICE, **fields: Any) -> Phone:
    return Phone(number=number, type=kind, **fields)


def a_partner(slug: str = "lembaga-contoh", **fields: Any) -> Partner:
    """Return a partner of Kabupaten Awal; a plain string as ``name`` or ``summary`` is Indonesian."""
    values: dict[str, Any] = {
        "slug": slug,
        "type": "pokmas_lipas",
        "name": f"Lembaga {slug}",
        "summary": f"Ringkasan {slug}.",
        "verified": CHECKED,
        "locations": (a_location(),),
        **fields,
    }
    return Partner(**_bilingual(values))


def a_program(slug: str = "program-contoh", provider: str = "lembaga-contoh", **fields: Any) -> Program:
    """Return a program of ``provider`` that costs nothing."""
    values: dict[str, Any] = {
        "slug": slug,
        "name": f"Program {slug}",
        "summary": f"Ringkasan {slug}.",
        "provider": provider,
        "services": ("skills_training",),
        "stages": ("after_release",),
        "next_step": "Datang ke kantor.",
        "cost": Cost("free"),
        "verified": CHECKED,
        **fields,
    }
    return Program(**_bilingual(values))


def _bilingual(values: dict[str, Any]) -> dict[str, Any]:
    for key in ("name", "summary", "description", "next_step", "contact"):
        if isinstance(values.get(key), str):
            values[key] = text(values[key])
    return values


def a_directory(*records: Record, **fields: Any) -> Directory:
    """Return a directory of ``records``; fingerprints follow their values."""
    ordered = _sorted(records)
    partners = {each.slug: each for each in ordered if isinstance(each, Partner)}
    programs = {each.slug: each for each in ordered if isinstance(each, Program)}
    prints = {each.slug: fingerprint(each) for each in ordered}
    return Directory(
        **{
            "partners": partners,
            "programs": programs,
            "vocabularies": vocabularies(),
            "gazetteer": gazetteer(),
            "fingerprints": prints,
            **fields,
        }
    )


def fingerprint(record: Record) -> str:
    """Return a fingerprint as the gate makes them: of a record's outline, then of all of it."""
    outline = [repr(getattr(record, name)) for name in outline_fields(type(record))]
    return digest(outline) + digest((repr(record),))


def _sorted(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda each: each.slug)


def some_settings(*languages: Language) -> SiteSettings:
    return SiteSettings(
        name="Jalan Pulang",
        url="https://contoh.example/jalan/",
        repository="https://kode.example/jalan",
        languages=languages or (INDONESIAN, ENGLISH),
    )


def a_site(*records: Record, **fields: Any) -> Site:
    """Return a site of ``records`` on ``TODAY``; a single partner is made up if there is none."""
    directory = a_directory(*(records or (a_partner(),)))
    return Site(**{"directory": directory, "settings": some_settings(), "today": TODAY, "facts": NO_FACTS, **fields})
