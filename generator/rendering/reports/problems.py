"""Problems in words: for people, for machines and for the pages of a pull request."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, TextIO

from generator.model.problem import Level, Problem, Report
from generator.rendering.reports.messages import en
from generator.rendering.reports.messages import id as indonesian

MESSAGES: Final[Mapping[str, Mapping[str, str]]] = {"id": indonesian.MESSAGES, "en": en.MESSAGES}
FALLBACK: Final = "en"

_OPTIONAL = re.compile(r"\[([^\[\]{}]*\{(\w+)\}[^\[\]]*)\]")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def message(problem: Problem, language: str) -> str:
    """Return what is wrong and what to write, in ``language`` or else in English."""
    template = MESSAGES.get(language, MESSAGES[FALLBACK]).get(problem.rule)
    if template is None:
        return ", ".join(problem.facts.values())
    facts = {name: _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", fact) for name, fact in problem.facts.items()}
    said = _OPTIONAL.sub(lambda part: part[1] if facts.get(part[2]) else "", template)
    return said.format_map(facts)


def format_problem(problem: Problem, language: str) -> str:
    """Return ``file:line:column: level: message [rule]``; the level is the same word everywhere."""
    return f"{problem.mark}: {problem.level}: {message(problem, language)} [{problem.rule}]"


def write_report(report: Report, stream: TextIO, language: str, form: Format | str = Format.TEXT) -> None:
    """Write all problems of a report to ``stream``, one a line (JSON: one array)."""
    match Format(form):
        case Format.JSON:
            found = [_plain(problem, language) for problem in report.problems]
            stream.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        case Format.GITHUB:
            stream.writelines(annotation(problem, message(problem, language)) + "\n" for problem in report.problems)
        case Format.TEXT:
            stream.writelines(format_problem(problem, language) + "\n" for problem in report.problems)


def _plain(problem: Problem, language: str) -> dict[str, str | int]:
    return {
        "file": problem.mark.file,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "level": str(problem.level),
        "rule": problem.rule,
        "message": message(problem, language),
    }


def annotation(problem: Problem, words: str) -> str:
    """Return a workflow command that makes GitHub show ``words`` at a problem's line.

    Source: docs.github.com, "Workflow commands for GitHub Actions": data escapes ``%``, CR and LF,
    properties also ``:`` and ``,``.
    """
    command = "error" if problem.level is Level.ERROR else "warning"
    properties = {
        "file": problem.mark.file,
        "line": str(problem.mark.line),
        "col": str(problem.mark.column),
        "title": problem.rule,
    }
    written = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{command} {written}::{_escape(words)}"


def _escape(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(words: str) -> str:
    return _escape(words).replace(":", "%3A").replace(",", "%2C")
