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


class ListPage(NamedTuple):
    """One page of a list: the first and last key it is there for, and the groups it holds."""

    first: str
    last: str
    groups: tuple[Group, ...]

    @property
    def slugs(self) -> list[str]:
        """Return the slugs of all groups."""
        return [slug for group in self.groups for slug in group.slugs]


def pages_of(keys: Sequence[str], found: Mapping[str, Sequence[str]], limit: int = ROWS_PER_PAGE) -> list[ListPage]:
    """Return the pages of a list: groups in the order of ``keys``, at most ``limit`` slugs a page.

    The row of keys is halved until each part fits. Where it is halved depends on the keys alone,
    so a new record moves others to a new page only when its own page is full. A group
    that does not fit on one page is cut by itself. Parts without a slug have no page.
    """
    total = sum(len(found.get(key, ())) for key in keys)
    if total == 0:
        return []
    if total <= limit:
        groups = [Group(key, tuple(found[key])) for key in keys if found.get(key)]
        return [ListPage(keys[0], keys[-1], tuple(groups))]
    if len(keys) == 1:
        key, slugs = keys[0], found[keys[0]]
        parts = [tuple(slugs[start : start + limit]) for start in range(0, len(slugs), limit)]
        return [ListPage(key, key, (Group(key, part),)) for part in parts]
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
