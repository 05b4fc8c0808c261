"""The forms themselves: ``.github/ISSUE_TEMPLATE/*.yml`` is where their fields are defined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

FOLDER: Final = ".github/ISSUE_TEMPLATE"

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "11-betulkan": ("correction", "id"),
    "12-mitra-baru": ("new_partner", "id"),
    "13-program-baru": ("new_program", "id"),
    "14-tutup": ("closing", "id"),
    "15-lapor-bahaya": ("harm", "id"),
    "21-correct": ("correction", "en"),
    "22-new-partner": ("new_partner", "en"),
    "23-new-program": ("new_program", "en"),
    "24-closed": ("closing", "en"),
    "25-report-harm": ("harm", "en"),
}
"""Kind and language of each form by the stem of its file."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form: its stable id, its label in the form's language, and its choices."""

    id: str
    label: str
    is_required: bool
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A form. ``name`` is the stem of its file."""

    name: str
    kind: str
    language: str
    fields: tuple[FormField, ...]

    @property
    def labels(self) -> Mapping[str, str]:
        """Labels by id."""
        return {field.id: field.label for field in self.fields}


def load_forms(root: Path) -> tuple[Form, ...]:
    """Return the forms of a project; those that are missing are left out."""
    files = (root / FOLDER / f"{name}.yml" for name in KINDS)
    return tuple(_form(file) for file in files if file.is_file())


def _form(file: Path) -> Form:
    written: Mapping[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    kind, language = KINDS[file.stem]
    return Form(file.stem, kind, language, tuple(_fields(written["body"])))


def _fields(body: list[Mapping[str, Any]]) -> Iterator[FormField]:
    for part in body:
        if part["type"] == "markdown":
            continue
        about = part["attributes"]
        options = tuple(option["label"] if isinstance(option, dict) else option for option in about.get("options", ()))
        yield FormField(part["id"], about["label"], part.get("validations", {}).get("required", False), options)
