"""The words people search with, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

KINDS: Mapping[str, str] = {
    "service": "service_types",
    "skill": "skills",
    "type": "partner_types",
    "stage": "stages",
    "audience": "target_groups",
    "cost": "costs",
    "access": "access",
    "scheme": "schemes",
}
"""What a word may point to, and the vocabulary that has its terms."""

OTHER_KINDS = ("certificate", "region", "page", "near", "nothing", "ordinary", "kind")
"""Also possible: a certificate at the end, a region code, a page of the site, "near me", no meaning at all, an
everyday word that means no help but may be part of a name, and the kind of region a name beside it is
(``REGION_KINDS``)."""

REGION_KINDS = ("regency", "city", "province")
MARKS = ("place", "not", "wish", "of")
"""What a small word says of the next one: that it is a place, that it is not wanted or not had, that it is the wish
and what stood before is the story, or that it tells of the word before (*yang*)."""


class Meaning(NamedTuple):
    """One thing a word can point to: ``("service", "housing")``, ``("region", "33.02")``, ``("near", "")``."""

    kind: str
    key: str


NOTHING = Meaning("nothing", "")
"""What small words mean."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that mean the same.

    ``means`` are the things the words stand for, any of them; ``related`` are answers too, but
    weaker ones. ``instead`` maps a meaning found elsewhere in the query to what these words
    mean beside it (*wajib lapor* beside drugs). ``marks`` is one of ``MARKS`` for small words that
    say something of the next word. All words are folded.
    """

    words: tuple[str, ...]
    means: tuple[Meaning, ...]
    related: tuple[Meaning, ...] = ()
    instead: Mapping[Meaning, Meaning] = field(default_factory=dict)
    marks: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries, in the order of their files; the earlier of two equally good ones wins.

    ``spellings`` maps chat and clipped spellings to the word meant (``krj`` to ``kerja``).
    ``short_forms`` maps an office's acronym to its long forms, so that a name in one form is
    found by the other. ``digest`` stands for the files as written.
    """

    entries: tuple[Entry, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)
    short_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    digest: str = ""


NO_WORDS = Lexicon()
