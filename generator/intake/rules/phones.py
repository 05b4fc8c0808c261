"""Phone numbers of Indonesia in E.164 form.

Source: ITU-T E.164 and the national numbering plan (Permenkominfo 14/2018): an area code of two
or three digits and five to eight more for a landline, ``8`` and eight to eleven more for a mobile.
"""

from __future__ import annotations

import re
from typing import Final

COUNTRY: Final = "+62"

_WRITTEN = re.compile(r"\+?[\d ().\-/]+\Z", re.ASCII)
_NOT_DIGITS = re.compile(r"\D+", re.ASCII)
_SERVICE = re.compile(r"[1-9]\d{2,4}\Z", re.ASCII)
_CALL_CENTRE = re.compile(r"1500\d{2,3}\Z|15008\d{2}\Z", re.ASCII)
_MOBILE = re.compile(r"8[1-9]\d{7,10}\Z", re.ASCII)
_FREE = re.compile(r"80\d{6,10}\Z", re.ASCII)
_LANDLINE = re.compile(r"(?:2[1-9]|[3-79]\d)\d{5,9}\Z", re.ASCII)


class PhoneError(ValueError):
    """Why a number cannot be used: the name of a rule."""


def normalise(written: str) -> str:
    """Return a number as ``+62…``, or a short service number as its digits.

    Raises:
        PhoneError: With the rule that the number breaks.
    """
    if not _WRITTEN.match(written):
        raise PhoneError("not-a-phone-number")
    digits = _NOT_DIGITS.sub("", written)
    if not written.startswith("+") and (_SERVICE.match(digits) or _CALL_CENTRE.match(digits)):
        return digits
    national = _national(written, digits)
    if any(pattern.match(national) for pattern in (_MOBILE, _FREE, _LANDLINE)):
        return COUNTRY + national
    raise PhoneError("bad-phone")


def _national(written: str, digits: str) -> str:
    if written.startswith("+") and not digits.startswith("62"):
        raise PhoneError("foreign-phone")
    if digits.startswith("0062"):
        return digits[4:].removeprefix("0")
    if written.startswith("+") or (digits.startswith("62") and len(digits) > 9):
        return digits[2:].removeprefix("0")
    if digits.startswith("00"):
        raise PhoneError("foreign-phone")
    if digits.startswith("0"):
        return digits[1:]
    return digits if digits.startswith("8") else ""


def is_mobile(number: str) -> bool:
    """Say whether a number in E.164 form is a mobile one."""
    return number.startswith(COUNTRY) and _MOBILE.match(number[len(COUNTRY) :]) is not None
