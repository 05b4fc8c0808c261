"""Numbers as people write them."""

from __future__ import annotations

import pytest

from generator.text.phones import NO_BREAK_SPACE, national_number


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("+622155500123", "021 5550 0123"),
        ("+62281641234", "0281 641234"),
        ("+628155500123", "0815 5500 123"),
        ("+6281555001234", "0815 5500 1234"),
        ("+6224555012", "024 555012"),
        ("+62", "0"),
        ("129", "129"),
        ("1500771", "1500771"),
        ("+6531234567", "+6531234567"),
    ],
)
def test_number_is_dialled_inside_the_country(number: str, written: str) -> None:
    assert national_number(number).replace(NO_BREAK_SPACE, " ") == written
