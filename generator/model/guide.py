"""Hand-written pages: what their head says and where they show live lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.mark import Mark


@dataclass(frozen=True, slots=True)
class Directive:
    """A line such as ``[[list services=housing limit=6]]`` in a guide.

    ``name`` is ``list``, ``figures``, ``figure``, ``agreements`` or ``glossary``. ``arguments``
    maps a key to its values; the single word of ``[[figure bapas_2025]]`` has the key ``key``.
    Terms, regions and figures in it are known to exist once intake let it pass.
    """

    name: str
    arguments: Mapping[str, tuple[str, ...]]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a guide: level 2 or 3, its anchor and its words."""

    level: int
    anchor: str
    title: str


Part: TypeAlias = str | Directive
"""A stretch of trusted HTML from the host, or a directive to be answered at that place."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide in one language. ``name`` is the file's stem and its address (``surat-surat``).

    ``stages`` are those whose readers should read it first. ``digest`` stands for the text as
    written. ``body`` and ``headings`` are filled by the host.
    """

    name: str
    language: str
    title: str
    description: str
    group: str
    order: int
    icon: str
    digest: str
    stages: tuple[str, ...] = ()
    directives: tuple[Directive, ...] = ()
    body: tuple[Part, ...] = ()
    headings: tuple[Heading, ...] = ()

    @property
    def route(self) -> str:
        """Return the page's address without the language folder."""
        return f"{self.name}.html"
