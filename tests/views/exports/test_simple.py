"""Tables for people: what they say, what they keep back, and that a spreadsheet calculates nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from frictionless import validate

from generator.model.absence import NONE
from generator.views.plan import Site
from tests.builders import MOBILE, NUMBER, a_directory, a_location, a_partner, a_program, a_site, text
from tests.rendering.test_hostile_text import HOSTILE
from tests.views.exports.many_kinds import site_of_many_kinds
from tests.views.exports.opened import OpenData

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
TABLES = ("partners.csv", "programs.csv", "locations.csv")


@pytest.fixture(scope="module")
def data() -> OpenData:
    return OpenData.of(site_of_many_kinds())


def test_every_record_has_one_row(data: OpenData) -> None:
    directory = site_of_many_kinds().directory
    assert [row["slug"] for row in data.rows("partners.csv")] == list(directory.partners)
    assert [row["slug"] for row in data.rows("programs.csv")] == list(directory.programs)
    places = [place for partner in directory.partners.values() for place in partner.locations or ()]
    assert len(data.rows("locations.csv")) == len(places)


def test_text_stands_in_a_column_for_each_language_and_nothing_is_a_fallback(data: OpenData) -> None:
    row = data.row("partners.csv", slug="bapas-contoh")
    assert (row["name_id"], row["name_en"]) == ("Bapas Contoh", "Example Probation Office")
    assert (row["summary_id"], row["summary_en"]) == ("Ringkasan bapas-contoh.", "")


def test_phones_are_usable_by_people_and_by_programs(data: OpenData) -> None:
    row = data.row("partners.csv", slug="bapas-contoh")
    assert row["phones"] == f"voice:{NUMBER} | whatsapp:{MOBILE}"
    assert row["phones_as_dialled"] == "021 5550 0123 (voice) | 0815 5500 123 (whatsapp)"


@pytest.mark.parametrize(
    ("column", "of_office", "of_nationwide"),
    [
        ("phones", f"voice:{NUMBER} | whatsapp:{MOBILE}", "none"),
        ("phones_as_dialled", "021 5550 0123 (voice) | 0815 5500 123 (whatsapp)", "none"),
        ("email", "kantor@contoh.example", "none"),
        ("website", "https://contoh.example/a,b?c=d|e", ""),
        ("agreement_type", "mou", "none"),
        ("agreement_until", "2027-01-02", "none"),
        ("languages", "javanese", "none"),
        ("accessibility", "", ""),
        ("cost_kind", "free", ""),
        ("service_area", "Kabupaten Awal | Kabupaten Tengah | Jawa Contoh", "national"),
        ("regencies", "Kabupaten Awal | Kabupaten Tengah", ""),
        ("old_slugs", "bapas-dahulu", ""),
        ("verified_on", "2026-05-20", "2026-05-01"),
        ("page", "https://contoh.example/jalan/mitra/bapas-contoh.html",
         "https://contoh.example/jalan/mitra/lembaga-nasional.html"),
    ],
)  # fmt: skip
def test_value_unknown_and_none_are_told_apart(data: OpenData, column: str, of_office: str, of_nationwide: str) -> None:
    assert data.row("partners.csv", slug="bapas-contoh")[column] == of_office
    assert data.row("partners.csv", slug="lembaga-nasional")[column] == of_nationwide


def test_program_says_all_that_is_known(data: OpenData) -> None:
    row = data.row("programs.csv", slug="kursus-contoh")
    assert {
        "provider": "lembaga-nasional",
        "partners": "bapas-contoh",
        "scheme": "atensi",
        "skills": "sewing | welding",
        "eligibility_text_id": "Sudah bebas.",
        "eligibility_min_age": "18",
        "eligibility_max_age": "45",
        "eligibility_sex": "female",
        "how_to_apply_id": "Isi formulir. | Tunggu telepon.",
        "documents": "ktp | Dua foto",
        "cost_kind": "paid",
        "cost_amount": "150000",
        "certificate_name_id": "Sertifikat Jahit",
        "certificate_body": "BNSP",
        "schedule_runs": "2026-01-01/2026-03-01 | 2026-07-01/2026-09-30 apply by 2026-06-15, 20 seats",
        "intake_state": "waiting_list",
        "intake_on": "2026-05-01",
        "locations": "bapas-contoh#pos",
        "regencies": "Kabupaten Tengah",
        "service_area": "Pulau Contoh",
    }.items() <= row.items()


def test_program_without_numbers_has_those_of_its_provider(data: OpenData) -> None:
    assert data.row("programs.csv", slug="program-jeda")["phones"].startswith(f"voice:{NUMBER}")
    assert data.row("programs.csv", slug="program-kosong")["phones"] == ""  # kept back
    assert data.row("programs.csv", slug="program-kosong")["schedule_runs"] == "rolling"
    assert data.row("programs.csv", slug="program-kosong")["documents"] == "none"


def test_hours_are_worded_as_in_the_data_files(data: OpenData) -> None:
    hours = {row["key"]: row["hours"] for row in data.rows("locations.csv") if row["partner"] == "bapas-contoh"}
    assert hours == {"kantor": "Mon,Tue,Wed,Thu,Fri 08:00-16:00 | Sat 20:00-24:00", "pos": "always"}


def test_address_that_is_kept_back_leaves_only_its_regency(data: OpenData) -> None:
    row = data.row("locations.csv", partner="rumah-aman")
    given = {name: cell for name, cell in row.items() if cell}
    assert given == {
        "partner": "rumah-aman",
        "key": "kantor",
        "partner_name_id": "Lembaga rumah-aman",
        "status": "active",
        "province": "Pulau Contoh",
        "regency": "Kabupaten Ujung",
        "publish_address": "no",
    }


def test_known_none_of_an_address_is_not_told_where_it_is_kept_back() -> None:
    place = a_location(address=NONE, transport=NONE)
    shown = OpenData.of(a_site(a_partner(locations=(place,)))).row("locations.csv", key="kantor")
    assert (shown["address_id"], shown["transport_en"], shown["hours"]) == ("none", "none", "")


def test_map_has_open_places_with_coordinates_that_may_be_told(data: OpenData) -> None:
    places = data.json("partners.geojson")
    assert places["type"] == "FeatureCollection"
    [feature] = places["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [109.02, -7.01]}
    assert feature["id"] == "bapas-contoh#kantor"
    assert feature["properties"]["name_en"] == "Example Probation Office"
    assert feature["properties"]["regency_code"] == "33.01"
    assert feature["properties"]["phones"] == f"voice:{NUMBER} | whatsapp:{MOBILE}"


def hostile_site() -> Site:
    """Return a site in which every text is hostile, one way after another."""
    words = [*HOSTILE, *(f'{start}cmd|"/C calc"!A0' for start in STARTS_A_FORMULA), "-", "+", "'=1", "a,b\r\nc;d"]
    partners = [
        a_partner(
            f"lembaga-{number}",
            name=text(each, en=each),
            summary=each,
            description=each,
            also_known_as=(each,),
            contact=each,
            next_step=each,
            services=("housing",),
            locations=(a_location(name=text(each), address=text(each), village=each, transport=text(each)),),
        )
        for number, each in enumerate(words)
    ]
    return a_site(
        *partners, a_program(provider="lembaga-0", name=words[-1], summary=words[7], how_to_apply=(text(words[8]),))
    )


def test_no_cell_is_a_formula() -> None:
    data = OpenData.of(hostile_site())
    tables = [path for path in data.files if path.endswith(".csv")]
    assert len(tables) > 30
    formulas = [
        (path, name, cell)
        for path in tables
        for row in data.rows(path.removeprefix("data/"))
        for name, cell in row.items()
        if cell.startswith(STARTS_A_FORMULA) and not cell[1:].replace(".", "").isdigit()
    ]
    assert formulas == []


def test_hostile_words_come_back_letter_for_letter() -> None:
    site = hostile_site()
    data = OpenData.of(site)
    for slug, partner in site.directory.partners.items():
        name = partner.name.by_language["id"]
        cell = data.row("partners.csv", slug=slug)["name_id"]
        assert cell == (f"'{name}" if name.startswith(STARTS_A_FORMULA) else name)
        assert name in {each["name"] for each in data.objects("organizations").values()}


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sound_for_other_programs(data: OpenData, name: str, tmp_path: Path) -> None:
    data.write(tmp_path)
    report = validate(f"data/{name}", basepath=str(tmp_path), encoding="utf-8")
    assert report.valid, report.to_summary()


def test_index_and_text_name_every_file_there_is(data: OpenData) -> None:
    named = [file["path"] for file in data.json("index.json")["files"]]
    assert [path for path in named if f"data/{path}" not in data.files] == []
    beside = {path.removeprefix("data/") for path in data.files if "/hsds/" not in path}
    assert beside <= set(named)
    readme = data.text("README.txt")
    assert [path for path in named if readme.count(f"\n{path}  ") != 2] == []
    assert "CC BY 4.0" in readme
    assert "ODbL" in readme


def test_files_are_the_same_in_every_run() -> None:
    assert OpenData.of(site_of_many_kinds()).files == OpenData.of(site_of_many_kinds()).files


def test_empty_directory_has_all_files() -> None:
    data = OpenData.of(a_site(directory=a_directory()))
    assert data.rows("partners.csv") == []
    assert data.json("partners.geojson")["features"] == []
