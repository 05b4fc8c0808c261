"""What differs between two versions of a record, and what a reviewer must not miss."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from generator.model.absence import NONE
from generator.model.partner import Agreement, Location, Partner
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
from generator.model.record import (
    Consent,
    Cost,
    Hours,
    HoursKind,
    OpenTime,
    Phone,
    PhoneType,
    Publish,
    Status,
    Verification,
)
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies, Vocabulary
from generator.rendering.reports.review import Review, Teller
from generator.rendering.reports.review_labels import field_label
from generator.rendering.reports.review_words import WORDS
from generator.text.bilingual import Text
from generator.views.review.changes import changes_between
from generator.views.review.comparison import Flag, What, compare
from generator.views.review.completeness import completeness_of
from generator.views.review.sensitive import looks_like_an_account
from generator.views.review.values import VOCABULARIES, values_of
from tests.views.review.a_directory import CHECKED, a_partner, a_program

TODAY = date(2026, 11, 21)
BOTH = Text({"id": "Kata", "en": "Words"})
OFFICE = Consent(date(2026, 1, 1), "Kantor Contoh")
TIMES = Hours(HoursKind.LISTED, (OpenTime((0, 1, 2, 3), "08:00", "16:00"), OpenTime((5,), "08:00", "12:00", BOTH)))

WHOLE_PARTNER = Partner(
    slug="kantor-a", type="bapas", name=BOTH, summary=BOTH,
    verified=Verification(date(2026, 1, 1), "Kantor", "public_source", "https://example.org", BOTH),
    also_known_as=("A",), former_names=("B",), description=BOTH, status=Status.CLOSED, closed_on=date(2026, 1, 1),
    replaced_by="kantor-b", old_slugs=("kantor-c",), parent="kantor-d", bapas="kantor-e", fields=("economic",),
    membership=("academic",), services=("counselling",), skills=("sewing",), stages=("pre_release",),
    audience=("women",), cost=Cost("paid", BOTH, 1000), access=("walk_in",), next_step=BOTH,
    agreement=Agreement("pks", "1", date(2026, 1, 1), date(2027, 1, 1)),
    locations=(
        Location("kantor", "33.02", BOTH, BOTH, "Desa", "Kecamatan", "53111",
                 -7.4, 109.2, TIMES, BOTH, "Balai", ("ramp",)),
        Location("pos", "33.03", hours=Hours(HoursKind.ALWAYS), address=NONE, transport=NONE),
    ),
    phones=(Phone("+622155500101", PhoneType.WHATSAPP, BOTH, "08:00-16:00", OFFICE),), email="a@example.org",
    website="https://example.org", social=("https://example.org/a",), contact=BOTH, service_area=("ID", "33.02"),
    languages=("javanese",), accessibility=("wheelchair",), publish=Publish(address=False), consent=OFFICE,
)  # fmt: skip

WHOLE_PROGRAM = Program(
    slug="bimbingan-a", name=BOTH, summary=BOTH, provider="kantor-a", services=("counselling",),
    stages=("after_release",), next_step=BOTH, cost=Cost("free"), verified=CHECKED, description=BOTH,
    partners=("kantor-b",), scheme="atensi", skills=("sewing",), audience=("women",),
    eligibility=Eligibility(BOTH, 18, 45, Sex.FEMALE), how_to_apply=(BOTH,),
    documents=(RequiredDocument("ktp"), RequiredDocument(text=BOTH)), access=("walk_in",),
    certificate=Certificate(BOTH, "BNSP"), duration=BOTH,
    schedule=Schedule(batches=(Batch(date(2026, 1, 1), date(2026, 2, 1), date(2025, 12, 1), 20),)),
    intake=Intake(IntakeState.WAITING_LIST, date(2026, 1, 1)),
    locations=(ProgramPlace("kantor-a"), ProgramPlace("kantor-a", "kantor")), service_area=("33.02",),
    phones=(Phone("129"),), email="a@example.org", website="https://example.org", languages=("javanese",),
    accessibility=("wheelchair",),
)  # fmt: skip

NOBODY_KNOWS = [
    replace(record, **{name: NONE})  # type: ignore[arg-type]
    for record, names in (
        (WHOLE_PARTNER, ("description", "parent", "bapas", "agreement", "email", "website", "contact")),
        (
            WHOLE_PROGRAM,
            ("description", "scheme", "eligibility", "certificate", "duration", "schedule", "email", "website"),
        ),
    )
    for name in names
]


def teller(language: str) -> Teller:
    names = set(VOCABULARIES.values()) | {"documents_needed"}
    vocabularies = Vocabularies({name: Vocabulary(name, {}) for name in names})
    return Teller(vocabularies, Gazetteer({}), language, lambda problem: problem.rule)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("record", [WHOLE_PARTNER, WHOLE_PROGRAM, *NOBODY_KNOWS], ids=lambda record: record.slug)
def test_every_field_of_the_model_has_a_name_and_can_be_said(record: Partner | Program, language: str) -> None:
    for path in values_of(record):
        assert field_label(path, language)
    changes = compare({}, {record.slug: record}, frozenset(), TODAY)
    assert teller(language).markdown(Review(changes, (), (), (), {}))


def test_no_field_of_the_model_is_forgotten() -> None:
    for record in (WHOLE_PARTNER, WHOLE_PROGRAM):
        named = {path[0] for path in values_of(record)}
        assert {field.name for field in fields(record)} - named - {
            "slug",
            "closed_on",
            "replaced_by",
            "old_slugs",
        } == set()


def changed(before: Partner | Program, after: Partner | Program) -> list[tuple[str, bool]]:
    return [(".".join(change.path), change.is_sensitive) for change in changes_between(before, after)]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"phones": (Phone("+622155500101"),)}, [("phones.+622155500101", True)]),
        ({"email": "a@example.org"}, [("email", True)]),
        ({"website": "https://example.org"}, [("website", True)]),
        ({"social": ("https://example.org/a",)}, [("social", True)]),
        ({"locations": (Location("kantor", "33.02", address=BOTH),)}, [
            ("locations.kantor.address.id", True), ("locations.kantor.address.en", True),
        ]),
        ({"locations": (Location("kantor", "33.02", hours=TIMES),)}, [("locations.kantor.hours", False)]),
        ({"locations": (Location("loket", "33.02"),)}, [("locations.loket.key", False)]),
        ({"services": ("counselling",)}, [("services", False)]),
        ({"next_step": Text({"id": "Datang saja."})}, [("next_step.id", False)]),
        ({"next_step": Text({"id": "Hubungi https://jahat.example"})}, [("next_step.id", True)]),
    ],
)  # fmt: skip
def test_contacts_and_addresses_are_told_apart(values: dict[str, object], wanted: list[tuple[str, bool]]) -> None:
    assert changed(a_partner(), replace(a_partner(), **values)) == wanted  # type: ignore[arg-type]


def test_a_swapped_number_is_one_change_from_the_old_to_the_new() -> None:
    old = a_partner(phones=(Phone("+622155500101"), Phone("+622155500102", PhoneType.FAX)))
    new = a_partner(phones=(Phone("+622155500103", PhoneType.FAX), Phone("+622155500101")))
    (change,) = changes_between(old, new)
    assert (change.before[0][0], change.after[0][0]) == ("+622155500102", "+622155500103")


def test_only_the_order_of_a_list_is_said_as_that() -> None:
    (change,) = changes_between(a_partner(services=("a", "b")), a_partner(services=("b", "a")))
    assert change.is_order


def test_a_list_shows_what_came_and_what_went() -> None:
    (change,) = changes_between(a_partner(services=("a", "b", "c")), a_partner(services=("a", "c", "d")))
    assert [phrase[0].key for phrase in change.before] == ["b"]  # type: ignore[union-attr]
    assert [phrase[0].key for phrase in change.after] == ["d"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "is_account"),
    [
        ("Transfer ke BRI 1234 dulu", True),
        ("no rek 000-111-222", True),
        ("Telepon 021 5550 0123", True),
        ("Kirim ke a@example.org", True),
        ("Buka bit.ly/abc", True),
        ("DANA 0812", True),
        ("Buka pukul 08.00 sampai 16.00", False),
        ("Datang ke kantor. Bawa KTP.", False),
        ("Sejak tahun 2019, 12 orang dibantu.", False),
        ("Perjanjian W13.PK-01 tahun 2024", False),
        ("Dana desa dipakai untuk 30 orang", False),
    ],
)
def test_text_that_holds_an_account_is_recognised(text: str, *, is_account: bool) -> None:
    assert looks_like_an_account(text) is is_account


def test_a_new_check_takes_the_flag_away_and_an_older_one_is_noticed() -> None:
    old = a_partner(email="a@example.org")
    flags = {
        day: compare(
            {"kantor-a": old},
            {"kantor-a": a_partner(email="b@example.org", verified=Verification(day, "Kantor Contoh", "office"))},
            frozenset(),
            TODAY,
        )[0].flags
        for day in (date(2026, 10, 1), date(2026, 11, 1), date(2026, 9, 1))
    }
    assert list(flags.values()) == [(Flag.VERIFY_AGAIN,), (), (Flag.VERIFIED_EARLIER,)]


def test_a_removed_record_is_explained_by_a_word_a_redirect_or_because_it_was_closed() -> None:
    gone = {slug: a_partner(slug) for slug in ("kantor-a", "kantor-b", "kantor-d")}
    gone["kantor-c"] = a_partner("kantor-c", status=Status.CLOSED)
    heir = a_partner("kantor-z", name=Text({"id": "Lain"}), old_slugs=("kantor-b",))
    before = {**gone, "kantor-z": replace(heir, old_slugs=())}
    changes = compare(before, {"kantor-z": heir}, frozenset({"kantor-a"}), TODAY)
    flags = {change.slug: change.flags for change in changes if change.what is What.REMOVED}
    assert flags == {"kantor-a": (), "kantor-b": (), "kantor-c": (), "kantor-d": (Flag.NOT_EXPLAINED,)}


def test_known_to_be_none_counts_as_known() -> None:
    silent, sure = completeness_of(a_partner()), completeness_of(a_partner(phones=(), email=NONE, website=NONE))
    assert set(sure.known) - set(silent.known) == {"phones", "email", "website"}
    assert len(silent.known) + len(silent.missing) == len(sure.known) + len(sure.missing)
    assert "schedule" in completeness_of(a_program()).missing


def test_every_sentence_is_there_in_both_languages_with_the_same_facts() -> None:
    def facts(words: str) -> set[str]:
        return {part.split("}")[0] for part in words.split("{")[1:]}

    assert {key for key, words in WORDS.items() if facts(words["id"]) != facts(words["en"])} == set()
