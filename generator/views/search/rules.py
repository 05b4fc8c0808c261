"""What ranking knows about terms: what a type implies, how costs fit each other, terms with a role."""

from __future__ import annotations

from collections.abc import Mapping

LETTERS: Mapping[str, str] = {
    "service": "s",
    "skill": "k",
    "type": "t",
    "stage": "g",
    "audience": "a",
    "cost": "c",
    "access": "e",
    "scheme": "m",
    "certificate": "x",
    "region": "r",
    "page": "p",
    "near": "n",
    "ordinary": "o",
}
"""The letter of each kind of meaning; with a term's number it is the term's code: ``s4``."""

IMPLIED: Mapping[str, tuple[str, ...]] = {
    "bapas": ("reporting_post", "social_support"),
    "pos_bapas": ("reporting_post",),
    "griya_abhipraya": ("housing",),
    "sentra_kemensos": ("social_assistance",),
    "training_centre": ("skills_training",),
    "community_blk": ("skills_training",),
    "private_training": ("skills_training",),
    "bnn_rehab": ("drug_rehab",),
    "ipwl": ("drug_rehab",),
    "legal_aid": ("legal_aid",),
    "employer": ("job_placement",),
    "health": ("health_care",),
    "religious_org": ("religious_guidance",),
}
"""What a type of partner does by its nature, where a record does not say."""

FREELY = ("legal_aid", "bapas", "pos_bapas", "griya_abhipraya", "sentra_kemensos", "prison")
"""Types that take no money by law: a cost that is not known there fits who asks for a free place."""

COST_FITS: Mapping[str, Mapping[str, int]] = {"free": {"free_condition": 7, "partly_paid": 2}}
COST_UNKNOWN_FITS, COST_FITS_BEST = 4, 9
"""How well another cost answers the one asked for, from 0 to 9; one that is not known answers any a little."""

ROLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    # A skill or another service says more than these beside it.
    "training": (("service", "skills_training"),),
    "aside": tuple(
        ("service", key)
        for key in (
            "skills_training",
            "business_support",
            "job_placement",
            "social_support",
            "health_care",
            "education",
        )
    ),
    "money": (("service", "capital"),),
    "trade": (("service", "business_support"), ("skill", "entrepreneurship")),
    "background": (
        *(("service", key) for key in ("child_family", "social_assistance", "social_support")),
        ("audience", "family"),
        ("type", "prison"),
    ),
    "school": (("type", "training_centre"), ("type", "community_blk"), ("type", "private_training")),
    "kin": (("service", "child_family"), ("audience", "family")),
    "papers": tuple(("service", key) for key in ("police_record", "identity_documents", "education")),
    # Who this directory is for: said beside something else it tells nothing.
    "usual": (
        ("stage", "after_release"),
        ("audience", "ex_prisoner"),
        ("audience", "client"),
        ("audience", "general_public"),
    ),
    "asker": (("audience", "family"),),
    "office": (("type", "bapas"),),
}
"""Terms that ranking treats in a way of their own, by what they are to a reader's question."""


def rules_of(numbers: Mapping[str, Mapping[str, int]]) -> dict[str, object]:
    """Return what ranking knows about terms: services a type implies, fits of costs, terms with a role.

    A fit is a digit: of each asked cost, first for a cost not known, then for each cost in its order.
    """
    services, costs = numbers["service"], numbers["cost"]
    return {
        "implied": [[services[key] for key in IMPLIED.get(kind, ()) if key in services] for kind in numbers["type"]],
        "freely": [numbers["type"][kind] for kind in FREELY if kind in numbers["type"]],
        "fits": ["".join(str(_fit(asked, cost)) for cost in ("unknown", *costs)) for asked in costs],
        "roles": {
            role: [f"{LETTERS[kind]}{numbers[kind][key]}" for kind, key in terms if key in numbers[kind]]
            for role, terms in ROLES.items()
        },
    }


def _fit(asked: str, cost: str) -> int:
    if cost == asked:
        return COST_FITS_BEST
    return COST_UNKNOWN_FITS if cost == "unknown" else COST_FITS.get(asked, {}).get(cost, 0)
