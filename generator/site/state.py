"""What the last build knew: for each file the key it was made for, so that it need not be made again.

Nothing here is trusted for more than saving work. The file carries its own digest and the
digest of the manifest it belongs to; whatever is wrong with it means that everything is made again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.rendering.artifact import digest_bytes
from generator.site.survey import Signature


@dataclass(frozen=True)
class BuildState:
    """``keys`` and ``signatures`` by path, true for the site whose manifest has ``manifest_digest``."""

    manifest_digest: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    signatures: Mapping[str, Signature] = field(default_factory=dict)

    def save(self, file: Path) -> None:
        """Write the state beside its final place and move it there in one step."""
        rows = [[path, key, *self.signatures[path]] for path, key in self.keys.items()]
        content = json.dumps([self.manifest_digest, rows], separators=(",", ":")).encode()
        beside = file.with_suffix(".new")
        beside.write_bytes(digest_bytes(content).encode() + b"\n" + content)
        beside.replace(file)

    @classmethod
    def load(cls, file: Path, manifest_digest: str) -> BuildState:
        """Return the state saved in ``file`` if it is whole and belongs to this manifest, else an empty one."""
        try:
            seal, _, content = file.read_bytes().partition(b"\n")
            if seal.decode("ascii", "replace") != digest_bytes(content):
                return cls()
            belongs_to, rows = json.loads(content)
            if belongs_to != manifest_digest:
                return cls()
            return cls(
                belongs_to,
                {path: key for path, key, _, _ in rows},
                {path: Signature(size, changed_ns) for path, _, size, changed_ns in rows},
            )
        except (OSError, ValueError, TypeError, RecursionError):
            return cls()


def forget(file: Path) -> None:
    """Remove a saved state: what it says is about to stop being true."""
    if os.path.lexists(file):
        file.unlink()
