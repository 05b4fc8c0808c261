"""Regions from the CSV files of ``generator/data/``, which are checked when they are made."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from generator.model.region import Gazetteer, Point, Region, Tile

DATA_FILES: Final = ("regions.csv", "region-names.csv", "towns.csv", "province-tiles.csv")
_DATA: Final = Path(__file__).parents[1] / "data"


def read_gazetteer() -> Gazetteer:
    """Return all provinces and kabupaten/kota.

    Raises:
        KeyError: If a region of ``regions.csv`` has no row in ``region-names.csv``.
    """
    names, towns = _rows_by_code("region-names.csv"), _rows_by_code("towns.csv")
    regions = [_region(row, names[code], towns.get(code)) for code, row in _rows_by_code("regions.csv").items()]
    return Gazetteer.of(regions, map(_tile, _rows_by_code("province-tiles.csv").values()))


def gazetteer_bytes() -> list[bytes]:
    """Return the contents of the data files, for telling whether they changed."""
    return [(_DATA / name).read_bytes() for name in DATA_FILES]


def _rows_by_code(name: str) -> Mapping[str, Mapping[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row for row in csv.DictReader(lines)}


def _region(official: Mapping[str, str], names: Mapping[str, str], town: Mapping[str, str] | None) -> Region:
    return Region(
        code=official["code"],
        name=official["name"],
        name_en=names["name_en"],
        timezone=names["timezone"],
        island_group=names["island_group"],
        aliases=tuple(alias for alias in names["aliases"].split("|") if alias),
        iso_3166_2=names["iso_3166_2"] or None,
        centre=Point(float(town["latitude"]), float(town["longitude"])) if town else None,
        town=town["town"] if town else None,
    )


def _tile(row: Mapping[str, str]) -> Tile:
    return Tile(row["code"], row["label"], int(row["col"]), int(row["row"]))
