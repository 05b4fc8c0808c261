"""Bring the catalogues of interface words up to date: ``python -m tools.make_catalogues``.

Collects every ``_("…")`` of templates and code, adds what is new to each language's
``messages.po``, drops what is gone and lists what still wants words. No dates, no line numbers:
a catalogue changes only when words do.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "generator" / "locale"
LANGUAGES = {"id": "nplurals=1; plural=0;", "en": "nplurals=2; plural=(n != 1);"}
"""The languages with a catalogue, and how each counts."""
SITE_LANGUAGE = "id"
KEYWORDS = {**DEFAULT_KEYWORDS, "say": (2,)}
"""``site.say(tag, msgid, …)`` beside gettext's own functions."""


def template(root: Path = ROOT) -> Catalog:
    """Return all interface words of the project, in the order of files and lines."""
    with (root / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    catalogue = Catalog()
    for _, _, words, comments, context in sorted(
        extract_from_dir(root / "generator", [_below(method) for method in methods], _options(options), KEYWORDS),
        key=lambda found: (found[0], found[1]),
    ):
        catalogue.add(words, None, auto_comments=comments, context=context)
    return catalogue


def _below(method: tuple[str, str]) -> tuple[str, str]:
    pattern, name = method
    return pattern.removeprefix("generator/"), name


def _options(options: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {pattern.removeprefix("generator/"): values for pattern, values in options.items()}


def catalogue_path(language: str) -> Path:
    """Return the file that holds a language's words."""
    return LOCALE / language / "LC_MESSAGES" / "messages.po"


def update(language: str, wanted: Catalog) -> Catalog:
    """Return the language's catalogue with exactly the words of ``wanted``."""
    file = catalogue_path(language)
    known = Catalog(locale=language)
    if file.is_file():
        with file.open("rb") as stream:
            known = read_po(stream, locale=language)
    updated = read_po(BytesIO(_head(language).encode()), locale=language)
    for message in _messages(wanted):
        old = known.get(message.id, message.context)
        updated.add(message.id, old.string if old else None, context=message.context)
    return updated


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def wordless(catalogue: Catalog) -> list[str]:
    """Return the messages that have no words yet."""
    return [str(message.id) for message in _messages(catalogue) if not _said(message)]


def _said(message: Message) -> bool:
    words = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return bool(words) and all(words)


def _head(language: str) -> str:
    return (
        f'# Interface words: {language}\nmsgid ""\nmsgstr ""\n"Language: {language}\\n"\n'
        f'"Plural-Forms: {LANGUAGES[language]}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    )


def write(catalogue: Catalog, file: Path) -> None:
    """Write a catalogue without dates and tools' names in its head."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_head(str(catalogue.locale)), "utf-8", newline="\n")
    with file.open("ab") as binary:
        write_po(binary, catalogue, width=100, no_location=True, omit_header=True)


def main() -> int:
    """Update every catalogue; 1 when Indonesian lacks words."""
    wanted = template()
    missing: list[str] = []
    for language in LANGUAGES:
        catalogue = update(language, wanted)
        write(catalogue, catalogue_path(language))
        if language == SITE_LANGUAGE:
            missing = wordless(catalogue)
    for words in missing:
        print(f"{SITE_LANGUAGE}: {words}", file=sys.stderr)
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main())
