"""Both YAML parsers behind one door: compiled where there is one, pure Python elsewhere."""

from __future__ import annotations

from typing import Any, Final, Protocol, cast

import yaml
from yaml.composer import Composer
from yaml.events import Event
from yaml.nodes import Node
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class NodeSource(Protocol):
    """A parser over one text; use either method, not both."""

    def get_single_node(self) -> Node | None:
        """Return the root node, ``None`` for a text without content; YAMLError when broken."""
        ...

    def get_event(self) -> Event | None:
        """Return the next event, ``None`` after the last; YAMLError when broken."""
        ...


class ParserOf(Protocol):
    """How a parser is made."""

    def __call__(self, stream: str) -> NodeSource:
        """Return a parser over ``stream``."""
        ...


def _no_type(*_: object) -> None:
    """Leave every scalar without a type: the schema types it, YAML does not."""


class PureParser(Reader, Scanner, Parser, Composer):
    """The parser that needs no compiled library."""

    resolve: Any = staticmethod(_no_type)
    descend_resolver: Any = staticmethod(_no_type)
    ascend_resolver: Any = staticmethod(_no_type)

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


def _fastest() -> ParserOf:
    compiled = getattr(getattr(yaml, "cyaml", None), "CParser", None)
    if compiled is None:
        return cast("ParserOf", PureParser)
    # Three calls for every node: the two whose result nobody reads are left to C.
    parts = {
        "resolve": staticmethod(_no_type),
        "descend_resolver": staticmethod({}.get),
        "ascend_resolver": staticmethod(int),
    }
    return cast("ParserOf", type("CompiledParser", (compiled,), parts))


PURE: Final = cast("ParserOf", PureParser)
FASTEST: Final[ParserOf] = _fastest()
