"""One piece of a file, read: the records in it and what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import Node, ScalarNode, SequenceNode

from generator.intake.draft import find
from generator.intake.findings import Findings
from generator.intake.reading.reader import Reader, Reading, Value
from generator.intake.rules.texts import check_texts
from generator.intake.syntax.composing import compose, scalars_in
from generator.intake.syntax.mistakes import is_unfinished, report_yaml_error
from generator.intake.syntax.parsers import FASTEST, ParserOf
from generator.intake.syntax.plain import compose_plain
from generator.intake.syntax.source import START, Place, conflicts, has_unwanted, place_of, refuse_unwanted

_COMMENT_AFTER = re.compile(r"[ \t]+#")
_HINTS_OF_COMMENT = (" #", "\t#")


@dataclass(slots=True)
class Outcome:
    """What one piece gave.

    ``is_broken`` says that it is not YAML, ``is_unfinished`` that the next lines might mend that.
    """

    records: list[Any] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    is_broken: bool = False
    is_unfinished: bool = False


def read_piece(text: str, read: Reader, parser: ParserOf = FASTEST) -> Outcome:
    """Return the records of one piece of a file and every problem in it."""
    plain = _read_plain(text, read)
    if plain is not None:
        return Outcome(plain)
    outcome = Outcome()
    findings = outcome.findings
    if _has_conflicts(text, findings):
        return outcome
    clean = refuse_unwanted(text, findings)
    try:
        root = compose(clean, findings, parser)
    except YAMLError as error:
        outcome.is_broken = True
        outcome.is_unfinished = is_unfinished(error)
        report_yaml_error(error, clean, findings)
        return outcome
    except (ValueError, OverflowError, RecursionError):
        outcome.is_broken = True
        findings.add("yaml-syntax", START)
        return outcome
    if isinstance(root, SequenceNode):
        outcome.records = [_read_with_comments(item, clean, read, findings) for item in root.value]
    elif root is not None:
        findings.add("root-not-list", root.start_mark)
    return outcome


def _read_plain(text: str, read: Reader) -> list[Any] | None:
    """Return the records of a plain piece without faults, ``None`` when places are wanted after all."""
    root = None if has_unwanted(text) else compose_plain(text)
    if root is None:
        return None
    findings = Findings()
    records = [_read_record(item, read, Reading(findings)) for item in root.value]
    return None if findings else records


def locate(text: str, position: int, path: tuple[str | int, ...]) -> Place:
    """Return where in a piece the value at ``path`` of its record number ``position`` stands.

    The piece is parsed again, because marks are wanted only for the few records with problems.
    """
    try:
        root = compose(refuse_unwanted(text, Findings()), Findings())
    except MarkedYAMLError:
        return START
    if not isinstance(root, SequenceNode) or position >= len(root.value):
        return START
    mark = find(root.value[position], *path).start_mark
    return Place(mark.line, mark.column)


def _has_conflicts(text: str, findings: Findings) -> bool:
    found = conflicts(text)
    for match in found:
        findings.add("conflict-marker", place_of(text, match.start()))
    return bool(found)


def _read_with_comments(node: Node, text: str, read: Reader, findings: Findings) -> Value:
    reading = Reading(findings)
    record = _read_record(node, read, reading)
    if any(hint in text for hint in _HINTS_OF_COMMENT):
        _report_cut_values(node, text, reading)
    return record


def _read_record(node: Node, read: Reader, reading: Reading) -> Value:
    record = read(node, reading)
    has_consent = getattr(record, "consent", None) is not None
    check_texts(reading.prose, reading.codes, has_consent, reading.findings)
    return record


def _report_cut_values(node: Node, text: str, reading: Reading) -> None:
    """An unquoted value ends at `` #``: free text may have lost its end, unnoticed.

    After a word of a closed list or a date a comment takes nothing away.
    """
    free = {id(scalar) for _, scalar in reading.prose}
    lines = text.split("\n")
    for scalar in scalars_in(node):
        rest = lines[scalar.end_mark.line][scalar.end_mark.column :]
        if _is_cut(scalar, rest, is_free=id(scalar) in free):
            place = Place(scalar.end_mark.line, scalar.end_mark.column + rest.index("#"))
            reading.findings.add("comment-cut", place, kept=scalar.value[-40:], cut=rest.strip()[:40])


def _is_cut(scalar: ScalarNode, rest: str, *, is_free: bool) -> bool:
    if scalar.style or not scalar.value or not _COMMENT_AFTER.match(rest):
        return False
    comment = rest.lstrip()[1:]
    return is_free or not comment.startswith((" ", "\t", "#"))
