"""Text that exists in one language or several, and which words a reader gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

SOURCE_LANGUAGE = "id"


class Words(NamedTuple):
    """Words and the language they are really in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Text:
    """The same thing said in one or more languages.

    ``by_language`` maps a language tag (``id``, ``en``) to words that are never empty.
    Plain text in the data files is Indonesian, the source language.
    """

    by_language: Mapping[str, str]

    @classmethod
    def plain(cls, words: str, language: str = SOURCE_LANGUAGE) -> Text:
        """Return text that is known in one language only."""
        return cls({language: words})

    def in_language(self, language: str) -> Words:
        """Return the words for a reader of ``language``, else the fallback and its language.

        The fallback is Indonesian, then whichever language was written first, so that a
        page can mark with ``lang`` what it shows.
        """
        words = self.by_language
        if language in words:
            return Words(words[language], language)
        if SOURCE_LANGUAGE in words:
            return Words(words[SOURCE_LANGUAGE], SOURCE_LANGUAGE)
        other = next(iter(words))
        return Words(words[other], other)

    def has(self, language: str) -> bool:
        """Say whether the words exist in ``language`` itself."""
        return language in self.by_language
