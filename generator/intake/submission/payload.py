"""The issue in a payload of GitHub's, as a webhook or its API gives it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final

MAX_PAYLOAD_BYTES: Final = 2 * 1024 * 1024
MAX_BODY_CHARACTERS: Final = 70_000
"""An issue holds 65,536 characters."""

_JAKARTA: Final = timezone(timedelta(hours=7))


class PayloadError(ValueError):
    """The file is not an issue: the name of the sentence that says so."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What somebody sent. ``sent_on`` is the day in Jakarta, missing when the payload has none."""

    title: str
    body: str
    number: int | None
    sent_on: date | None


def read_issue(content: bytes) -> Issue:
    """Return the issue in a payload: the event of a webhook, or the issue itself.

    Raises:
        PayloadError: With ``payload-too-large``, ``not-json``, ``not-an-issue`` or ``body-too-long``.
    """
    if len(content) > MAX_PAYLOAD_BYTES:
        raise PayloadError("payload-too-large")
    try:
        payload: Any = json.loads(content)
    except (ValueError, RecursionError) as broken:
        raise PayloadError("not-json") from broken
    issue = payload.get("issue", payload) if isinstance(payload, dict) else None
    if not isinstance(issue, dict) or "body" not in issue:
        raise PayloadError("not-an-issue")
    body = _text(issue.get("body"))
    if len(body) > MAX_BODY_CHARACTERS:
        raise PayloadError("body-too-long")
    number = issue.get("number")
    return Issue(
        _text(issue.get("title")),
        body,
        number if isinstance(number, int) and not isinstance(number, bool) else None,
        _day(issue.get("created_at")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(_JAKARTA).date()
