"""The schema.org vocabulary, read from the npm package ``schema-dts``, and a check of JSON-LD against it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tools.audit.judges import MODULES

INTERFACE = re.compile(r"^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+)\{(.*?)^\}", re.MULTILINE | re.DOTALL)
PROPERTY = re.compile(r'^    "([\w-]+)"\?: SchemaValue<(.*), "[\w-]+">;', re.MULTILINE)
PLAIN_VALUES = {"Text", "URL", "Number", "Integer", "Float", "Boolean", "Date", "DateTime", "Time", "IdReference"}


@cache
def classes() -> dict[str, tuple[frozenset[str], dict[str, frozenset[str]]]]:
    """Return each type's parents and the properties that it adds, with the types their values may have."""
    source = (MODULES / "schema-dts" / "dist" / "schema.d.ts").read_text(encoding="utf-8")
    found: dict[str, tuple[frozenset[str], dict[str, frozenset[str]]]] = {}
    for name, part, parents, body in INTERFACE.findall(source):
        if part == "Leaf" and name in found:
            continue
        above = frozenset(re.findall(r"(\w+)Base\b", parents)) - {name}
        own = {key: frozenset(re.findall(r"\w+", values)) for key, values in PROPERTY.findall(body)}
        found[name] = (above, own)
    for name in re.findall(r'"@type": "(\w+)";', source):  # types that add no property of their own
        found.setdefault(name, leaf_of(source, name))
    return found


def leaf_of(source: str, name: str) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """Return the parents of a type that only has a leaf interface."""
    leaf = re.search(rf"interface {name}Leaf extends ([^{{]+)\{{", source)
    return frozenset(re.findall(r"(\w+)Base\b", leaf.group(1) if leaf else "")) - {name}, {}


@cache
def ancestors(name: str) -> frozenset[str]:
    """Return a type with all that stand above it."""
    parents = classes()[name][0] if name in classes() else frozenset()
    return frozenset({name}).union(*(ancestors(parent) for parent in parents))


@cache
def properties(name: str) -> dict[str, frozenset[str]]:
    """Return all properties a type may have, inherited ones too."""
    every: dict[str, frozenset[str]] = {}
    for above in ancestors(name):
        every |= classes().get(above, (frozenset(), {}))[1]
    return every


def mistakes(node: Any, wanted: frozenset[str] | None = None) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """Yield every unknown type, unknown property and misplaced value in a JSON-LD value."""
    if isinstance(node, list):
        for item in node:
            yield from mistakes(item, wanted)
    elif isinstance(node, dict) and "@graph" in node:
        yield from mistakes(node["@graph"])
    elif isinstance(node, dict):
        yield from mistakes_of_object(node, wanted)
    elif wanted is not None and isinstance(node, str) and not wanted & PLAIN_VALUES and not node.startswith("http"):
        yield f"plain text {node[:40]!r} where {', '.join(sorted(wanted))} belongs"


def mistakes_of_object(node: dict[str, Any], wanted: frozenset[str] | None) -> Iterator[str]:
    """Yield the mistakes of one JSON-LD object and of what is inside it."""
    kinds = node.get("@type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if not kinds:
        if set(node) - {"@id"}:
            yield f"an object without @type: {', '.join(node)}"
        return
    unknown = [kind for kind in kinds if kind not in classes()]
    yield from (f"unknown type {kind}" for kind in unknown)
    if wanted is not None and not any(ancestors(kind) & wanted for kind in kinds):
        yield f"{', '.join(kinds)} where {', '.join(sorted(wanted))} belongs"
    allowed: dict[str, frozenset[str]] = {}
    for kind in set(kinds) - set(unknown):
        allowed |= properties(kind)
    for key, value in node.items():
        if key.startswith("@"):
            continue
        if key not in allowed:
            yield f"{', '.join(kinds)} has no property {key}"
        else:
            yield from mistakes(value, allowed[key])
