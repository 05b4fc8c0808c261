"""What the pages of partners and programs say, and what they must not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.absence import NONE
from generator.model.partner import Agreement, Partner
from generator.model.program import Batch, RequiredDocument, Schedule
from generator.model.record import Publish, Status, Verification
from generator.text.languages import ENGLISH, INDONESIAN, Language
from generator.views.pages.record import PartnerPage, ProgramPage
from generator.views.partner import compose_partner, partner_reads
from generator.views.program import compose_program, program_reads
from tests.builders import CHECKED, TODAY, a_location, a_partner, a_phone, a_program, a_site, text

ADDRESS = "Jalan Rahasia 7"


def partner_page(partner: Partner, *others: Any, language: Language = INDONESIAN) -> PartnerPage:
    return compose_partner(a_site(partner, *others), partner, language)


def program_page(language: Language = INDONESIAN, **fields: Any) -> ProgramPage:
    program = a_program(**fields)
    return compose_program(a_site(a_partner(), program), program, language)


def kept_back() -> Partner:
    place = a_location(
        address=text(ADDRESS),
        village="Desa Rahasia",
        district="Kecamatan Rahasia",
        postal_code="99999",
        latitude=-7.123456,
        longitude=109.123456,
        transport=text("Angkot ke Jalan Rahasia"),
    )
    return a_partner(locations=(place,), phones=(a_phone(),), publish=Publish(address=False, phone=False))


def test_address_that_is_kept_back_is_nowhere_on_the_page() -> None:
    said = repr(partner_page(kept_back()))
    for secret in ("Rahasia", "99999", "7.123456", "109.123456"):
        assert secret not in said


def test_number_that_is_kept_back_is_nowhere_on_the_page() -> None:
    page = partner_page(kept_back())
    assert page.phone_withheld
    assert "5550" not in repr(page)


def test_kept_back_is_said_and_the_kabupaten_stays() -> None:
    place = partner_page(kept_back()).places[0]
    assert place.withheld
    assert place.region.name == "Kabupaten Awal"
    assert place.none == frozenset()


def test_unknown_none_and_known_are_three_things() -> None:
    assert program_page().papers is None
    assert program_page(documents=()).papers == ()
    papers = program_page(documents=(RequiredDocument(term="ktp"), RequiredDocument(text=text("Dua pas foto")))).papers
    assert papers is not None
    assert [paper.text for paper in papers] == ["label ktp", "Dua pas foto"]


def test_single_fields_known_to_be_none_are_named() -> None:
    page = partner_page(a_partner(bapas=NONE, agreement=NONE, email=NONE))
    assert page.none == {"bapas", "agreement", "email"}
    assert (page.bapas, page.agreement, page.email) == (None, None, None)


def test_fallback_text_knows_its_language() -> None:
    page = partner_page(a_partner(name=text("Nama", en="Name"), summary="Hanya Indonesia"), language=ENGLISH)
    assert page.name == ("Name", "en")
    assert page.summary == ("Hanya Indonesia", "id")


def test_description_is_split_at_blank_lines() -> None:
    page = partner_page(a_partner(description="Satu.\n\nDua\nbaris.\n\n\nTiga."))
    assert page.description == ("Satu.", "Dua\nbaris.", "Tiga.")


@pytest.mark.parametrize("status", [Status.PLANNED, Status.TEMPORARILY_CLOSED, Status.CLOSED])
def test_state_is_said_first(status: Status) -> None:
    page = partner_page(a_partner(status=status, phones=(a_phone(),)))
    assert page.status is not None
    assert page.status.status == status


def test_closed_record_names_what_replaced_it_and_calls_nobody() -> None:
    new = a_partner("pengganti")
    closed = a_partner(
        "lama", status=Status.CLOSED, closed_on=date(2025, 3, 1), replaced_by="pengganti", phones=(a_phone(),)
    )
    page = partner_page(closed, new)
    assert page.status is not None
    assert page.status.replacement is not None
    assert page.status.replacement.route == "mitra/pengganti.html"
    assert (page.contacts, page.next_step.call, page.sharing.vcard) == ((), None, None)


@pytest.mark.parametrize(("until", "ended"), [(TODAY, False), (TODAY - timedelta(days=1), True), (None, False)])
def test_agreement_ends_after_its_last_day(until: date | None, ended: bool) -> None:
    page = partner_page(a_partner(agreement=Agreement("mou", until=until)))
    assert page.agreement is not None
    assert page.agreement.ended is ended


def test_batch_drops_out_the_day_after_its_end() -> None:
    running = Batch(TODAY - timedelta(days=30), TODAY)
    past = Batch(TODAY - timedelta(days=30), TODAY - timedelta(days=1))
    coming = Batch(TODAY + timedelta(days=3))
    page = program_page(schedule=Schedule(batches=(past, running, coming)))
    assert [batch.start for batch in page.batches] == [running.start, coming.start]


def test_partner_names_its_programs_and_whom_it_guides_but_not_closed_ones() -> None:
    bapas = a_partner("bapas-contoh", type="bapas")
    guided, gone = (
        a_partner("anak", bapas="bapas-contoh"),
        a_partner("tutup", bapas="bapas-contoh", status=Status.CLOSED),
    )
    program = a_program(provider="bapas-contoh")
    page = partner_page(bapas, guided, gone, program)
    assert [row.slug for row in page.supervised] == ["anak"]
    assert [row.slug for row in page.programs] == ["program-contoh"]


def test_title_and_description_differ_by_language_even_where_the_name_does_not() -> None:
    partner = a_partner()
    heads = [partner_page(partner, language=language).head for language in (INDONESIAN, ENGLISH)]
    assert len({head.title for head in heads}) == 2
    assert len({head.description for head in heads}) == 2


def test_a_day_without_a_new_month_changes_no_reads() -> None:
    partner, program = a_partner(), a_program()
    checked_on = CHECKED.on
    one, other, next_month = (
        a_site(partner, program, today=day)
        for day in (checked_on + timedelta(days=10), checked_on + timedelta(days=11), checked_on + timedelta(days=40))
    )
    assert partner_reads(one, partner) == partner_reads(other, partner)
    assert partner_reads(one, partner) != partner_reads(next_month, partner)
    assert program_reads(one, program) == program_reads(other, program)
    assert program_reads(one, program) != program_reads(next_month, program)


def test_json_ld_of_an_office_of_the_state() -> None:
    data = partner_page(a_partner(type="bapas", phones=(a_phone(),), services=("housing",))).head.json_ld
    assert data is not None
    assert data["@type"] == "GovernmentOffice"
    assert data["contactPoint"] == [{"@type": "ContactPoint", "telephone": "+622155500123"}]
    assert data["areaServed"] == [{"@type": "AdministrativeArea", "name": "Kabupaten Awal, Jawa Contoh"}]
    assert data["location"][0]["address"]["addressRegion"] == "Jawa Contoh"


def test_json_ld_of_a_free_program() -> None:
    data = program_page(audience=("women",)).head.json_ld
    assert data is not None
    assert data["@type"] == "Service"
    assert data["offers"] == {"@type": "Offer", "price": 0, "priceCurrency": "IDR"}
    assert data["audience"] == [{"@type": "Audience", "audienceType": "label women"}]


def test_json_ld_holds_no_gap() -> None:
    assert "None" not in repr(partner_page(a_partner(locations=None)).head.json_ld)


def test_source_is_shown_by_its_host() -> None:
    verified = Verification(CHECKED.on, "penyunting", "public_source", "https://www.kabar.example/berita?id=1")
    checked = partner_page(a_partner(verified=verified)).checked
    assert (checked.source_host, checked.source_href) == ("kabar.example", "https://www.kabar.example/berita?id=1")
