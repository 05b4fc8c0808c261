"""A scalar is the text that was typed: it comes out letter for letter, or is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.absence import Maybe, value_of
from generator.text.bilingual import Text
from tests.intake.projects import A_PARTNER, loaded, rules_of

TYPED = (
    "0213456",
    "+62213456",
    "08:00",
    "10:00",
    "20:30",
    "31.10",
    "01234",
    "no",
    "NO",
    "2024-02-30",
    "12:30",
    "6281234567",
    "1e3",
    "0x1F",
    "0o17",
    "1_000",
    "190:20:30",
    ".5",
    "yes",
    "on",
    "2024-02-29",
    ".inf",
)
REFUSED = ("~", "null", "NULL", "--", "00000", "none")


def words(text: Maybe[Text]) -> str | None:
    """Return the Indonesian words of a text, if there is one."""
    known = value_of(text)
    return None if known is None else known.in_language("id").text


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize("typed", TYPED)
def test_text_comes_out_as_it_was_typed(typed: str, quote: str, tmp_path: Path) -> None:
    village = A_PARTNER.replace("key: kantor,", f"key: kantor, village: {quote}{typed}{quote},")
    text = village + f"  contact: {quote}{typed}{quote}\n  also_known_as: [{quote}{typed}{quote}]\n"

    directory = loaded(tmp_path, {"partners.yml": text}).directory

    assert directory is not None
    partner = directory.partners["kantor-rekaan"]
    assert (partner.locations or ())[0].village == typed
    assert words(partner.contact) == typed
    assert partner.also_known_as == (typed,)


@pytest.mark.parametrize("typed", REFUSED)
def test_a_stand_in_is_refused_and_never_becomes_something_else(typed: str, tmp_path: Path) -> None:
    text = A_PARTNER.replace("name: Kantor Rekaan", f"name: {typed}")

    report = loaded(tmp_path, {"partners.yml": text}).report

    assert rules_of(report) == ["none-not-allowed" if typed == "none" else "placeholder"]
    assert report.problems[0].mark[1:] == (3, 9)


@pytest.mark.parametrize(("typed", "address"), [("ya", True), ("YES", True), ("tidak", False), ("no", False)])
def test_yes_and_no_are_answers_only_where_an_answer_is_wanted(typed: str, address: bool, tmp_path: Path) -> None:
    directory = loaded(tmp_path, {"partners.yml": A_PARTNER + f"  publish: {{address: {typed}}}\n"}).directory

    assert directory is not None
    assert directory.partners["kantor-rekaan"].publish.address is address


def test_a_region_code_needs_no_quotes(tmp_path: Path) -> None:
    directory = loaded(tmp_path, {"partners.yml": A_PARTNER + "  service_area: [11.10, 33.1]\n"})

    assert [problem.facts["found"] for problem in directory.report.problems] == ["33.1"]


def test_the_three_states_stay_apart(tmp_path: Path) -> None:
    text = A_PARTNER + "  phones: none\n  email: none\n  services: none\n"

    directory = loaded(tmp_path, {"partners.yml": text}).directory

    assert directory is not None
    partner = directory.partners["kantor-rekaan"]
    assert (partner.phones, str(partner.email), partner.services) == ((), "Absence.NONE", ())
    assert (partner.website, partner.skills) == (None, None)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("|\n    Baris satu\n    baris dua\n\n    Alinea dua\n", "Baris satu baris dua\n\nAlinea dua"),
        (">-\n    Baris satu\n    baris dua\n\n    Alinea dua\n", "Baris satu baris dua\n\nAlinea dua"),
        ("Baris satu\n    baris dua\n\n    Alinea dua\n", "Baris satu baris dua\n\nAlinea dua"),
        ('"Baris satu\n    baris dua\n\n    Alinea dua"\n', "Baris satu baris dua\n\nAlinea dua"),
    ],
)
def test_a_blank_line_starts_a_paragraph_however_text_is_written(written: str, said: str, tmp_path: Path) -> None:
    directory = loaded(tmp_path, {"partners.yml": A_PARTNER + f"  description: {written}"}).directory

    assert directory is not None
    assert words(directory.partners["kantor-rekaan"].description) == said
