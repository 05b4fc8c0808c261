"""What somebody wrote under each heading of a form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.intake.submission.cleaning import one_line, plain
from generator.intake.submission.forms import Form

_HEADING: Final = re.compile(r"^### (.+)$", re.MULTILINE)
_NOTHING: Final = frozenset({"_no response_", "no response", "none selected", ""})
_TICKED: Final = re.compile(r"^[-*] \[[xX]\] (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answers:
    """A form as filled in: plain text by field id; fields without an answer are missing.

    ``repeated`` are ids whose heading stands more than once: somebody pasted one into an answer.
    """

    form: Form
    by_id: Mapping[str, str]
    repeated: tuple[str, ...] = ()

    def text(self, field: str) -> str:
        """Return an answer in one line, empty when there is none."""
        return one_line(self.by_id.get(field, ""))

    def lines(self, field: str) -> list[str]:
        """Return the lines of an answer that are not empty."""
        return [line for line in self.by_id.get(field, "").split("\n") if line]

    def ticked(self, field: str) -> list[str]:
        """Return the labels of the boxes that were ticked."""
        return [label.strip() for label in _TICKED.findall(self.by_id.get(field, ""))]


def read_answers(body: str, forms: Iterable[Form]) -> Answers | None:
    """Return the answers in an issue's text, by the form whose headings it has; ``None`` for any other text."""
    sections = _sections(body)
    headings = [heading for heading, _ in sections]
    best = max(forms, key=lambda form: _alike(form, headings), default=None)
    if best is None or _alike(best, headings) < min(3, len(best.fields)):
        return None
    ids = {_folded(field.label): field.id for field in best.fields}
    raw: dict[str, str] = {}
    repeated: list[str] = []
    current = ""
    for heading, text in sections:
        field = ids.get(_folded(heading), "")
        if not field:  # a heading of the writer's own: part of the answer it stands in
            raw[current] = f"{raw.get(current, '')}\n### {heading}\n{text}"
            continue
        repeated += [field] if field in raw else []
        raw.setdefault(field, text)
        current = field
    by_id = {field: plain(text) for field, text in raw.items() if field}
    given = {field: text for field, text in by_id.items() if text.lower() not in _NOTHING}
    return Answers(best, given, tuple(dict.fromkeys(repeated)))


def _sections(body: str) -> list[tuple[str, str]]:
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    pieces = _HEADING.split(text)
    return list(zip(pieces[1::2], pieces[2::2], strict=True))


def _alike(form: Form, headings: Iterable[str]) -> int:
    labels = {_folded(field.label) for field in form.fields}
    return len(labels & {_folded(heading) for heading in headings})


def _folded(label: str) -> str:
    return one_line(label).casefold()
