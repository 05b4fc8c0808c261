"""Days within one record: what comes first."""

from __future__ import annotations

from datetime import date

from generator.intake.draft import Draft
from generator.model.record import Status


def closing_fits_status(record: Draft) -> None:
    """A closing day belongs to a closed record; a closed record should have one."""
    is_closed = record.get("status") is Status.CLOSED
    if record.get("closed_on") and not is_closed:
        record.report("closed-on-open-record", "closed_on")
    if is_closed and not record.wrote("closed_on"):
        record.report("closed-without-date", "status")
    replaced_by = record.get("replaced_by")
    if replaced_by and replaced_by == record.get("slug"):
        record.report("replaced-by-itself", "replaced_by")


def agreement_in_order(agreement: Draft) -> None:
    """An agreement is signed before it ends."""
    _in_order(agreement, "signed", "until")


def batch_in_order(batch: Draft) -> None:
    """People apply before a batch starts, and it starts before it ends."""
    _in_order(batch, "apply_by", "start")
    _in_order(batch, "start", "end")


def _in_order(draft: Draft, earlier: str, later: str) -> None:
    first, last = draft.get(earlier), draft.get(later)
    if isinstance(first, date) and isinstance(last, date) and first > last:
        draft.report("dates-order", later, earlier=earlier, first=first.isoformat(), later=later, last=last.isoformat())
