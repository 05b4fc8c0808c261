"""Directories of any size for judging search: made-up records, spread like real ones, the same every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from generator.model.absence import NONE
from generator.model.directory import Directory
from generator.model.partner import Location, Partner
from generator.model.program import Certificate, Program
from generator.model.record import Cost, Phone, Status, Verification
from generator.model.region import Gazetteer, Region
from generator.model.vocabulary import Vocabularies
from generator.text.bilingual import Text
from tests.search import names

TODAY = date(2026, 6, 1)

# For each type its share of all partners and the services it may offer.
KINDS: dict[str, tuple[int, tuple[str, ...]]] = {
    "pokmas_lipas": (
        24,
        (
            "skills_training",
            "social_support",
            "business_support",
            "religious_guidance",
            "legal_education",
            "counselling",
            "capital",
            "community_service_site",
            "volunteer",
            "character",
            "job_placement",
        ),
    ),
    "bapas": (1, ("reporting_post", "social_support", "counselling")),
    "pos_bapas": (3, ("reporting_post",)),
    "griya_abhipraya": (1, ("housing", "skills_training", "counselling")),
    "sentra_kemensos": (1, ("social_assistance", "drug_rehab", "skills_training", "counselling", "housing")),
    "training_centre": (6, ("skills_training", "certification", "job_placement")),
    "community_blk": (12, ("skills_training",)),
    "private_training": (20, ("skills_training", "certification")),
    "bnn_rehab": (1, ("drug_rehab", "counselling")),
    "ipwl": (3, ("drug_rehab", "counselling", "health_care")),
    "legal_aid": (6, ("legal_aid", "legal_education")),
    "employer": (5, ("job_placement", "skills_training")),
    "health": (6, ("health_care", "hiv_support", "counselling")),
    "local_government": (
        5,
        ("identity_documents", "social_assistance", "job_placement", "police_record", "business_support"),
    ),
    "religious_org": (4, ("religious_guidance", "education", "housing", "child_family")),
    "university": (2, ("legal_aid", "counselling", "education")),
    "prison": (6, ("skills_training", "religious_guidance", "education", "child_family")),
}
STAGES = ("in_prison", "pre_release", "on_supervision", "after_release", "non_custodial")
COSTS = ("free", "free", "free", "free_condition", "partly_paid", "paid", "unknown", "unknown")
ACCESS = ("walk_in", "phone_first", "referral", "through_bapas", "through_prison", "online", "residential")


def a_directory(size: int, vocabularies: Vocabularies, gazetteer: Gazetteer, seed: int = 1) -> Directory:
    """Return a directory of ``size`` records, about three partners to two programs."""
    chance = Random(seed)
    regencies = list(gazetteer.regencies())
    weights = [chance.paretovariate(1.1) * (3 if 31 <= int(region.province) <= 36 else 1) for region in regencies]
    makers = _Makers(chance, regencies, weights, gazetteer, vocabularies)
    partners = {partner.slug: partner for partner in makers.partners(size - size * 2 // 5)}
    programs = {program.slug: program for program in makers.programs(list(partners.values()), size - len(partners))}
    fingerprints = {slug: slug for slug in (*partners, *programs)}
    return Directory(
        dict(sorted(partners.items())), dict(sorted(programs.items())), vocabularies, gazetteer, fingerprints
    )


class _Makers:
    def __init__(
        self,
        chance: Random,
        regencies: Sequence[Region],
        weights: Sequence[float],
        gazetteer: Gazetteer,
        vocabularies: Vocabularies,
    ) -> None:
        self.chance = chance
        self.regencies = regencies
        self.weights = weights
        self.gazetteer = gazetteer
        self.skills = tuple(vocabularies["skills"].terms)
        self.audience = tuple(vocabularies["target_groups"].terms)
        self.used: set[str] = set()

    def partners(self, size: int) -> Iterator[Partner]:
        kinds = self.chance.choices(list(KINDS), [kind[0] for kind in KINDS.values()], k=size)
        for kind, region in zip(kinds, self.chance.choices(self.regencies, self.weights, k=size), strict=True):
            yield self._partner(kind, region)

    def _partner(self, kind: str, region: Region) -> Partner:
        chance = self.chance
        name, also = names.of_partner(kind, region, chance)
        services = self._some(KINDS[kind][1], 3) if chance.random() < 0.9 else None
        taught = self._some(self.skills, 4) if services and "skills_training" in services else None
        return Partner(
            slug=self._slug(name, region),
            type=kind,
            name=Text({"id": name} if chance.random() < 0.6 else {"id": name, "en": names.in_english(kind, name)}),
            summary=Text({"id": names.summary(kind, taught or services or (), chance)}),
            verified=self._verified(),
            also_known_as=also,
            services=services,
            skills=taught,
            stages=self._some(STAGES, 3) if chance.random() < 0.7 else None,
            audience=self._some(self.audience, 2) if chance.random() < 0.5 else None,
            cost=Cost(chance.choice(COSTS)) if chance.random() < 0.8 else None,
            access=self._some(ACCESS, 2) if chance.random() < 0.5 else None,
            status=Status.CLOSED if chance.random() < 0.01 else Status.ACTIVE,
            locations=(Location("kantor", region.code),),
            phones=(Phone(f"+622155500{chance.randrange(1000):03d}"),) if chance.random() < 0.8 else None,
            service_area=self._area(kind, region),
        )

    def _area(self, kind: str, region: Region) -> tuple[str, ...] | None:
        chance = self.chance
        if kind == "bapas":
            near = [other.code for other in self.gazetteer.regencies(region.province)]
            return tuple(sorted({region.code, *chance.sample(near, min(len(near), 5))}))
        if kind in {"sentra_kemensos", "bnn_rehab"} or (kind == "training_centre" and chance.random() < 0.2):
            return (region.province,)
        if chance.random() < 0.005:
            return ("ID",)
        return None

    def programs(self, partners: list[Partner], size: int) -> Iterator[Program]:
        for provider in self.chance.choices([each for each in partners if each.status is Status.ACTIVE], k=size):
            yield self._program(provider)

    def _program(self, provider: Partner) -> Program:
        chance = self.chance
        service = chance.choice(provider.services or KINDS[provider.type][1])
        taught = self._some(self.skills, 2) if service == "skills_training" else None
        region = self.gazetteer[provider.areas[0]] if provider.areas[0] != "ID" else self.regencies[0]
        name = names.of_program(service, taught, provider.name.in_language("id").text, region, chance)
        certified = taught is not None and chance.random() < 0.5
        return Program(
            slug=self._slug(name, region),
            name=Text({"id": name}),
            summary=Text({"id": names.summary(provider.type, taught or (service,), chance)}),
            provider=provider.slug,
            services=tuple(dict.fromkeys((service, *(("certification",) if certified else ())))),
            stages=self._some(STAGES, 3),
            next_step=Text({"id": "Datang ke kantor."}),
            cost=Cost(chance.choice(COSTS)),
            verified=self._verified(),
            skills=taught,
            audience=self._some(self.audience, 2) if chance.random() < 0.6 else None,
            access=self._some(ACCESS, 2) if chance.random() < 0.6 else None,
            certificate=Certificate(Text({"id": "Sertifikat pelatihan"})) if certified else (NONE if taught else None),
        )

    def _verified(self) -> Verification:
        on = TODAY - timedelta(days=self.chance.randrange(500))
        return Verification(on, "penyunting", "public_source", "https://contoh.example/berita")

    def _some(self, terms: Sequence[str], most: int) -> tuple[str, ...]:
        return tuple(self.chance.sample(terms, self.chance.randint(1, min(most, len(terms)))))

    def _slug(self, name: str, region: Region) -> str:
        slug = names.slug_of(name, region)
        while slug in self.used:
            slug = f"{slug}-{len(self.used) % 97}"
        self.used.add(slug)
        return slug
