"""Made-up partners."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, Final, TypeAlias

from generator.intake.sample.places import Spot
from generator.intake.sample.trades import SKILLS, SUPERVISED, Trade
from generator.intake.sample.words import ABOUT, STEPS, STREETS, VILLAGES, made_up_name, made_up_word
from generator.text.folding import slugify

MARK: Final = "Contoh"
"""Every made-up name starts with the word "example"."""

FOR_WHOM: Final = " untuk Orang yang Baru Bebas dan Keluarganya"
"""Some names are as long as names get."""

Plain: TypeAlias = Any
Values: TypeAlias = dict[str, Plain]


@dataclass(slots=True)
class Workshop:
    """What is shared while a sample is made: chance, the day it is as of, and what is taken."""

    random: Random
    as_of: date
    numbers: Iterator[str]
    slugs: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def slug(self, words: str) -> str:
        """Return a slug that nobody has yet."""
        start = slugify(words)[:50].strip("-")
        slug, count = start, 1
        while slug in self.slugs:
            count += 1
            slug = f"{start}-{count}"
        self.slugs.add(slug)
        return slug

    def name(self, make: Callable[[Random], str]) -> str:
        """Return a made-up name that nobody has yet, however many there are, with at most one word added."""
        name = make(self.random)
        while name in self.names:
            name = f"{make(self.random)} {made_up_word(self.random)}"
        self.names.add(name)
        return name

    def chance(self, share: float) -> bool:
        """Say yes in ``share`` of all cases."""
        return self.random.random() < share

    def checked_on(self) -> date:
        """Return a day of checking: most within half a year, a fifth long ago."""
        days = self.random.choices(((0, 180), (181, 360), (361, 1000)), (6, 2, 2))[0]
        return self.as_of - timedelta(days=self.random.randint(*days))

    def words(self, indonesian: str, english: str) -> Plain:
        """Return words in both languages; some records have only one."""
        return {"id": indonesian, "en": english}


def make_partner(trade: Trade, spot: Spot, offices: dict[str, str], shop: Workshop) -> Values:
    """Return one partner. ``offices`` are slugs of Bapas by province, filled as they are made."""
    words = shop.name(made_up_name)
    if shop.chance(0.01):
        words += FOR_WHOM
    name = f"{MARK} {trade.label} {words}"
    slug = shop.slug(f"{name} {spot.region.name}" if shop.chance(0.2) else name)
    only_indonesian = shop.chance(0.06)
    values: Values = {
        "slug": slug,
        "type": trade.type,
        "name": name if only_indonesian else shop.words(name, f"Example {trade.label_en} {words}"),
        "summary": _summary(trade, spot, only_indonesian, shop),
        "services": list(trade.services),
        "locations": _locations(spot, shop),
        "verified": _verified(shop),
    }
    if trade.type == "bapas":
        offices[spot.region.province] = slug
        offices.setdefault("", slug)
    if trade.type in SUPERVISED:
        values["bapas"] = offices.get(spot.region.province, offices[""])
    if trade.type == "pokmas_lipas":
        values["fields"] = [shop.random.choice(("economic", "religious_professional", "legal", "social"))]
        values["membership"] = shop.random.sample(("individual_family", "academic", "entrepreneur", "civil_society"), 2)
    _add_offer(values, trade, shop)
    _add_contacts(values, shop)
    _add_area(values, trade, spot)
    _add_extras(values, only_indonesian, shop)
    return values


def _summary(trade: Trade, spot: Spot, only_indonesian: bool, shop: Workshop) -> Plain:
    place, place_en = spot.region.name, spot.region.name_en
    indonesian = f"{trade.summary} di {place}. Data ini rekaan."
    return indonesian if only_indonesian else shop.words(indonesian, f"{trade.summary_en} in {place_en}. Made-up data.")


def _locations(spot: Spot, shop: Workshop) -> list[Values]:
    random = shop.random
    place: Values = {"key": "kantor", "regency": spot.region.name}
    if shop.chance(0.8):
        place["address"] = f"Jalan {random.choice(STREETS)} Rekaan {random.randint(1, 250)}"
        place["village"] = made_up_word(random) + random.choice(VILLAGES)
        place["district"] = made_up_word(random)
    if spot.latitude:
        place |= {"latitude": spot.latitude, "longitude": spot.longitude}
    if shop.chance(0.7):
        place["hours"] = _hours(shop)
    if shop.chance(0.15):
        place["transport"] = shop.words("Naik angkutan kota, turun di pasar.", "Take the city bus to the market.")
    if shop.chance(0.1):
        place["accessibility"] = ["wheelchair", "ground_floor"]
    places = [place]
    if shop.chance(0.03):
        places.append(
            {"key": "cabang", "name": "Cabang rekaan", "regency": spot.region.name, "hours": "by_appointment"}
        )
    return places


def _hours(shop: Workshop) -> Plain:
    if shop.chance(0.1):
        return shop.random.choice(("by_appointment", "always"))
    times: list[Values] = [{"days": "Mon-Thu", "open": "08:00", "close": "16:00"}]
    times.append({"days": "Fri", "open": "08:00", "close": "16:30", "note": "istirahat 11:30-13:00"})
    return times


def _verified(shop: Workshop) -> Values:
    on = shop.checked_on().isoformat()
    if shop.chance(0.4):
        return {
            "on": on,
            "by": "penyunting rekaan",
            "method": "public_source",
            "source": "https://berita.example/rekaan",
        }
    return {"on": on, "by": "Bapas rekaan", "method": shop.random.choice(("office", "partner"))}


def _add_offer(values: Values, trade: Trade, shop: Workshop) -> None:
    random = shop.random
    values["stages"] = random.sample(("in_prison", "pre_release", "on_supervision", "after_release"), 2)
    values["audience"] = random.sample(("ex_prisoner", "client", "women", "drug_user", "family", "disability"), 2)
    if "skills_training" in trade.services or trade.type == "employer":
        values["skills"] = [skill[0] for skill in random.sample(SKILLS, random.randint(1, 3))]
    if shop.chance(0.5):
        values["cost"] = {"kind": random.choice(("free", "free", "free_condition", "partly_paid", "unknown"))}
    if shop.chance(0.5):
        values["access"] = random.sample(("walk_in", "referral", "phone_first", "online"), 1)
    step = random.choice(STEPS)
    values["next_step"] = shop.words(*step)


def _add_contacts(values: Values, shop: Workshop) -> None:
    host = f"{values['slug']}.example"
    number = next(shop.numbers, None) if shop.chance(0.75) else None
    if number is not None:
        phone: Values = {"number": number, "type": shop.random.choice(("voice", "voice", "whatsapp"))}
        if shop.chance(0.1):
            phone |= {"note": "loket rekaan", "hours": "08:00-15:00"}
        values["phones"] = [phone]
    elif shop.chance(0.3):
        values["phones"] = "none"
    if shop.chance(0.3):
        values["email"] = f"kantor@{host}"
    if shop.chance(0.25):
        values["website"] = f"https://{host}/"
    if shop.chance(0.1):
        values["social"] = [f"https://sosial.example/{values['slug']}"]
    if shop.chance(0.2):
        values["contact"] = shop.words("Loket pelayanan", "Service desk")


def _add_area(values: Values, trade: Trade, spot: Spot) -> None:
    if trade.type == "bapas":
        values["service_area"] = [spot.region.province]
    elif trade.type == "sentra_kemensos":
        values["service_area"] = "national"


def _add_extras(values: Values, only_indonesian: bool, shop: Workshop) -> None:
    random = shop.random
    if shop.chance(0.35):
        chosen = random.sample(ABOUT, random.randint(2, 5))
        indonesian, english = (" ".join(line[side] for line in chosen) for side in (0, 1))
        values["description"] = indonesian if only_indonesian else shop.words(indonesian, english)
    if shop.chance(0.005):
        values["description"] = "\n\n".join(" ".join(line[0] for line in random.sample(ABOUT, 6)) for _ in range(9))
    if shop.chance(0.1):
        values["also_known_as"] = [f"{MARK} {made_up_name(random)}"]
    if shop.chance(0.04):
        values["former_names"] = [f"{MARK} BLK {made_up_name(random)}"]
    if shop.chance(0.02):
        values["old_slugs"] = [shop.slug(f"{values['slug'][:50]}-lama")]
    if shop.chance(0.08):
        signed = shop.as_of - timedelta(days=random.randint(100, 900))
        until = signed + timedelta(days=1095)
        values["agreement"] = {
            "type": "pks",
            "number": f"REKAAN-{random.randint(1, 999):03d}",
            "signed": signed.isoformat(),
        }
        values["agreement"]["until"] = until.isoformat()
    if shop.chance(0.1):
        values["languages"] = ["indonesian", random.choice(("javanese", "sundanese", "malay"))]
    if shop.chance(0.02):
        values["publish"] = {"address": "no"}
    _add_status(values, shop)


def _add_status(values: Values, shop: Workshop) -> None:
    if values["type"] == "bapas":
        return
    if shop.chance(0.02):
        values["status"] = "closed"
        values["closed_on"] = (shop.as_of - timedelta(days=shop.random.randint(1, 900))).isoformat()
    elif shop.chance(0.02):
        values["status"] = shop.random.choice(("planned", "temporarily_closed"))
