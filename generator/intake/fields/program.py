"""The fields of a program, in the order in which they are written."""

from __future__ import annotations

from typing import Final

from generator.intake.fields.kinds import (
    NAME_LIMIT,
    ChoiceKind,
    DateKind,
    Field,
    IntegerKind,
    ListKind,
    MapKind,
    Need,
    NoneMeans,
    PlaceReferenceKind,
    Refers,
    SlugKind,
    TermKind,
    TermOrTextKind,
    TextKind,
    WordKind,
    said,
)
from generator.intake.fields.shared import (
    ACCESS,
    ACCESSIBILITY,
    AUDIENCE,
    COST,
    DESCRIPTION,
    EMAIL,
    LANGUAGES,
    LIFE,
    NAME,
    NEXT_STEP_KIND,
    PHONES,
    SERVICE_AREA,
    SKILLS,
    SLUG,
    SUMMARY,
    VERIFIED_FIELD,
    WEBSITE,
    terms,
)
from generator.intake.rules.dates import batch_in_order, closing_fits_status
from generator.intake.rules.expectations import ages_in_order, cost_adds_up, training_names_skills
from generator.intake.rules.people import people_agreed
from generator.model.program import Batch, Certificate, Eligibility, Intake, IntakeState, Program, Schedule, Sex

MAX_AGE: Final = 120

ELIGIBILITY: Final = MapKind(
    "eligibility",
    (
        Field(
            "text", TextKind(500, bilingual=True), said("Syarat.", "Who may come."), "Sudah bebas paling lama setahun"
        ),
        Field("min_age", IntegerKind(0, MAX_AGE), said("Umur paling muda.", "Youngest age."), "18"),
        Field("max_age", IntegerKind(0, MAX_AGE), said("Umur paling tua.", "Oldest age."), "45"),
        Field(
            "sex", ChoiceKind(Sex), said("Hanya perempuan atau hanya laki-laki.", "Women only or men only."), "female"
        ),
    ),
    Eligibility,
    (ages_in_order,),
)

CERTIFICATE: Final = MapKind(
    "certificate",
    (
        Field(
            "name",
            TextKind(160, bilingual=True),
            said("Nama sertifikat.", "Name."),
            "Sertifikat menjahit",
            Need.REQUIRED,
        ),
        Field("body", TextKind(NAME_LIMIT), said("Lembaga yang menerbitkan.", "Who issues it."), "BNSP"),
    ),
    Certificate,
)

BATCH: Final = MapKind(
    "batch",
    (
        Field("start", DateKind(), said("Hari mulai.", "First day."), "2026-03-01", Need.REQUIRED),
        Field("end", DateKind(), said("Hari selesai.", "Last day."), "2026-04-30"),
        Field("apply_by", DateKind(), said("Paling lambat mendaftar.", "Last day to apply."), "2026-02-20"),
        Field("seats", IntegerKind(1, 100_000), said("Jumlah tempat.", "Places."), "20"),
    ),
    Batch,
    (batch_in_order,),
)


def _batches(batches: tuple[Batch, ...]) -> Schedule:
    return Schedule(batches=batches)


INTAKE: Final = MapKind(
    "intake",
    (
        Field(
            "state",
            ChoiceKind(IntakeState),
            said("Menerima atau tidak.", "Takes people or not."),
            "open",
            Need.REQUIRED,
        ),
        Field("on", DateKind(), said("Hari hal ini diketahui.", "Day this was known."), "2025-06-01"),
    ),
    Intake,
)

PROGRAM: Final = MapKind(
    "program",
    (
        SLUG,
        Field(
            "provider",
            SlugKind(Refers.PARTNER),
            said("Slug mitra yang menyelenggarakan.", "Slug of the partner that runs it."),
            "bapas-purwokerto",
            Need.REQUIRED,
        ),
        Field(
            "partners",
            ListKind(SlugKind(Refers.PARTNER)),
            said("Mitra lain yang ikut menyelenggarakan.", "Other partners that run it."),
            "[bpvp-contoh]",
            none=NoneMeans.EMPTY,
        ),
        NAME,
        SUMMARY,
        DESCRIPTION,
        *LIFE,
        Field(
            "scheme", TermKind("schemes"), said("Skema nasional.", "National scheme."), "atensi", none=NoneMeans.ABSENCE
        ),
        terms("services", "service_types", "Layanan.", "Services.", "[skills_training]", Need.REQUIRED),
        SKILLS,
        terms(
            "stages",
            "stages",
            "Keadaan pembaca sekarang.",
            "Where the reader is now.",
            "[after_release]",
            Need.REQUIRED,
        ),
        AUDIENCE,
        Field(
            "eligibility",
            ELIGIBILITY,
            said("Syarat; none bila tanpa syarat.", "Who may come; none where everybody may."),
            "{min_age: 18}",
            none=NoneMeans.ABSENCE,
        ),
        Field(
            "next_step",
            NEXT_STEP_KIND,
            said("Satu hal yang dilakukan lebih dulu.", "The one thing to do first."),
            "Datang ke kantor. Bawa KTP.",
            Need.REQUIRED,
        ),
        Field(
            "how_to_apply",
            ListKind(TextKind(300, bilingual=True), limit=20),
            said("Langkah mendaftar, berurutan.", "Steps to apply, in order."),
            "[Isi formulir., Serahkan ke loket.]",
            none=NoneMeans.EMPTY,
        ),
        Field(
            "documents",
            ListKind(TermOrTextKind("documents_needed", 160), limit=30),
            said("Surat yang dibawa; none bila tanpa surat.", "Papers to bring; none where none are needed."),
            "[ktp, release_letter]",
            none=NoneMeans.EMPTY,
        ),
        Field(
            "cost", COST, said("Biaya; kind: unknown bila belum tahu.", "What it costs."), "{kind: free}", Need.REQUIRED
        ),
        ACCESS,
        Field(
            "certificate",
            CERTIFICATE,
            said("Sertifikat yang didapat.", "Certificate."),
            "{name: Sertifikat menjahit, body: BNSP}",
            none=NoneMeans.ABSENCE,
        ),
        Field(
            "duration",
            TextKind(120, bilingual=True),
            said("Lamanya.", "How long it takes."),
            "30 hari",
            none=NoneMeans.ABSENCE,
        ),
        Field(
            "schedule",
            WordKind({"rolling": Schedule(rolling=True)}, ListKind(BATCH, limit=60), _batches),
            said("rolling, atau daftar angkatan.", "rolling, or a list of batches."),
            "[{start: 2026-03-01, end: 2026-04-30}]",
            none=NoneMeans.ABSENCE,
        ),
        Field("intake", INTAKE, said("Sedang menerima atau tidak.", "Whether it takes people now."), "{state: open}"),
        Field(
            "locations",
            ListKind(PlaceReferenceKind(), limit=100),
            said("Tempat: slug mitra, atau slug#kunci-tempat.", "Places: partner slug, or slug#location-key."),
            '["bapas-purwokerto#kantor"]',
            none=NoneMeans.EMPTY,
        ),
        SERVICE_AREA,
        PHONES,
        EMAIL,
        WEBSITE,
        LANGUAGES,
        ACCESSIBILITY,
        VERIFIED_FIELD,
    ),
    Program,
    (closing_fits_status, training_names_skills, cost_adds_up, people_agreed),
)
