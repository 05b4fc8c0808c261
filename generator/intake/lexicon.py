"""``content/lexicon/*.yml``: the words people search with, written by people who need not program."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.intake.syntax.parsers import FASTEST
from generator.model.lexicon import KINDS, MARKS, OTHER_KINDS, REGION_KINDS, Entry, Lexicon, Meaning
from generator.model.mark import Mark
from generator.model.problem import Level, Problem
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies
from generator.text.folding import fold
from generator.text.nearest import nearest_word

FOLDER = Path("content", "lexicon")
KEYS = ("means", "words", "related", "instead", "also_place", "marks", "write", "for", "short", "long")
PAIRS = (("means", "words"), ("write", "for"), ("short", "long"))
WITHOUT_KEY = ("certificate", "near", "nothing", "ordinary")


@dataclass(frozen=True)
class LoadedLexicon:
    """The entries that could be read, and what is wrong with the others."""

    lexicon: Lexicon
    problems: tuple[Problem, ...]


class Word(NamedTuple):
    """Something that was written, and where."""

    text: str
    mark: Mark


@dataclass
class _Reading:
    """What has been read so far.

    ``targets`` says which keys each kind of meaning may name, ``regions`` which words without
    spaces are the name of a region.
    """

    targets: Mapping[str, Callable[[], Iterable[str]]]
    regions: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    spellings: dict[str, str] = field(default_factory=dict)
    short_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    places: dict[str, Mark] = field(default_factory=dict)

    def report(self, rule: str, mark: Mark, **facts: str) -> None:
        self.problems.append(Problem(rule, Level.ERROR, mark, facts))


def load_lexicon(root: Path, vocabularies: Vocabularies, gazetteer: Gazetteer, pages: Iterable[str]) -> LoadedLexicon:
    """Read the lexicon below ``root``; a project without one has none.

    ``pages`` are the routes a word may point to, beside the site's own tools.
    """
    targets: dict[str, Callable[[], Iterable[str]]] = {
        kind: vocabularies[name].terms.keys for kind, name in KINDS.items()
    }
    targets["region"] = gazetteer.regions.keys
    routes = frozenset(pages)
    targets["page"] = lambda: routes
    targets["kind"] = lambda: REGION_KINDS
    reading = _Reading(targets, _region_names(gazetteer))
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted((root / FOLDER).glob("*.yml")):
        content = file.read_bytes()
        digest.update(content)
        for node in _entries(content, file.relative_to(root).as_posix(), reading):
            _read_entry(node, file.relative_to(root).as_posix(), reading)
    _report_alike(reading)
    return LoadedLexicon(_finished(reading, digest.hexdigest()), tuple(reading.problems))


def _region_names(gazetteer: Gazetteer) -> Mapping[str, str]:
    """Return official names by every folded name of a region, written without spaces."""
    return {
        fold(name).replace(" ", ""): region.name
        for region in gazetteer.regions.values()
        for name in (region.name, region.name.partition(" ")[2], *region.aliases, region.town or "")
    }


def _report_alike(reading: _Reading) -> None:
    """Report words of two entries that become the same once chat spelling is written out."""
    seen: dict[str, tuple[int, str]] = {}
    for number, entry in enumerate(reading.entries):
        for word in entry.words:
            written = " ".join(reading.spellings.get(part, part) for part in word.split())
            first, other = seen.setdefault(written, (number, word))
            if first != number:
                facts = {"value": word, "first": f"{reading.places[other]} ({other})"}
                reading.report("lexicon-twice", reading.places[word], **facts)


def _finished(reading: _Reading, digest: str) -> Lexicon:
    """Return the lexicon with every word in the spelling that queries are brought to."""
    spell = reading.spellings

    def respelt(words: str) -> str:
        return " ".join(spell.get(word, word) for word in words.split())

    entries = tuple(replace(entry, words=tuple(dict.fromkeys(map(respelt, entry.words)))) for entry in reading.entries)
    return Lexicon(entries, spell, reading.short_forms, digest)


def _entries(content: bytes, name: str, reading: _Reading) -> Iterator[yaml.MappingNode]:
    try:
        document = FASTEST(content.decode("utf-8-sig", errors="replace")).get_single_node()
    except yaml.YAMLError as unreadable:
        found = getattr(unreadable, "problem_mark", None)
        mark = Mark(name, found.line + 1 if found else 1, found.column + 1 if found else 1)
        reading.report("lexicon-syntax", mark)
        return
    if document is None:
        return
    if not isinstance(document, yaml.SequenceNode):
        reading.report("lexicon-syntax", Mark(name, 1, 1))
        return
    for node in document.value:
        if isinstance(node, yaml.MappingNode):
            yield node
        else:
            reading.report("lexicon-syntax", _mark(name, node))


def _mark(name: str, node: yaml.Node) -> Mark:
    return Mark(name, node.start_mark.line + 1, node.start_mark.column + 1)


def _read_entry(node: yaml.MappingNode, name: str, reading: _Reading) -> None:
    values: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if key.value in KEYS:
            values[key.value] = value
        else:
            reading.report("lexicon-key", _mark(name, key), value=str(key.value), nearest=nearest_word(key.value, KEYS))
    pair = next((pair for pair in PAIRS if pair[0] in values), None)
    if pair is None or pair[1] not in values:
        reading.report("lexicon-incomplete", _mark(name, node))
        return
    heads, words = _texts(values[pair[0]], name, reading), _texts(values[pair[1]], name, reading)
    if not heads or not words:
        reading.report("lexicon-incomplete", _mark(name, node))
    elif pair[0] == "means":
        _read_meaning(heads, words, values, name, reading)
    else:
        _read_form(pair[0], heads[0], words, reading)


def _read_form(kind: str, head: Word, words: list[Word], reading: _Reading) -> None:
    for word in words:
        _note(f"{kind} {word.text}", word, reading)
    if kind == "write":
        reading.spellings.update((fold(word.text), fold(head.text)) for word in words)
    else:
        reading.short_forms[fold(head.text)] = tuple(fold(word.text) for word in words)


def _read_meaning(
    heads: list[Word], words: list[Word], values: Mapping[str, yaml.Node], name: str, reading: _Reading
) -> None:
    means = _meanings(heads, reading)
    related = _meanings(_texts(values.get("related"), name, reading), reading)
    beside: dict[Meaning, Meaning] = {}
    for key, value in _pairs(values.get("instead"), name):
        found = _meanings([key, value], reading)
        if len(found) == 2:
            beside[found[0]] = found[1]
    kept = tuple(fold(word.text) for word in words if _note(fold(word.text), word, reading))
    allowed = {fold(word.text) for word in _texts(values.get("also_place"), name, reading)}
    for word in words if any(meaning.kind != "region" for meaning in means) else ():
        region = reading.regions.get(fold(word.text).replace(" ", ""))
        if region is not None and fold(word.text) not in allowed:
            reading.report("lexicon-place", word.mark, value=word.text, region=region)
    if means and kept:
        reading.entries.append(Entry(kept, means, related, beside, _marks(values.get("marks"), name, reading)))


def _marks(node: yaml.Node | None, name: str, reading: _Reading) -> str | None:
    for word in _texts(node, name, reading):
        if word.text in MARKS:
            return word.text
        reading.report("lexicon-kind", word.mark, value=word.text, nearest=nearest_word(word.text, MARKS))
    return None


def _note(key: str, word: Word, reading: _Reading) -> bool:
    """Remember where a word stands; report one that is empty or stands somewhere else already."""
    if not fold(word.text):
        reading.report("lexicon-empty-word", word.mark, value=word.text)
        return False
    if key in reading.places:
        reading.report("lexicon-twice", word.mark, value=word.text, first=str(reading.places[key]))
        return False
    reading.places[key] = word.mark
    return True


def _meanings(words: Iterable[Word], reading: _Reading) -> tuple[Meaning, ...]:
    found = []
    for word in words:
        kind, _, key = word.text.partition(" ")
        if kind in WITHOUT_KEY and not key:
            found.append(Meaning(kind, ""))
        elif kind not in reading.targets:
            kinds = (*KINDS, *OTHER_KINDS)
            reading.report("lexicon-kind", word.mark, value=kind, nearest=nearest_word(kind, kinds))
        elif key not in set(reading.targets[kind]()):
            nearest = nearest_word(key, reading.targets[kind]())
            reading.report("lexicon-meaning", word.mark, value=word.text, nearest=nearest)
        else:
            found.append(Meaning(kind, key))
    return tuple(found)


def _texts(node: yaml.Node | None, name: str, reading: _Reading) -> list[Word]:
    """Return the words of a value that may be one text or a list of them."""
    if node is None:
        return []
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    found = []
    for each in nodes:
        if isinstance(each, yaml.ScalarNode):
            found.append(Word(" ".join(each.value.split()), _mark(name, each)))
        else:
            reading.report("lexicon-syntax", _mark(name, each))
    return found


def _pairs(node: yaml.Node | None, name: str) -> Iterator[tuple[Word, Word]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(value, yaml.ScalarNode):
                yield Word(str(key.value), _mark(name, key)), Word(str(value.value), _mark(name, value))
