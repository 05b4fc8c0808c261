"""People are named only when they agreed (UU 27/2022); offices may always be named."""

from __future__ import annotations

import re
from typing import Final

from generator.intake.draft import Draft
from generator.intake.rules.phones import is_mobile
from generator.model.absence import value_of
from generator.model.record import Phone
from generator.text.bilingual import Text

_PERSON: Final = re.compile(
    r"\b(?:Bapak|Ibu|Pak|Bu|Bpk|Sdr|Sdri|Saudara|Saudari|Kang|Mas|Mbak|Mr|Mrs|Ms|Hj|Haji|Hajjah)\b\.?\s+"
    r"(?!Kota|Hamil|Anak|Rumah|Asuh|Menyusui|Kandung|Kepala|Ketua|Camat|Lurah|Direktur|Manajer)[A-Z][a-z]"
)


def people_agreed(record: Draft) -> None:
    """A mobile number or a person's name stands there only with ``consent``."""
    if record.get("consent") is not None:
        return
    for position, phone in enumerate(record.get("phones") or ()):
        if phone.consent is None:
            _check_phone(record, position, phone)
    if _names_a_person(value_of(record.get("contact"))):
        record.report("person-without-consent", "contact")


def _check_phone(record: Draft, position: int, phone: Phone) -> None:
    if is_mobile(phone.number):
        record.report("mobile-without-consent", "phones", position, "number")
    if _names_a_person(phone.note):
        record.report("person-without-consent", "phones", position, "note")


def _names_a_person(text: Text | None) -> bool:
    return text is not None and any(_PERSON.search(words) for words in text.by_language.values())
