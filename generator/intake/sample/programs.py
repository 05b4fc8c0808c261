"""Made-up programs of made-up partners."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from generator.intake.sample.partners import MARK, Values, Workshop
from generator.intake.sample.trades import OFFERS, SKILLS, Trade
from generator.intake.sample.words import ABOUT, APPLY, STEPS, made_up_word


def make_program(provider: Values, trade: Trade, shop: Workshop) -> Values:
    """Return one program of ``provider``."""
    random = shop.random
    offer = random.choice(trade.offers)
    skills = random.sample(SKILLS, random.randint(1, 2)) if offer == "skills_training" else []
    name, name_en = _name(offer, skills, shop.name(made_up_word))
    place = provider["locations"][0]["regency"]
    values: Values = {
        "slug": shop.slug(name),
        "provider": provider["slug"],
        "name": name if shop.chance(0.05) else shop.words(name, name_en),
        "summary": shop.words(f"{name} di {place}. Data ini rekaan.", f"{name_en} in {place}. Made-up data."),
        "services": [offer, *(["certification"] if skills and shop.chance(0.3) else [])],
        "stages": random.sample(("pre_release", "on_supervision", "after_release", "non_custodial"), 2),
        "next_step": shop.words(*random.choice(STEPS)),
        "cost": _cost(shop),
        "verified": {"on": shop.checked_on().isoformat(), "by": "Bapas rekaan", "method": "partner"},
    }
    if skills:
        values["skills"] = [skill[0] for skill in skills]
    if provider.get("status", "active") != "active":
        values["status"] = provider["status"]
        if "closed_on" in provider:
            values["closed_on"] = provider["closed_on"]
    _add_conditions(values, shop)
    _add_times(values, shop)
    _add_rest(values, provider, shop)
    return values


def _name(offer: str, skills: list[tuple[str, str, str]], word: str) -> tuple[str, str]:
    label, label_en = OFFERS[offer]
    if not skills:
        return f"{MARK} {label} {word}", f"Example {label_en} {word}"
    return f"{MARK} {label} {skills[0][1]} {word}", f"Example {label_en}: {skills[0][2]} {word}"


def _cost(shop: Workshop) -> Values:
    kind = shop.random.choices(("free", "free_condition", "partly_paid", "paid", "unknown"), (60, 10, 10, 10, 10))[0]
    cost: Values = {"kind": kind}
    if kind in {"partly_paid", "paid"}:
        cost["amount"] = str(shop.random.randint(1, 40) * 50_000)
    if kind == "free_condition":
        cost["note"] = shop.words("Bawa surat keterangan tidak mampu.", "Bring a poverty letter.")
    return cost


def _add_conditions(values: Values, shop: Workshop) -> None:
    random = shop.random
    if shop.chance(0.5):
        values["eligibility"] = random.choice(
            ("none", {"min_age": "17"}, {"min_age": "18", "max_age": "45"}, {"sex": "female"})
        )
    if shop.chance(0.5):
        values["audience"] = random.sample(("ex_prisoner", "client", "women", "drug_user", "family"), 1)
    if shop.chance(0.6):
        papers: Any = ["none"] if shop.chance(0.1) else random.sample(("ktp", "kk", "release_letter", "sktm"), 2)
        values["documents"] = "none" if papers == ["none"] else papers
    if shop.chance(0.05) and isinstance(values.get("documents"), list):
        values["documents"].append(shop.words("Pas foto 3 x 4, dua lembar", "Two passport photos, 3 x 4 cm"))
    if shop.chance(0.5):
        values["access"] = random.sample(("walk_in", "referral", "phone_first", "online"), 1)
    if shop.chance(0.3):
        steps = sorted(random.sample(range(len(APPLY)), 3))
        values["how_to_apply"] = [shop.words(*APPLY[step]) for step in steps]


def _add_times(values: Values, shop: Workshop) -> None:
    random = shop.random
    if "skills" in values:
        days = random.choice((5, 10, 20, 30, 45, 90))
        values["duration"] = shop.words(f"{days} hari", f"{days} days")
        start = shop.as_of + timedelta(days=random.randint(-200, 200))
        batch = {
            "start": start.isoformat(),
            "end": (start + timedelta(days=days)).isoformat(),
            "apply_by": (start - timedelta(days=14)).isoformat(),
            "seats": str(random.randint(8, 40)),
        }
        values["schedule"] = "rolling" if shop.chance(0.3) else [batch]
    if shop.chance(0.2):
        state = random.choice(("open", "open", "waiting_list", "closed"))
        values["intake"] = {"state": state, "on": values["verified"]["on"]}
    if "certification" in values["services"]:
        values["certificate"] = {"name": "Sertifikat rekaan", "body": "BNSP"}


def _add_rest(values: Values, provider: Values, shop: Workshop) -> None:
    if shop.chance(0.2):
        chosen = shop.random.sample(ABOUT, 3)
        values["description"] = shop.words(*(" ".join(line[side] for line in chosen) for side in (0, 1)))
    if shop.chance(0.1):
        values["locations"] = [f"{provider['slug']}#kantor"]
    if shop.chance(0.08):
        values["scheme"] = shop.random.choice(("atensi", "training_corner", "tkm_lanjutan", "pbk"))
    if shop.chance(0.05):
        values["service_area"] = [provider["locations"][0]["regency"]]
