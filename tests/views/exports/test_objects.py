"""HSDS objects say what the records say, in each language, with the same ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest

from generator.text.languages import ENGLISH
from generator.views.exports.identity import id_of
from tests.builders import MOBILE, NUMBER, a_location, a_partner, a_program, a_site, some_settings, text
from tests.views.exports.many_kinds import SECRET_NUMBER, SECRETS, site_of_many_kinds
from tests.views.exports.opened import Json, OpenData, everything_in

ROOT = "https://contoh.example/jalan/"
ANY_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@pytest.fixture(scope="module")
def data() -> OpenData:
    return OpenData.of(site_of_many_kinds())


@pytest.mark.parametrize("address", ["", "https://contoh.example/mitra/bapas-é.html"])
def test_ids_are_those_of_the_standard_library(address: str) -> None:
    assert id_of(address) == str(uuid5(NAMESPACE_URL, address))


def test_the_id_of_a_record_is_that_of_its_canonical_address(data: OpenData) -> None:
    office = data.one("organizations", "Bapas Contoh")
    assert office["uri"] == f"{ROOT}mitra/bapas-contoh.html"
    assert office["id"] == str(uuid5(NAMESPACE_URL, office["uri"]))
    assert data.one("services", "Kursus Contoh")["id"] == str(uuid5(NAMESPACE_URL, f"{ROOT}program/kursus-contoh.html"))


def ids_in(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            if isinstance(each, str) and (key == "id" or key.endswith("_id")):
                yield key, each
            yield from ids_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from ids_in(each)


def pages_of(data: OpenData, tag: str) -> list[Any]:
    folder = f"data/hsds/{tag}/"
    return [
        data.json(path.removeprefix("data/")) for path in data.files if path.startswith(folder) and "/csv/" not in path
    ]


def test_ids_are_the_same_in_every_language(data: OpenData) -> None:
    indonesian, english = (list(ids_in(pages_of(data, tag))) for tag in ("id", "en"))
    assert indonesian == english
    assert len(indonesian) > 100
    assert [found for found in indonesian if not ANY_UUID.fullmatch(found[1])] == []


def test_ids_do_not_depend_on_the_languages_a_site_has_beside_its_first(data: OpenData) -> None:
    settings = some_settings(site_of_many_kinds().settings.languages[0])
    alone = OpenData.of(site_of_many_kinds(settings=settings))
    assert list(ids_in(pages_of(alone, "id"))) == list(ids_in(pages_of(data, "id")))


def test_nothing_is_null_or_empty(data: OpenData) -> None:
    for tag in ("id", "en"):
        for page in pages_of(data, tag):
            assert [each for each in everything_in(page) if each is None or each in ("", [], {})] == []


def test_words_are_in_the_language_of_the_export(data: OpenData) -> None:
    office = data.one("organizations", "Example Probation Office", "en")
    assert office["contacts"][0]["name"] == "Service desk"
    assert office["locations"][0]["addresses"][0]["address_1"] == "1 Example Street"
    assert office["locations"][0]["addresses"][0]["city"] == "Awal Regency"
    assert office["locations"][0]["schedules"][0]["notes"] == "Closed on holidays."
    assert office["description"].startswith("Ringkasan")  # there is no English: better another language than nothing


def test_office_says_all_that_is_known(data: OpenData) -> None:
    office = data.one("organizations", "Bapas Contoh")
    assert office["alternate_name"] == "Bapas Lama"
    assert office["description"] == "Ringkasan bapas-contoh.\n\nBaris satu.\n\nBaris dua."
    assert office["website"] == "https://contoh.example/a,b?c=d%7Ce"
    assert [(phone["number"], phone["type"], phone["description"]) for phone in office["phones"]] == [
        (NUMBER, "voice", "Loket"),
        (MOBILE, "text", "WhatsApp"),
    ]
    [identifier] = office["organization_identifiers"]
    assert (identifier["identifier_type"], identifier["identifier"]) == ("old slug", "bapas-dahulu")
    assert {
        ("type", "partner_types/bapas", None),
        ("verification", "verification/office", "2026-05-20"),
        ("source", "verification/office", "https://contoh.example/sumber"),
        ("agreement", "agreement_types/mou", "1/2026"),
        ("agreement_signed", "agreement_types/mou", "2026-01-02"),
        ("agreement_until", "agreement_types/mou", "2027-01-02"),
        ("languages", "languages/javanese", None),
        ("social", "partner_types/bapas", "https://sosial.example/bapas"),
    } <= data.said(office)


def test_location_has_its_address_hours_and_point(data: OpenData) -> None:
    place, post = data.one("organizations", "Bapas Contoh")["locations"]
    [address] = place["addresses"]
    assert address["address_1"] == "Jalan Contoh 1 Lantai 2"
    assert (address["address_2"], address["postal_code"], address["country"]) == ("Desa Contoh", "01234", "ID")
    assert (place["latitude"], place["longitude"]) == (-7.01, 109.02)
    assert [(each["byday"], each["opens_at"], each["closes_at"]) for each in place["schedules"]] == [
        ("MO,TU,WE,TH,FR", "08:00+07:00", "16:00+07:00"),
        ("SA", "20:00+07:00", "23:59+07:00"),
    ]
    assert place["schedules"][0]["timezone"] == 7
    assert "addresses" not in post
    assert post["description"] == "Kabupaten Tengah, Jawa Contoh"
    assert ("regency", "regions/33.02", None) in data.said(post)


def test_text_of_an_address_without_postal_code_stands_in_the_description() -> None:
    place = a_location("33.01", address=text("Jalan Contoh 9"), district="Kecamatan Contoh")
    data = OpenData.of(a_site(a_partner(locations=(place,))))
    [location] = data.one("organizations", "Lembaga lembaga-contoh")["locations"]
    assert location["description"] == "Jalan Contoh 9, Kecamatan Contoh, Kabupaten Awal, Jawa Contoh"
    assert "addresses" not in location


def test_what_a_partner_offers_itself_is_a_service_too(data: OpenData) -> None:
    office = data.one("organizations", "Bapas Contoh")
    service = data.one("services", "label reporting post")
    assert service["id"] == str(uuid5(NAMESPACE_URL, f"{office['uri']}#service"))
    assert service["organization_id"] == office["id"]
    assert (service["status"], service["assured_date"]) == ("active", "2026-05-20")
    assert service["application_process"] == "Datang pagi."
    assert [(each["currency"], each["amount"]) for each in service["cost_options"]] == [("IDR", 0)]
    assert [each["location_id"] for each in service["service_at_locations"]] == [
        place["id"] for place in office["locations"]
    ]
    assert ("services", "service_types/reporting_post", None) in data.said(service)


def test_partner_that_offers_nothing_is_no_service(data: OpenData) -> None:
    nationwide = data.one("organizations", "Lembaga lembaga-nasional")
    names = {each["name"] for each in data.objects("services").values() if each["organization_id"] == nationwide["id"]}
    assert names == {"Kursus Contoh"}


def test_program_stands_at_another_partners_place(data: OpenData) -> None:
    course = data.one("services", "Kursus Contoh")
    post = data.one("organizations", "Bapas Contoh")["locations"][1]
    assert [each["location_id"] for each in course["service_at_locations"]] == [post["id"]]
    assert course["organization_id"] == data.one("organizations", "Lembaga lembaga-nasional")["id"]
    assert ("partners", "partner_types/bapas", data.one("organizations", "Bapas Contoh")["id"]) in data.said(course)
    [area] = course["service_areas"]
    assert (area["name"], area["uri"]) == ("Pulau Contoh", f"{ROOT}wilayah/pulau-contoh.html")


def test_program_says_all_that_is_known(data: OpenData) -> None:
    course = data.one("services", "Kursus Contoh")
    assert (course["minimum_age"], course["maximum_age"]) == (18, 45)
    assert course["eligibility_description"] == "Sudah bebas. For women."
    assert course["application_process"] == "Datang ke kantor.\n1. Isi formulir.\n2. Tunggu telepon."
    assert [each["document"] for each in course["required_documents"]] == ["label ktp", "Dua foto"]
    [cost] = course["cost_options"]
    assert (cost["amount"], cost["currency"], cost["amount_description"]) == (150000, "IDR", "Bisa dicicil.")
    assert course["accreditations"] == "Sertifikat Jahit (BNSP)"
    [run] = course["schedules"]  # the first has ended
    assert (run["valid_from"], run["valid_to"], run["notes"]) == ("2026-07-01", "2026-09-30", "3 bulan")
    assert run["description"] == "Apply by 2026-06-15. Places: 20"
    assert course["alert"] == "There is a waiting list. Known on 2026-05-01."


def test_scheme_is_a_program_of_its_provider(data: OpenData) -> None:
    [program] = data.one("organizations", "Lembaga lembaga-nasional")["programs"]
    assert program["name"] == "label atensi"
    assert data.one("services", "Kursus Contoh")["program_id"] == program["id"]


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Program program-rencana", "inactive"),
        ("Program program-jeda", "temporarily closed"),
        ("Program program-tutup", "defunct"),
        ("Program program-kosong", "active"),
        ("label legal aid", "defunct"),
    ],
)
def test_states_have_the_words_of_the_standard(data: OpenData, name: str, status: str) -> None:
    assert data.one("services", name)["status"] == status


def test_closed_record_stays_but_cannot_be_reached(data: OpenData) -> None:
    closed = data.one("organizations", "Lembaga kelompok-tutup")
    assert not {"phones", "email", "website", "contacts"} & closed.keys()
    office = data.one("organizations", "Bapas Contoh")
    assert ("status", "record_status/closed", "2026-01-31") in data.said(closed)
    assert ("replaced_by", "record_status/closed", office["id"]) in data.said(closed)
    service = data.one("services", "label legal aid")
    assert not {"phones", "email", "application_process"} & service.keys()
    assert service["alert"] == "arti closed"
    everything = b"".join(data.files.values())
    assert b"2155500177" not in everything
    assert b"tutup@contoh.example" not in everything


def test_unknown_none_and_kept_back_are_told_apart(data: OpenData) -> None:
    nationwide, shelter = (data.one("organizations", f"Lembaga {slug}") for slug in ("lembaga-nasional", "rumah-aman"))
    answers = {(field, code) for field, code, _ in data.said(nationwide) if code.startswith("answers/")}
    assert answers == {(field, "answers/none") for field in ("phones", "email", "agreement", "languages", "locations")}
    assert ("phones", "answers/withheld", None) in data.said(shelter)
    assert ("phones", "answers/none", None) not in data.said(shelter)
    program = data.one("services", "Program program-kosong")
    assert {field for field, code, _ in data.said(program) if code == "answers/none"} == {
        "eligibility",
        "documents",
        "certificate",
    }
    assert program["eligibility_description"] == "There are no conditions: anyone may come."
    assert not {"cost_options", "fees_description", "required_documents"} & program.keys()


def test_what_is_kept_back_is_nowhere(data: OpenData) -> None:
    everything = b"".join(data.files.values()).decode()
    assert [secret for secret in (*SECRETS, SECRET_NUMBER, SECRET_NUMBER[3:]) if secret in everything] == []
    [place] = data.one("organizations", "Lembaga rumah-aman")["locations"]
    assert place["description"] == "Kabupaten Ujung, Pulau Contoh"
    assert data.said(place) == {("regency", "regions/51.01", None), ("address", "answers/withheld", None)}
    assert "phones" not in data.one("services", "Program program-kosong")


def test_record_of_the_whole_country_has_a_file_of_its_own(data: OpenData) -> None:
    index = data.json("hsds/id/index.json")
    assert index["organizations"] == [
        "organizations/jawa-contoh.json",
        "organizations/pulau-contoh.json",
        "organizations/nasional.json",
    ]
    assert [each["name"] for each in data.json("hsds/id/organizations/nasional.json")["contents"]] == [
        "Lembaga lembaga-nasional"
    ]


def test_record_of_no_known_region_is_not_lost() -> None:
    data = OpenData.of(a_site(a_partner(locations=None)))
    assert data.json("hsds/id/index.json")["organizations"] == ["organizations/tanpa-wilayah.json"]
    assert len(data.objects("organizations")) == 1


def test_every_term_has_a_description_and_a_code_of_its_own(data: OpenData) -> None:
    for tag in ("id", "en"):
        terms = data.json(f"hsds/{tag}/taxonomy_terms.json")["contents"]
        assert all(term["description"] and term["name"] for term in terms)
        assert len({term["code"] for term in terms}) == len(terms)
    codes = set(data.terms().values())
    assert {"service_types/housing", "regions/33.02", "regions/ID", "answers/none"} <= codes


def test_every_file_names_its_licence_source_and_newest_check(data: OpenData) -> None:
    for path, day in (("organizations/pulau-contoh", "2026-05-01"), ("organizations/jawa-contoh", "2026-05-20")):
        page = data.json(f"hsds/en/{path}.json")
        assert page["licenses"][0]["name"] == "CC-BY-4.0"
        assert page["sources"] == [{"title": "Jalan Pulang", "path": ROOT}]
        assert page["data_as_of"] == day
        assert "idn-area-data" in page["notice"]
        assert page["language"] == "en"


def test_new_day_changes_no_file_of_records() -> None:
    site = site_of_many_kinds()
    later = replace(site, today=site.today.replace(day=2))
    assert OpenData.of(later).files == OpenData.of(site).files


def test_one_language_is_enough() -> None:
    data = OpenData.of(a_site(a_partner(), settings=some_settings(ENGLISH)))
    assert data.one("organizations", "Lembaga lembaga-contoh", "en")["uri"] == f"{ROOT}en/mitra/lembaga-contoh.html"


def service_names(data: OpenData) -> list[str]:
    return sorted(each["name"] for each in data.objects("services").values())


def test_two_programs_may_share_a_scheme_and_a_provider() -> None:
    programs = [a_program(f"program-{number}", scheme="atensi") for number in (1, 2)]
    data = OpenData.of(a_site(a_partner(), *programs))
    assert service_names(data) == ["Program program-1", "Program program-2"]
    assert len(data.one("organizations", "Lembaga lembaga-contoh")["programs"]) == 1


def test_object_is_not_changed_by_making_its_tables() -> None:
    site = site_of_many_kinds()
    first: Json = OpenData.of(site).objects("services")
    assert OpenData.of(site).objects("services") == first
