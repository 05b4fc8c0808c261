"""JSON files of the cache, each sealed with the digest of its own content.

They are trusted for nothing more than saving work: whoever reads one gets what was written, whole, or nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.rendering.artifact import digest, digest_bytes


def write_sealed(file: Path, value: object, purpose: str = "") -> None:
    """Write ``value`` beside ``file`` and move it there in one step.

    ``purpose`` goes into the seal: only a reader that names the same one will be given the value.

    Raises:
        OSError: If the file cannot be written.
    """
    content = json.dumps(value, separators=(",", ":")).encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_bytes(_seal(content, purpose) + b"\n" + content)
    beside.replace(file)


def read_sealed(file: Path, purpose: str = "") -> Any:  # noqa: ANN401 - any JSON; its reader looks at the shape
    """Return what was written to ``file`` for the same ``purpose``, or ``None`` if it is missing or not whole."""
    try:
        seal, _, content = file.read_bytes().partition(b"\n")
        return json.loads(content) if seal == _seal(content, purpose) else None
    except (OSError, ValueError, RecursionError):
        return None


def _seal(content: bytes, purpose: str) -> bytes:
    return digest((purpose, digest_bytes(content))).encode()
