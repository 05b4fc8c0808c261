"""An office's own page in the front of its province's book: ``content/<language>/cetak/<office>.md``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

FOLDER = "cetak"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"\A#+[ \t]*(.+)")


class OfficePage(NamedTuple):
    """A title and plain paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def load_front_pages(root: Path, languages: Iterable[str]) -> Mapping[tuple[str, str], OfficePage]:
    """Return the offices' own pages below ``root`` by language tag and slug.

    The first line that begins with ``#`` is the title (else the slug). Blank lines part paragraphs. The rest is
    plain text: nothing in it is read as markup.
    """
    pages = {}
    for language in languages:
        for file in sorted((root / "content" / language / FOLDER).glob("*.md")):
            pages[language, file.stem] = _page(file)
    return pages


def _page(file: Path) -> OfficePage:
    text = _FRONT_MATTER.sub("", file.read_text("utf-8-sig", errors="replace").replace("\r\n", "\n")).strip()
    heading = _HEADING.match(text)
    title = heading.group(1).strip() if heading else file.stem
    body = text[heading.end() :] if heading else text
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", body))
    return OfficePage(title, tuple(part for part in paragraphs if part))
