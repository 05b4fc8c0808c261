"""Lines such as ``[[list services=housing]]`` in guides: found, and checked against what exists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from types import MappingProxyType

from generator.model.fact import Facts
from generator.model.guide import Directive
from generator.model.mark import Mark
from generator.model.problem import Level, Problem
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies
from generator.text.nearest import nearest_word

DIRECTIVE = re.compile(r"\[\[([A-Za-z_]+)((?:[ \t]+[^\[\]\n]*)?)\]\]")
NAMES = ("list", "figures", "figure", "agreements", "glossary")
LIST_VOCABULARIES = MappingProxyType(
    {
        "services": "service_types",
        "type": "partner_types",
        "stages": "stages",
        "audience": "target_groups",
        "skills": "skills",
        "fields": "pokmas_fields",
        "scheme": "schemes",
    }
)
LIST_KEYS = (*LIST_VOCABULARIES, "province", "regency", "limit")


def find_directives(text: str, file: str) -> Iterator[Directive]:
    """Yield the directives of a guide in reading order, well-formed or not."""
    for found in DIRECTIVE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        yield Directive(found[1], _arguments(found[1], found[2].split()), Mark(file, line, column))


def replace_directives(text: str, replacement: str) -> str:
    """Put ``replacement`` with the directive's number (from 0) for ``{}`` in the place of each."""
    numbers = count()
    return DIRECTIVE.sub(lambda _found: replacement.format(next(numbers)), text)


def _arguments(name: str, words: list[str]) -> dict[str, tuple[str, ...]]:
    if name == "figure" and len(words) == 1 and "=" not in words[0]:
        return {"key": (words[0],)}
    pairs = (word.partition("=") for word in words)
    return {key: tuple(filter(None, values.split(","))) for key, _, values in pairs}


def wrong_directives(
    directives: Iterable[Directive], vocabularies: Vocabularies, gazetteer: Gazetteer, facts: Facts
) -> Iterator[Problem]:
    """Yield a problem for every directive, key or value that does not exist."""
    for directive in directives:
        if directive.name not in NAMES:
            yield _problem("unknown-directive", directive, directive.name, NAMES)
        elif directive.name == "list":
            yield from _wrong_list(directive, vocabularies, gazetteer)
        elif directive.name == "figure":
            yield from _wrong_values(directive, "key", "unknown-figure", facts.figures)
        elif directive.name == "figures":
            yield from _wrong_values(directive, "topic", "unknown-topic", facts.topics)


def _wrong_list(directive: Directive, vocabularies: Vocabularies, gazetteer: Gazetteer) -> Iterator[Problem]:
    for key, values in directive.arguments.items():
        if key not in LIST_KEYS or not values:
            yield _problem("unknown-directive-key", directive, key, LIST_KEYS)
        elif key in LIST_VOCABULARIES:
            terms = vocabularies[LIST_VOCABULARIES[key]].terms
            yield from _wrong_values(directive, key, "unknown-directive-value", terms)
        elif key == "limit":
            if not values[0].isdecimal() or len(values[0]) > 3:
                yield _problem("unknown-directive-value", directive, values[0], ())
        else:
            yield from _wrong_values(directive, key, "unknown-directive-value", gazetteer.regions)


def _wrong_values(directive: Directive, key: str, rule: str, known: Iterable[str]) -> Iterator[Problem]:
    known = tuple(known)
    for value in directive.arguments.get(key, ("",)):
        if value not in known:
            yield _problem(rule, directive, value, known)


def _problem(rule: str, directive: Directive, value: str, known: Iterable[str]) -> Problem:
    facts = {"value": value, "nearest": nearest_word(value, known), "directive": directive.name}
    return Problem(rule, Level.ERROR, directive.mark, facts)
