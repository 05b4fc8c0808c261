"""What a site consists of: every file with its digest, and how many records it shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MANIFEST_NAME = "manifest.json"
FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """``files`` maps each path to the digest of its bytes, without the manifest itself.

    ``records`` maps each record's slug to the provinces it is shown in.
    """

    files: Mapping[str, str]
    records: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """Return the manifest as JSON, a line a file, so that two can be compared by eye."""
        files = ",\n".join(f"{json.dumps(path)}:{json.dumps(self.files[path])}" for path in sorted(self.files))
        records = ",\n".join(
            f"{json.dumps(slug)}:{json.dumps(list(self.records[slug]))}" for slug in sorted(self.records)
        )
        return f'{{"format":{FORMAT},"files":{{\n{files}\n}},"records":{{\n{records}\n}}}}\n'.encode()

    @classmethod
    def read(cls, folder: Path) -> Manifest | None:
        """Return the manifest of a published folder, or ``None`` if it has none that we can trust."""
        try:
            content = json.loads((folder / MANIFEST_NAME).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return cls._checked(content)

    @classmethod
    def _checked(cls, content: object) -> Manifest | None:
        if not isinstance(content, dict) or content.get("format") != FORMAT:
            return None
        files, records = content.get("files"), content.get("records")
        if not isinstance(files, dict) or not isinstance(records, dict):
            return None
        if not all(isinstance(digest, str) and _stays_inside(path) for path, digest in files.items()):
            return None
        if not all(isinstance(provinces, list) for provinces in records.values()):
            return None
        return cls(files, {slug: tuple(provinces) for slug, provinces in records.items()})


def _stays_inside(path: str) -> bool:
    """Say whether a path is relative and never climbs: a manifest must not reach other folders."""
    return not path.startswith("/") and "\\" not in path and ":" not in path and ".." not in path.split("/")
