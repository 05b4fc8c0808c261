"""Opening hours."""

from __future__ import annotations

from generator.intake.draft import Draft


def opens_before_it_closes(time: Draft) -> None:
    """A day's opening time comes before its closing time; both are ``HH:MM``, so text compares."""
    opens, closes = time.get("opens"), time.get("closes")
    if opens and closes and opens >= closes:
        time.report("hours-order", "close", opens=opens, closes=closes)
