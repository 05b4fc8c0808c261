"""Files and functions that fit in a head, and none of the ways that hide a mistake."""

import ast
import re

import pytest

from tests.architecture.sources import ROOT, files_under, generator_trees, own_files, place, text_files

MOST_LINES_A_FILE = 300
MOST_LINES_A_FUNCTION = 50
VAGUE_NAMES = {"utils.py", "util.py", "helpers.py", "helper.py", "misc.py", "common.py", "utils.js", "helpers.js"}
LATER = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")
SAFE_FILTER = re.compile(r"\|\s*safe\b")
INLINE = re.compile(r"<style\b|<[a-z][^>]*\s(style|on[a-z]+)\s*=|<script(?![^>]*\bsrc=)(?![^>]*\btype=\"application/)")


def test_files_of_the_generator_are_short() -> None:
    files = files_under("generator", ".py", ".js", ".css", ".jinja", ".html", ".typ")
    assert files
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_A_FILE} == {}


def test_functions_of_the_generator_are_short() -> None:
    long = [
        f"{place(path, node.lineno)} {node.name}: {length} lines"
        for path, tree in generator_trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > MOST_LINES_A_FUNCTION
    ]
    assert long == []


def is_careless(handler: ast.ExceptHandler) -> bool:
    """Say whether a handler catches everything, and so the mistakes of the programmer too."""
    caught = ast.walk(handler.type) if handler.type else []
    names = {node.id for node in caught if isinstance(node, ast.Name)}
    return handler.type is None or bool(names & {"Exception", "BaseException"})


def test_no_handler_catches_everything() -> None:
    careless = [
        place(path, node.lineno)
        for path, tree in generator_trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and is_careless(node)
    ]
    assert careless == []


def test_no_template_trusts_text_as_markup() -> None:
    templates = files_under("generator", ".jinja", ".html")
    trusting = [
        place(path, number)
        for path in templates
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if SAFE_FILTER.search(line)
    ]
    assert trusting == []


def test_no_template_has_inline_script_or_style() -> None:
    inline = [
        f"{place(path, path.read_text()[: found.start()].count(chr(10)) + 1)} {found.group()[:60]}"
        for path in files_under("generator", ".jinja", ".html")
        for found in INLINE.finditer(path.read_text())
    ]
    assert inline == []


@pytest.mark.parametrize(
    ("markup", "is_inline"),
    [
        ('<script src="{{ base }}/a.js" defer>', False),
        ('<script type="application/ld+json">', False),
        ("<script>", True),
        ('<p style="color:red">', True),
        ('<button onclick="go()">', True),
        ('<p class="style">', False),
    ],
)
def test_inline_code_would_be_found(markup: str, *, is_inline: bool) -> None:
    assert bool(INLINE.search(markup)) is is_inline


def test_file_names_say_what_is_inside() -> None:
    assert [path.name for path in own_files() if path.name in VAGUE_NAMES] == []


def test_nothing_is_left_for_later() -> None:
    left = [
        place(path, number)
        for path, text in text_files()
        if path.suffix != ".csv" and "node_modules" not in path.parts
        for number, line in enumerate(text.splitlines(), start=1)
        if LATER.search(line)
    ]
    assert left == []
