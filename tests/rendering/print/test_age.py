"""How old a check is, and what to do about it before setting out."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.record import Verification
from generator.rendering.print.wording import Wording
from generator.text.languages import ENGLISH, INDONESIAN, Language
from generator.views.print.facts import facts_of
from tests.builders import a_partner, a_phone, a_site


@pytest.mark.parametrize(
    ("language", "on", "has_phone", "words"),
    [
        (INDONESIAN, date(2024, 3, 9), True, "Diperiksa pada 9 Maret 2024, 2 tahun lalu. Telepon dulu sebelum datang."),
        (
            INDONESIAN,
            date(2024, 3, 9),
            False,
            "Diperiksa pada 9 Maret 2024, 2 tahun lalu. Tanyakan dulu sebelum datang.",
        ),
        (
            INDONESIAN,
            date(2024, 8, 1),
            True,
            "Diperiksa pada 1 Agustus 2024, 22 bulan lalu. Telepon dulu sebelum datang.",
        ),
        (ENGLISH, date(2024, 3, 9), True, "Checked on 9 March 2024, 2 years ago. Call before you go."),
        (ENGLISH, date(2024, 8, 1), False, "Checked on 1 August 2024, 22 months ago. Ask before you go."),
    ],
)
def test_age_is_in_years_and_to_call_needs_a_number(language: Language, on: date, has_phone: bool, words: str) -> None:
    old = Verification(on=on, by="penyunting contoh", method="office")
    office = a_partner("lama", verified=old, phones=(a_phone(),) if has_phone else None)
    entry = Wording.of(language).entry(facts_of(a_site(office), office, language))
    assert entry.checked == (words,)
