"""QR codes as Typst draws them: a byte a module, white 255 and black 0, with their quiet zone."""

from __future__ import annotations

from functools import lru_cache

from generator.rendering.qr import qr_rows

QUIET_MODULES = 2
"""White around a code. Four are the standard's wish; on white paper two and the page's own white do."""
_BLACK_AND_WHITE = bytes.maketrans(b"01", b"\xff\x00")


class Codes:
    """Codes one after the other; ``add`` tells where in ``content`` one stands."""

    def __init__(self) -> None:
        self._content = bytearray()

    @property
    def content(self) -> bytes:
        """All codes; never empty, because Typst reads the file."""
        return bytes(self._content) or b"\xff"

    def add(self, address: str) -> dict[str, int]:
        """Draw an address and return its ``start`` and its ``side`` in modules."""
        side, pixels = _drawn(address)
        start = len(self._content)
        self._content += pixels
        return {"start": start, "side": side}


@lru_cache(maxsize=4096)
def _drawn(address: str) -> tuple[int, bytes]:
    rows = qr_rows(address)
    modules = len(rows)
    side = modules + 2 * QUIET_MODULES
    edge, beside = b"\xff" * (side * QUIET_MODULES), b"\xff" * QUIET_MODULES
    lines = (beside + f"{row:0{modules}b}".encode().translate(_BLACK_AND_WHITE) + beside for row in rows)
    return side, edge + b"".join(lines) + edge
