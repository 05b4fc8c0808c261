"""Fields that partners and programs share."""

from __future__ import annotations

from typing import Final

from generator.intake.fields.kinds import (
    DESCRIPTION_LIMIT,
    NAME_LIMIT,
    SUMMARY_LIMIT,
    AreaKind,
    BooleanKind,
    ChoiceKind,
    DateKind,
    EmailKind,
    Field,
    IntegerKind,
    ListKind,
    MapKind,
    Need,
    NoneMeans,
    PhoneNumberKind,
    Refers,
    SlugKind,
    TermKind,
    TextKind,
    WebAddressKind,
    WordKind,
    said,
)
from generator.intake.rules.verification import source_is_named
from generator.model.record import (
    NATIONAL,
    Consent,
    Cost,
    Phone,
    PhoneType,
    Publish,
    Status,
    Verification,
)

MAX_RUPIAH: Final = 1_000_000_000
NOTE: Final = TextKind(200, bilingual=True)

CONSENT: Final = MapKind(
    "consent",
    (
        Field(
            "on",
            DateKind(),
            said("Hari izin diberikan.", "Day the agreement was given."),
            "2025-06-01",
            Need.REQUIRED,
        ),
        Field(
            "by",
            TextKind(NAME_LIMIT),
            said("Kantor yang menyimpan izin itu.", "Office that keeps the agreement."),
            "Bapas Purwokerto",
            Need.REQUIRED,
        ),
    ),
    Consent,
)

PHONE: Final = MapKind(
    "phone",
    (
        Field(
            "number",
            PhoneNumberKind(),
            said(
                "Nomor telepon Indonesia, atau nomor layanan 3 sampai 5 angka.",
                "Phone number in Indonesia, or a service number of 3 to 5 digits.",
            ),
            "(021) 5550-0100",
            Need.REQUIRED,
        ),
        Field(
            "type",
            ChoiceKind(PhoneType),
            said("Untuk apa nomor ini; biasanya voice.", "What the number is for; voice by default."),
            "whatsapp",
        ),
        Field("note", NOTE, said("Bagian yang menjawab.", "Desk that answers."), "bagian bimbingan"),
        Field("hours", TextKind(100), said("Jam menjawab.", "When it is answered."), "08:00-16:00"),
        Field(
            "consent",
            CONSENT,
            said(
                "Izin pemilik nomor; wajib untuk nomor ponsel.",
                "Agreement of the number's owner; needed for a mobile number.",
            ),
            "{on: 2025-06-01, by: Bapas Purwokerto}",
        ),
    ),
    Phone,
)

COST: Final = MapKind(
    "cost",
    (
        Field("kind", TermKind("costs"), said("Jenis biaya.", "Kind of cost."), "free", Need.REQUIRED),
        Field("note", NOTE, said("Penjelasan biaya.", "What the cost covers."), "termasuk makan siang"),
        Field(
            "amount",
            IntegerKind(0, MAX_RUPIAH),
            said("Jumlah dalam rupiah, angka saja.", "Amount in rupiah, digits only."),
            "150000",
        ),
    ),
    Cost,
)

VERIFIED: Final = MapKind(
    "verified",
    (
        Field(
            "on",
            DateKind(),
            said("Hari data ini terakhir dipastikan.", "Day the record was last confirmed."),
            "2025-06-01",
            Need.REQUIRED,
        ),
        Field(
            "by",
            TextKind(NAME_LIMIT),
            said("Kantor yang memastikan.", "Office that confirmed it."),
            "penyunting direktori",
            Need.REQUIRED,
        ),
        Field(
            "method",
            TermKind("verification"),
            said("Cara memastikan.", "How it was confirmed."),
            "public_source",
            Need.REQUIRED,
        ),
        Field(
            "source",
            WebAddressKind(),
            said("Alamat sumber umum.", "Address of the public source."),
            '"https://example.org/berita"',
        ),
        Field(
            "source_note",
            TextKind(300, bilingual=True),
            said("Sumber umum yang tidak punya alamat web.", "A public source without a web address."),
            "Daftar kantor, dokumen tercetak 2023",
        ),
    ),
    Verification,
    (source_is_named,),
)

PUBLISH: Final = MapKind(
    "publish",
    (
        Field(
            "address",
            BooleanKind(),
            said("Alamat boleh ditampilkan.", "The address may be shown."),
            "tidak",
        ),
        Field("phone", BooleanKind(), said("Telepon boleh ditampilkan.", "Phones may be shown."), "tidak"),
        Field("print", BooleanKind(), said("Boleh dicetak di buku.", "May stand in printed books."), "ya"),
    ),
    Publish,
)

SLUG: Final = Field(
    "slug",
    SlugKind(Refers.ITSELF),
    said(
        "Alamat halaman: huruf kecil, angka, dan tanda hubung. Tidak pernah dipakai ulang.",
        "Address of the page: lower-case letters, digits and hyphens. Never used again.",
    ),
    "bapas-purwokerto",
    Need.REQUIRED,
)
NAME: Final = Field(
    "name",
    TextKind(NAME_LIMIT, bilingual=True, name=True),
    said("Nama resmi.", "Official name."),
    "{id: Balai Pemasyarakatan Purwokerto, en: Purwokerto Probation and Parole Office}",
    Need.REQUIRED,
)
SUMMARY: Final = Field(
    "summary",
    TextKind(SUMMARY_LIMIT, bilingual=True, needs_indonesian=True),
    said("Apa yang didapat orang di sini, dengan kata sederhana.", "What a reader gets here, in plain words."),
    "Kantor yang membimbing orang yang bebas bersyarat.",
    Need.REQUIRED,
)
DESCRIPTION: Final = Field(
    "description",
    TextKind(DESCRIPTION_LIMIT, bilingual=True, paragraphs=True),
    said("Penjelasan lebih panjang; baris kosong memulai paragraf.", "More detail; a blank line starts a paragraph."),
    "Kantor ini membuka bengkel las setiap hari kerja.",
    none=NoneMeans.ABSENCE,
)
LIFE: Final = (
    Field(
        "status",
        ChoiceKind(Status),
        said("Keadaan sekarang; biasanya active.", "State today; active by default."),
        "active",
    ),
    Field("closed_on", DateKind(), said("Hari tutup.", "Day it closed."), "2025-12-31"),
    Field(
        "replaced_by",
        SlugKind(Refers.RECORD),
        said("Slug penggantinya.", "Slug of what replaced it."),
        "bapas-purwokerto",
    ),
    Field(
        "old_slugs",
        ListKind(SlugKind(Refers.FORMER)),
        said("Slug lama; alamat lama tetap sampai ke sini.", "Earlier slugs; old addresses still lead here."),
        "[bapas-banyumas]",
    ),
)
SERVICE_AREA: Final = Field(
    "service_area",
    WordKind({"national": (NATIONAL,), "nasional": (NATIONAL,)}, ListKind(AreaKind(), limit=600)),
    said(
        "Wilayah yang dilayani: nama atau kode, atau national.",
        "Regions served: names or codes, or national.",
    ),
    "[Kabupaten Banyumas, Kabupaten Cilacap]",
)
PHONES: Final = Field(
    "phones",
    ListKind(PHONE, limit=20),
    said("Nomor telepon.", "Phone numbers."),
    '[{number: "(021) 5550-0100", type: voice}]',
    none=NoneMeans.EMPTY,
)
EMAIL: Final = Field(
    "email",
    EmailKind(),
    said("Alamat surel kantor.", "E-mail address of the office."),
    "kantor@example.org",
    none=NoneMeans.ABSENCE,
)
WEBSITE: Final = Field(
    "website",
    WebAddressKind(),
    said("Situs web, dengan https.", "Website, with https."),
    '"https://example.org"',
    none=NoneMeans.ABSENCE,
)
VERIFIED_FIELD: Final = Field(
    "verified",
    VERIFIED,
    said("Kapan, oleh siapa dan bagaimana data ini dipastikan.", "When, by whom and how this was confirmed."),
    "{on: 2025-06-01, by: Bapas Purwokerto, method: office}",
    Need.REQUIRED,
)


def terms(key: str, vocabulary: str, indonesian: str, english: str, example: str, need: Need = Need.OPTIONAL) -> Field:
    """Return a field that lists terms of a vocabulary, or ``none``."""
    none = NoneMeans.REFUSED if need is Need.REQUIRED else NoneMeans.EMPTY
    return Field(key, ListKind(TermKind(vocabulary)), said(indonesian, english), example, need, none)


LANGUAGES: Final = terms(
    "languages", "languages", "Bahasa yang dipakai melayani.", "Languages spoken there.", "[indonesian, javanese]"
)
ACCESSIBILITY: Final = terms(
    "accessibility", "accessibility", "Kemudahan bagi penyandang disabilitas.", "Ease of access.", "[wheelchair]"
)
SKILLS: Final = terms(
    "skills", "skills", "Keterampilan yang diajarkan.", "Skills that are taught.", "[sewing, welding]"
)
AUDIENCE: Final = terms("audience", "target_groups", "Untuk siapa.", "Who it is for.", "[ex_prisoner, women]")
ACCESS: Final = terms("access", "access", "Cara masuk.", "How to get in.", "[walk_in]")
NEXT_STEP_KIND: Final = TextKind(200, bilingual=True)
