"""Who made sure, when and how; who agreed that a mobile number is shown."""

from __future__ import annotations

from typing import Final

from generator.intake.editing.writing import Plain
from generator.intake.submission.answers import Answers
from generator.intake.submission.cleaning import day_in, unquoted, web_address
from generator.intake.submission.desk import Desk
from generator.intake.submission.outcome import TroubleError

PUBLIC_SOURCE: Final = "public_source"


def verification(answers: Answers, desk: Desk) -> dict[str, str] | None:
    """Return the new ``verified``, or ``None`` where the form does not tell all of it.

    Raises:
        TroubleError: If an answer cannot be used.
    """
    on, by, how = (unquoted(answers.text(field)) for field in ("checked_on", "checked_by", "checked_how"))
    if not (on and by and how):
        return None
    method = desk.term("verification", how, "checked_how")
    checked = {"on": day(answers, "checked_on"), "by": by, "method": method}
    source = web_address(answers.text("source"))
    if method == PUBLIC_SOURCE and not source:
        raise TroubleError("source-missing", "source")
    return {**checked, "source": source} if source else checked


def consent(answers: Answers) -> dict[str, Plain]:
    """Return ``{"consent": …}`` where the form names who keeps it and since when, else nothing."""
    by = unquoted(answers.text("consent_by"))
    if not (by and answers.text("consent_on")):
        return {}
    return {"consent": {"on": day(answers, "consent_on"), "by": by}}


def day(answers: Answers, field: str) -> str:
    """Return a day as ``2026-11-21``; TroubleError where the answer is not one."""
    written = answers.text(field)
    found = day_in(written)
    if found is None:
        raise TroubleError("bad-day", field, found=written[:40])
    return found.isoformat()
