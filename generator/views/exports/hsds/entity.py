"""What an HSDS object is made from: its id, and what is the same about it in every language."""

from __future__ import annotations

from collections.abc import Callable

from generator.views.exports.hsds.gaps import Json
from generator.views.exports.identity import HALF, tail_of


class Entity:
    """A record on its way to HSDS, in one language after another."""

    __slots__ = ("_head", "_kept", "id")

    def __init__(self, entity_id: str) -> None:
        self.id = entity_id
        self._head = entity_id[:HALF]
        self._kept: dict[str, list[Json]] = {}

    def part(self, name: str) -> str:
        """Return the id of a part: see ``identity.part_id``."""
        return self._head + tail_of(name)

    def kept(self, name: str, compose: Callable[[], list[Json]]) -> list[Json]:
        """Return objects that are the same in every language, composed for the first that asks."""
        found = self._kept.get(name)
        if found is None:
            found = self._kept[name] = compose()
        return found
