"""Plain lines are composed as the YAML parser composes them, or left to it."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml import YAMLError
from yaml.nodes import Node

from generator.intake.findings import Findings
from generator.intake.sample import write_sample
from generator.intake.syntax.chunks import split
from generator.intake.syntax.composing import compose
from generator.intake.syntax.plain import compose_plain
from generator.intake.syntax.source import refuse_unwanted
from tests.intake.projects import A_PARTNER, A_PROGRAM, ROOT

RECORDS = tuple(
    chunk.text for name in ("partners.yml", "programs.yml") for chunk in split((ROOT / name).read_text("utf-8")).chunks
)
PIECES = (
    " ",
    "  ",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "-",
    "key: ",
    "a: b",
    ": ",
    ":",
    ",",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "{a: b}",
    "[c, d]",
    '"',
    "'",
    "''",
    '"x"',
    "'y'",
    "#",
    " # z",
    "|",
    ">",
    ">-",
    ">-\n      satu\n      dua",
    "&a ",
    "*a",
    "!t ",
    "%",
    "@",
    "`",
    "?",
    "? ",
    "-7.5",
    "08:00",
    "https://contoh.example/a#b",
    "\\",
    "~",
    "<<: ",
    "---",
    "...",
    "é",
    "kata",
)


def as_values(node: Node | None) -> Any:
    """Return a tree of plain values that tells lists, maps and scalars apart."""
    if node is None or isinstance(node.value, str):
        return node and node.value
    return [type(node).__name__, *([as_values(part) for part in _parts(item)] for item in node.value)]


def _parts(item: Node | tuple[Node, Node]) -> tuple[Node, ...]:
    return item if isinstance(item, tuple) else (item,)


def by_parser(text: str) -> Any:
    """Return what the YAML parser makes of ``text``: a tree, or words for a text it refuses or reports."""
    findings = Findings()
    try:
        tree = as_values(compose(text, findings))
    except (YAMLError, ValueError):
        return "refused"
    return "reported" if findings else tree


def agree(text: str) -> bool:
    """Say whether ``text`` is left to the parser, or composed as the parser does."""
    clean = refuse_unwanted(text, Findings())
    plain = compose_plain(clean)
    return plain is None or as_values(plain) == by_parser(clean)


@pytest.mark.parametrize("text", [A_PARTNER, A_PROGRAM, "- {a: [b, c], d: 'e'}\n", "- a:\n  - b\n  - c: d\n  e: f"])
def test_plain_records_are_composed_without_the_parser(text: str) -> None:
    assert compose_plain(text) is not None
    assert agree(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# kosong\n",
        "- a: |\n    b\n",
        "- a: b\n   c\n",
        "- a: b # c\n",
        "- a: &x b\n",
        "- a: *x\n",
        "- a: !!str b\n",
        "- a:\n- b: c\n",
        "- a: b\n    c: d\n",
        "- a: [b\n",
        "- a: [b, ]\n",
        "- a: {b}\n",
        "- a: 'it''s'\n",
        "- a: b:\n",
        '- a: "b\\n"\n',
        "- ? a\n  : b\n",
        "- - a\n",
        "- a: b\n- \n",
        "- a: b \n",
        "- a:\tb\n",
        "- <<: {a: b}\n",
        "- a b: c\n",
        "- a: >-\n  b\n",
        "- a: >-\n    b\n      c\n",
        "- a: >-\n    b \n    c\n",
        "- a: >-\n    b\n     \n    c\n",
        "  - a: b\n",
        "- a: " + "[" * 40 + "]" * 40 + "\n",
    ],
)
def test_what_is_not_plain_is_left_to_the_parser(text: str) -> None:
    assert compose_plain(text) is None


def test_nearly_all_real_records_are_plain() -> None:
    assert all(agree(record) for record in RECORDS)
    assert sum(compose_plain(record) is not None for record in RECORDS) > 0.8 * len(RECORDS)


def test_nearly_all_sample_records_are_plain(tmp_path: Path) -> None:
    write_sample(300, tmp_path)
    records = [chunk.text for chunk in split((tmp_path / "programs.yml").read_text("utf-8")).chunks]

    assert all(agree(record) for record in records)
    assert sum(compose_plain(record) is not None for record in records) > 0.95 * len(records)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_lines_are_composed_alike(text: str) -> None:
    assert agree("- kunci: " + text)
    assert agree("- " + text)


@given(st.integers(0, len(RECORDS) - 1), st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), st.randoms())
def test_records_with_slips_are_composed_alike(number: int, pieces: list[str], chance: random.Random) -> None:
    text = RECORDS[number]
    for piece in pieces:
        at = chance.randrange(2, len(text))
        text = text[:at] + piece + text[at + chance.randrange(3) :]

    assert agree(text)
