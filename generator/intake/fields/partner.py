"""The fields of a partner, its locations and its agreement, in the order in which they are written."""

from __future__ import annotations

from typing import Final

from generator.intake.fields.kinds import (
    NAME_LIMIT,
    Axis,
    DateKind,
    DegreeKind,
    Field,
    KeyKind,
    ListKind,
    MapKind,
    Need,
    NoneMeans,
    PostalCodeKind,
    Refers,
    RegencyKind,
    SlugKind,
    TermKind,
    TextKind,
    TimeKind,
    WebAddressKind,
    WeekdaysKind,
    WordKind,
    said,
)
from generator.intake.fields.shared import (
    ACCESS,
    ACCESSIBILITY,
    AUDIENCE,
    CONSENT,
    COST,
    DESCRIPTION,
    EMAIL,
    LANGUAGES,
    LIFE,
    NAME,
    NEXT_STEP_KIND,
    NOTE,
    PHONES,
    PUBLISH,
    SERVICE_AREA,
    SKILLS,
    SLUG,
    SUMMARY,
    VERIFIED_FIELD,
    WEBSITE,
    terms,
)
from generator.intake.rules.dates import agreement_in_order, closing_fits_status
from generator.intake.rules.expectations import cost_adds_up, group_names_its_office
from generator.intake.rules.people import people_agreed
from generator.intake.rules.places import coordinates_are_there, location_keys_differ
from generator.intake.rules.times import opens_before_it_closes
from generator.model.partner import Agreement, Location, Partner
from generator.model.record import Hours, HoursKind, OpenTime

OPEN_TIME: Final = MapKind(
    "open time",
    (
        Field(
            "days",
            WeekdaysKind(),
            said("Hari buka: Mon-Fri atau Senin-Jumat.", "Open days: Mon-Fri or Senin-Jumat."),
            "Mon-Fri",
            Need.REQUIRED,
        ),
        Field("open", TimeKind(), said("Jam buka.", "Opening time."), '"08:00"', Need.REQUIRED, attribute="opens"),
        Field("close", TimeKind(), said("Jam tutup.", "Closing time."), '"16:00"', Need.REQUIRED, attribute="closes"),
        Field("note", NOTE, said("Catatan.", "A note."), "istirahat 12:00-13:00"),
    ),
    OpenTime,
    (opens_before_it_closes,),
)


def _listed(times: tuple[OpenTime, ...]) -> Hours:
    return Hours(HoursKind.LISTED, times)


HOURS: Final = WordKind(
    {"by_appointment": Hours(HoursKind.BY_APPOINTMENT), "always": Hours(HoursKind.ALWAYS)},
    ListKind(OPEN_TIME, limit=14),
    _listed,
)

LOCATION: Final = MapKind(
    "location",
    (
        Field(
            "key",
            KeyKind("-"),
            said("Nama pendek tempat ini, untuk ditunjuk program.", "Short name of this place, for programs."),
            "kantor",
            Need.REQUIRED,
        ),
        Field(
            "name",
            TextKind(NAME_LIMIT, bilingual=True, name=True),
            said("Nama tempat.", "Name of the place."),
            "Kantor",
        ),
        Field(
            "address",
            TextKind(300, bilingual=True),
            said("Jalan dan nomor.", "Street and number."),
            "Jalan Contoh 1",
            none=NoneMeans.ABSENCE,
        ),
        Field("village", TextKind(80), said("Desa atau kelurahan.", "Village (desa, kelurahan)."), "Contohrejo"),
        Field("district", TextKind(80), said("Kecamatan.", "District (kecamatan)."), "Contohsari"),
        Field(
            "regency",
            RegencyKind(),
            said("Kabupaten atau kota: nama resmi atau kode.", "Kabupaten or kota: official name or code."),
            "Kabupaten Banyumas",
            Need.REQUIRED,
        ),
        Field("postal_code", PostalCodeKind(), said("Kode pos, lima angka.", "Postal code, five digits."), '"53111"'),
        Field("latitude", DegreeKind(Axis.LATITUDE), said("Lintang, derajat desimal.", "Decimal degrees."), "-7.4245"),
        Field("longitude", DegreeKind(Axis.LONGITUDE), said("Bujur, derajat desimal.", "Decimal degrees."), "109.2302"),
        Field(
            "hours",
            HOURS,
            said("Jam buka; atau by_appointment, always.", "Opening hours; or by_appointment, always."),
            '[{days: Mon-Fri, open: "08:00", close: "16:00"}]',
            none=NoneMeans.ABSENCE,
        ),
        Field(
            "transport",
            TextKind(400, bilingual=True),
            said("Cara ke sana.", "How to get there."),
            "Angkot 05, turun di pasar",
            none=NoneMeans.ABSENCE,
        ),
        Field(
            "hosted_by",
            TextKind(NAME_LIMIT),
            said("Slug mitra atau nama lembaga yang menampung.", "Slug of a partner, or name, of the host."),
            "Kantor Kecamatan Contohsari",
        ),
        ACCESSIBILITY,
    ),
    Location,
    (coordinates_are_there,),
)

AGREEMENT: Final = MapKind(
    "agreement",
    (
        Field(
            "type", TermKind("agreement_types"), said("Jenis perjanjian.", "Kind of agreement."), "pks", Need.REQUIRED
        ),
        Field("number", TextKind(120), said("Nomor surat.", "Number of the paper."), '"PAS-01.HH.05"'),
        Field("signed", DateKind(), said("Hari ditandatangani.", "Day it was signed."), "2024-03-01"),
        Field("until", DateKind(), said("Berlaku sampai.", "Valid until."), "2027-03-01"),
    ),
    Agreement,
    (agreement_in_order,),
)

PARTNER: Final = MapKind(
    "partner",
    (
        SLUG,
        Field(
            "type", TermKind("partner_types"), said("Jenis lembaga.", "Kind of organisation."), "bapas", Need.REQUIRED
        ),
        NAME,
        Field(
            "also_known_as",
            ListKind(TextKind(NAME_LIMIT, name=True)),
            said("Nama lain yang dipakai orang.", "Other names people use."),
            "[Bapas Purwokerto]",
            none=NoneMeans.EMPTY,
        ),
        Field(
            "former_names",
            ListKind(TextKind(NAME_LIMIT, name=True)),
            said("Nama dulu.", "Earlier names."),
            "[BLK Contoh]",
            none=NoneMeans.EMPTY,
        ),
        SUMMARY,
        DESCRIPTION,
        *LIFE,
        Field(
            "parent",
            SlugKind(Refers.PARTNER),
            said("Lembaga induk.", "Parent organisation."),
            "bapas-purwokerto",
            none=NoneMeans.ABSENCE,
        ),
        Field(
            "bapas",
            SlugKind(Refers.PARTNER),
            said("Bapas pembina; diharapkan untuk pokmas dan griya.", "Supervising Bapas; expected for groups."),
            "bapas-purwokerto",
            Need.EXPECTED,
            none=NoneMeans.ABSENCE,
        ),
        terms(
            "fields", "pokmas_fields", "Bidang dan komunitas pokmas.", "Field and community of a group.", "[economic]"
        ),
        terms(
            "membership", "pokmas_membership", "Jenis anggota, bukan nama.", "Kinds of member, no names.", "[academic]"
        ),
        terms("services", "service_types", "Layanan.", "Services.", "[counselling, job_placement]"),
        SKILLS,
        terms("stages", "stages", "Keadaan pembaca sekarang.", "Where the reader is now.", "[pre_release]"),
        AUDIENCE,
        Field("cost", COST, said("Biaya.", "What it costs."), "{kind: free}"),
        ACCESS,
        Field("next_step", NEXT_STEP_KIND, said("Langkah pertama.", "The first step."), "Datang ke kantor. Bawa KTP."),
        Field(
            "agreement",
            AGREEMENT,
            said("Perjanjian kerja sama.", "Cooperation agreement."),
            "{type: pks, signed: 2024-03-01}",
            none=NoneMeans.ABSENCE,
        ),
        Field(
            "locations",
            ListKind(LOCATION, limit=100),
            said("Tempat-tempatnya.", "Its places."),
            "[{key: kantor, regency: Kabupaten Banyumas}]",
            none=NoneMeans.EMPTY,
        ),
        PHONES,
        EMAIL,
        WEBSITE,
        Field(
            "social",
            ListKind(WebAddressKind()),
            said("Akun media sosial, alamat https.", "Social media pages, https addresses."),
            '["https://example.org/akun"]',
            none=NoneMeans.EMPTY,
        ),
        Field(
            "contact",
            TextKind(NAME_LIMIT, bilingual=True),
            said("Bagian atau jabatan yang ditemui, bukan nama orang.", "Role or desk to ask for, not a person."),
            "Loket pelayanan",
            none=NoneMeans.ABSENCE,
        ),
        SERVICE_AREA,
        LANGUAGES,
        ACCESSIBILITY,
        Field("publish", PUBLISH, said("Apa yang boleh ditampilkan.", "What may be shown."), "{address: tidak}"),
        Field(
            "consent",
            CONSENT,
            said("Izin orang yang disebut.", "Agreement of a person who is named."),
            "{on: 2025-06-01, by: Bapas Purwokerto}",
        ),
        VERIFIED_FIELD,
    ),
    Partner,
    (closing_fits_status, group_names_its_office, cost_adds_up, location_keys_differ, people_agreed),
)
