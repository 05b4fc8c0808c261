"""The guides as the tests see them: front matter, prose without markup, and sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).resolve().parents[2] / "content"
LANGUAGES = ("id", "en")
DIRECTIVE_LIKE = re.compile(r"\[\[.*?\]\]|\[\[.*", re.DOTALL)
LINK = re.compile(r"\[([^\]\[]+)\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#+)\s+(.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One guide in one language as its file says it."""

    file: Path
    language: str
    meta: dict[str, Any]
    body: str

    @property
    def label(self) -> str:
        return f"{self.language}/{self.file.name}"

    @property
    def headings(self) -> list[tuple[int, str]]:
        return [(len(marks), title) for marks, title in HEADING.findall(self.body)]

    @property
    def links(self) -> list[str]:
        return [target for _, target in LINK.findall(self.body)]

    @property
    def prose(self) -> str:
        """The words a reader reads, a line for each block, without directives, links' addresses and marks."""
        return _plain(self.body)

    @property
    def sentences(self) -> list[str]:
        ends = re.split(r"(?<=[.?:])\s+|\n+", self.prose)
        return [sentence for sentence in ends if re.search(r"[^\W\d]", sentence)]


def _plain(markdown: str) -> str:
    text = DIRECTIVE_LIKE.sub("", markdown)
    text = LINK.sub(r"\1", text)
    text = re.sub(r'^!!! \w+ "(.+)"$', r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"^\s*(?:#+|[-*]|\d+\.)\s+", "", text, flags=re.MULTILINE)
    return re.sub(r"[*`]", "", text)


@cache
def read(language: str, name: str) -> Page:
    file = CONTENT / language / name
    _, head, body = file.read_text("utf-8").split("---\n", 2)
    return Page(file, language, yaml.safe_load(head), body)


def names(language: str) -> list[str]:
    return sorted(file.name for file in (CONTENT / language).glob("*.md"))


def pages() -> list[Page]:
    return [read(language, name) for language in LANGUAGES for name in names(language)]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", text)
