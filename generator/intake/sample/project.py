"""A whole made-up project: data, content and settings, ready to be built."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from generator.intake.editing.writing import record_text
from generator.intake.fields.kinds import MapKind
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.gazetteer import read_gazetteer
from generator.intake.sample.partners import Values, Workshop, make_partner
from generator.intake.sample.places import Atlas, silent_numbers
from generator.intake.sample.programs import make_program
from generator.intake.sample.trades import TRADES, Trade
from generator.intake.syntax.source import MAX_FILE_BYTES
from generator.model.region import Gazetteer

AS_OF: Final = date(2026, 5, 31)
"""Day of the newest check in a sample, so that a sample is the same on every day it is made."""

PARTNER_SHARE: Final = 0.44
HOME: Final = Path(__file__).resolve().parents[3]
_HEAD: Final = "# Data rekaan untuk mencoba. / Made-up data for trying things out.\n\n"


def write_sample(count: int, folder: Path, seed: int = 1, as_of: date = AS_OF, home: Path = HOME) -> None:
    """Write a made-up project with ``count`` records into ``folder``.

    Args:
        count: Partners and programs together, at least 1.
        folder: Is made if need be; data files in it are replaced.
        seed: The same seed gives the same bytes.
        as_of: No record was checked after this day.
        home: Project whose ``content/`` and ``mkdocs.yml`` the sample takes over.

    Raises:
        ValueError: If ``count`` is less than 1.
        OSError: If the folder cannot be written.
    """
    if count < 1:
        raise ValueError(f"a sample needs at least one record, not {count}")
    gazetteer = read_gazetteer()
    shop = Workshop(Random(seed), as_of, silent_numbers())  # noqa: S311 - made-up data, nothing secret
    partner_count = max(1, round(count * PARTNER_SHARE))
    partners, trades = _partners(partner_count, gazetteer, shop)
    programs = [make_program(*_provider(partners, trades, shop), shop) for _ in range(count - partner_count)]
    _replace_closed(partners, shop)
    folder.mkdir(parents=True, exist_ok=True)
    provinces = _provinces(partners, programs, gazetteer)
    _write_records(folder, "partners", PARTNER, partners, provinces)
    _write_records(folder, "programs", PROGRAM, programs, provinces)
    _write_settings(folder, home)


def _partners(count: int, gazetteer: Gazetteer, shop: Workshop) -> tuple[list[Values], list[Trade]]:
    trades = _trades(count, shop)
    offices: dict[str, str] = {}
    spots = Atlas(gazetteer).spots(count, shop.random)
    shop.random.shuffle(spots)
    made = [make_partner(trade, spot, offices, shop) for trade, spot in zip(trades, spots, strict=True)]
    return made, trades


def _trades(count: int, shop: Workshop) -> list[Trade]:
    """Return a type for each partner: one of every type first, offices before what they supervise."""
    first = list(TRADES[:count])
    rest = shop.random.choices(TRADES, [trade.share for trade in TRADES], k=count - len(first))
    return sorted([*first, *rest], key=lambda trade: trade.type != "bapas")


def _provider(partners: list[Values], trades: list[Trade], shop: Workshop) -> tuple[Values, Trade]:
    """Return a partner to run a program; trainers run most of them."""
    tried = [shop.random.randrange(len(partners)) for _ in range(4)]
    trainers = [position for position in tried if "skills_training" in trades[position].offers]
    position = (trainers or tried)[0]
    return partners[position], trades[position]


def _replace_closed(partners: list[Values], shop: Workshop) -> None:
    active = [partner["slug"] for partner in partners if "status" not in partner]
    for partner in partners:
        if partner.get("status") == "closed" and active and shop.chance(0.5):
            partner["replaced_by"] = shop.random.choice(active)


def _provinces(partners: list[Values], programs: list[Values], gazetteer: Gazetteer) -> dict[str, str]:
    """Return the province of each record, by slugs, as it stands in an address."""
    province_of = {region.name: gazetteer[region.province].slug for region in gazetteer.regencies()}
    found = {partner["slug"]: province_of[partner["locations"][0]["regency"]] for partner in partners}
    return found | {program["slug"]: found[program["provider"]] for program in programs}


def _write_records(
    folder: Path, stem: str, kind: MapKind, records: Iterable[Values], provinces: Mapping[str, str]
) -> None:
    """Write one file or, where that would grow too large, one for each province."""
    texts = {record["slug"]: record_text(kind, record) for record in records}
    ordered = [texts[slug] for slug in sorted(texts)]
    parts = folder / f"{stem}.d"
    shutil.rmtree(parts, ignore_errors=True)
    if sum(len(text.encode()) + 1 for text in ordered) + len(_HEAD) < MAX_FILE_BYTES:
        _write(folder / f"{stem}.yml", ordered)
        return
    _write(folder / f"{stem}.yml", [])
    parts.mkdir()
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for slug in sorted(texts):
        groups[provinces[slug]].append(texts[slug])
    for name, group in groups.items():
        for number, part in enumerate(_portions(group), start=1):
            _write(parts / (f"{name}.yml" if number == 1 else f"{name}-{number}.yml"), part)


def _portions(texts: list[str]) -> Iterator[list[str]]:
    """Part a province's records, so that no file grows too large."""
    portion: list[str] = []
    size_bytes = len(_HEAD)
    for text in texts:
        length = len(text.encode()) + 1
        if portion and size_bytes + length > MAX_FILE_BYTES:
            yield portion
            portion, size_bytes = [], len(_HEAD)
        portion.append(text)
        size_bytes += length
    yield portion


def _write(file: Path, texts: list[str]) -> None:
    body = "\n".join(texts) if texts else "[]\n"
    file.write_text(_HEAD + body, encoding="utf-8", newline="\n")


def _write_settings(folder: Path, home: Path) -> None:
    shutil.copyfile(home / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(home / "content", folder / "content", dirs_exist_ok=True)
