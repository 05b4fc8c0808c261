"""The lexicon is kept from one build to the next, and read again when anything it depends on has changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.intake.lexicon import LoadedLexicon, load_lexicon
from generator.intake.loading import load
from generator.intake.sample import write_sample
from generator.site.building import kept_lexicon
from generator.site.building.kept_lexicon import CACHE_FILE, lexicon_of
from generator.views import routes

TODAY = date(2026, 6, 1)
PAGES = (routes.CORRECTION, routes.HOME)
WORDS = """\
- {means: service housing, words: [kos, rumah singgah], related: type griya_abhipraya}
- {means: service reporting_post, words: [wajib lapor], instead: {service drug_rehab: type ipwl}}
- {means: page ralat.html, words: [nomor salah]}
- {means: nothing, words: [di], marks: place}
- {write: kerja, for: [krj]}
- {short: lbh, long: [lembaga bantuan hukum]}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_sample(12, tmp_path)
    for file in (tmp_path / "content" / "lexicon").glob("*.yml"):
        file.unlink()
    (tmp_path / "content" / "lexicon" / "words.yml").write_text(WORDS, "utf-8")
    return tmp_path


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[LoadedLexicon]:
    """What was really read, each time it was."""
    found: list[LoadedLexicon] = []
    read: Callable[..., LoadedLexicon] = load_lexicon

    def counted(*arguments: object) -> LoadedLexicon:
        found.append(read(*arguments))
        return found[-1]

    monkeypatch.setattr(kept_lexicon, "load_lexicon", counted)
    return found


def of(project: Path, pages: tuple[str, ...] = PAGES) -> LoadedLexicon:
    """Return the project's lexicon, with a cache."""
    cache = project / ".cache"
    return lexicon_of(project, load(project, TODAY, cache), pages, cache)


def test_what_is_kept_is_what_was_read(project: Path, readings: list[LoadedLexicon]) -> None:
    first, second = of(project), of(project)
    assert len(readings) == 1
    assert first.problems == ()
    assert len(first.lexicon.entries) == 4
    assert second == first


@pytest.mark.parametrize("file", ["content/lexicon/words.yml", "content/vocabulary/skills.yml"])
def test_a_change_is_read(project: Path, readings: list[LoadedLexicon], file: str) -> None:
    of(project)
    path = project / file
    path.write_text(path.read_text("utf-8") + "# berubah\n", "utf-8")
    of(project)
    assert len(readings) == 2


def test_other_pages_are_checked_against(project: Path, readings: list[LoadedLexicon]) -> None:
    assert of(project).problems == ()
    assert [found.rule for found in of(project, (routes.HOME,)).problems] == ["lexicon-meaning"]
    assert len(readings) == 2


def test_faults_are_told_each_time(project: Path, readings: list[LoadedLexicon]) -> None:
    words = project / "content" / "lexicon" / "words.yml"
    words.write_text(WORDS + "- {means: service no_such_thing, words: [apa]}\n", "utf-8")
    assert [len(of(project).problems) for _ in range(2)] == [1, 1]
    assert len(readings) == 2


@pytest.mark.parametrize("content", [b"", b"[]", b"0\n[1,2,3,4]", None])
def test_a_damaged_cache_is_not_believed(project: Path, readings: list[LoadedLexicon], content: bytes | None) -> None:
    first = of(project)
    kept = project / ".cache" / CACHE_FILE
    kept.write_bytes(kept.read_bytes().replace(b"kos", b"xxx") if content is None else content)
    assert of(project) == first
    assert len(readings) == 2
