"""Public figures, agreements and words: dated, sourced, in both languages, and honest about doubt."""

import re
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from tests.content.pages import CONTENT, LANGUAGES

DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
TOPICS = {"prisons", "offices", "pokmas", "training", "health", "legal"}
AGREEMENTS = {"mou", "pks", "joint_plan", "programme"}
# Pairs of figures that contradict each other or are easily taken for one another.
DOUBTFUL = ["sentra", "sentra_other", "pokmas_target", "mitra", "pas", "lapas", "regions_2020", "bapas_2025", "ipwl"]


@cache
def read(name: str) -> Any:
    return yaml.safe_load((CONTENT / name).read_text("utf-8"))


FIGURES = read("facts.yml")["figures"]
PUBLIC_AGREEMENTS = read("facts.yml")["agreements"]
TERMS = read("glossary.yml")["terms"]
each_figure = pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure["key"])
each_agreement = pytest.mark.parametrize("agreement", PUBLIC_AGREEMENTS, ids=lambda agreement: agreement["key"])
each_term = pytest.mark.parametrize("term", TERMS, ids=lambda term: term["key"])


def is_bilingual(text: object) -> bool:
    return isinstance(text, dict) and set(text) == set(LANGUAGES) and all(str(part).strip() for part in text.values())


def is_a_real_date(text: str) -> bool:
    return bool(DATE.fullmatch(text) and date.fromisoformat((text + "-01-01")[:10]))


def has_source(fact: dict[str, Any]) -> bool:
    address = fact["source"]["url"]
    return is_bilingual(fact["source"]["name"]) and (address is None or urlsplit(address).scheme == "https")


@pytest.mark.parametrize("listed", [FIGURES, PUBLIC_AGREEMENTS, TERMS], ids=["figures", "agreements", "terms"])
def test_keys_are_unique(listed: list[dict[str, Any]]) -> None:
    keys = [entry["key"] for entry in listed]
    assert sorted(set(keys)) == sorted(keys)


@each_figure
def test_a_figure_says_what_when_and_from_where(figure: dict[str, Any]) -> None:
    assert set(figure) - {"note"} == {"key", "topic", "label", "value", "unit", "as_of", "source"}
    assert type(figure["value"]) is int
    assert figure["value"] > 0
    assert figure["topic"] in TOPICS
    assert is_a_real_date(figure["as_of"])
    assert is_bilingual(figure["label"])
    assert is_bilingual(figure["unit"])
    assert "note" not in figure or is_bilingual(figure["note"])
    assert has_source(figure)


@each_figure
def test_a_source_without_an_address_says_what_it_is_and_when(figure: dict[str, Any]) -> None:
    if figure["source"]["url"] is None:
        year = figure["as_of"][:4]
        assert all(year in name for name in figure["source"]["name"].values())
    else:
        host = urlsplit(figure["source"]["url"]).hostname or ""
        assert host.endswith(figure["source"]["name"]["id"])


def test_every_topic_has_figures() -> None:
    assert {figure["topic"] for figure in FIGURES} == TOPICS


@pytest.mark.parametrize("key", DOUBTFUL)
def test_doubt_is_said_beside_the_figure(key: str) -> None:
    figure = next(figure for figure in FIGURES if figure["key"] == key)
    assert is_bilingual(figure["note"])


@each_agreement
def test_an_agreement_says_who_what_for_and_whether_it_is_signed(agreement: dict[str, Any]) -> None:
    wanted = {"key", "type", "parties", "announced", "signed", "status", "purpose", "source"}
    assert set(agreement) - {"note"} == wanted
    assert agreement["type"] in AGREEMENTS
    assert agreement["parties"]
    assert all(is_bilingual(party) for party in agreement["parties"])
    assert is_bilingual(agreement["status"])
    assert is_bilingual(agreement["purpose"])
    assert all(value is None or is_a_real_date(value) for value in (agreement["announced"], agreement["signed"]))
    assert has_source(agreement)


def test_newer_agreements_come_first() -> None:
    dated = [agreement["announced"] or "" for agreement in PUBLIC_AGREEMENTS if agreement["type"] != "programme"]
    assert dated == sorted(dated, reverse=True)


@each_term
def test_a_word_is_explained_in_both_languages(term: dict[str, Any]) -> None:
    assert set(term) == {"key", "term", "short", "plain", "definition"}
    assert isinstance(term["short"], str)
    assert all(is_bilingual(term[key]) for key in ("term", "plain", "definition"))
    assert all(text.endswith(".") for text in term["definition"].values())


@each_term
def test_no_word_of_the_glossary_hurts(term: dict[str, Any]) -> None:
    printed = " ".join([*term["term"].values(), term["short"], *term["plain"].values(), *term["definition"].values()])
    hurting = r"\b(?:mantan napi|eks napi|bekas|penjahat|residivis|anak nakal|pecandu|inmates?|offenders?|addicts?)\b"
    assert re.findall(hurting, printed, re.IGNORECASE) == []
