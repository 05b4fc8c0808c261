"""``content/facts.yml`` and ``content/glossary.yml``: dated figures, agreements and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml

from generator.intake.syntax.parsers import FASTEST
from generator.model.fact import Facts, Figure, GlossaryEntry, PublicAgreement, Source
from generator.model.mark import Mark
from generator.model.problem import Level, Problem
from generator.text.bilingual import Text

Entry = TypeVar("Entry")


class _WrongFactError(Exception):
    """An entry lacks ``key`` or has something else in its place."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class LoadedFacts:
    """The facts that could be read, and what is wrong with the others."""

    facts: Facts
    problems: tuple[Problem, ...]


def load_facts(root: Path) -> LoadedFacts:
    """Read the facts and the glossary below ``root``; a project without them has none."""
    problems: list[Problem] = []
    facts_file, glossary_file = root / "content" / "facts.yml", root / "content" / "glossary.yml"
    figures = _entries(facts_file, root, "figures", _figure, problems)
    agreements = _entries(facts_file, root, "agreements", _agreement, problems)
    glossary = _entries(glossary_file, root, "terms", _glossary_entry, problems)
    facts = Facts(
        {figure.key: figure for figure in figures},
        {agreement.key: agreement for agreement in agreements},
        tuple(glossary),
    )
    return LoadedFacts(facts, tuple(problems))


def _entries(
    file: Path, root: Path, section: str, build: Callable[[_Fields], Entry], problems: list[Problem]
) -> list[Entry]:
    name = file.relative_to(root).as_posix()
    entries = []
    for node in _section(file, name, section, problems):
        mark = Mark(name, node.start_mark.line + 1, node.start_mark.column + 1)
        try:
            entries.append(build(_Fields(node)))
        except _WrongFactError as wrong:
            problems.append(Problem("fact-field", Level.ERROR, mark, {"key": wrong.key}))
    return entries


def _section(file: Path, name: str, section: str, problems: list[Problem]) -> Iterator[yaml.MappingNode]:
    if not file.is_file():
        return
    try:
        document = FASTEST(file.read_text("utf-8-sig", errors="replace")).get_single_node()
    except yaml.YAMLError as unreadable:
        found = getattr(unreadable, "problem_mark", None)
        mark = Mark(name, found.line + 1 if found else 1, found.column + 1 if found else 1)
        problems.append(Problem("fact-syntax", Level.ERROR, mark, {}))
        return
    if not isinstance(document, yaml.MappingNode):
        problems.append(Problem("fact-syntax", Level.ERROR, Mark(name, 1, 1), {}))
        return
    for key, value in document.value:
        if key.value == section and isinstance(value, yaml.SequenceNode):
            yield from (item for item in value.value if isinstance(item, yaml.MappingNode))


class _Fields:
    """The values of one entry by key."""

    def __init__(self, node: yaml.MappingNode) -> None:
        self._nodes: Mapping[str, yaml.Node] = {key.value: value for key, value in node.value}

    def word(self, key: str) -> str:
        node = self._nodes.get(key)
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise _WrongFactError(key)
        return str(node.value)

    def word_or_none(self, key: str) -> str | None:
        node = self._nodes.get(key)
        if not isinstance(node, yaml.ScalarNode) or node.value in ("", "null", "~"):
            return None
        return str(node.value)

    def number(self, key: str) -> int:
        word = self.word(key)
        if not (word.isascii() and word.isdecimal() and len(word) <= 15):
            raise _WrongFactError(key)
        return int(word)

    def text(self, key: str) -> Text:
        return _text(self._nodes.get(key), key)

    def text_or_none(self, key: str) -> Text | None:
        return self.text(key) if key in self._nodes else None

    def texts(self, key: str) -> tuple[Text, ...]:
        node = self._nodes.get(key)
        if not isinstance(node, yaml.SequenceNode):
            raise _WrongFactError(key)
        return tuple(_text(item, key) for item in node.value)

    def fields(self, key: str) -> _Fields:
        node = self._nodes.get(key)
        if not isinstance(node, yaml.MappingNode):
            raise _WrongFactError(key)
        return _Fields(node)


def _text(node: yaml.Node | None, key: str) -> Text:
    if isinstance(node, yaml.ScalarNode) and node.value.strip():
        return Text.plain(node.value)
    if isinstance(node, yaml.MappingNode) and node.value:
        words = {language.value: words.value for language, words in node.value}
        if all(isinstance(word, str) and word.strip() for word in words.values()):
            return Text(words)
    raise _WrongFactError(key)


def _figure(fields: _Fields) -> Figure:
    return Figure(
        key=fields.word("key"),
        topic=fields.word("topic"),
        label=fields.text("label"),
        value=fields.number("value"),
        as_of=fields.word("as_of"),
        source=_source(fields),
        unit=fields.text_or_none("unit"),
        note=fields.text_or_none("note"),
    )


def _agreement(fields: _Fields) -> PublicAgreement:
    return PublicAgreement(
        key=fields.word("key"),
        type=fields.word("type"),
        parties=fields.texts("parties"),
        status=fields.text("status"),
        purpose=fields.text("purpose"),
        source=_source(fields),
        announced=fields.word_or_none("announced"),
        signed=fields.word_or_none("signed"),
        note=fields.text_or_none("note"),
    )


def _glossary_entry(fields: _Fields) -> GlossaryEntry:
    return GlossaryEntry(
        key=fields.word("key"),
        term=fields.text("term"),
        definition=fields.text("definition"),
        short=fields.word_or_none("short"),
        plain=fields.text_or_none("plain"),
    )


def _source(fields: _Fields) -> Source:
    source = fields.fields("source")
    return Source(source.text("name"), source.word_or_none("url"))
