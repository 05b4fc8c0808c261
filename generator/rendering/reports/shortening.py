"""Long texts made short: around what differs, or at the end of a line."""

from __future__ import annotations

LONG_TEXT = 160
CONTEXT = 40
"""Characters: of a long text only what differs is shown, with this much around it."""


def focused(before: str, after: str) -> tuple[str, str]:
    """Return two texts without most of what they begin and end with alike, when they are long."""
    if max(len(before), len(after)) <= LONG_TEXT:
        return before, after
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    first, last = max(0, start - CONTEXT), max(0, end - CONTEXT)
    return _between(before, first, last), _between(after, first, last)


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((count for count, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _between(text: str, first: int, last: int) -> str:
    opening, closing = "… " if first else "", " …" if last else ""
    return f"{opening}{text[first : len(text) - last]}{closing}"


def shorten(text: str, limit: int, closing: str) -> str:
    """Return ``text`` cut at a line's end so that it has at most ``limit`` characters, ``closing`` included."""
    if len(text) <= limit:
        return text
    room = limit - len(closing) - 2
    return f"{text[: text.rfind(chr(10), 0, room)]}\n\n{closing}\n"
