"""Every interface string is there in Indonesian, and every catalogue holds the same strings."""

from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po

from tests.architecture.sources import ROOT, files_under, place
from tools.make_catalogues import KEYWORDS

METHODS = {".py": "python", ".jinja": "jinja2.ext:babel_extract", ".html": "jinja2.ext:babel_extract"}
LOCALE = ROOT / "generator" / "locale"


def catalogues() -> dict[str, Catalog]:
    """Return the committed catalogues by language code."""
    return {language_of(path): read_catalogue(path) for path in files_under("generator/locale", ".po")}


def language_of(path: Path) -> str:
    return path.relative_to(LOCALE).parts[0]


def read_catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language_of(path))


def messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def is_translated(message: Message) -> bool:
    wordings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return bool(wordings) and all(wordings) and not message.fuzzy


def test_both_languages_have_a_catalogue() -> None:
    assert set(catalogues()) >= {"id", "en"}


def test_indonesian_is_complete() -> None:
    assert [str(message.id) for message in messages(catalogues()["id"]) if not is_translated(message)] == []


def test_indonesian_has_one_plural_form() -> None:
    assert catalogues()["id"].num_plurals == 1


def test_catalogues_hold_the_same_strings() -> None:
    by_language = {
        language: {(str(message.id), message.context) for message in messages(catalogue)}
        for language, catalogue in catalogues().items()
    }
    wanted = by_language["id"]
    assert {language: sorted(map(str, wanted ^ have)) for language, have in by_language.items() if wanted ^ have} == {}


def test_placeholders_survive_translation() -> None:
    broken = [
        f"{language}: {message.id}: {problem}"
        for language, catalogue in catalogues().items()
        for message in messages(catalogue)
        if message.string and any(message.string)
        for problem in message.check(catalogue)
    ]
    assert broken == []


def strings_in_use() -> dict[str, str]:
    """Return every interface string of the code and the templates, and one place where it is used."""
    used: dict[str, str] = {}
    for path in files_under("generator", *METHODS):
        options = {"newstyle_gettext": "true", "silent": "false"}
        with path.open("rb") as file:
            for line, words, _, _ in extract(METHODS[path.suffix], file, keywords=KEYWORDS, options=options):
                used.setdefault(words if isinstance(words, str) else words[0], place(path, line))
    return used


def test_every_string_in_use_is_in_the_catalogue_and_no_other() -> None:
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in messages(catalogues()["id"])}
    used = strings_in_use()
    assert {words: where for words, where in used.items() if words not in known} == {}
    assert known - set(used) == set()
