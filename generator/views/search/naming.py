"""Names as search compares them: long forms of offices as their acronyms, small words left out."""

from __future__ import annotations

import re

from generator.model.lexicon import NOTHING, Lexicon


class Naming:
    """Knows the acronyms and small words of a lexicon. Names are given folded.

    ``generator/theme/js/search-60-names.js`` does the same to what is typed.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._short_of = {long: short for short, longs in lexicon.short_forms.items() for long in longs}
        longest_first = sorted(self._short_of, key=lambda long: (-len(long), long))
        self._long_forms = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if longest_first else None
        self._small = {
            word.replace(" ", "") for entry in lexicon.entries if entry.means == (NOTHING,) for word in entry.words
        }

    def words(self, name: str) -> list[str]:
        """Return a name's words, and the acronyms of the long forms in it."""
        words = name.split()
        if self._long_forms is not None:
            words += [self._short_of[found] for found in self._long_forms.findall(name)]
        return words

    def telling(self, name: str) -> str:
        """Return the words that tell a name apart, long forms as acronyms; all of them where none does."""
        short = name
        if self._long_forms is not None:
            short = self._long_forms.sub(lambda found: self._short_of[found.group()], name)
        return " ".join(word for word in short.split() if word not in self._small) or short
