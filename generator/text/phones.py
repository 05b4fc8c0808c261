"""Phone numbers as people in Indonesia write and read them."""

from __future__ import annotations

from functools import lru_cache

SHORT_AREA_CODES = frozenset({"21", "22", "24", "31", "61"})
"""Jakarta, Bandung, Semarang, Surabaya, Medan; every other area code has three digits after the 0."""
NO_BREAK_SPACE = "\u00a0"


@lru_cache(maxsize=65536)
def national_number(number: str) -> str:
    """Return a number in E.164 form as it is dialled inside the country, in groups.

    ``+62281641234`` becomes ``0281 641234``, ``+628123456789`` becomes ``0812 3456 789``. Groups
    are parted by no-break spaces. Short service numbers and foreign numbers stay as they are.
    """
    if not number.startswith("+62"):
        return number
    digits = number.removeprefix("+62")
    if digits.startswith("8"):
        return NO_BREAK_SPACE.join(("0" + digits[:3], *_groups_of_four(digits[3:])))
    area = digits[:2] if digits[:2] in SHORT_AREA_CODES else digits[:3]
    return NO_BREAK_SPACE.join(("0" + area, *_halves(digits[len(area) :])))


def _groups_of_four(digits: str) -> list[str]:
    return [digits[start : start + 4] for start in range(0, len(digits), 4)]


def _halves(digits: str) -> list[str]:
    if len(digits) <= 6:
        return [digits] if digits else []
    return [digits[: len(digits) - 4], digits[-4:]]
