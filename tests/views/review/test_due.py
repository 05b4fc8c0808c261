"""What is due, and for whom."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model.absence import NONE
from generator.model.partner import Agreement
from generator.model.record import Status, Verification
from generator.views.responsible import office_of
from generator.views.review.due import Reason, due_by_office
from tests.views.review.a_directory import a_directory, a_partner, a_program

TODAY = date(2026, 11, 21)


def checked(on: date) -> Verification:
    return Verification(on, "Kantor Contoh", "office")


@pytest.mark.parametrize(
    ("on", "reasons"),
    [
        (date(2026, 5, 21), ()),
        (date(2026, 5, 20), (Reason.DUE,)),
        (date(2025, 11, 21), (Reason.DUE,)),
        (date(2025, 11, 20), (Reason.ASK_FIRST,)),
    ],
)
def test_a_record_is_due_after_its_last_fresh_day(on: date, reasons: tuple[Reason, ...]) -> None:
    lists = due_by_office(a_directory(a_partner(verified=checked(on))), TODAY)
    assert [record.reasons for office in lists for record in office.records] == ([reasons] if reasons else [])


@pytest.mark.parametrize(
    ("values", "office"),
    [
        ({}, "kantor-a"),
        ({"type": "pokmas_lipas", "bapas": "kantor-b"}, "kantor-b"),
        ({"type": "pokmas_lipas", "bapas": NONE, "parent": "kantor-c"}, "kantor-c"),
        ({"type": "employer"}, ""),
    ],
)
def test_the_office_that_supervises_looks_after_a_record(values: dict[str, Any], office: str) -> None:
    partner = a_partner(**values)
    assert office_of(partner, a_directory(partner)) == office


def test_a_program_is_looked_after_by_its_providers_office_or_by_the_provider() -> None:
    supervised = a_partner("kelompok-a", type="pokmas_lipas", bapas="kantor-a")
    workshop = a_partner("bengkel-a", type="employer")
    directory = a_directory(a_partner(), supervised, workshop)
    assert office_of(a_program(provider="kelompok-a"), directory) == "kantor-a"
    assert office_of(a_program(provider="bengkel-a"), directory) == "bengkel-a"


def test_the_longest_unchecked_stands_first_and_nobodys_list_last() -> None:
    records = (
        a_partner("kantor-a", verified=checked(date(2025, 1, 1))),
        a_partner("bengkel-a", type="employer", verified=checked(date(2024, 1, 1))),
        a_program("bimbingan-a", verified=checked(date(2023, 1, 1))),
    )
    lists = due_by_office(a_directory(*records), TODAY)
    assert [(office.slug, [record.slug for record in office.records]) for office in lists] == [
        ("kantor-a", ["bimbingan-a", "kantor-a"]),
        ("", ["bengkel-a"]),
    ]


def test_a_closed_record_needs_no_checking() -> None:
    closed = a_partner(status=Status.CLOSED, verified=checked(date(2020, 1, 1)))
    assert due_by_office(a_directory(closed), TODAY) == ()


@pytest.mark.parametrize(("until", "ended"), [(date(2026, 11, 20), True), (date(2026, 11, 21), False)])
def test_an_agreement_is_over_on_the_day_after_its_last(until: date, *, ended: bool) -> None:
    partner = a_partner(agreement=Agreement("pks", until=until))
    lists = due_by_office(a_directory(partner), TODAY)
    found = [record.reasons for office in lists for record in office.records]
    assert found == ([(Reason.AGREEMENT_ENDED,)] if ended else [])
