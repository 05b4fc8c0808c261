"""Scripts with short names: a third of a script is names, and a phone only wants to tell them apart.

Knows the JavaScript of ``generator/theme/js`` and no other: declarations by ``const``, ``let``, ``var``
and arrow functions, no classes, no labels, no ``with``, no ``eval``, a semicolon after each statement at
the top. Properties and keys keep their names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, product
from string import ascii_lowercase, ascii_uppercase

KEPT = frozenset({"cari", "search", "rowsFor"})
"""Names that shards, the bench and the judge of the search call."""
_RESERVED = """
async await break case catch class const continue default delete do else false finally for function if in instanceof
let new null of return static super switch this throw true try typeof undefined var void while yield
"""
RESERVED = frozenset(_RESERVED.split())
OPENING, CLOSING = frozenset({"(", "[", "{", "${"}), frozenset({")", "]", "}"})
BEFORE_BLOCK = frozenset({")", "=>", ";", "{", "}", "else", "try", "do", "finally", "catch", ""})
"""What stands before the brace of a block; any other brace opens an object or takes one apart."""
BEFORE_PATTERN = frozenset("(,=:[!&|?{};") | {"return", "=>", "${", "&&", "||", "??", ""}
_TOKEN = re.compile(
    r"""(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<number>\d[\w.]*)|(?P<name>[A-Za-z_$][\w$]*)"""
    r"""|(?P<mark>\?\.(?!\d)|\.\.\.|=>|&&=?|\|\|=?|\?\?=?|.)""",
    re.DOTALL,
)
_PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[])+/[a-z]*")
_TEMPLATE = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*(`|\$\{)", re.DOTALL)
_SPACE = re.compile(r"\s*")
VARIABLE, SHORTHAND = "variable", "shorthand"


def shortened(sources: Mapping[str, str]) -> dict[str, str]:
    """Return scripts that share their names at the top, every name of their own as short as can be."""
    scripts = {name: _Script(source) for name, source in sources.items()}
    top = {name for script in scripts.values() for name in script.top} - KEPT
    declared = {name for script in scripts.values() for name in script.declared} - KEPT
    used = Counter(name for script in scripts.values() for name in script.variables())
    taken = RESERVED | (used.keys() - declared)
    commonest = sorted(top, key=lambda name: (-used[name], name))
    table = dict(zip(commonest, _names(ascii_uppercase, taken), strict=False))
    return {name: script.renamed(table, declared - top, taken) for name, script in scripts.items()}


def _names(first: str, taken: Iterable[str]) -> Iterator[str]:
    """Yield free names that begin with one of the letters ``first``, the shortest first."""
    letters = ascii_lowercase + ascii_uppercase
    every = chain(first, map("".join, product(first, letters)), map("".join, product(first, letters, letters)))
    return (name for name in every if name not in taken)


class _Script:
    """One script in tokens: ``gaps`` is the white space before each, ``roles`` says which are variables."""

    def __init__(self, source: str) -> None:
        self.kinds: list[str] = []
        self.texts: list[str] = []
        self.gaps: list[str] = []
        self.partner: dict[int, int] = {}
        self.roles: dict[int, str] = {}
        self._read(source)
        if "".join(map("".join, zip(self.gaps, self.texts, strict=True))) != source.rstrip():
            raise ValueError("a script that cannot be read in tokens")
        self._find_roles()
        self.declared = {self.texts[place] for place in self._declarations()} - RESERVED
        self.top = {self.texts[place] for start, end in self._statements() for place in self._list_at(start, end)}

    def _text(self, place: int) -> str:
        return self.texts[place] if 0 <= place < len(self.texts) else ""

    def _read(self, source: str) -> None:
        at, braces = 0, [""]
        while (start := _SPACE.match(source, at).end()) < len(source):  # type: ignore[union-attr]
            is_template = source[start] == "`" or (source[start] == "}" and braces[-1] == "${")
            if is_template:
                found, kind = _TEMPLATE.match(source, start + 1), "text"
                if source[start] == "}":
                    braces.pop()
            elif source[start] == "/" and self._text(len(self.texts) - 1) in BEFORE_PATTERN:
                found, kind = _PATTERN.match(source, start), "text"
            else:
                found = _TOKEN.match(source, start)
                kind = found.lastgroup or "" if found else ""
            if found is None:
                raise ValueError(f"a script that cannot be read at {start}")
            text = source[start : found.end()]
            if text.endswith("${"):
                braces.append("${")
            elif text == "{" and kind == "mark":
                braces.append("{")
            elif text == "}" and not is_template:
                braces.pop()
            self.gaps.append(source[at:start])
            self.texts.append(text)
            self.kinds.append(kind)
            at = found.end()

    def _find_roles(self) -> None:
        """Say of each name whether it is a variable, alone or standing for a key too; pair the brackets."""
        open_places: list[tuple[int, bool]] = []
        for place, (kind, text) in enumerate(zip(self.kinds, self.texts, strict=True)):
            if kind == "name" and text not in RESERVED:
                self._find_role(place, is_in_object=bool(open_places) and open_places[-1][1])
            if self._closes(place):
                opening, _ = open_places.pop()
                self.partner[place], self.partner[opening] = opening, place
            if self._opens(place):
                open_places.append((place, text == "{" and self._text(place - 1) not in BEFORE_BLOCK))

    def _find_role(self, place: int, *, is_in_object: bool) -> None:
        before, after = self._text(place - 1), self._text(place + 1)
        if before in {".", "?."}:
            return
        if is_in_object and before in {"{", ","}:
            if after not in {":", "("}:
                self.roles[place] = SHORTHAND
            return
        self.roles[place] = VARIABLE

    def _opens(self, place: int) -> bool:
        text = self.texts[place]
        return text in OPENING if self.kinds[place] == "mark" else self.kinds[place] == "text" and text[-2:] == "${"

    def _closes(self, place: int) -> bool:
        text = self.texts[place]
        return text in CLOSING if self.kinds[place] == "mark" else self.kinds[place] == "text" and text[0] == "}"

    def _declarations(self) -> Iterator[int]:
        for place, text in enumerate(self.texts):
            if self.kinds[place] == "text":
                continue
            if text in {"const", "let", "var"}:
                yield from self._list_at(place, len(self.texts))
            elif text == "=>" and self.texts[place - 1] == ")":
                yield from self._pattern(self.partner[place - 1], place - 1)
            elif text == "=>":
                yield place - 1
            elif text == "catch" and self._text(place + 1) == "(":
                yield from self._pattern(place + 1, self.partner[place + 1])

    def _pattern(self, start: int, end: int) -> Iterator[int]:
        """Yield the names that a list of parameters or a pattern gives values to, not those in default values."""
        return (place for place in range(start, end) if place in self.roles and self.texts[place - 1] != "=")

    def _list_at(self, start: int, end: int) -> Iterator[int]:
        """Yield the names that ``const``, ``let`` or ``var`` at ``start`` declares."""
        if self._text(start) not in {"const", "let", "var"}:
            return
        place = start + 1
        while place < end and self.texts[place] not in CLOSING | {";", "of", "in"}:
            opens = self._opens(place)
            if self.texts[place - 1] in {",", self.texts[start]}:
                yield from self._pattern(place, self.partner[place]) if opens else (place,)
            place = self.partner[place] + 1 if opens else place + 1

    def _statements(self) -> Iterator[tuple[int, int]]:
        """Yield where each statement at the top begins and ends."""
        start, place = 0, 0
        while place < len(self.texts):
            if self._opens(place):
                place = self.partner[place]
            elif self.texts[place] == ";":
                yield start, place + 1
                start = place + 1
            place += 1
        yield start, place

    def variables(self) -> Iterator[str]:
        """Yield every use of a variable."""
        return (self.texts[place] for place in self.roles)

    def renamed(self, table: Mapping[str, str], local: set[str], taken: Iterable[str]) -> str:
        """Return the script with names from ``table``, and those of ``local`` named anew in each statement."""
        parts: list[str] = []
        for start, end in self._statements():
            own = (self.texts[place] for place in range(start, end) if place in self.roles)
            found = dict.fromkeys(name for name in own if name in local)
            here = dict(zip(found, _names(ascii_lowercase, taken), strict=False))
            for place in range(start, end):
                parts += self.gaps[place], self._renamed_at(place, here, table)
        return "".join(parts)

    def _renamed_at(self, place: int, here: Mapping[str, str], table: Mapping[str, str]) -> str:
        text, role = self.texts[place], self.roles.get(place)
        short = here.get(text) or table.get(text, text)
        if role is None or short == text:
            return text
        return f"{text}:{short}" if role == SHORTHAND else short
