"""Small records for stories about reviews and lists."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.model.directory import Directory
from generator.model.partner import Location, Partner
from generator.model.program import Program
from generator.model.record import Cost, Verification
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies
from generator.text.bilingual import Text

CHECKED = Verification(date(2026, 10, 1), "Kantor Contoh", "office")


def a_partner(slug: str = "kantor-a", **values: Any) -> Partner:
    """Return an office in Banyumas."""
    given: dict[str, Any] = {
        "type": "bapas",
        "name": Text({"id": f"Kantor {slug}"}),
        "summary": Text({"id": "Kantor contoh."}),
        "verified": CHECKED,
        "locations": (Location("kantor", "33.02"),),
        **values,
    }
    return Partner(slug, **given)


def a_program(slug: str = "bimbingan-a", provider: str = "kantor-a", **values: Any) -> Program:
    """Return a free program."""
    given: dict[str, Any] = {
        "name": Text({"id": f"Bimbingan {slug}"}),
        "summary": Text({"id": "Bimbingan contoh."}),
        "services": ("counselling",),
        "stages": ("after_release",),
        "next_step": Text({"id": "Datang."}),
        "cost": Cost("free"),
        "verified": CHECKED,
        **values,
    }
    return Program(slug=slug, provider=provider, **given)


def a_directory(*records: Partner | Program) -> Directory:
    """Return a directory of these records, without vocabularies and regions."""
    partners = {record.slug: record for record in records if isinstance(record, Partner)}
    programs = {record.slug: record for record in records if isinstance(record, Program)}
    return Directory(partners, programs, Vocabularies({}), Gazetteer({}), {})
