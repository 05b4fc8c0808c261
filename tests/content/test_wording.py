"""How the guides sound: no label that hurts, no figure typed by hand, no markup, no number that rings."""

import re
from functools import cache

import pytest
import yaml

from tests.content.pages import CONTENT, DIRECTIVE_LIKE, Page, pages

each_page = pytest.mark.parametrize("page", pages(), ids=lambda page: page.label)
HURTING = re.compile(
    r"\b(?:mantan|eks|bekas|ex)[ -](?:napi|narapidana|penjahat|tahanan|convicts?|offenders?|prisoners?|cons?)\b"
    r"|\b(?:residivis|penjahat|anak nakal|junkies?|addicts?|inmates?|felons?|convicts?|offenders?)\b"
    r"|\bcriminals?\b(?! Code)"
    r"|\b(?:pecandu|gila|citizen assistants?|correctional cent(?:er|re))\b",
    re.IGNORECASE,
)
OFFICE_LANGUAGE = re.compile(
    r"\b(?:silakan|silahkan|dimohon|guna|apabila|dapat|agar supaya|sehubungan|tersebut|dikarenakan|merupakan"
    r"|please|in order to|utili[sz]e|kindly|hereby|regarding|ex-)\b",
    re.IGNORECASE,
)
PERSON = re.compile(r"\b(?:Bapak|Ibu|Mr|Mrs|Dr)\.? [A-Z]")
MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|January|October|July"
DATED = re.compile(rf"(?:\b\d{{1,2}} )?(?:{MONTHS}) \d{{4}}|\b(?:tahun|in|of|and|dan) 20\d\d|(?:UU|Law) \d+/\d{{4}}")


@cache
def figures() -> frozenset[str]:
    """Return the figures as a reader may see them typed: 1880, 1.880 and 1,880."""
    listed = yaml.safe_load((CONTENT / "facts.yml").read_text("utf-8"))["figures"]
    values = {figure["value"] for figure in listed if figure["value"] > 20}
    grouped = {f"{value:,}" for value in values}
    return frozenset({str(value) for value in values} | grouped | {text.replace(",", ".") for text in grouped})


@each_page
def test_no_word_hurts_the_reader(page: Page) -> None:
    assert HURTING.findall(page.prose + str(page.meta)) == []


@each_page
def test_no_word_of_the_office_counter(page: Page) -> None:
    assert OFFICE_LANGUAGE.findall(page.prose + str(page.meta)) == []


@each_page
def test_nobody_is_shouted_at_or_named(page: Page) -> None:
    assert "!" not in page.prose + str(page.meta)
    assert PERSON.findall(page.prose) == []


@each_page
def test_figures_come_only_from_the_dated_list(page: Page) -> None:
    numbers = set(re.findall(r"\d[\d.,]*\d|\d", DATED.sub("", page.prose)))
    assert numbers & figures() == set()


@each_page
def test_no_telephone_number_or_price_is_written_into_a_guide(page: Page) -> None:
    assert re.findall(r"\+62|\b0\d{2,}|\d{5,}|\bRp\b|rupiah", page.body, re.IGNORECASE) == []


@each_page
def test_no_html_no_template_and_no_outside_link(page: Page) -> None:
    assert re.findall(r"<[A-Za-z/!]|\{\{|\{%|javascript:|https?://", page.body) == []


@each_page
def test_indonesian_says_anda_and_both_stay_in_their_language(page: Page) -> None:
    if page.language == "id":
        # A page may speak to a young reader as "kamu" in a part of its own.
        assert page.file.name == "anak-dan-remaja.md" or not re.search(r"\bkamu\b", page.prose, re.IGNORECASE)
        assert not re.search(r"\b(?:the|and|with|your)\b", page.prose)
    else:
        assert not re.search(r"\b(?:dan|yang|untuk|atau|dengan|tidak)\b", page.prose)


@each_page
def test_call_outs_stay_rare(page: Page) -> None:
    assert len(re.findall(r"^!!! ", page.body, re.MULTILINE)) <= 1


@each_page
def test_a_page_is_short_enough_to_read_on_a_phone(page: Page) -> None:
    assert len(DIRECTIVE_LIKE.sub("", page.body).split()) <= 620
