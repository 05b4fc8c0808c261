"""Interface words that a view needs before it knows how they are said: a gettext msgid and its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A msgid in English with ``%(name)s`` places, and the plain text that fills them."""

    msgid: str
    values: Mapping[str, str]


def message(msgid: str, **values: str) -> Message:
    """Return a message to be said in the reader's language by rendering.

    ``pybabel extract`` finds the msgid through the keyword ``message``.
    """
    return Message(msgid, values)
