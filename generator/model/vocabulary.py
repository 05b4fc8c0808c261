"""Closed lists of terms, each with its words in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary.

    ``label`` is what pages show, ``plain`` a still plainer wording, ``official`` the term of
    law or office. ``icon`` is a Material icon (``material/hammer-wrench``). ``parent`` is the
    key of a broader term of the same vocabulary; ``group`` gathers terms under a heading.
    """

    key: str
    label: Text
    description: Text
    plain: Text | None = None
    official: str | None = None
    synonyms: tuple[str, ...] = ()
    parent: str | None = None
    group: str | None = None
    icon: str | None = None

    @property
    def slug(self) -> str:
        """Return the term's part of an address: ``skills-training``."""
        return self.key.replace("_", "-")


@dataclass(frozen=True)
class Vocabulary:
    """Terms by key, in the order in which they are shown."""

    name: str
    terms: Mapping[str, Term]

    def __getitem__(self, key: str) -> Term:
        """Return the term with ``key``; KeyError when there is none."""
        return self.terms[key]

    def __contains__(self, key: str) -> bool:
        """Say whether ``key`` is a term."""
        return key in self.terms

    def __iter__(self) -> Iterator[Term]:
        """Yield the terms in the order in which they are shown."""
        return iter(self.terms.values())


VOCABULARY_NAMES = (
    "partner_types",
    "pokmas_membership",
    "pokmas_fields",
    "stages",
    "service_types",
    "skills",
    "target_groups",
    "costs",
    "access",
    "documents_needed",
    "agreement_types",
    "record_status",
    "verification",
    "schemes",
    "languages",
    "accessibility",
)


@dataclass(frozen=True)
class Vocabularies:
    """All vocabularies by name (``service_types``); see ``VOCABULARY_NAMES``."""

    by_name: Mapping[str, Vocabulary]

    def __getitem__(self, name: str) -> Vocabulary:
        """Return the vocabulary called ``name``; KeyError when there is none."""
        return self.by_name[name]
