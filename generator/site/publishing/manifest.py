"""What a site consists of: every file with its digest, and how many records it shows."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from json.encoder import encode_basestring_ascii as quoted
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

    @cached_property
    def content(self) -> bytes:
        """The manifest as JSON, a line a file, so that two can be compared by eye."""
        files = [f"{quoted(path)}:{quoted(digest)}" for path, digest in sorted(self.files.items())]
        records = [f"{quoted(slug)}:{json.dumps(provinces)}" for slug, provinces in sorted(self.records.items())]
        parts = (f'{{"format":{FORMAT},"files":{{', ",\n".join(files), '},"records":{', ",\n".join(records), "}}\n")
        return "\n".join(parts).encode()

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
        if not all(isinstance(digest, str) for digest in files.values()) or _leads_out(files):
            return None
        if not all(isinstance(provinces, list) for provinces in records.values()):
            return None
        return cls(files, {slug: tuple(provinces) for slug, provinces in records.items()})


def _leads_out(paths: Collection[str]) -> bool:
    """Say whether a path is empty, absolute, climbs or is none at all: a manifest must not reach other folders."""
    whole = "/\0/" + "/\0/".join(paths) + "/\0/"
    return whole.count("\0") > len(paths) + 1 or any(sign in whole for sign in ("\0//", "/../", "\\", ":"))
