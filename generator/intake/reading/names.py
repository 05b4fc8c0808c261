"""Readers of words that name something: records, terms, regions, places of a partner."""

from __future__ import annotations

import re
from typing import Final

from yaml.nodes import Node, ScalarNode

from generator.intake.fields.kinds import (
    AreaKind,
    KeyKind,
    PlaceReferenceKind,
    Refers,
    RegencyKind,
    SlugKind,
    TermKind,
    TermOrTextKind,
    TextKind,
)
from generator.intake.knowledge import Knowledge
from generator.intake.reading.reader import UNREADABLE, Making, Reader, Reading, Value, scalar_of
from generator.intake.reading.texts import text_reader
from generator.intake.rules.slugs import is_reserved, is_slug, slug_like
from generator.intake.spelling import nearest
from generator.model.program import ProgramPlace, RequiredDocument
from generator.model.record import NATIONAL
from generator.text.folding import fold

_TERM_LIKE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*\Z", re.ASCII)
_NATIONAL_WORDS: Final = frozenset({"national", "nasional"})


def slug_reader(kind: SlugKind, _: Making) -> Reader:
    """Return a reader of a record's own slug or another's."""
    is_own = kind.refers in {Refers.ITSELF, Refers.FORMER}

    def read(node: Node, reading: Reading) -> Value:
        value = scalar_of(node, reading)
        if value is None:
            return UNREADABLE
        reading.codes.append((value, node))
        if not is_slug(value):
            reading.findings.add("bad-slug", node.start_mark, found=value[:80], nearest=slug_like(value))
            return UNREADABLE
        if is_own and is_reserved(value):
            reading.findings.add("reserved-slug", node.start_mark, found=value)
            return UNREADABLE
        return value

    return read


def key_reader(kind: KeyKind, _: Making) -> Reader:
    """Return a reader of a short key such as ``kantor`` or ``skills_training``."""
    pattern = re.compile(rf"[a-z0-9]+(?:{kind.separator}[a-z0-9]+)*\Z", re.ASCII)

    def read(node: Node, reading: Reading) -> Value:
        value = scalar_of(node, reading)
        if value is None:
            return UNREADABLE
        if pattern.match(value) and len(value) <= kind.limit:
            return value
        like = fold(value).replace(" ", kind.separator)[: kind.limit]
        reading.findings.add("bad-key", node.start_mark, found=value[:80], nearest=like)
        return UNREADABLE

    return read


def term_reader(kind: TermKind, making: Making) -> Reader:
    """Return a reader of a vocabulary's terms."""
    terms = making.knowledge.vocabularies[kind.vocabulary].terms

    def read(node: Node, reading: Reading) -> Value:
        if isinstance(node, ScalarNode) and node.value in terms:
            return node.value
        value = scalar_of(node, reading)
        if value is not None:
            _report_term(value, kind.vocabulary, making.knowledge, node, reading)
        return UNREADABLE

    return read


def _report_term(value: str, vocabulary: str, knowledge: Knowledge, node: Node, reading: Reading) -> None:
    facts = {"vocabulary": vocabulary, "nearest": nearest_term(value, vocabulary, knowledge)}
    reading.findings.add("unknown-term", node.start_mark, found=value[:60], **facts)


def nearest_term(value: str, vocabulary: str, knowledge: Knowledge) -> str:
    """Return the term whose key, label or synonym is most like ``value``, or an empty string."""
    keys = {fold(key): key for key in knowledge.vocabularies[vocabulary].terms}
    for term in knowledge.vocabularies[vocabulary]:
        for words in (*term.label.by_language.values(), *term.synonyms):
            keys.setdefault(fold(words), term.key)
    return keys.get(nearest(fold(value), keys), "")


def term_or_text_reader(kind: TermOrTextKind, making: Making) -> Reader:
    """Return a reader of papers to bring: a term where there is one, else text."""
    terms = making.knowledge.vocabularies[kind.vocabulary].terms
    read_text = text_reader(TextKind(kind.limit, bilingual=True), making)

    def read(node: Node, reading: Reading) -> Value:
        if isinstance(node, ScalarNode) and node.value in terms:
            return RequiredDocument(term=node.value)
        if isinstance(node, ScalarNode) and _TERM_LIKE.match(node.value):
            _report_term(node.value, kind.vocabulary, making.knowledge, node, reading)
            return UNREADABLE
        text = read_text(node, reading)
        return text if text is UNREADABLE else RequiredDocument(text=text)

    return read


def regency_reader(_: RegencyKind, making: Making) -> Reader:
    """Return a reader of a kabupaten/kota, as its code."""
    return _region_reader(making.knowledge, provinces=False)


def area_reader(_: AreaKind, making: Making) -> Reader:
    """Return a reader of a province or kabupaten/kota, as its code."""
    return _region_reader(making.knowledge, provinces=True)


def _region_reader(knowledge: Knowledge, *, provinces: bool) -> Reader:
    known: dict[str, str] = {}

    def read(node: Node, reading: Reading) -> Value:
        if isinstance(node, ScalarNode) and node.value in known:
            return known[node.value]
        value = scalar_of(node, reading)
        if value is None:
            return UNREADABLE
        if provinces and value.lower() in _NATIONAL_WORDS:
            return NATIONAL
        codes = knowledge.codes_of(value)
        wanted = [code for code in codes if provinces or "." in code]
        if len(wanted) == 1:
            known[value] = wanted[0]
            return wanted[0]
        _report_region(value, wanted or list(codes), knowledge, node, reading)
        return UNREADABLE

    return read


def _report_region(value: str, codes: list[str], knowledge: Knowledge, node: Node, reading: Reading) -> None:
    if not codes:
        near = nearest(value, knowledge.names)
        reading.findings.add("unknown-region", node.start_mark, found=value[:60], nearest=near)
        return
    names = [knowledge.gazetteer[code].name for code in codes]
    rule = "ambiguous-region" if len(names) > 1 else "province-not-regency"
    reading.findings.add(rule, node.start_mark, found=value[:60], choices=", ".join(names))


def place_reference_reader(_: PlaceReferenceKind, __: Making) -> Reader:
    """Return a reader of ``partner-slug`` or ``partner-slug#location-key``."""

    def read(node: Node, reading: Reading) -> Value:
        value = scalar_of(node, reading)
        if value is None:
            return UNREADABLE
        slug, mark, key = value.partition("#")
        if is_slug(slug) and (is_slug(key, shortest=1) if mark else True):
            return ProgramPlace(slug, key or None)
        reading.findings.add("bad-place-reference", node.start_mark, found=value[:80])
        return UNREADABLE

    return read
