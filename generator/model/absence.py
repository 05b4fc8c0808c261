"""The three states of a value: not known, known to be none, or the value itself.

A field that was not written is ``None`` (not known). A field written as ``none`` is
``NONE`` for a single value and ``()`` for a list. Pages word the three apart.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias, TypeVar


class Absence(Enum):
    """The answer "there is none", as given by the person who checked."""

    NONE = "none"


NONE: Final = Absence.NONE

T = TypeVar("T")
Maybe: TypeAlias = T | Literal[Absence.NONE] | None


def value_of(answer: Maybe[T]) -> T | None:
    """Return the value itself, or ``None`` for both "not known" and "known to be none"."""
    return None if answer is NONE else answer
