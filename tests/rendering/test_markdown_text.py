"""Hostile text in Markdown stays text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rendering.reports.markdown_text import bare, cell, code

ANYTHING = st.text(st.sampled_from("`|\\ <>&@#*_[]()!~\n\r\t\u202e\u200b\x00ab1é") | st.characters(), max_size=40)


@given(ANYTHING)
def test_a_code_span_ends_where_it_should(text: str) -> None:
    written = code(text)
    fence = re.match(r"`+", written)
    assert fence is not None
    length = len(fence[0])
    inside = written[length:-length]
    assert written.endswith(fence[0])
    assert inside
    assert not re.search(rf"(?<!`)`{{{length}}}(?!`)", inside)
    assert not re.search(r"[\x00-\x1f\x7f\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]", written)


@given(ANYTHING)
def test_no_pipe_in_a_cell_parts_it(text: str) -> None:
    for backslashes in re.findall(r"(\\*)\|", cell(text)):
        assert len(backslashes) % 2 == 1


@given(ANYTHING)
def test_a_bare_title_holds_letters_only(text: str) -> None:
    assert all(letter.isalnum() or letter in " .,'()-/" for letter in bare(text))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Bapas", "`Bapas`"),
        ("a ` b", "`` a ` b ``".replace("`` a", "``a").replace("b ``", "b``")),
        ("`x`", "`` `x` ``"),
        ("", "`—`"),
        ("satu\n\ndua", "`satu ⏎ dua`"),
        ("a\u202eb", "`a[U+202E]b`"),
        ("x" * 5000, f"`{'x' * 2100} … {'x' * 2100}`"),
    ],
)
def test_what_is_written(text: str, written: str) -> None:
    assert code(text) == written
