"""What becomes of a form: an edit, or an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from generator.intake.revision.reading import Revision
from generator.model.problem import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a form cannot become an edit yet. ``key`` names the sentence; ``at`` is the id of the form's field."""

    key: str
    at: str = ""
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A kind answer: everything that is missing or wrong, in the order of the form.

    ``labels`` are the form's own names of its fields. ``problems`` are those of the gate.
    """

    language: str
    labels: Mapping[str, str]
    troubles: tuple[Trouble, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """A changed file: ``path`` from the project's root and its new bytes.

    ``kind`` is the form's (``correction``, ``new_partner`` …), ``slug`` the record's.
    ``notes`` are sentences for the maintainer.
    """

    language: str
    kind: str
    slug: str
    path: str
    content: bytes
    revision: Revision
    notes: tuple[Trouble, ...] = ()


Outcome: TypeAlias = Edit | Refusal


class TroubleError(Exception):
    """Raised where a form cannot be read any further."""

    def __init__(self, key: str, at: str = "", **facts: str) -> None:
        super().__init__(key)
        self.troubles: tuple[Trouble, ...] = (Trouble(key, at, facts),)

    @classmethod
    def of(cls, troubles: Sequence[Trouble]) -> TroubleError:
        """Return one error that carries several troubles."""
        error = cls(troubles[0].key)
        error.troubles = tuple(troubles)
        return error


class Troubles:
    """Gathers the troubles of several fields, so that an answer names them all at once."""

    def __init__(self) -> None:
        self._found: list[Trouble] = []

    def ask(self, question: Callable[[], T]) -> T | None:
        """Return what ``question`` answers, or ``None`` after noting its trouble."""
        try:
            return question()
        except TroubleError as error:
            self._found += error.troubles
            return None

    def add(self, key: str, at: str) -> None:
        """Note a trouble."""
        self._found.append(Trouble(key, at))

    def stop(self) -> None:
        """Raise TroubleError with everything that was noted, if anything was."""
        if self._found:
            raise TroubleError.of(self._found)
