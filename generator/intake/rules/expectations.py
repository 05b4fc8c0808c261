"""What a record of some kind should also say."""

from __future__ import annotations

from typing import Final

from generator.intake.draft import Draft

SUPERVISED_TYPES: Final = frozenset({"pokmas_lipas", "pos_bapas", "griya_abhipraya"})
GROUP_TYPE: Final = "pokmas_lipas"
TRAINING: Final = "skills_training"
FREE: Final = "free"


def group_names_its_office(partner: Draft) -> None:
    """A group, post or halfway house stands under a Bapas; a group also has its field."""
    kind = partner.get("type")
    if kind in SUPERVISED_TYPES and not partner.wrote("bapas"):
        partner.report("bapas-expected", "type", type=str(kind))
    if kind == GROUP_TYPE and not partner.wrote("fields"):
        partner.report("fields-expected", "type", type=str(kind))


def training_names_skills(program: Draft) -> None:
    """Training says what it teaches: the word people search for most."""
    if TRAINING in (program.get("services") or ()) and not program.get("skills"):
        program.report("skills-required", "skills" if program.wrote("skills") else "services")


def cost_adds_up(record: Draft) -> None:
    """What is free has no price."""
    cost = record.get("cost")
    if cost is not None and cost.kind == FREE and cost.amount:
        record.report("amount-with-free", "cost", "amount", amount=str(cost.amount))


def ages_in_order(eligibility: Draft) -> None:
    """The youngest age is not above the oldest."""
    youngest, oldest = eligibility.get("min_age"), eligibility.get("max_age")
    if youngest is not None and oldest is not None and youngest > oldest:
        eligibility.report("age-order", "max_age", youngest=str(youngest), oldest=str(oldest))
