"""A shell: the part of a page that is the same on every page of one language and depth.

The host renders a shell once, with a mark in the place of each slot; a page is the shell's
pieces with its own text between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.rendering.artifact import digest

SLOTS = ("head", "switch", "body", "foot")
# U+FDD0 is a noncharacter: no text that passed the gate can hold it.
_MARK = re.compile("\ufdd0([a-z]+)\ufdd0")


class ShellError(Exception):
    """A theme printed a slot not once but never or several times."""


def slot_mark(slot: str) -> str:
    """Return what the host prints in the place of ``slot``."""
    return f"\ufdd0{slot}\ufdd0"


@dataclass(frozen=True, slots=True)
class Shell:
    """``pieces`` surround the slots, which stand in the order of ``slots``.

    ``fingerprint`` stands for the shell's text in the keys of pages.
    """

    pieces: tuple[bytes, ...]
    slots: tuple[str, ...]
    fingerprint: str

    @classmethod
    def parse(cls, html: str) -> Shell:
        """Split a rendered shell at its slots.

        Raises:
            ShellError: If a slot does not stand in it exactly once.
        """
        parts = _MARK.split(html)
        slots = tuple(parts[1::2])
        if sorted(slots) != sorted(SLOTS):
            raise ShellError(f"base.html must print each slot of {SLOTS} exactly once; it printed {slots}")
        return cls(tuple([part.encode() for part in parts[0::2]]), slots, digest([html]))

    def fill(self, **texts: str) -> bytes:
        """Return a page: HTML of our own templates in each slot."""
        filled = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            filled += (texts[slot].encode(), piece)
        return b"".join(filled)
