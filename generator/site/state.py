"""What the last build knew: for each file the key it was made for, so that it need not be made again.

Nothing here is trusted for more than saving work. The file carries its own digest and the
digest of the manifest it belongs to; whatever is wrong with it means that everything is made again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.rendering.artifact import digest_bytes
from generator.site.survey import Signature


class Known(NamedTuple):
    """A file as the last build left it: what it was made for, its size and its time of change."""

    key: str
    size: int
    changed_ns: int

    def is_still(self, found: Signature | None) -> bool:
        """Say whether a file that was found was not touched since."""
        return found is not None and found.size == self.size and found.changed_ns == self.changed_ns


@dataclass(frozen=True)
class BuildState:
    """The files by path, true for the site whose manifest has ``manifest_digest``."""

    manifest_digest: str = ""
    files: Mapping[str, Known] = field(default_factory=dict)

    def save(self, file: Path) -> None:
        """Write the state beside its final place and move it there in one step."""
        columns = [self.manifest_digest, list(self.files), *zip(*self.files.values(), strict=True)]
        content = json.dumps(columns, separators=(",", ":")).encode()
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
            belongs_to, paths, keys, sizes, changed_ns = json.loads(content)
            if belongs_to != manifest_digest:
                return cls()
            known = map(Known, keys, sizes, changed_ns)
            return cls(belongs_to, dict(zip(paths, known, strict=True)))
        except (OSError, ValueError, TypeError, RecursionError):
            return cls()
