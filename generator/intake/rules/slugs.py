"""Addresses of records."""

from __future__ import annotations

import re
from typing import Final

from generator.text.folding import slugify

SHORTEST: Final = 3
LONGEST: Final = 60
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z", re.ASCII)
RESERVED: Final = frozenset(
    # pages and folders of the site, and words that other programs read into a file name
    ["index", "cari", "search", "mitra", "program", "wilayah", "layanan", "jenis", "daftarku", "cetak", "print", "data", "cakupan", "ralat", "assets", "en", "id", "guide", "guides", "panduan", "sitemap", "robots", "feed", "404", "admin", "api", "new", "edit", "none", "null", "true", "false", "all", "semua"]
    # device names of Windows: no file there can be called so
    + ["con", "prn", "aux", "nul", *[f"{device}{n}" for device in ("com", "lpt") for n in range(10)]]
)


def is_slug(value: str, shortest: int = SHORTEST) -> bool:
    """Say whether ``value`` has the form of a slug."""
    return shortest <= len(value) <= LONGEST and _SLUG.match(value) is not None


def is_reserved(slug: str) -> bool:
    """Say whether a slug would clash with a page of the site or a device of Windows."""
    return slug in RESERVED


def slug_like(value: str) -> str:
    """Return the nearest slug to what somebody wrote, or an empty string."""
    like = slugify(value)[:LONGEST].strip("-")
    return like if is_slug(like) and not is_reserved(like) else ""
