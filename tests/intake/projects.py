"""Small projects on disk, with the vocabularies of the repository."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.intake import Loaded, load
from generator.model.problem import Report

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 1, 1)

A_PARTNER = """\
- slug: kantor-rekaan
  type: bapas
  name: Kantor Rekaan
  summary: Kantor rekaan.
  locations:
    - {key: kantor, regency: Kabupaten Cilacap}
  verified: {on: 2025-06-01, by: penyunting rekaan, method: partner}
"""
A_PROGRAM = """\
- slug: kursus-rekaan
  provider: kantor-rekaan
  name: Kursus Rekaan
  summary: Kursus rekaan.
  services: [counselling]
  stages: [after_release]
  next_step: Datang ke kantor.
  cost: {kind: free}
  verified: {on: 2025-06-01, by: penyunting rekaan, method: partner}
"""
GOOD: Mapping[str, str] = {"partners.yml": A_PARTNER, "programs.yml": A_PROGRAM}


def a_project(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write ``files`` into ``folder`` beside the real vocabularies."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    (folder / "content").mkdir(exist_ok=True)
    vocabulary = folder / "content" / "vocabulary"
    if not vocabulary.exists():
        vocabulary.symlink_to(ROOT / "content" / "vocabulary")
    return folder


def loaded(folder: Path, files: Mapping[str, str | bytes], today: date = TODAY, cache: Path | None = None) -> Loaded:
    """Load a project made of ``files``; files of a good one stand in for what is missing."""
    return load(a_project(folder, {**GOOD, **files}), today, cache)


def rules_of(report: Report) -> list[str]:
    """Return the rules that a report names, in its order."""
    return [problem.rule for problem in report.problems]
