"""Identifiers that are the same in every language and on every machine: UUIDs of version 5 (RFC 9562)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import NAMESPACE_URL

_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


class Ids:
    """The id of an address and of what stands under it.

    ``id`` is ``uuid5(NAMESPACE_URL, address)``; ``part("phone/1")`` is that of
    ``address#phone/1``. The standard library gives the same ids in twice the time.
    """

    __slots__ = ("_kept", "_parts", "_start", "id")

    def __init__(self, address: str) -> None:
        self._start = hashlib.sha1(NAMESPACE_URL.bytes + address.encode(), usedforsecurity=False)
        self._parts: dict[str, str] = {}
        self._kept: dict[str, list[dict[str, Any]]] = {}
        self.id = _as_uuid(self._start.hexdigest())

    def part(self, name: str) -> str:
        """Return the id of a part of the address; asked for in a second language it is at hand."""
        found = self._parts.get(name)
        if found is None:
            whole = self._start.copy()
            whole.update(b"#" + name.encode())
            found = self._parts[name] = _as_uuid(whole.hexdigest())
        return found

    def kept(self, name: str, compose: Callable[[], list[dict[str, Any]]]) -> list[dict[str, Any]]:
        """Return objects that are the same in every language, composed for the first that asks."""
        found = self._kept.get(name)
        if found is None:
            found = self._kept[name] = compose()
        return found


def _as_uuid(digits: str) -> str:
    """Return the first 128 bits of a SHA-1 digest as a UUID of version 5."""
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{_VARIANT[digits[16]]}{digits[17:20]}-{digits[20:32]}"
