"""What the last build knew: for each file the key it was made for, so that it need not be made again.

It belongs to one manifest; whatever is wrong with it means that everything is made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.site.publishing.survey import Signature
from generator.site.sealed import read_sealed, write_sealed


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
        """Write the state, column by column."""
        columns = [list(self.files), *zip(*self.files.values(), strict=True)]
        write_sealed(file, columns, purpose=self.manifest_digest)

    @classmethod
    def load(cls, file: Path, manifest_digest: str) -> BuildState:
        """Return the state saved in ``file`` if it is whole and belongs to this manifest, else an empty one."""
        try:
            paths, keys, sizes, changed_ns = read_sealed(file, purpose=manifest_digest)
            return cls(manifest_digest, dict(zip(paths, map(Known, keys, sizes, changed_ns), strict=True)))
        except (ValueError, TypeError):
            return cls()
