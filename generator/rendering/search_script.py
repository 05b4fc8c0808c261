"""Shards of the search index as classic scripts: they load from a memory stick, where ``fetch`` does not."""

from __future__ import annotations

import json

RECEIVER = "cari"
"""The function that ``generator/theme/js/search-*.js`` defines before it asks for a shard."""


def search_script(values: tuple[str, object]) -> bytes:
    """Return a call that hands over a shard's name and value."""
    name, value = values
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Two line ends that JSON allows inside strings and scripts of old browsers do not.
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{RECEIVER}({json.dumps(name)},{said});\n".encode()
