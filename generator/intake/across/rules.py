"""The rules across records, in the order in which they look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.intake.across.census import Census, Rule
from generator.intake.across.days import nothing_happened_tomorrow
from generator.intake.across.lookalikes import names_are_told_apart
from generator.intake.across.references import (
    partners_name_partners,
    programs_name_partners,
    providers_are_active,
    replacements_exist,
    supervision_has_an_end,
)
from generator.intake.across.uniqueness import names_differ_in_a_region, phones_differ, slugs_differ
from generator.model.problem import Problem

RULES: Final[tuple[Rule, ...]] = (
    slugs_differ,
    partners_name_partners,
    programs_name_partners,
    replacements_exist,
    supervision_has_an_end,
    providers_are_active,
    names_differ_in_a_region,
    names_are_told_apart,
    phones_differ,
)


def check_across(census: Census) -> Iterator[Problem]:
    """Yield every problem that only shows when records are looked at together."""
    yield from check_together(census)
    yield from check_days(census)


def check_together(census: Census) -> Iterator[Problem]:
    """Yield what is found whatever the day: the same for the same records."""
    for rule in RULES:
        yield from rule(census)


def check_days(census: Census) -> Iterator[Problem]:
    """Yield what depends on the build date."""
    yield from nothing_happened_tomorrow(census)
