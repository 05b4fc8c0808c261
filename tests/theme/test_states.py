"""A record's page in every state it can be in, as a reader sees it."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from generator.model.absence import NONE
from generator.model.program import RequiredDocument
from generator.model.record import Cost, Hours, HoursKind, PhoneType, Publish, Status, Verification
from tests.builders import MOBILE, NUMBER, a_location, a_partner, a_phone, a_program, a_site, text
from tests.rendering.printing import page


class Words(HTMLParser):
    """The text of a page without its head."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_head = self._in_head or tag == "head"

    def handle_endtag(self, tag: str) -> None:
        self._in_head = self._in_head and tag != "head"

    def handle_data(self, data: str) -> None:
        if not self._in_head:
            self.said.append(data)


def words_of(html: str) -> str:
    reader = Words()
    reader.feed(html)
    return re.sub(r"\s+", " ", " ".join(reader.said)).replace(" .", ".")


def partner_page(**fields: Any) -> str:
    return page(a_site(a_partner(**fields)), "mitra/lembaga-contoh.html")


def program_page(**fields: Any) -> str:
    return page(a_site(a_partner(), a_program(**fields)), "program/program-contoh.html")


def test_a_number_is_a_button_to_call_and_one_to_write_to() -> None:
    html = partner_page(phones=(a_phone(), a_phone(MOBILE, PhoneType.WHATSAPP)))
    assert f'class="button main" href="tel:{NUMBER}"' in html
    assert f'href="https://wa.me/{MOBILE[1:]}"' in html


def test_without_a_number_the_bapas_is_asked() -> None:
    bapas = a_partner("bapas-contoh", type="bapas", phones=(a_phone(),))
    html = page(a_site(bapas, a_partner(bapas="bapas-contoh")), "mitra/lembaga-contoh.html")
    assert "Nomor telepon di sini belum kami ketahui. Tanyakan ke kantor ini: Lembaga bapas-contoh" in words_of(html)
    assert f'href="tel:{NUMBER}"' in html


def test_a_withheld_number_and_address_are_said_to_be_withheld() -> None:
    place = a_location(address=text("Jalan Rahasia 1"), latitude=-7.0, longitude=109.0)
    html = partner_page(phones=(a_phone(),), locations=(place,), publish=Publish(address=False, phone=False))
    assert "Nomornya tidak ditampilkan di sini." in words_of(html)
    assert "Alamatnya tidak ditampilkan di sini." in words_of(html)
    assert "Rahasia" not in html
    assert NUMBER[1:] not in html


def test_what_is_not_known_is_one_line_and_what_is_none_another() -> None:
    unknown = words_of(program_page(cost=Cost("unknown")))
    assert "Belum diketahui: biaya, surat yang perlu dibawa, jam buka. Tanyakan dulu." in unknown
    assert "Tidak perlu surat apa pun." not in unknown
    none = words_of(program_page(documents=(), eligibility=NONE, certificate=NONE))
    assert "Tidak perlu surat apa pun." in none
    assert "Tidak ada syarat: siapa saja boleh datang." in none
    assert "Tidak ada sertifikat." in none
    assert "surat yang perlu dibawa" not in none


def test_papers_to_bring_are_a_list() -> None:
    papers = (RequiredDocument(term="ktp"), RequiredDocument(text=text("pas foto 3x4")))
    said = words_of(program_page(documents=papers))
    assert "Bawa surat-surat ini label ktp pas foto 3x4" in said


@pytest.mark.parametrize(
    ("on", "word", "age"),
    [
        (date(2026, 5, 1), "Sudah diperiksa", None),
        (date(2025, 10, 1), "Perlu diperiksa", "8 bulan"),
        (date(2025, 3, 1), "Tanya dulu", "15 bulan"),
        (date(2024, 6, 2), "Tanya dulu", "23 bulan"),
        (date(2024, 6, 1), "Tanya dulu", "2 tahun"),
        (date(2016, 1, 1), "Tanya dulu", "10 tahun"),
    ],
)
def test_age_is_told_in_words(on: date, word: str, age: str | None) -> None:
    said = words_of(partner_page(verified=Verification(on=on, by="penyunting contoh", method="office")))
    assert word in said
    assert (f"Terakhir diperiksa {age} lalu. Tanyakan dulu sebelum datang." in said) is (age is not None)


def test_nobody_is_told_to_call_where_there_is_no_number() -> None:
    old = Verification(on=date(2025, 3, 1), by="penyunting contoh", method="office")
    assert "Telepon dulu sebelum datang." not in words_of(partner_page(verified=old))
    assert "Telepon dulu sebelum datang." in words_of(partner_page(verified=old, phones=(a_phone(),)))


def test_a_closed_record_names_what_took_its_place_and_asks_for_nothing() -> None:
    closed = a_partner("lembaga-lama", status=Status.CLOSED, closed_on=date(2026, 1, 2), replaced_by="lembaga-contoh")
    html = page(a_site(closed, a_partner()), "mitra/lembaga-lama.html")
    assert "Tempat ini tidak melayani lagi. Datang ke sini: Lembaga lembaga-contoh" in words_of(html)
    assert "Langkah pertama" not in html
    assert "Belum diketahui" not in html


def test_a_text_in_another_language_is_marked() -> None:
    html = page(a_site(a_partner(name="Lembaga Satu Bahasa")), "en/mitra/lembaga-contoh.html")
    assert '<h1 lang="id">Lembaga Satu Bahasa</h1>' in html
    assert "This text is not translated yet." in words_of(html)


def test_hours_of_every_kind_are_words() -> None:
    always = partner_page(locations=(a_location(hours=Hours(HoursKind.ALWAYS)),))
    assert "Buka siang dan malam, setiap hari." in words_of(always)
    arranged = partner_page(locations=(a_location(hours=Hours(HoursKind.BY_APPOINTMENT)),))
    assert "Dengan janji. Telepon dulu." in words_of(arranged)
    none = partner_page(locations=(a_location(hours=NONE),))
    assert "Tidak ada jam tetap." in words_of(none)


def test_a_place_where_nobody_is_recorded_leads_on() -> None:
    said = words_of(page(a_site(a_partner()), "wilayah/pulau-contoh/kabupaten-jauh.html"))
    assert "Belum ada yang tercatat di sini. Itu tidak berarti tidak ada bantuan." in said


def test_no_section_is_empty() -> None:
    html = partner_page(locations=None, service_area=())
    assert re.findall(r"<div>\s*</div>\s*</section>|<h2>[^<]*</h2>\s*</section>", html) == []
