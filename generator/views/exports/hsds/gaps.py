"""HSDS leaves out what is not there: an optional field is never null."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def without_gaps(pairs: Json) -> Json:
    """Return ``pairs`` without those that are ``None``, an empty text or an empty list."""
    return {key: value for key, value in pairs.items() if value or value == 0}
