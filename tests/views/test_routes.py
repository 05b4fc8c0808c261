"""Addresses are the same everywhere."""

from __future__ import annotations

from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.languages import ENGLISH, INDONESIAN
from generator.views import routes


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_words_fit_in_an_address(words: str) -> None:
    assert routes.in_query(words) == quote(words, safe="")
    assert unquote(routes.in_query(words)) == words


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", "https://contoh.example/"),
        ("en/index.html", "https://contoh.example/en/"),
        ("mitra/a-b.html", "https://contoh.example/mitra/a-b.html"),
        ("panduan ä.html", "https://contoh.example/panduan%20%C3%A4.html"),
    ],
)
def test_absolute_address_names_a_folder_without_its_index(path: str, address: str) -> None:
    assert routes.absolute("https://contoh.example/", path) == address


@pytest.mark.parametrize(
    ("href", "host"),
    [
        ("https://www.kabar.example/a?b=1", "kabar.example"),
        ("https://kabar.example:8443/", "kabar.example"),
        ("bukan", "bukan"),
    ],
)
def test_host_is_what_a_reader_should_see(href: str, host: str) -> None:
    assert routes.host_of(href) == host


def test_pages_of_a_list() -> None:
    assert [routes.page_of("layanan/x.html", number) for number in (1, 2)] == ["layanan/x.html", "layanan/x-2.html"]
    assert routes.in_province("layanan/x.html", "bali") == "layanan/x/bali.html"


def test_languages_have_the_same_path_below_their_folder() -> None:
    assert (INDONESIAN.path("mitra/x.html"), ENGLISH.path("mitra/x.html")) == ("mitra/x.html", "en/mitra/x.html")
