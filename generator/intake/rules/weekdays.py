"""Days of the week as people write them, in Indonesian and English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_NAMES: Final = (
    ("mon", "monday", "senin", "sen"),
    ("tue", "tues", "tuesday", "selasa", "sel"),
    ("wed", "wednesday", "rabu", "rab"),
    ("thu", "thur", "thurs", "thursday", "kamis", "kam"),
    ("fri", "friday", "jumat", "jum'at", "jum"),
    ("sat", "saturday", "sabtu", "sab"),
    ("sun", "sunday", "minggu", "ahad", "min"),
)
_NUMBERS: Final = {name: number for number, names in enumerate(_NAMES) for name in names}
_RANGE: Final = re.compile(r"\s*(?:-|–|s/d|sampai|to)\s*")
_EVERY_DAY: Final = frozenset({"daily", "every day", "setiap hari"})


@lru_cache(maxsize=1024)
def weekdays_of(written: str) -> tuple[int, ...]:
    """Return weekday numbers (Monday 0) in order, or nothing when a day is not known.

    ``Mon-Fri`` and ``Senin, Kamis`` are days; ``Fri-Mon`` runs over the weekend.
    """
    lower = written.lower().strip()
    if lower in _EVERY_DAY:
        return tuple(range(7))
    days: set[int] = set()
    for part in lower.split(","):
        ends = [_NUMBERS.get(name.strip()) for name in _RANGE.split(part.strip())]
        if len(ends) > 2 or None in ends:
            return ()
        first, last = ends[0] or 0, ends[-1] or 0
        days.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    return tuple(sorted(days))
