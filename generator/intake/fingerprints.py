"""Fingerprints of records that passed the gate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from hashlib import blake2b
from operator import itemgetter

from generator.intake.cache import to_json
from generator.intake.codec import Value
from generator.model.fingerprint import OUTLINE_DIGITS, outline_fields

DIGEST_BYTES = OUTLINE_DIGITS // 2


def fingerprint_of(model: type, row: Sequence[Value], written: bytes) -> str:
    """Return the fingerprint of a record: of its outline, then of everything in its ``row`` as it is ``written``."""
    outline = to_json(_outline_of(model)(row)).encode()
    return _digest(outline) + _digest(written)


@cache
def _outline_of(model: type) -> itemgetter[Value]:
    wanted = frozenset(outline_fields(model))
    return itemgetter(*[place for place, field in enumerate(fields(model)) if field.name in wanted])


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=DIGEST_BYTES).hexdigest()
