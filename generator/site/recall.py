"""What views worked out in one build, kept for the next one: ``Site.remembered`` as a file.

Nothing here is trusted for more than saving work. The file carries its own digest and that of the
program that wrote it; whatever is wrong with it means that everything is worked out again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.rendering.artifact import digest, digest_bytes


def recall(file: Path, program: str) -> dict[str, Any]:
    """Return what the same ``program`` (a digest of it) left in ``file``; nothing if it is not whole."""
    try:
        seal, _, content = file.read_bytes().partition(b"\n")
        if seal.decode("ascii", "replace") != _seal(content, program):
            return {}
        values = json.loads(content)
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def remember(file: Path, program: str, values: Mapping[str, Any]) -> None:
    """Write ``values`` beside their final place and move them there in one step.

    Raises:
        OSError: If the file cannot be written.
    """
    content = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    beside = file.with_suffix(".new")
    beside.write_bytes(_seal(content, program).encode() + b"\n" + content)
    beside.replace(file)


def _seal(content: bytes, program: str) -> str:
    return digest((program, digest_bytes(content)))
