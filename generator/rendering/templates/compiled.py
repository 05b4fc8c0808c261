"""Templates compiled to plain Python functions: escaped by default, once for all languages.

Jinja's own output asks at run time what we know beforehand: whether a value is an object or a
mapping, which names an imported template has, what a constant msgid says. Here Jinja reads the
templates and we write the functions. A page is one function that appends to one list: parents,
blocks, included files and macros without a loop stand in it where they are used, so that all
text between two values is one constant. Macros with a loop are functions that take the list.

Compiling costs more than most builds that change one record, so a template is compiled once, and
a language puts its words in the place of the marks in the constants.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import lru_cache
from types import CodeType
from typing import NamedTuple

from jinja2 import nodes
from markupsafe import Markup, escape

from generator.rendering.escaping import in_ascii
from generator.rendering.templates.expressions import (
    CONSTANTS,
    END,
    FILLED,
    ExpressionWriter,
    Scope,
)
from generator.rendering.templates.lines import Lines
from generator.rendering.templates.trees import Library, Macro, TemplateFile, constant_name

_LINE_BREAKS = re.compile(r"[ \t]*\n\s*")
BODY = "body"
"""What the function of a whole template is called."""
_SILENT = (nodes.Macro, nodes.FromImport, nodes.Extends)


class Compiled(NamedTuple):
    """A template's code, and the filters and other global names it wants."""

    code: CodeType
    filters: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=256)
def compiled(name: str, sources: tuple[tuple[str, str], ...], icon: Callable[[str], Markup]) -> Compiled:
    """Compile a template for every language; ``sources`` are its own and those of all files it names.

    Raises:
        TemplateAssertionError: If it holds what templates of ours do not have.
    """
    unit = _Unit(Library(dict(sources)), icon)
    unit.write_body(name)
    source = "\n".join(unit.functions)
    return Compiled(compile(source, name, "exec"), frozenset(unit.filters), frozenset(unit.names))


class _Unit:
    """All functions of one template."""

    def __init__(self, library: Library, icon: Callable[[str], Markup]) -> None:
        self.library = library
        self.icon = icon
        self.functions: list[str] = []
        self.filters: set[str] = set()
        self.names: set[str] = set()
        self._named: dict[int, str] = {}

    def write_body(self, name: str) -> None:
        """Write the function of a whole template: the text of its first ancestor with the blocks of its heirs."""
        lineage = list(self.library.lineage(name))
        first = lineage[-1]
        blocks = {block: (node.body, file) for file in reversed(lineage) for block, node in file.blocks.items()}
        writer = FunctionWriter(self, first.name, blocks)
        lines = writer.written(first.body, Scope({}, first.macros))
        given = [f"    {variable} = names[{name!r}]" for name, variable in writer.given.items()]
        self._add(f"def {BODY}(names):", ["    out = []", *given, *lines, '    return "".join(out)'], writer)

    def function_of(self, macro: Macro) -> str:
        """Return the name of the function of a macro, which is written when it is first wanted."""
        node = macro.node
        if id(node) not in self._named:
            name = self._named[id(node)] = f"macro_{node.name}_{len(self._named)}"
            writer = FunctionWriter(self, node.name, {}, in_macro=True)
            names = {argument.name: writer.lines.fresh(argument.name) for argument in node.args}
            lines = writer.written(node.body, Scope(names, macro.beside))
            self._add(f"def {name}({', '.join(['out', *names.values()])}):", lines, writer)
        return self._named[id(node)]

    def _add(self, head: str, lines: list[str], writer: FunctionWriter) -> None:
        self.functions += [head, *(lines or ["    pass"])]
        self.filters |= writer.filters
        self.names |= writer.globals


class FunctionWriter(ExpressionWriter):
    """Writes the statements of one function."""

    def __init__(
        self,
        unit: _Unit,
        template: str,
        blocks: Mapping[str, tuple[Sequence[nodes.Node], TemplateFile]],
        *,
        in_macro: bool = False,
    ) -> None:
        super().__init__(template, unit.icon)
        self.given: dict[str, str] = {}
        self.globals: set[str] = set()
        self._unit = unit
        self._blocks = blocks
        self._macros_around = int(in_macro)
        self.lines = Lines()

    def written(self, body: Sequence[nodes.Node], scope: Scope) -> list[str]:
        """Return the lines of a function that appends ``body`` to ``out``."""
        self._statements(body, scope)
        return self.lines.finished()

    def free_name(self, name: str) -> str:
        """Return a variable given to the template, or in a macro, which sees no page, a global name."""
        if self._macros_around:
            self.globals.add(name)
            return name
        if name not in self.given:
            self.given[name] = self.lines.fresh(name)
        return self.given[name]

    def captured(self, node: nodes.Call, scope: Scope) -> str:
        """Return what a macro writes as a value."""
        macro = scope.macros[node.node.name]  # type: ignore[attr-defined]
        values = [self.expression(value, where) for _, value, where in self._arguments_of(macro, node, scope)]
        return f"captured({', '.join([self._unit.function_of(macro), *values])})"

    # Statements

    def _statements(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                self._output(child, scope)
        elif isinstance(node, nodes.If):
            self._if(node, scope)
        elif isinstance(node, nodes.For):
            self._for(node, scope)
        elif isinstance(node, nodes.Assign):
            self._assign(node, scope)
        elif isinstance(node, nodes.Block):
            body, file = self._blocks[node.name]
            self._statements(body, scope.inner(macros=file.macros))
        elif isinstance(node, nodes.Include):
            file = self._unit.library[constant_name(node.template, self.template)]
            self._statements(file.body, scope.inner(macros=file.macros))
        elif not isinstance(node, _SILENT):
            raise self.unknown(node)

    def _output(self, node: nodes.Expr, scope: Scope) -> None:
        if isinstance(node, nodes.TemplateData):
            self.lines.text(in_ascii(_LINE_BREAKS.sub("\n", node.data)))  # no indentation, no blank lines
        elif isinstance(node, nodes.Const):
            self.lines.text(in_ascii(str(escape(node.value))))
        elif isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            self._output_call(node, node.node.name, scope)
        elif self.is_markup(node):
            self.lines.value(self.expression(node, scope))
        else:
            self.lines.value(f"escaped({self.expression(node, scope)})")

    def _output_call(self, node: nodes.Call, name: str, scope: Scope) -> None:
        words = self.words(node, scope)
        if name in scope.macros:
            self._call_macro(scope.macros[name], node, scope)
        elif words is not None and not node.kwargs:
            self.lines.text(f"{FILLED}{node.args[0].value}{END}")  # type: ignore[attr-defined]
        elif words is not None:
            self.lines.value(words)
        elif name == "icon" and isinstance(node.args[0], nodes.Const):
            self.lines.text(str(self.icon(node.args[0].value)))
        elif self.is_markup(node):
            self.lines.value(self.expression(node, scope))
        else:
            self.lines.value(f"escaped({self.expression(node, scope)})")

    def _if(self, node: nodes.If, scope: Scope) -> None:
        word = "if"
        for branch in (node, *node.elif_):
            test = self.expression(branch.test, scope)
            if test == "True":
                self._otherwise(word, branch.body, scope)
                return
            if test not in CONSTANTS:
                with self.lines.indented(f"{word} {test}:"):
                    self._statements(branch.body, scope)
                word = "elif"
        if node.else_:
            self._otherwise(word, node.else_, scope)

    def _otherwise(self, word: str, body: Sequence[nodes.Node], scope: Scope) -> None:
        """Write the last branch, or the only one."""
        with nullcontext() if word == "if" else self.lines.indented("else:"):
            self._statements(body, scope)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        values = self.expression(node.iter, scope)
        counted = any(name.name == "loop" for part in node.body for name in part.find_all(nodes.Name))
        if node.recursive or (counted and node.test):
            raise self.unknown(node)
        counter = self.lines.fresh("loop") if counted else ""
        inner = scope.inner(counter)
        target = self._target(node.target, inner)
        turned = self.lines.fresh("turned") if node.else_ else ""
        if turned:
            self.lines.line(f"{turned} = False")
        head = f"for {counter}, {target} in enumerate({values}):" if counted else f"for {target} in {values}:"
        with self.lines.indented(head):
            if node.test:
                self.lines.line(f"if not {self.expression(node.test, inner)}: continue")
            if turned:
                self.lines.line(f"{turned} = True")
            self._statements(node.body, inner)
        if turned:
            with self.lines.indented(f"if not {turned}:"):
                self._statements(node.else_, scope.inner())

    def _target(self, node: nodes.Node, scope: Scope) -> str:
        if isinstance(node, nodes.Tuple):
            return ", ".join(self._target(each, scope) for each in node.items)
        if not isinstance(node, nodes.Name):
            raise self.unknown(node)
        scope.own.add(node.name)
        scope.names[node.name] = self.lines.fresh(node.name)
        return scope.names[node.name]

    def _assign(self, node: nodes.Assign, scope: Scope) -> None:
        value = self.expression(node.node, scope)
        if isinstance(node.target, nodes.NSRef):
            target = f"{scope.names[node.target.name]}.{node.target.attr}"
        elif isinstance(node.target, nodes.Name) and node.target.name in scope.own:
            target = scope.names[node.target.name]
        else:
            target = self._target(node.target, scope)
        self.lines.flush()  # what was printed before shows what was so before
        self.lines.line(f"{target} = {value}")

    # Macros

    def _call_macro(self, macro: Macro, node: nodes.Call, scope: Scope) -> None:
        arguments = self._arguments_of(macro, node, scope)
        if macro.node.find(nodes.For):
            values = [self.expression(value, where) for _, value, where in arguments]
            self.lines.flush()
            self.lines.line(f"{self._unit.function_of(macro)}({', '.join(['out', *values])})")
            return
        inner = Scope({}, macro.beside)
        for name, value, where in arguments:
            inner.names[name] = self._held(name, self.expression(value, where))
        self._macros_around += 1
        if self._macros_around > 20:
            raise self.unknown(node)
        self._statements(macro.node.body, inner)
        self._macros_around -= 1

    def _held(self, name: str, code: str) -> str:
        """Return a variable that holds the value of ``code``, or ``code`` if it is one or a constant."""
        if code.isidentifier() or code[0] in "'\"":
            return code
        variable = self.lines.fresh(name)
        self.lines.line(f"{variable} = {code}")
        return variable

    def _arguments_of(self, macro: Macro, node: nodes.Call, scope: Scope) -> list[tuple[str, nodes.Expr, Scope]]:
        """Return name and value of each argument, and the scope in which the value is to be read."""
        names = [argument.name for argument in macro.node.args]
        given = dict(zip(names, node.args, strict=False)) | {each.key: each.value for each in node.kwargs}
        defaults = dict(zip(reversed(names), reversed(macro.node.defaults), strict=False))
        lacking = [name for name in names if name not in given and name not in defaults]
        if len(node.args) > len(names) or lacking or given.keys() - set(names):
            raise self.unknown(node)
        home = Scope({}, macro.beside)
        return [(name, given[name], scope) if name in given else (name, defaults[name], home) for name in names]
