"""What search worked out in an earlier build and need not work out again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

from generator.views.plan import Site

PREFIX = "search "

Value = TypeVar("Value")


class Memory:
    """Values of one build, taken from ``site.remembered`` where an earlier build left them there.

    Values are lists, dicts, texts and numbers; a tuple may come back as a list. Each depends on its own
    key and on what every one of them depends on: lexicon, vocabularies, regions, languages and what
    guides are called.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._kept: dict[str, Any] = {}
        directory = site.directory
        world = (
            site.lexicon.digest,
            *(guide.digest for guide in site.guides),
            *(language.tag for language in site.settings.languages),
            repr(directory.gazetteer.regions),
            repr(directory.vocabularies),
        )
        self._world = hashlib.blake2b("\0".join(world).encode(), digest_size=16)

    def recall(self, key: str, make: Callable[[], Value]) -> Value:
        """Return the value for ``key``, made by ``make`` unless it is remembered."""
        digest = self._world.copy()
        digest.update(key.encode())
        name = PREFIX + digest.hexdigest()
        remembered = self._site.remembered
        value: Value = remembered[name] if name in remembered else make()
        self._kept[name] = value
        return value

    def keep(self) -> None:
        """Leave to the next build what this one used, and nothing else of search."""
        remembered = self._site.remembered
        for name in [name for name in remembered if name.startswith(PREFIX) and name not in self._kept]:
            del remembered[name]
        remembered.update(self._kept)
