"""One value as YAML text that every reader of YAML takes for the same text."""

from __future__ import annotations

import json
import re
from typing import Final

_PLAIN: Final = re.compile(r"[^\W_](?:[^\x00-\x1f\x7f\"\\]*[^\s\x00-\x1f\x7f\"\\:])?\Z|[^\W_]\Z")
_BREAKS: Final = re.compile(r":(?=\s)|\s#")
_FLOW_BREAKS: Final = re.compile(r"[,\[\]{}]|:(?=[,\]}])")
_TYPED: Final = re.compile(r"-?\d+(?:\.\d+)?\Z|\d{4}-\d{2}-\d{2}\Z|[a-z]+\Z")
_MANGLED: Final = re.compile(
    r"""(?:y|yes|n|no|true|false|on|off|null|nan|inf)\Z   # YAML 1.1 words
    | [-+]?\.?\d[\d_,]*(?:\.\d*)?(?:e[-+]?\d+)?\Z          # numbers
    | 0x[\da-f_]+\Z | 0o?[0-7_]+\Z | 0b[01_]+\Z            # numbers in other bases
    | [-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?\Z              # 08:00 is 480 in base 60
    | \d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?\Z                 # dates and times""",
    re.IGNORECASE | re.VERBOSE,
)


def scalar_text(value: str, *, in_flow: bool = False) -> str:
    """Return ``value`` plain where that is safe, else in double quotes.

    Dates and whole numbers without a leading zero stay plain where the schema asks for them:
    see ``typed_text``.
    """
    if is_plain(value, in_flow=in_flow) and not _MANGLED.match(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def typed_text(value: str, *, in_flow: bool = False) -> str:
    """Return a value that is meant to be a day, a number or a yes: plain, as people write it."""
    return value if _TYPED.match(value) else scalar_text(value, in_flow=in_flow)


def is_plain(value: str, *, in_flow: bool = False) -> bool:
    """Say whether ``value`` can stand without quotes and still be the same text."""
    if not _PLAIN.match(value) or _BREAKS.search(value):
        return False
    return not (in_flow and _FLOW_BREAKS.search(value))


def is_mangled(value: str) -> bool:
    """Say whether other readers of YAML take an unquoted ``value`` for something else than text."""
    return _MANGLED.match(value) is not None
