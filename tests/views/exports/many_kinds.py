"""A small directory with one record of every kind that open data must get right."""

from __future__ import annotations

from datetime import date

from generator.model.absence import NONE
from generator.model.partner import Agreement, Partner
from generator.model.program import (
    Batch,
    Certificate,
    Eligibility,
    Intake,
    IntakeState,
    Program,
    ProgramPlace,
    RequiredDocument,
    Schedule,
    Sex,
)
from generator.model.record import Cost, Hours, HoursKind, OpenTime, PhoneType, Publish, Status, Verification
from generator.views.plan import Site
from tests.builders import MOBILE, a_location, a_partner, a_phone, a_program, a_site, text

WEEKDAYS = OpenTime((0, 1, 2, 3, 4), "08:00", "16:00", text("Tutup saat libur.", en="Closed on holidays."))
SECRET_NUMBER = "+622155500199"
SECRETS = ("Gang Tersembunyi 7", "Kampung Tersembunyi", "Kecamatan Tersembunyi", "99999", "-7.123456", "109.654321")


def an_office() -> Partner:
    """A Bapas about which everything is known."""
    place = a_location(
        "33.01",
        address=text("Jalan Contoh 1\nLantai 2", en="1 Example Street"),
        village="Desa Contoh",
        postal_code="01234",
        latitude=-7.01,
        longitude=109.02,
        hours=Hours(HoursKind.LISTED, (WEEKDAYS, OpenTime((5,), "20:00", "24:00"))),
        transport=text("Naik bus 1."),
        accessibility=("ramp",),
    )
    return a_partner(
        "bapas-contoh",
        type="bapas",
        name=text("Bapas Contoh", en="Example Probation Office"),
        description="Baris satu.\n\nBaris dua.",
        also_known_as=("Bapas Lama",),
        old_slugs=("bapas-dahulu",),
        services=("reporting_post",),
        stages=("after_release",),
        cost=Cost("free"),
        next_step="Datang pagi.",
        locations=(place, a_location("33.02", key="pos", hours=Hours(HoursKind.ALWAYS))),
        phones=(a_phone(note=text("Loket", en="Desk")), a_phone(MOBILE, PhoneType.WHATSAPP)),
        email="kantor@contoh.example",
        website="https://contoh.example/a,b?c=d|e",
        social=("https://sosial.example/bapas",),
        contact=text("Bagian Pelayanan", en="Service desk"),
        service_area=("33.01", "33.02", "33"),
        languages=("javanese",),
        agreement=Agreement("mou", "1/2026", date(2026, 1, 2), date(2027, 1, 2)),
        verified=Verification(date(2026, 5, 20), "Bapas Contoh", "office", "https://contoh.example/sumber"),
    )


def a_shelter() -> Partner:
    """A house that keeps its address and its number back."""
    place = a_location(
        "51.01",
        address=text(SECRETS[0]),
        village=SECRETS[1],
        district=SECRETS[2],
        postal_code=SECRETS[3],
        latitude=float(SECRETS[4]),
        longitude=float(SECRETS[5]),
        transport=text("Belok di Gang Tersembunyi 7."),
        hosted_by="bapas-contoh",
    )
    return a_partner(
        "rumah-aman",
        services=("housing",),
        locations=(place,),
        phones=(a_phone(SECRET_NUMBER),),
        publish=Publish(address=False, phone=False),
        bapas="bapas-contoh",
        parent="bapas-contoh",
    )


def a_closed_group() -> Partner:
    return a_partner(
        "kelompok-tutup",
        services=("legal_aid",),
        status=Status.CLOSED,
        closed_on=date(2026, 1, 31),
        replaced_by="bapas-contoh",
        phones=(a_phone("+622155500177"),),
        email="tutup@contoh.example",
        locations=(a_location("33.71", latitude=-7.5, longitude=109.5),),
    )


def a_nationwide_group() -> Partner:
    """A group without a place, of which nothing else is known, or known to be none."""
    return a_partner(
        "lembaga-nasional", locations=(), service_area=("ID",), phones=(), email=NONE, agreement=NONE, languages=()
    )


def a_course() -> Program:
    """A program of one partner at another's place, about which everything is known."""
    return a_program(
        "kursus-contoh",
        "lembaga-nasional",
        name=text("Kursus Contoh", en="Example Course"),
        partners=("bapas-contoh",),
        scheme="atensi",
        skills=("sewing", "welding"),
        eligibility=Eligibility(text("Sudah bebas."), 18, 45, Sex.FEMALE),
        how_to_apply=(text("Isi formulir."), text("Tunggu telepon.")),
        documents=(RequiredDocument("ktp"), RequiredDocument(text=text("Dua foto"))),
        cost=Cost("paid", text("Bisa dicicil."), 150000),
        certificate=Certificate(text("Sertifikat Jahit"), "BNSP"),
        duration=text("3 bulan"),
        schedule=Schedule(
            batches=(
                Batch(date(2026, 1, 1), date(2026, 3, 1)),
                Batch(date(2026, 7, 1), date(2026, 9, 30), date(2026, 6, 15), 20),
            )
        ),
        intake=Intake(IntakeState.WAITING_LIST, date(2026, 5, 1)),
        locations=(ProgramPlace("bapas-contoh", "pos"),),
        service_area=("51",),
    )


def a_second_scheme() -> Program:
    """A program that knows of nothing beyond what it must, and that some things are none."""
    return a_program(
        "program-kosong",
        "rumah-aman",
        cost=Cost("unknown"),
        eligibility=NONE,
        documents=(),
        certificate=NONE,
        schedule=Schedule(rolling=True),
    )


def site_of_many_kinds(**fields: object) -> Site:
    """Return a site of all of them."""
    return a_site(
        an_office(),
        a_shelter(),
        a_closed_group(),
        a_nationwide_group(),
        a_course(),
        a_second_scheme(),
        a_program("program-tutup", "kelompok-tutup", status=Status.CLOSED),
        a_program("program-rencana", "bapas-contoh", status=Status.PLANNED, services=("legal_aid",)),
        a_program("program-jeda", "bapas-contoh", status=Status.TEMPORARILY_CLOSED),
        **fields,
    )
