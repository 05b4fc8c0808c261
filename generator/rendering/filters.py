"""Days, times, money and weekdays as a language writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from babel.core import Locale
from babel.dates import format_date, get_day_names
from babel.numbers import format_decimal
from markupsafe import Markup

from generator.rendering.escaping import escaped

RANGE_DASH = "–"
SHORTEST_RANGE = 3


@dataclass
class Writing:
    """How one language writes values. ``clock_mark`` stands between hours and minutes."""

    locale: Locale
    _days: dict[date, str] = field(default_factory=dict)
    _weekdays: dict[Sequence[int], str] = field(default_factory=dict)

    @classmethod
    def of(cls, locale_name: str) -> Writing:
        """Return the writing of a locale such as ``id_ID``."""
        return cls(Locale.parse(locale_name))

    def day(self, value: date) -> str:
        """Return ``21 November 2026``."""
        written = self._days.get(value)
        if written is None:
            written = self._days[value] = format_date(value, "d MMMM y", locale=self.locale)
        return written

    def as_of(self, value: str) -> str:
        """Return a date as precise as it is known: ``2025-01-17``, ``2025-01`` or ``2025``."""
        parts = [int(part) for part in value.split("-")]
        if len(parts) == 1:
            return value
        if len(parts) == 2:
            return format_date(date(parts[0], parts[1], 1), "MMMM y", locale=self.locale)
        return self.day(date(*parts))

    def number(self, value: int) -> str:
        """Return a whole number, grouped as the language does."""
        return format_decimal(value, locale=self.locale)

    def file_size(self, size_bytes: int) -> str:
        """Return a size as people read it: ``840 KB``, ``1,2 MB`` (1 KB is 1,000 bytes)."""
        if size_bytes < 1_000_000:
            return f"{max(1, round(size_bytes / 1000))} KB"
        return f"{format_decimal(round(size_bytes / 1_000_000, 1), locale=self.locale)} MB"

    def clock(self, value: str) -> str:
        """Return ``HH:MM`` with the mark of the language: ``08.00`` in Indonesian."""
        return value.replace(":", self._clock_mark)

    @cached_property
    def _clock_mark(self) -> str:
        return "." if "." in str(self.locale.time_formats["short"].pattern) else ":"

    def rupiah(self, amount: int) -> str:
        """Return ``Rp150.000`` (whole rupiah, grouped as the language does)."""
        return f"Rp{format_decimal(amount, locale=self.locale)}"

    def weekdays(self, days: Sequence[int]) -> str:
        """Return days (Monday 0) in words; three or more in a row are a range: ``Senin–Jumat``."""
        written = self._weekdays.get(days)
        if written is None:
            written = self._weekdays[days] = ", ".join(self._runs(days))
        return written

    def _runs(self, days: Sequence[int]) -> list[str]:
        names = get_day_names("wide", locale=self.locale)
        runs: list[list[int]] = []
        for day in days:
            if runs and runs[-1][-1] + 1 == day:
                runs[-1].append(day)
            else:
                runs.append([day])
        written: list[str] = []
        for run in runs:
            if len(run) >= SHORTEST_RANGE:
                written.append(f"{names[run[0]]}{RANGE_DASH}{names[run[-1]]}")
            else:
                written += [names[day] for day in run]
        return written

    def filters(self) -> Mapping[str, Callable[..., str]]:
        """Return the filters templates use, by name."""
        return {
            "day": self.day,
            "as_of": self.as_of,
            "number": self.number,
            "file_size": self.file_size,
            "clock": self.clock,
            "rupiah": self.rupiah,
            "weekdays": self.weekdays,
        }


def joined(values: Iterable[object], between: str = "") -> Markup:
    """Return ``values`` with ``between`` in between, each escaped."""
    return Markup(str(escaped(between)).join([escaped(value) for value in values]))  # noqa: S704 - escaped


def having(values: Iterable[object], attribute: str) -> list[object]:
    """Return those of ``values`` whose ``attribute`` holds something."""
    return [value for value in values if getattr(value, attribute)]


PLAIN_FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "join": joined,
    "length": len,
    "list": list,
    "selectattr": having,
    "upper": str.upper,
}
"""Filters that are the same in every language."""
