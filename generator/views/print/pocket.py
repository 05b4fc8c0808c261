"""Pocket cards: an office on a card for the wallet, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.model.partner import Partner
from generator.model.record import Status
from generator.text.languages import Language
from generator.views.plan import Site
from generator.views.print.facts import Facts, facts_of
from generator.views.print.reads import outlines_near, record_reads
from generator.views.print.shelves import may_be_printed

CARD_TYPE = "bapas"
"""The office that everyone on parole must report to."""


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """A sheet of cards that can be composed: one page a language. ``name`` is the file's stem."""

    name: str
    languages: tuple[Language, ...]
    reads: Sequence[str]
    compose: Callable[[], tuple[Facts, ...]]


def plan_pocket_cards(site: Site) -> Iterator[PlannedCard]:
    """Plan a card for each probation office that is open and may be printed."""
    near = outlines_near(site.directory)
    for partner in site.directory.partners.values():
        if partner.type == CARD_TYPE and partner.status is Status.ACTIVE and may_be_printed(site, partner):
            reads = record_reads(site, partner, near)
            yield PlannedCard(partner.slug, site.settings.languages, reads, partial(_compose, site, partner))


def _compose(site: Site, partner: Partner) -> tuple[Facts, ...]:
    return tuple(facts_of(site, partner, language) for language in site.settings.languages)
