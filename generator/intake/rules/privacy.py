"""Personal data that never belongs here: identity and tax numbers, birth dates, private phones.

NIK and KK have 16 digits: province (2), regency (2), district (2), day (01-31, for women on a
NIK 41-71), month (2), year (2), serial (4). Source: UU 24/2013 and Permendagri 73/2022.
"""

from __future__ import annotations

import re
from typing import Final

from generator.intake.rules.letters import Broken

PROVINCE_CODES: Final = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "16",
        "17",
        "18",
        "19",
        "21",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "51",
        "52",
        "53",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "72",
        "73",
        "74",
        "75",
        "76",
        "81",
        "82",
        "91",
        "92",
        "93",
        "94",
        "95",
        "96",
    ]
)
"""Of every province there has been since 2000; people keep the number of their first one."""

_MANY_DIGITS = re.compile(r"\d(?:[ .\-/]{0,3}\d){8}")
_BIRTH_WORDS: Final = ("lahir", "ttl", "born", "birth", "dob", "d.o.b")
_SIXTEEN = re.compile(r"(?<!\d)\d(?:[ .\-/]{0,3}\d){15}(?![ .\-/]?\d)")
_NPWP = re.compile(
    r"(?<!\d)\d{2}[. ]\d{3}[. ]\d{3}[. ]\d[-. ]\d{3}[. ]\d{3}(?!\d)|npwp\D{0,12}\d(?:[ .\-]?\d){14,15}", re.IGNORECASE
)
_MONTH = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|des|dec)[a-z]*"
_DATES = (
    rf"\d{{1,2}}\s*[-/. ]\s*(?:\d{{1,2}}|{_MONTH})\s*[-/. ]\s*(?:19|20)?\d{{2}}",
    r"(?:19|20)\d{2}-\d{2}-\d{2}",
    rf"{_MONTH} \d{{1,2}},? (?:19|20)\d{{2}}",
)
_BIRTH_WORD = r"lahir|kelahiran|ttl|tgl\.? ?lahir|born|birth ?da(?:te|y)|date of birth|d\.?o\.?b"
_BIRTH = re.compile(rf"\b(?:{_BIRTH_WORD})\b[^\n]{{0,40}}?\b(?:{'|'.join(_DATES)})", re.IGNORECASE)
_MOBILE = re.compile(r"(?<![\d+])(?:\+?62[ .\-]{0,2}|0)8[1-9](?:[ .\-]{0,2}\d){7,10}(?!\d)")


def may_be_personal(lower: str) -> bool:
    """Say, quickly, whether lower-case text could break a rule of this room at all."""
    return _MANY_DIGITS.search(lower) is not None or any(word in lower for word in _BIRTH_WORDS)


def personal_data(value: str) -> Broken | None:
    """Return the rule that personal data in ``value`` breaks. The data itself is never repeated."""
    if any(_is_identity_number(found[0]) for found in _SIXTEEN.finditer(value)):
        return "identity-number", {}
    if _NPWP.search(value):
        return "tax-number", {}
    return ("birth-date", {}) if _BIRTH.search(value) else None


def mobile_number_in(value: str) -> Broken | None:
    """Return the rule that a mobile number in running text breaks."""
    return ("phone-in-text", {}) if _MOBILE.search(value) else None


def _is_identity_number(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    day, month = int(digits[6:8]), int(digits[8:10])
    is_day = 1 <= day <= 31 or 41 <= day <= 71
    return digits[:2] in PROVINCE_CODES and is_day and 1 <= month <= 12
