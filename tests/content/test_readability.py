"""Plain enough for a reader with primary school: short sentences, few long words.

Indonesian has no agreed reading formula, so both languages are held to sentence length and to the
share of long words. The limits lie just above what the guides measured when they were written
(longest page mean 7.9 and 9.9 words a sentence); they may be lowered, not raised.
"""

import re
from dataclasses import dataclass

import pytest
import yaml

from tests.content.pages import CONTENT, LANGUAGES, Page, pages, words


@dataclass(frozen=True)
class Limits:
    """Words a sentence (mean of a page, longest) and the share of words with many syllables."""

    mean_words: float
    longest_words: int
    long_word_syllables: int
    long_word_share: float


LIMITS = {"id": Limits(8.5, 20, 6, 0.045), "en": Limits(10.5, 21, 4, 0.13)}
# Pages that tell a reader what to do are held to fewer long words than pages about ministries.
READERS = Limits(10.5, 21, 4, 0.04)


def syllables(word: str) -> int:
    vowels = len(re.findall(r"[aeiouy]+" if word.isascii() else r"[aeiou]", word.casefold()))
    return max(1, vowels - (word.endswith("e") and not word.endswith("le")))


def indonesian_syllables(word: str) -> int:
    return max(1, len(re.findall(r"ai(?![a-z])|au(?![a-z])|[aeiou]", word.casefold())))


def long_share(page: Page, limits: Limits) -> float:
    count = indonesian_syllables if page.language == "id" else syllables
    read = words(page.prose)
    return sum(count(word) >= limits.long_word_syllables for word in read) / len(read)


@pytest.mark.parametrize(("word", "count"), [("surat", 2), ("pulau", 2), ("bantuan", 3), ("keterampilan", 5)])
def test_indonesian_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert indonesian_syllables(word) == count


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.label)
def test_sentences_are_short(page: Page) -> None:
    limits = LIMITS[page.language]
    lengths = [len(words(sentence)) for sentence in page.sentences]
    assert sum(lengths) / len(lengths) <= limits.mean_words
    too_long = [s for s, length in zip(page.sentences, lengths, strict=True) if length > limits.longest_words]
    assert too_long == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.label)
def test_long_words_are_few(page: Page) -> None:
    about = page.meta["group"] in {"about", "partners"}
    limits = READERS if page.language == "en" and not about else LIMITS[page.language]
    assert long_share(page, limits) <= limits.long_word_share


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_words_of_the_glossary_are_plain(language: str) -> None:
    entries = yaml.safe_load((CONTENT / "glossary.yml").read_text("utf-8"))["terms"]
    assert [entry["key"] for entry in entries if len(words(entry["plain"][language])) > 8] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_definitions_of_the_glossary_are_short(language: str) -> None:
    entries = yaml.safe_load((CONTENT / "glossary.yml").read_text("utf-8"))["terms"]
    sentences = [s for entry in entries for s in re.split(r"(?<=[.])\s+", entry["definition"][language])]
    assert [sentence for sentence in sentences if len(words(sentence)) > 22] == []
