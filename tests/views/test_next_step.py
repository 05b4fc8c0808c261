"""What to do first, and whom to ask where no number is known."""

from __future__ import annotations

from generator.model.absence import NONE
from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.record import PhoneType, Publish, Status
from generator.views.contacts import contacts_of, next_step_of
from generator.views.parts import NextStep
from tests.builders import MOBILE, NUMBER, a_directory, a_partner, a_phone, a_program


def step_of(record: Record, *others: Partner) -> NextStep:
    directory = a_directory(record, *others)
    return next_step_of(directory, record, contacts_of(directory, record, "id"), "id")


def test_own_numbers_are_the_two_buttons() -> None:
    step = step_of(a_partner(phones=(a_phone(), a_phone(MOBILE, PhoneType.WHATSAPP))))
    assert step.call is not None
    assert step.whatsapp is not None
    assert (step.call.href, step.whatsapp.href) == (f"tel:{NUMBER}", f"https://wa.me/{MOBILE[1:]}")
    assert step.ask is None


def test_fax_alone_is_nobody_to_call() -> None:
    step = step_of(a_partner(phones=(a_phone(kind=PhoneType.FAX),)))
    assert (step.call, step.whatsapp, step.ask) == (None, None, None)


def test_partner_without_a_number_sends_to_its_bapas() -> None:
    bapas = a_partner("bapas-contoh", type="bapas", phones=(a_phone(),))
    ask = step_of(a_partner(bapas="bapas-contoh"), bapas).ask
    assert ask is not None
    assert (ask.relation, ask.route, ask.contacts[0].number) == ("bapas", "mitra/bapas-contoh.html", NUMBER)


def test_helper_with_a_number_comes_before_a_nearer_one_without() -> None:
    bapas = a_partner("bapas-contoh", type="bapas")
    parent = a_partner("induk", phones=(a_phone(),))
    ask = step_of(a_partner(bapas="bapas-contoh", parent="induk"), bapas, parent).ask
    assert ask is not None
    assert ask.relation == "parent"


def test_closed_helper_is_not_named() -> None:
    bapas = a_partner("bapas-contoh", type="bapas", phones=(a_phone(),), status=Status.CLOSED)
    assert step_of(a_partner(bapas="bapas-contoh"), bapas).ask is None


def test_known_to_have_no_bapas_is_not_a_slug() -> None:
    assert step_of(a_partner(bapas=NONE)).ask is None


def test_program_takes_over_its_providers_number() -> None:
    step = step_of(a_program(), a_partner(phones=(a_phone(),)))
    assert step.call is not None
    assert step.call.number == NUMBER


def test_program_known_to_have_no_number_sends_to_its_provider() -> None:
    ask = step_of(a_program(phones=()), a_partner(phones=(a_phone(),))).ask
    assert ask is not None
    assert (ask.relation, len(ask.contacts)) == ("provider", 1)


def test_numbers_a_partner_keeps_back_are_kept_back_on_its_programs() -> None:
    partner = a_partner(phones=(a_phone(),), publish=Publish(phone=False))
    step = step_of(a_program(phones=(a_phone(MOBILE),)), partner)
    assert step.call is None
    assert step.ask is not None
    assert step.ask.contacts == ()
