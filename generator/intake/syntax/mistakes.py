"""What a YAML error means for the person who wrote the line."""

from __future__ import annotations

import re
from typing import Final

from yaml.error import Mark, MarkedYAMLError, YAMLError

from generator.intake.findings import Findings
from generator.intake.syntax.source import START, Place

_UNFINISHED: Final = (
    "unexpected end of stream",
    "expected ',' or ']'",
    "expected ',' or '}'",
    "expected '<document start>'",
)
_RULES: Final = (
    ("yaml-unclosed-quote", re.compile("scanning a quoted scalar")),
    ("yaml-tab", re.compile(r"'\\t'|tab character|violates indentation by a tab")),
    ("yaml-special-start", re.compile("cannot start any token|sequence entries are not allowed")),
    ("yaml-colon", re.compile("mapping values are not allowed")),
    ("yaml-unclosed-bracket", re.compile("flow (?:sequence|mapping|node)")),
    ("yaml-escape", re.compile("escape")),
    ("yaml-missing-colon", re.compile("simple key|could not find expected ':'")),
    (
        "yaml-indentation",
        re.compile("block (?:sequence|mapping|collection|mapping key)|indentation|<block end>|block entr"),
    ),
)


def report_yaml_error(error: YAMLError, text: str, findings: Findings) -> None:
    """Report a parser's error in the words of the gate, at the place a person must mend."""
    if not isinstance(error, MarkedYAMLError):
        findings.add("yaml-syntax", START)
        return
    words = f"{error.context} {error.problem}"
    rule = next((name for name, pattern in _RULES if pattern.search(words)), "yaml-syntax")
    place = _at_fault(rule, _place(rule, error), text)
    if rule == "yaml-special-start" and _character_at(text, place) == "\t":
        rule = "yaml-tab"
    findings.add(rule, place, **_facts(rule, text, place))


def is_unfinished(error: YAMLError) -> bool:
    """Say whether the text broke off inside something that the next lines might close."""
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    return "quoted scalar" in words or any(part in words for part in _UNFINISHED)


def _place(rule: str, error: MarkedYAMLError) -> Mark | Place:
    starts_at_context = rule in {"yaml-unclosed-quote", "yaml-unclosed-bracket", "yaml-missing-colon"}
    if starts_at_context and error.context_mark is not None:
        return error.context_mark
    return error.problem_mark or error.context_mark or START


def _at_fault(rule: str, mark: Mark | Place, text: str) -> Place:
    """One of the parsers points behind a wrong backslash, the other at it."""
    place = Place(mark.line, mark.column)
    before = Place(place.line, place.column - 1)
    is_behind = rule == "yaml-escape" and _character_at(text, place) != "\\" == _character_at(text, before)
    return before if is_behind else place


def _facts(rule: str, text: str, mark: Place) -> dict[str, str]:
    return {"character": _character_at(text, mark)} if rule == "yaml-special-start" else {}


def _character_at(text: str, mark: Place) -> str:
    lines = text.split("\n")
    return lines[mark.line][mark.column : mark.column + 1] if mark.line < len(lines) and mark.column >= 0 else ""
