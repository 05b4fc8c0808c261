"""Changes to a data file as bytes: a piece replaced, a record inserted, all other bytes as they were.

A byte order mark, CRLF line ends and a missing last newline stay what they are.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from generator.intake.editing.edit_record import NotEditableError
from generator.intake.syntax.chunks import Chunk, content_start, split

_SLUG: Final = re.compile(r"^(?:- |  |-\s*\{\s*)slug:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_EMPTY_LIST: Final = re.compile(r"^\[[ \t]*\][ \t]*$", re.MULTILINE)
_FOLLOWING: Final = re.compile(r"(?:(?:[ \t]*|#[^\n]*)\n)*(?:[ \t]+|#[^\n]*)?\Z")
"""Blank lines and comments in the first column after the last word of a record: they belong to the next one."""


def replace_piece(content: bytes, first_line: int, end_line: int, text: str) -> bytes:
    """Return a file with the lines from ``first_line`` (from 0) up to ``end_line`` replaced by those of ``text``.

    ``text`` has line ends between its lines only. Lines of ``text`` that were there before keep their own line ends.

    Raises:
        NotEditableError: If the file is not UTF-8 or has line ends that cannot be told apart.
    """
    mark, lines = _raw_lines(content)
    old, new = lines[first_line:end_line], text.split("\n")
    alike_before = _count_alike(old, new)
    alike_after = _count_alike(old[alike_before:][::-1], new[alike_before:][::-1])
    ending = _line_end(lines)
    middle = [line + ending for line in new[alike_before : len(new) - alike_after]]
    if middle and not alike_after and end_line >= len(lines) and not lines[-1].endswith("\n"):
        middle[-1] = middle[-1].removesuffix(ending)
    changed = [*old[:alike_before], *middle, *old[len(old) - alike_after :]]
    return mark + "".join([*lines[:first_line], *changed, *lines[end_line:]]).encode()


def insert_record(content: bytes, slug: str, record: str) -> bytes:
    """Return a file with one more record, ``- slug: …``, before the first one whose slug is greater.

    A comment above a record stays above that record. Where a blank line parts the records, one
    parts the new record too.

    Raises:
        NotEditableError: As in ``replace_piece``, and where the file is not a list of records.
    """
    mark, lines = _raw_lines(content)
    ending = _line_end(lines)
    text = "".join(lines).replace("\r\n", "\n")
    chunks = split(text).chunks
    if not chunks:
        return mark + _first_record(text, record).replace("\n", ending).encode()
    at = next((index for index, chunk in enumerate(chunks) if _slug_of(chunk) > slug), len(chunks))
    is_parted = len(chunks) == 1 or any("\n\n" in _following(chunk) for chunk in chunks[:-1])
    if at == 0:
        line, new = chunks[0].first_line, record + ("\n" if is_parted else "")
    else:
        before = chunks[at - 1]
        kept = before.text[: len(before.text) - len(_following(before))]
        line, new = before.first_line + kept.count("\n") + 1, ("\n" if is_parted else "") + record
    return mark + _with_lines(lines, line, new, ending)


def _with_lines(lines: list[str], line: int, new: str, ending: str) -> bytes:
    if line >= len(lines) and lines and not lines[-1].endswith("\n"):
        lines = [*lines[:-1], lines[-1] + ending]
        new = new.removesuffix("\n")
    return "".join([*lines[:line], new.replace("\n", ending), *lines[line:]]).encode()


def _first_record(text: str, record: str) -> str:
    start = content_start(text)
    if start is None:
        return text + ("" if not text or text.endswith("\n") else "\n") + record
    if _EMPTY_LIST.search(text) is None:
        raise NotEditableError("not a list of records")
    return _EMPTY_LIST.sub(lambda _: record.rstrip("\n"), text, count=1)


def _slug_of(chunk: Chunk) -> str:
    found = _SLUG.search(chunk.text)
    return found[1] if found else ""


def _following(chunk: Chunk) -> str:
    """Return the blank lines and comments at the end of a piece, from the end of its last word's line."""
    found = _FOLLOWING.search(chunk.text.partition("\n")[2])
    return f"\n{found[0]}" if found else ""


def _raw_lines(content: bytes) -> tuple[bytes, list[str]]:
    """Return the byte order mark and the lines with their ends, exactly as they are."""
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    try:
        text = content.removeprefix(mark).decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise NotEditableError("not UTF-8") from wrong
    if "\r" in text.replace("\r\n", ""):
        raise NotEditableError("line ends of an old kind")
    return mark, re.findall(r"[^\n]*\n|[^\n]+\Z", text)


def _line_end(lines: list[str]) -> str:
    crlf = sum(line.endswith("\r\n") for line in lines)
    return "\r\n" if crlf * 2 > len(lines) else "\n"


def _count_alike(old: list[str], new: list[str]) -> int:
    pairs = zip(old, new, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one.rstrip("\r\n") != other), min(len(old), len(new)))
