"""From the bytes of a file to text that can be parsed, and what must not stand in it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final

from generator.intake.findings import Findings

MAX_FILE_BYTES: Final = 8 * 1024 * 1024

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_INVISIBLE = (
    r"\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u202a-\u202f"
    r"\u205f-\u206f\u2800\u3000\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
CONTROL: Final = re.compile(f"[{_CONTROL}]")
UNWANTED: Final = re.compile(f"[{_CONTROL}{_INVISIBLE}\ufffd]")
_DAMAGED = "\ufffd"
_STAND_IN = "x"

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t].*)?$", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%.*$", re.MULTILINE)
_DOCUMENT_MARKER = re.compile(r"^(?:---|\.\.\.)(?=\s|$)", re.MULTILINE)
_DOCUMENT_START = re.compile(r"\A((?:[ \t]*(?:[#%][^\n]*)?\n)*)---(?=[ \t]*(?:#[^\n]*)?(?:\n|\Z))")
_LINE_ENDS = re.compile(r"\r\n?")
_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Place:
    """A line and column from 0."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column


START: Final = Place(0, 0)


def place_of(text: str, index: int) -> Place:
    """Return the line and column, from 0, of the character at ``index``."""
    line_start = text.rfind("\n", 0, index) + 1
    return Place(text.count("\n", 0, index), index - line_start)


def decode(content: bytes, findings: Findings) -> str | None:
    """Return the text of a file with line feeds only, or ``None`` when it is not UTF-8 text."""
    if len(content) > MAX_FILE_BYTES:
        findings.add("file-too-large", START, size=_mebibytes(len(content)), limit=_mebibytes(MAX_FILE_BYTES))
        return None
    if content.startswith(_WIDE_MARKS):
        findings.add("not-utf-8", START)
        return None
    content = content.removeprefix(codecs.BOM_UTF8)
    if b"\0" in content:
        findings.add("not-text", place_of(content.decode("latin-1"), content.index(b"\0")))
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _LINE_ENDS.sub("\n", content[: error.start].decode("utf-8", "replace"))
        findings.add("not-utf-8", place_of(before, len(before)))
        return None
    return _LINE_ENDS.sub("\n", text) if "\r" in text else text


def _mebibytes(size_bytes: int) -> str:
    return f"{size_bytes / 1024 / 1024:.1f}"


def refuse_unwanted(text: str, findings: Findings) -> str:
    """Report what no file may hold, and return the text with it blanked, lines kept."""
    if has_unwanted(text):
        text = _refuse_characters(text, findings)
    if _has_line(text, "%"):
        text = _refuse_lines(_DIRECTIVE, "directive", text, findings)
    if _has_line(text, "---") or _has_line(text, "..."):
        text = _refuse_lines(_DOCUMENT_MARKER, "several-documents", text, findings)
    return text


def without_document_start(head: str) -> str:
    """Return what stands before the first record without the harmless ``---`` some editors write."""
    return _DOCUMENT_START.sub(r"\1#--", head, count=1)


def conflicts(text: str) -> list[re.Match[str]]:
    """Return the conflict markers a merge left in ``text``."""
    if not any(_has_line(text, marker * 7) for marker in "<=>|"):
        return []
    return list(_CONFLICT.finditer(text))


def describe(character: str) -> dict[str, str]:
    """Return the facts that name a character nobody can see."""
    return {"code": f"U+{ord(character):04X}", "name": unicodedata.name(character, "CONTROL")}


def character_rule(character: str) -> str:
    """Return the rule that a character breaks which may not stand in a value."""
    if character == _DAMAGED:
        return "damaged-character"
    return "control-character" if CONTROL.match(character) else "invisible-character"


def _has_line(text: str, start: str) -> bool:
    return text.startswith(start) or f"\n{start}" in text


def has_unwanted(text: str) -> bool:
    """Say whether ``text`` holds a character that no file may hold; tabs are left to YAML."""
    is_ordinary = text.isascii() and text.replace("\n", "").replace("\t", "").isprintable()
    return not is_ordinary and UNWANTED.search(text) is not None


def _refuse_characters(text: str, findings: Findings) -> str:
    for match in UNWANTED.finditer(text):
        findings.add(character_rule(match[0]), place_of(text, match.start()), **describe(match[0]))
    return UNWANTED.sub(_STAND_IN, text)


def _refuse_lines(pattern: re.Pattern[str], rule: str, text: str, findings: Findings) -> str:
    for match in pattern.finditer(text):
        findings.add(rule, place_of(text, match.start()))
    return pattern.sub("#", text)
