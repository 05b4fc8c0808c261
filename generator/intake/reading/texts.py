"""Readers of words: text in one or more languages, addresses of mail and web."""

from __future__ import annotations

import re
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode

from generator.intake.fields.kinds import EmailKind, TextKind, WebAddressKind
from generator.intake.reading.reader import (
    REFUSED,
    UNREADABLE,
    Making,
    Reader,
    Reading,
    Value,
    report_shape,
    scalar_of,
)
from generator.intake.rules.addresses import AddressError, check_web_address, is_email
from generator.text.bilingual import SOURCE_LANGUAGE, Text

_BLANK_LINE = re.compile(r"\n\s*\n")
_LINE_BREAKS = re.compile(r"\s*\n\s*")
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z", re.ASCII)
_MISTAKEN_TAGS: Final = {
    "ind": "id", "ina": "id", "idn": "id", "in": "id", "eng": "en", "ing": "en", "gb": "en", "us": "en", "uk": "en",
}  # fmt: skip
NONE_WORD: Final = "none"
_USUAL_ORDER: Final = (SOURCE_LANGUAGE, "en")


def text_reader(kind: TextKind, _: Making) -> Reader:
    """Return a reader of text, bilingual where the kind says so."""
    read_words = _words_reader(kind)
    return _bilingual_reader(kind, read_words) if kind.bilingual else read_words


def _words_reader(kind: TextKind) -> Reader:
    limit, paragraphs = kind.limit, kind.paragraphs

    def read(node: Node, reading: Reading) -> Value:
        value = scalar_of(node, reading)
        if value is None:
            return UNREADABLE
        if "\n" in value:
            value = _in_paragraphs(value, getattr(node, "style", None))
            if not paragraphs and "\n" in value:
                reading.findings.add("line-break", node.start_mark)
                return UNREADABLE
        if len(value) > limit:
            facts = {"length": str(len(value)), "limit": str(limit), "over": str(len(value) - limit)}
            reading.findings.add("too-long", node.start_mark, **facts)
        elif value == NONE_WORD:
            reading.findings.add("none-not-allowed", node.start_mark)
            return UNREADABLE
        reading.prose.append((value, node))
        return value

    return read


def _in_paragraphs(value: str, style: str | None) -> str:
    """Return paragraphs parted by one empty line.

    In a literal block (``|``) only a blank line parts them; everywhere else YAML has already
    folded lines, and a line end that is left was a blank line.
    """
    parts = _BLANK_LINE.split(value) if style == "|" else value.split("\n")
    joined = (_LINE_BREAKS.sub(" ", part).strip() for part in parts)
    return "\n\n".join(part for part in joined if part)


def _bilingual_reader(kind: TextKind, read_words: Reader) -> Reader:
    def read(node: Node, reading: Reading) -> Value:
        if isinstance(node, ScalarNode):
            words = read_words(node, reading)
            return words if words is UNREADABLE else Text({SOURCE_LANGUAGE: words})
        if not isinstance(node, MappingNode):
            report_shape("expected-text-or-map", node, reading)
            return UNREADABLE
        written = _read_languages(node, read_words, reading)
        if kind.needs_indonesian and SOURCE_LANGUAGE not in written:
            reading.findings.add("missing-indonesian", node.start_mark)
        found = {tag: words for tag, words in written.items() if words is not UNREADABLE}
        return Text(_in_order(found)) if found else UNREADABLE

    return read


def _read_languages(node: MappingNode, read_words: Reader, reading: Reading) -> dict[str, Value]:
    """Return what was written in each language, readable or not."""
    written: dict[str, Value] = {}
    if not node.value:
        reading.findings.add("empty-map", node.start_mark)
    for key, value in node.value:
        tag = key.value
        if not isinstance(tag, str) or not _LANGUAGE_TAG.match(tag) or tag in _MISTAKEN_TAGS:
            _report_tag(key, reading)
        elif tag in written:
            reading.findings.add("duplicate-key", key.start_mark, key=tag)
        else:
            written[tag] = read_words(value, reading)
    return written


def _in_order(found: dict[str, str]) -> dict[str, str]:
    """Return words with the source language first, the others by their tags."""
    if len(found) < 2 or tuple(found) == _USUAL_ORDER:
        return found
    return dict(sorted(found.items(), key=lambda item: (item[0] != SOURCE_LANGUAGE, item[0])))


def _report_tag(key: Node, reading: Reading) -> None:
    if key.tag == REFUSED:
        return
    tag = key.value if isinstance(key.value, str) else ""
    if tag == "<<":
        reading.findings.add("merge-key", key.start_mark)
        return
    nearest = _MISTAKEN_TAGS.get(tag.lower(), "en" if tag.lower().startswith(("en", "ing")) else "id")
    reading.findings.add("unknown-language", key.start_mark, found=tag[:30], nearest=nearest)


def email_reader(_: EmailKind, __: Making) -> Reader:
    """Return a reader of e-mail addresses."""

    def read(node: Node, reading: Reading) -> Value:
        value = scalar_of(node, reading)
        if value is None:
            return UNREADABLE
        reading.codes.append((value, node))
        if is_email(value):
            return value
        reading.findings.add("bad-email", node.start_mark, found=value[:60])
        return UNREADABLE

    return read


def web_address_reader(_: WebAddressKind, __: Making) -> Reader:
    """Return a reader of https addresses."""

    def read(node: Node, reading: Reading) -> Value:
        value = scalar_of(node, reading)
        if value is None:
            return UNREADABLE
        reading.codes.append((value, node))
        try:
            return check_web_address(value)
        except AddressError as error:
            reading.findings.add(error.rule, node.start_mark, found=value[:80], nearest=error.nearest)
            return UNREADABLE

    return read
