"""Every rule of the gate by name, and how much breaking it matters."""

from __future__ import annotations

from typing import Final

from generator.model.problem import Level

_WARNINGS: Final = frozenset(
    {
        "bapas-expected",
        "fields-expected",
        "closed-without-date",
        "near-equal-name",
        "shared-phone",
    }
)

_ERRORS: Final = frozenset(
    {
        # files
        "missing-file", "unreadable-file", "wrong-file-name", "empty-file", "file-too-large", "not-utf-8",
        "not-text", "conflict-marker", "root-not-list",
        # YAML
        "control-character", "invisible-character", "damaged-character", "directive", "several-documents",
        "anchor", "alias", "tag", "merge-key", "nesting-too-deep", "duplicate-key", "comment-cut",
        "yaml-unclosed-quote", "yaml-unclosed-bracket", "yaml-tab", "yaml-special-start", "yaml-colon",
        "yaml-missing-colon", "yaml-indentation", "yaml-escape", "yaml-syntax",
        # shape
        "expected-map", "expected-list", "expected-text", "expected-text-or-map", "expected-word-or-list",
        "empty-value", "empty-list", "none-in-list",
        "too-many-entries", "repeated-entry", "unknown-key", "missing-field", "none-not-allowed", "unknown-language",
        # values
        "too-long", "line-break", "bad-slug", "reserved-slug", "bad-key", "unknown-term", "unknown-choice", "bad-date",
        "bad-integer", "integer-range", "bad-boolean", "bad-time", "bad-weekdays", "bad-degree", "bad-postal-code",
        "bad-email", "bad-web-address", "not-https", "address-with-user", "address-with-number", "address-with-port",
        "shortened-address", "dangerous-address", "bad-phone", "not-a-phone-number", "foreign-phone",
        "unknown-region", "ambiguous-region", "province-not-regency", "bad-place-reference",
        # text
        "placeholder", "html", "markdown", "template", "mixed-script", "look-alike-letters", "stacked-marks",
        # people
        "identity-number", "tax-number", "birth-date", "mobile-without-consent", "phone-in-text",
        "person-without-consent",
        # within a record
        "missing-indonesian", "coordinate-pair", "outside-indonesia", "far-from-regency", "hours-order",
        "source-required", "closed-on-open-record", "dates-order", "age-order", "skills-required",
        "empty-map", "replaced-by-itself", "repeated-location-key", "amount-with-free",
        # across records
        "duplicate-slug", "old-slug-taken", "unknown-partner", "unknown-record", "unknown-location", "unsuitable-bapas",
        "supervision-cycle", "replacement-cycle", "inactive-provider", "same-name-and-region", "future-date",
        # vocabularies
        "duplicate-term", "unknown-parent-term", "missing-vocabulary",
    }
)  # fmt: skip

RULES: Final = _WARNINGS | _ERRORS


def level_of(rule: str) -> Level:
    """Return how much breaking ``rule`` matters; KeyError for a rule that does not exist."""
    if rule in _WARNINGS:
        return Level.WARNING
    if rule in _ERRORS:
        return Level.ERROR
    raise KeyError(rule)
