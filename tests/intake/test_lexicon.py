"""The words people search with: read, joined, and refused where they point nowhere or two ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake.lexicon import LoadedLexicon, load_lexicon
from generator.model.lexicon import Meaning
from generator.rendering.reports.problems import format_problem
from tests.builders import gazetteer
from tests.search.folder import known

HOUSING = Meaning("service", "housing")


def read(folder: Path, *files: str) -> LoadedLexicon:
    """Return the lexicon of these files, called ``1.yml``, ``2.yml`` …"""
    place = folder / "content" / "lexicon"
    place.mkdir(parents=True)
    for number, text in enumerate(files, start=1):
        (place / f"{number}.yml").write_text(text, "utf-8")
    return load_lexicon(folder, known().vocabularies, known().gazetteer, {"ralat.html"})


def test_words_are_folded_and_keep_their_order(tmp_path: Path) -> None:
    loaded = read(tmp_path, "- means: service housing\n  words: [Rumah Singgah, kos-kosan, ya]\n")
    assert loaded.problems == ()
    assert loaded.lexicon.entries[0].words == ("rumah singgah", "kos kosan", "ya")
    assert loaded.lexicon.entries[0].means == (HOUSING,)


def test_several_meanings_related_ones_and_words_beside(tmp_path: Path) -> None:
    loaded = read(
        tmp_path,
        "- means: [service housing, type griya_abhipraya]\n"
        "  related: service social_assistance\n"
        "  instead: {service drug_rehab: type ipwl}\n"
        "  words: kos\n",
    )
    (entry,) = loaded.lexicon.entries
    assert entry.means == (HOUSING, Meaning("type", "griya_abhipraya"))
    assert entry.related == (Meaning("service", "social_assistance"),)
    assert entry.instead == {Meaning("service", "drug_rehab"): Meaning("type", "ipwl")}


def test_chat_spelling_is_written_out_in_phrases_too(tmp_path: Path) -> None:
    loaded = read(tmp_path, "- write: kerja\n  for: [krj]\n", "- means: service job_placement\n  words: [cari krj]\n")
    assert loaded.lexicon.spellings == {"krj": "kerja"}
    assert loaded.lexicon.entries[0].words == ("cari kerja",)


def test_acronyms_have_long_forms(tmp_path: Path) -> None:
    loaded = read(tmp_path, "- short: LBH\n  long: [Lembaga Bantuan Hukum]\n")
    assert loaded.lexicon.short_forms == {"lbh": ("lembaga bantuan hukum",)}


def test_a_project_without_a_lexicon_has_none(tmp_path: Path) -> None:
    loaded = load_lexicon(tmp_path, known().vocabularies, gazetteer(), ())
    assert loaded.lexicon.entries == ()
    assert loaded.problems == ()


def test_the_digest_follows_the_files(tmp_path: Path) -> None:
    first = read(tmp_path / "a", "- means: nothing\n  words: [yang]\n").lexicon
    second = read(tmp_path / "b", "- means: nothing\n  words: [dan]\n").lexicon
    assert first.digest != second.digest


WRONG = [
    ("lexicon-syntax", 2, 1, "- means: [\n"),
    ("lexicon-syntax", 1, 1, "words: [kos]\n"),
    ("lexicon-syntax", 1, 3, "- kos\n"),
    ("lexicon-key", 2, 3, "- means: near\n  word: [dekat]\n  words: [dekat sini]\n"),
    ("lexicon-incomplete", 1, 3, "- means: service housing\n"),
    ("lexicon-incomplete", 1, 3, "- words: [kos]\n"),
    ("lexicon-empty-word", 2, 11, '- means: near\n  words: ["!?", dekat]\n'),
    (
        "lexicon-twice",
        3,
        16,
        "- means: near\n  words: [dekat, terdekat]\n  # dua\n- means: nothing\n  words: [dekat]\n",
    ),
    ("lexicon-place", 2, 11, "- means: service drug_rehab\n  words: [sabu]\n"),
    ("lexicon-kind", 1, 10, "- means: layanan housing\n  words: [kos]\n"),
    ("lexicon-meaning", 1, 10, "- means: service houzing\n  words: [kos]\n"),
    ("lexicon-meaning", 1, 10, "- means: page hilang.html\n  words: [hilang]\n"),
    ("lexicon-meaning", 1, 10, "- means: region 99.99\n  words: [entah]\n"),
]


@pytest.mark.parametrize(
    ("rule", "line", "column", "text"), WRONG, ids=[f"{each[0]}-{at}" for at, each in enumerate(WRONG)]
)
def test_a_faulty_lexicon_is_refused_at_its_place(rule: str, line: int, column: int, text: str, tmp_path: Path) -> None:
    problems = read(tmp_path, text).problems
    assert rule in [problem.rule for problem in problems]
    problem = next(problem for problem in problems if problem.rule == rule)
    if rule != "lexicon-twice":
        assert problem.mark[1:] == (line, column)
    for language in ("id", "en"):
        said = format_problem(problem, language)
        assert rule in said
        assert "{" not in said


def test_a_word_that_is_a_place_too_may_say_so(tmp_path: Path) -> None:
    loaded = read(tmp_path, "- means: service drug_rehab\n  also_place: sabu\n  words: [sabu]\n")
    assert loaded.problems == ()


def test_a_word_twice_names_the_first_place(tmp_path: Path) -> None:
    text = "- means: near\n  words: [dekat]\n- means: nothing\n  words: [dekat]\n"
    (problem,) = read(tmp_path, text).problems
    assert problem.mark[1:] == (4, 11)
    assert problem.facts["first"] == "content/lexicon/1.yml:2:11"


def test_our_own_lexicon_is_clean_and_has_words_for_everything() -> None:
    content = known().content
    assert [problem for problem in content.report.problems if problem.rule.startswith("lexicon")] == []
    meant = {meaning for entry in content.lexicon.entries for meaning in entry.means}
    for kind, vocabulary in (("skill", "skills"), ("service", "service_types"), ("type", "partner_types")):
        assert {key for meaning_kind, key in meant if meaning_kind == kind} == set(
            known().vocabularies[vocabulary].terms
        )


def test_phrases_that_chat_spelling_makes_the_same_are_reported(tmp_path: Path) -> None:
    loaded = read(
        tmp_path,
        "- write: tidak\n  for: [gak, ga]\n",
        "- means: service housing\n  words: [ga ada rumah]\n",
        "- means: service capital\n  words: [gak ada rumah]\n",
    )
    (problem,) = loaded.problems
    assert problem.rule == "lexicon-twice"
    assert problem.mark.file == "content/lexicon/3.yml"
    assert "ga ada rumah" in problem.facts["first"]
