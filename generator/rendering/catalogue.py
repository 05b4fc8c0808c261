"""Interface words by language: gettext catalogues from committed ``.po`` files, compiled in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def catalogue_file(tag: str, locale: Path = LOCALE) -> Path:
    """Return where a language keeps its words: ``locale/<tag>/LC_MESSAGES/messages.po``."""
    return locale / tag / "LC_MESSAGES" / "messages.po"


def load_catalogue(tag: str, locale: Path = LOCALE) -> NullTranslations:
    """Return the interface words of a language; a msgid without words is said in English.

    A language without a catalogue gets English throughout.
    """
    file = catalogue_file(tag, locale)
    return _compiled(tag, file.read_bytes()) if file.is_file() else NullTranslations()


@lru_cache(maxsize=16)
def _compiled(tag: str, source: bytes) -> NullTranslations:
    machine_form = BytesIO()
    write_mo(machine_form, read_po(BytesIO(source), locale=tag))
    machine_form.seek(0)
    return GNUTranslations(machine_form)


def translator(tags: Iterable[str], locale: Path = LOCALE) -> Callable[[str, str], str]:
    """Return a function that gives the words for a language's tag and a msgid; files are read once."""
    catalogues = {tag: load_catalogue(tag, locale) for tag in tags}
    return lambda tag, msgid: catalogues[tag].gettext(msgid)


def translate(tag: str, msgid: str) -> str:
    """Return the words for one msgid in the language with ``tag``; see ``translator`` for many."""
    return load_catalogue(tag).gettext(msgid)
