"""Text as HTML: whatever is not markup is escaped."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

try:
    # What ``escape`` does to a str, without the Markup around it: most of what a page prints goes straight into it.
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:  # a Python without the compiled part
    from markupsafe._native import _escape_inner as escape_text


def escaped(value: object) -> str:
    """Return ``value`` as HTML."""
    kind = type(value)
    if kind is str:
        return escape_text(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(value) if kind is int else escape(value)


def in_ascii(html: str) -> str:
    """Return HTML with letters beyond ASCII as character references.

    Text of one byte a letter is joined and encoded five times as fast: one dash makes a whole page wide.
    """
    return html if html.isascii() else html.encode("ascii", "xmlcharrefreplace").decode("ascii")


def captured(macro: Callable[..., None], *values: object) -> Markup:
    """Return what a compiled macro writes."""
    out: list[str] = []
    macro(out, *values)
    return Markup("".join(out))  # noqa: S704 - macros escape what they write
