"""Who confirmed a record, and how."""

from __future__ import annotations

from generator.intake.draft import Draft

PUBLIC_SOURCE = "public_source"


def source_is_named(verified: Draft) -> None:
    """A record from a public source says which one, so that anybody can look it up."""
    if verified.get("method") == PUBLIC_SOURCE and not (verified.wrote("source") or verified.wrote("source_note")):
        verified.report("source-required", "method")
