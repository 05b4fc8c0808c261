"""A small site whose records are everything a book must bear: markup, odd letters, long words, gaps, secrets."""

from __future__ import annotations

from datetime import date

from generator.model.absence import NONE
from generator.model.directory import Record
from generator.model.partner import Location
from generator.model.program import Batch, Eligibility, RequiredDocument, Schedule
from generator.model.record import Cost, Hours, HoursKind, OpenTime, PhoneType, Publish, Status, Verification
from generator.rendering.catalogue import translate
from generator.text.bilingual import Text
from generator.views.plan import Site
from tests.builders import a_location, a_partner, a_phone, a_program, a_site, text

OLD = Verification(on=date(2024, 3, 9), by="penyunting contoh", method="office")
LONG_WORD = "panjangsekali" * 24
SECRETS = ("Jalan Rahasia 7", "021 5550 0199", "Kantor Tak Dicetak")

NAMES = [
    '#import "x": y',
    "*tebal* _miring_ `kode` $x^2$",
    "<label> @rujukan \\ garis // komentar /* x */",
    "= Judul - daftar + angka ~ [isi](alamat)",
    '#{ panic() } #eval("1") endobj stream',
    "Kantor “kutip” dan 'tunggal' \"ganda\"",
    "Yayasan 😀 Senang 🌈",
    "Vihara 觀音堂 Contoh",
    "ꦏꦤ꧀ꦠꦺꦴꦂ Jawa",
    "Pesantren مدرسة النور Contoh",
    "Kafé Škoda Nguyễn Ærø",
    LONG_WORD,
    "KANTOR DENGAN NAMA YANG SANGAT PANJANG " * 3,
    "A",
]


def hostile_records() -> list[Record]:
    """Return records that are hard to print; each says where it begins and ends."""
    records: list[Record] = [
        a_partner(
            f"kantor-{number}",
            name=Text({"id": name.strip()}) if number % 2 else Text({"id": name.strip(), "en": f"{name.strip()} EN"}),
            summary=f"mulai{number}x {'isi ringkasan ' * (number % 4 * 5)}tengah{number}x",
            next_step=text(f'langkah{number}x Datang dengan "surat" Anda.', en=f"langkah{number}x Come with papers."),
            locations=(a_location("33.02" if number % 3 else "33.71"),),
            services=("housing",) if number % 2 else ("legal_aid", "housing"),
            skills=("welding",) if number % 5 == 0 else None,
            phones=(a_phone(f"+6221555001{number:02}"), a_phone(f"+6281555501{number:02}", PhoneType.WHATSAPP)),
        )
        for number, name in enumerate(NAMES, start=1)
    ]
    return [*records, *_special(), _everything()]


def _special() -> list[Record]:
    return [
        a_partner("bapas-contoh", type="bapas", name=text("Bapas Contoh", en="Example Bapas"), phones=(a_phone(),)),
        a_partner("tanpa-apa-apa", name="Kantor Tanpa Keterangan", locations=None),
        a_partner("lama", name="Kantor Lama Diperiksa", verified=OLD),
        a_partner("tertutup", name="Kantor Sudah Tutup", status=Status.CLOSED, closed_on=date(2025, 2, 1)),
        a_partner("nanti", name="Kantor Belum Buka", status=Status.PLANNED),
        a_partner("nasional", name="Kantor Seluruh Negeri", locations=(a_location("51.01"),), service_area=("ID",)),
        a_partner("tetangga", name="Kantor Dari Pulau", locations=(a_location("51.01"),), service_area=("33.01",)),
        a_partner("tak-dicetak", name=SECRETS[2], publish=Publish(print=False)),
        a_partner(
            "tersembunyi",
            name="Kantor Tersembunyi",
            locations=(a_location("33.02", address=text(SECRETS[0])),),
            phones=(a_phone("+622155500199"),),
            publish=Publish(address=False, phone=False),
        ),
        a_program(
            "kursus", "bapas-contoh", name=text("Kursus Contoh", en="Example Course"), documents=(), eligibility=NONE
        ),
        a_program("kursus-tersembunyi", "tersembunyi", name="Kursus Tersembunyi"),
        a_program("kursus-tak-dicetak", "tak-dicetak", name="Kursus Tak Dicetak"),
    ]


def _everything() -> Record:
    """Return a program at the limit of every field."""
    return a_program(
        "semua",
        "bapas-contoh",
        name="NAMA " * 24,
        summary=("awalsemuax " + "ringkasan panjang " * 20)[:280],
        next_step=("langkah pertama panjang " * 10)[:200],
        cost=Cost("paid", text("catatan biaya " * 20), 1_500_000),
        services=("housing", "reporting_post", "skills_training", "legal_aid"),
        skills=("sewing", "welding"),
        documents=tuple(RequiredDocument(text=text(f"surat keterangan nomor {number}")) for number in range(20)),
        eligibility=Eligibility(text("syarat yang panjang " * 20), 18, 45, None),
        schedule=Schedule(batches=(Batch(date(2026, 9, 1), date(2026, 9, 30), date(2026, 8, 1), 20),)),
        phones=tuple(a_phone(f"+6221555002{number:02}", note=text("loket informasi")) for number in range(8)),
        service_area=("33.01", "33.02", "33.71", "51"),
    )


def a_place(number: int) -> Location:
    """Return a place with hours, for partners with many of them."""
    hours = Hours(HoursKind.LISTED, (OpenTime((0, 1, 2, 3, 4), "08:00", "16:00", text("istirahat siang")),))
    return a_location("33.01", key=f"k{number}", address=text(f"Jalan Contoh {number}"), hours=hours)


def hostile_site() -> Site:
    """Return the site, with the interface words of the real catalogues."""
    many = a_partner("banyak-tempat", name="Kantor Banyak Tempat", locations=tuple(map(a_place, range(9))))
    return a_site(*hostile_records(), many, translate=translate)
