"""Records as rows of the cache, with their fingerprints."""

from __future__ import annotations

from dataclasses import fields
from hashlib import blake2b

from generator.intake.codec import Value, row_decoder, row_of, to_json
from generator.model.fingerprint import OUTLINE_DIGITS, outline_fields

DIGEST_BYTES = OUTLINE_DIGITS // 2


class RecordRows:
    """Turns records of one model into rows and back.

    A row has two parts, the outline and what only the record's own page tells, so that a
    fingerprint needs nothing written twice.
    """

    def __init__(self, model: type) -> None:
        outline = outline_fields(model)
        own = tuple(field.name for field in fields(model) if field.name not in outline)
        self._parts = row_of(outline), row_of(own)
        self._decode = row_decoder(model, (*outline, *own))

    def write(self, record: Value) -> tuple[str, bytes]:
        """Return the fingerprint of a record and its row in JSON."""
        outline, own = (to_json(part(record)).encode() for part in self._parts)
        row = b"[%b,%b]" % (outline, own)
        return _digest(outline) + _digest(row), row

    def read(self, row: Value) -> Value:
        """Return the record of a row, which is used up; TypeError, ValueError or LookupError for a wrong one."""
        outline, own = row
        return self._decode([*outline, *own])


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=DIGEST_BYTES).hexdigest()
