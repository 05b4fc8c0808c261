"""Long lists cut into pages so that one more record changes one page, not all that follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.views import routes
from generator.views.parts import Pager, PagerLink

ROWS_PER_PAGE = 60


class Group(NamedTuple):
    """Slugs that belong together, under a key: the records of one regency, or of one letter."""

    key: str
    slugs: tuple[str, ...]


def pages_of(keys: Sequence[str], found: Mapping[str, Sequence[str]], limit: int = ROWS_PER_PAGE) -> list[list[Group]]:
    """Return the pages of a list: groups in the order of ``keys``, at most ``limit`` slugs a page.

    The row of keys is halved until each part fits. Where it is halved depends on the keys alone,
    so a new record moves others to a new page only when its own page is full. A group
    that does not fit on one page is cut by itself.
    """
    total = sum(len(found.get(key, ())) for key in keys)
    if total == 0:
        return []
    if total <= limit:
        return [[Group(key, tuple(found[key])) for key in keys if found.get(key)]]
    if len(keys) == 1:
        slugs = found[keys[0]]
        return [[Group(keys[0], tuple(slugs[start : start + limit]))] for start in range(0, len(slugs), limit)]
    middle = len(keys) // 2
    return pages_of(keys[:middle], found, limit) + pages_of(keys[middle:], found, limit)


def pager_of(route: str, spans: Sequence[tuple[str, str]], number: int) -> Pager:
    """Return the way through a list of pages; ``spans`` say where each begins and ends."""
    if len(spans) < 2:
        return Pager((), None, None)
    links = tuple(
        [
            PagerLink(each, routes.page_of(route, each), first, last, each == number)
            for each, (first, last) in enumerate(spans, start=1)
        ]
    )
    previous = links[number - 2] if number > 1 else None
    following = links[number] if number < len(links) else None
    return Pager(links, previous, following)
