"""What words are understood as: everyday words, clipped names of places, a wish behind its story."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.search.folder import a_search_site, known, made_up, write_search

ASK = """words => search(words).then(({ understood, order, isFull }) => ({
  means: understood.groups.map(({ means }) => means[0]),
  story: understood.groups.filter(({ isStory }) => isStory).map(({ means }) => means[0]),
  places: (understood.place || []).map(number => understood.known.regions[number].code),
  rest: understood.rest,
}))"""


@pytest.fixture(scope="module")
def folder(once_per_run: Callable[..., Path]) -> Path:
    return once_per_run("search-words", lambda place: write_search(a_search_site(made_up(300)), place))


@pytest.fixture
def understood(page: Page, folder: Path) -> Callable[[str], dict[str, Any]]:
    page.goto((folder / "cari.html").as_uri())
    return lambda words: page.evaluate(ASK, words)


def code(kind: str, vocabulary: str, key: str) -> str:
    """Return the code the browser has for a term."""
    return f"{kind}{list(known().vocabularies[vocabulary].terms).index(key)}"


def test_everyday_words_mean_no_help_and_are_not_taken_for_others_misspelt(
    understood: Callable[[str], dict[str, Any]],
) -> None:
    for words in ("rehat", "perbaikan", "perut sakit", "kantornya"):
        assert code("s", "service_types", "drug_rehab") not in understood(words)["means"]
    assert understood("barangnya bulanan seminggu")["means"] == []
    assert understood("barangnya bulanan seminggu")["rest"] == []


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("las kulprog", "34.01"),
        ("kerja di tj pinang", "21.72"),
        ("bapas gn kidul", "34.03"),
        ("lbh pkl pinang", "19.71"),
        ("peltihan kompter jakrta timur", "31.75"),
    ],
)
def test_clipped_and_misspelt_names_of_places_are_found(
    understood: Callable[[str], dict[str, Any]], words: str, place: str
) -> None:
    assert understood(words)["places"] == [place]


@pytest.mark.parametrize(("words", "skill"), [("kursus mnajhit", "sewing"), ("kursus kompter", "computers")])
def test_words_without_their_vowels_are_read(
    understood: Callable[[str], dict[str, Any]], words: str, skill: str
) -> None:
    assert code("k", "skills", skill) in understood(words)["means"]


def test_a_wish_is_told_from_the_story_before_it(understood: Callable[[str], dict[str, Any]]) -> None:
    capital, health = code("s", "service_types", "capital"), code("s", "service_types", "health_care")
    assert understood("butuh berobat, cari modal usaha")["story"] == [health]
    assert understood("puskesmas yang butuh modal usaha")["story"] == []
    assert understood("modal usaha, berobat")["story"] == []
    assert capital in understood("butuh berobat, cari modal usaha")["means"]
