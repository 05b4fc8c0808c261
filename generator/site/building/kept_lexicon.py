"""The lexicon as the last build read it: two thousand lines of YAML that hardly ever change."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.intake.lexicon import FOLDER, LoadedLexicon, load_lexicon
from generator.intake.loading import Loaded
from generator.model.lexicon import Entry, Lexicon, Meaning
from generator.rendering.artifact import digest, digest_bytes
from generator.site.program import program_fingerprint
from generator.site.sealed import read_sealed, write_sealed

CACHE_FILE = "lexicon.json"


def lexicon_of(root: Path, loaded: Loaded, pages: Iterable[str], cache: Path | None) -> LoadedLexicon:
    """Return the lexicon of a project, from the cache if nothing has changed that it is checked against.

    Only one without problems is kept. ``pages`` are routes that a word may point to; without ``cache`` it is read.
    """
    routes = sorted(pages)
    known = loaded.knowledge
    if cache is None:
        return load_lexicon(root, known.vocabularies, known.gazetteer, routes)
    files = [digest_bytes(file.read_bytes()) for file in sorted((root / FOLDER).glob("*.yml"))]
    purpose = digest((program_fingerprint(), loaded.conditions, str(len(files)), *files, *routes))
    kept = _lexicon(read_sealed(cache / CACHE_FILE, purpose))
    if kept is not None:
        return LoadedLexicon(kept, ())
    found = load_lexicon(root, known.vocabularies, known.gazetteer, routes)
    if not found.problems:
        _keep(cache / CACHE_FILE, purpose, found.lexicon)
    return found


def _keep(file: Path, purpose: str, lexicon: Lexicon) -> None:
    entries = [
        [each.words, each.means, each.related, list(each.instead.items()), each.marks] for each in lexicon.entries
    ]
    try:
        write_sealed(file, [entries, lexicon.spellings, lexicon.short_forms, lexicon.digest], purpose)
    except OSError:
        return  # a cache that cannot be written is no matter


def _lexicon(kept: Any) -> Lexicon | None:  # noqa: ANN401 - any JSON
    try:
        entries, spellings, short_forms, files_digest = kept
        return Lexicon(
            tuple([_entry(*each) for each in entries]),
            spellings,
            {word: tuple(forms) for word, forms in short_forms.items()},
            files_digest,
        )
    except (TypeError, ValueError, AttributeError):
        return None


def _entry(words: list[str], means: Any, related: Any, instead: Any, marks: str | None) -> Entry:  # noqa: ANN401
    beside = {Meaning(*found): Meaning(*meant) for found, meant in instead}
    return Entry(tuple(words), _meanings(means), _meanings(related), beside, marks)


def _meanings(pairs: Any) -> tuple[Meaning, ...]:  # noqa: ANN401
    return tuple([Meaning(kind, key) for kind, key in pairs])
