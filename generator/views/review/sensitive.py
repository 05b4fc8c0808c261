"""What can lead a reader to the wrong person: numbers, addresses, accounts."""

from __future__ import annotations

import re
from typing import Final

from generator.views.review.phrases import Path, Value

_CONTACTS: Final = frozenset({"phones", "email", "website", "social"})
_ADDRESS: Final = frozenset(
    {"address", "village", "district", "regency", "postal_code", "latitude", "longitude", "hosted_by", "transport"}
)
_LONG_NUMBER: Final = re.compile(r"(?<!\d)\d(?:[ .\-/]{0,2}\d){6,}(?!\d)")
_ACCOUNT_WORDS: Final = re.compile(
    r"\b(?:rekening|norek|no\.? ?rek|rek\.|transfer|setor|virtual account|va|bri|bca|bni|bsi|mandiri|dana|ovo|gopay"
    r"|go-pay|shopeepay|linkaja|qris|bitcoin|usdt)\b",
    re.IGNORECASE,
)
_ADDRESS_IN_TEXT: Final = re.compile(
    r"https?://|www\.|\b[a-z0-9-]+\.(?:com|net|org|id|link|me|ly|site|xyz)\b|\S@\S", re.IGNORECASE
)


def is_sensitive(path: Path, value: Value) -> bool:
    """Say whether a value stands first in a review: a contact, an address, or text that holds one."""
    if path[0] in _CONTACTS or (path[0] == "locations" and (len(path) < 3 or path[2] in _ADDRESS)):
        return True
    if path[0] in {"verified", "consent", "agreement", "replaced_by", "old_slugs"}:
        return False
    return any(looks_like_an_account(part) for phrase in value for part in phrase if isinstance(part, str))


def looks_like_an_account(text: str) -> bool:
    """Say whether text names a number, an account, or an address on the web."""
    if _ADDRESS_IN_TEXT.search(text) or _LONG_NUMBER.search(text):
        return True
    return bool(_ACCOUNT_WORDS.search(text) and re.search(r"\d{3}", text))
