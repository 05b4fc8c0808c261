"""The title of a page as windows, histories and lists of results show it."""

from __future__ import annotations

from html import escape

from generator.views.plan import Head

MOST = 70
"""Characters of HTML that search engines and browsers show of a title, and judges of markup allow."""
KEPT_END = 19
LONGEST_ESCAPE = len("&quot;")


def window_title(head: Head, site_name: str) -> str:
    """Return a page's title, then the site's name where both fit.

    A title too long gives way to its short form, else to its two ends: the last words tell pages of one
    list apart.
    """
    with_name = f"{head.title} – {site_name}"
    for each in (with_name, head.title, head.short_title):
        if each and _fits(each):
            return each
    words = head.short_title or head.title
    cuts = (f"{words[:start].rstrip()}…{words[-KEPT_END:].lstrip()}" for start in range(MOST - KEPT_END - 1, 0, -1))
    return next(filter(_fits, cuts), words[: MOST // LONGEST_ESCAPE])


def _fits(words: str) -> bool:
    return len(words) <= MOST and len(escape(words)) <= MOST
