"""Vocabularies from ``content/vocabulary/*.yml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.intake.fields.term import TERM
from generator.intake.knowledge import Knowledge
from generator.intake.memory import Memory
from generator.intake.reading.factory import Readers
from generator.intake.record_files import FileOutcome, RecordReader
from generator.intake.source_file import Entry, SourceFile
from generator.intake.spelling import nearest
from generator.model.mark import Mark
from generator.model.problem import Level, Problem
from generator.model.region import Gazetteer
from generator.model.vocabulary import VOCABULARY_NAMES, Term, Vocabularies, Vocabulary

FOLDER: Final = "content/vocabulary"


def read_vocabularies(
    sources: Mapping[str, SourceFile], memory: Memory | None = None
) -> tuple[Vocabularies, list[Problem]]:
    """Return the vocabularies in ``sources`` (by vocabulary name) and what is wrong with them.

    A missing vocabulary is empty and reported, so that the records can still be read.
    """
    nothing = Knowledge(Gazetteer({}), Vocabularies({}))
    memory = memory if memory is not None else Memory()
    reader = RecordReader(TERM, Readers(nothing).reader_of(TERM), memory)
    by_name: dict[str, Vocabulary] = {}
    problems: list[Problem] = []
    for name in dict.fromkeys((*VOCABULARY_NAMES, *sources)):
        if name not in sources:
            mark = Mark(f"{FOLDER}/{name}.yml", 1, 1)
            problems.append(Problem("missing-vocabulary", Level.ERROR, mark, {"name": name}))
            by_name[name] = Vocabulary(name, {})
            continue
        outcome = memory.read(reader, sources[name])
        by_name[name] = Vocabulary(name, _terms(outcome))
        problems += [*outcome.problems, *_check(outcome.entries, by_name[name])]
    return Vocabularies(by_name), problems


def _terms(outcome: FileOutcome) -> dict[str, Term]:
    terms: dict[str, Term] = {}
    for entry in outcome.entries:
        terms.setdefault(entry.record.key, entry.record)
    return terms


def _check(entries: list[Entry], vocabulary: Vocabulary) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        term: Term = entry.record
        if term.key in seen:
            yield Problem("duplicate-term", Level.ERROR, entry.mark("key"), {"key": term.key})
        seen.add(term.key)
        if term.parent is not None and (term.parent not in vocabulary or term.parent == term.key):
            facts = {"key": term.parent, "nearest": nearest(term.parent, vocabulary.terms)}
            yield Problem("unknown-parent-term", Level.ERROR, entry.mark("parent"), facts)
