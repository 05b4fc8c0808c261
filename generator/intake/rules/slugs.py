"""Addresses of records."""

from __future__ import annotations

import re
from typing import Final

from generator.text.folding import slugify

SHORTEST: Final = 3
LONGEST: Final = 60
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z", re.ASCII)
_PAGES: Final = (
    "404 admin all api assets cakupan cari cetak daftarku data edit en false feed guide guides id index jenis layanan "
    "mitra new none null panduan print program ralat robots search semua sitemap true wilayah"
)
_DEVICES: Final = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
RESERVED: Final = frozenset((*_PAGES.split(), *_DEVICES))
"""Names of pages and folders of the site, and names that no file may have on Windows."""


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
