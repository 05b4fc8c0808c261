"""Addresses of mail and web: only ones that go where they seem to go."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

MAX_ADDRESS_LENGTH: Final = 500
SHORTENERS: Final = frozenset(
    [
        "bit.ly",
        "s.id",
        "tinyurl.com",
        "goo.gl",
        "t.co",
        "ow.ly",
        "is.gd",
        "buff.ly",
        "cutt.ly",
        "rebrand.ly",
        "shorturl.at",
        "rb.gy",
        "t.ly",
        "tiny.cc",
        "bl.ink",
        "lnkd.in",
        "v.gd",
        "adf.ly",
        "shorte.st",
        "bitly.com",
        "linktr.ee",
        "msha.ke",
        "gg.gg",
        "intip.in",
        "heylink.me",
        "urlz.fr",
    ]
)
_EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._%+\-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}\Z"
)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9\-]{0,22}[a-z]\Z")
_PLAIN = re.compile(r"https://([a-z0-9.\-]+)(?=[/?#]|\Z)")
_NUMBER_HOST = re.compile(r"[\d.]+\Z|0x[0-9a-f.x]+\Z|\[|.*:.*:")
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.\-]*):")
_UNSAFE = re.compile(r"[\s<>\"\\^`{|}]")
_DANGEROUS: Final = frozenset({"javascript", "data", "vbscript", "file", "blob", "about"})


class AddressError(ValueError):
    """Why an address cannot be used: the rule it breaks and, if there is one, the right form."""

    def __init__(self, rule: str, nearest: str = "") -> None:
        super().__init__(rule)
        self.rule = rule
        self.nearest = nearest


def is_email(value: str) -> bool:
    """Say whether ``value`` is an e-mail address without tricks."""
    return len(value) <= 254 and ".." not in value and _EMAIL.match(value) is not None


def check_web_address(value: str) -> str:
    """Return an https address as written.

    Raises:
        AddressError: If it is no address, not https, carries a user, port or number host, is
            shortened, or would run as a script.
    """
    if not value.startswith("https://"):
        raise _wrong_scheme(value)
    if len(value) > MAX_ADDRESS_LENGTH or _UNSAFE.search(value):
        raise AddressError("bad-web-address")
    plain = _PLAIN.match(value)
    if plain is not None:
        _check_host(plain[1].rstrip("."))
        return value
    try:
        parts = urlsplit(value)
        has_port = parts.port is not None or parts.netloc.endswith(":")
    except ValueError:
        raise AddressError("bad-web-address") from None
    if "@" in parts.netloc:
        raise AddressError("address-with-user")
    _check_host((parts.hostname or "").rstrip("."), has_port=has_port)
    return value


def _check_host(host: str, *, has_port: bool = False) -> None:
    if _NUMBER_HOST.match(host):
        raise AddressError("address-with-number")
    if has_port:
        raise AddressError("address-with-port")
    if host.removeprefix("www.") in SHORTENERS:
        raise AddressError("shortened-address")
    if not _HOST.match(host):
        raise AddressError("bad-web-address")


def _wrong_scheme(value: str) -> AddressError:
    scheme = _SCHEME.match(value)
    name = scheme[1].lower() if scheme else ""
    if name in _DANGEROUS:
        return AddressError("dangerous-address")
    if name in {"http", "https"}:
        return AddressError("not-https", "https://" + value.split(":", 1)[1].lstrip("/"))
    bare = value.removeprefix("//").lower()
    if _HOST.match(bare.split("/", 1)[0].split(":", 1)[0]):
        return AddressError("not-https", "https://" + value.removeprefix("//"))
    return AddressError("bad-web-address")
