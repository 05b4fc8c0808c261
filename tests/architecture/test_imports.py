"""The one-way road of the data, and no way round it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp

from tests.architecture.sources import ROOT, generator_trees, place

LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command as main; sys.exit(main())"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def test_import_contracts_are_kept() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


def is_ours(module: str | None) -> bool:
    return (module or "").split(".")[0] == "generator"


def imports_of_ours(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=module, level=level) if level or is_ours(module):
                yield node
            case ast.Import(names=names) if any(is_ours(alias.name) for alias in names):
                yield node


def hidden_imports(path: Path, tree: ast.Module) -> Iterator[str]:
    """Yield the place of each import of ours inside a function: what hides a cycle from the eye."""
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            yield from (place(path, found.lineno) for found in imports_of_ours(node))


def test_no_function_imports_a_module_of_ours() -> None:
    assert [found for path, tree in generator_trees() for found in hidden_imports(path, tree)] == []


def test_a_hidden_import_would_be_found() -> None:
    tree = ast.parse("def late():\n    from generator.site import publish\n    import generator.text as text\n")
    assert len(list(hidden_imports(ROOT / "example.py", tree))) == 2


def test_no_two_modules_import_each_other_by_any_road() -> None:
    graph = grimp.build_graph("generator", cache_dir=None)
    cycles = [
        f"{importer} -> {imported}"
        for importer in sorted(graph.modules)
        for imported in graph.find_modules_directly_imported_by(importer)
        if graph.find_shortest_chain(importer=imported, imported=importer) is not None
    ]
    assert cycles == []
