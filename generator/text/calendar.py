"""Days and months, without a clock."""

from __future__ import annotations

from datetime import date


def whole_months(since: date, until: date) -> int:
    """Return the number of whole calendar months from ``since`` to ``until``.

    31 January to 28 February is 0 months, to 1 March is 1. Negative spans raise.

    Raises:
        ValueError: If ``until`` lies before ``since``.
    """
    if until < since:
        raise ValueError(f"{until} lies before {since}")
    months = (until.year - since.year) * 12 + until.month - since.month
    return months - 1 if until.day < since.day else months
