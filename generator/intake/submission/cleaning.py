"""Text as phones and web pages paste it, made plain: spaces, dashes, quotes, digits, dates, addresses."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final
from urllib.parse import urlsplit

_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
_DASHES: Final = re.compile(r"[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_SPACES: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_WHATSAPP: Final = re.compile(
    r"(?:https?://)?(?:api\.)?(?:wa\.me/|whatsapp\.com/send\?phone=)\+?(\d+)\S*", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\+?\(?\d[\d ().\-/]*\d")
_RECORD_PAGE: Final = re.compile(r"(?:mitra|program)/([a-z0-9-]+)(?:\.html)?(?:[?#].*)?\Z")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\Z")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/., ]+(\d{4})\Z")
_MONTH_FIRST: Final = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\Z")


def plain(text: str) -> str:
    """Return text in lines without unseen characters, odd spaces and more than one blank line in a row."""
    lines = _LINES.sub("\n", text)
    seen = "".join(
        letter for letter in lines if letter == "\n" or unicodedata.category(letter) not in _UNSEEN or letter == "\t"
    )
    tidy = "\n".join(_SPACES.sub(" ", line).strip() for line in seen.split("\n"))
    return _BLANK_LINES.sub("\n\n", tidy).strip()


def one_line(text: str) -> str:
    """Return plain text in one line."""
    return " ".join(plain(text).split())


def unquoted(text: str) -> str:
    """Return one line of text without quotes, brackets or backticks around it."""
    return one_line(text).strip("<>()\"'“”‘’`").strip()


def paragraphs(text: str) -> str:
    """Return plain text whose line ends within a paragraph are spaces."""
    return "\n\n".join(" ".join(part.split()) for part in plain(text).split("\n\n") if part.strip())


def phone_numbers(text: str) -> list[str]:
    """Return the phone numbers in ``text``, as written there, with plain digits and dashes."""
    folded = _DASHES.sub("-", unicodedata.normalize("NFKC", plain(_DASHES.sub("-", text))))
    folded = _WHATSAPP.sub(r"+\1", folded)
    return [found.strip() for found in _NUMBER.findall(folded)]


def web_address(text: str) -> str:
    """Return an address of the web; without a scheme it gets ``https``."""
    address = unquoted(text)
    return address if "://" in address or not address else f"https://{address}"


def email_address(text: str) -> str:
    """Return an address of e-mail."""
    return unquoted(text).removeprefix("mailto:").replace(" ", "")


def slug_in(text: str) -> str:
    """Return the slug in the address of a record's page, or the text itself."""
    line = unquoted(text)
    path = urlsplit(line).path if "://" in line else line
    found = _RECORD_PAGE.search(path.lower())
    return found[1] if found else line


def day_in(text: str) -> date | None:
    """Return the day written as ``2026-11-21``, ``21/11/2026``, ``21 November 2026`` or ``Nov 21, 2026``."""
    written = _DASHES.sub("-", unicodedata.normalize("NFKC", one_line(text))).lower()
    if found := _YEAR_FIRST.match(written):
        return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.match(written):
        return _day(found[3], found[2], found[1])
    if found := _MONTH_FIRST.match(written):
        return _day(found[3], found[1], found[2])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month) if month.isdecimal() else _MONTHS.get(month, 0), int(day))
    except ValueError:
        return None
