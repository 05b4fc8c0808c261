"""Provinces and kabupaten/kota by Kemendagri code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from generator.text.folding import slugify

EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Point:
    """A place on earth in degrees (WGS 84)."""

    latitude: float
    longitude: float

    def distance_km(self, other: Point) -> float:
        """Return the great-circle distance in kilometres (haversine)."""
        north = radians(other.latitude - self.latitude)
        east = radians(other.longitude - self.longitude)
        chord = sin(north / 2) ** 2 + cos(radians(self.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
        return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


@dataclass(frozen=True, slots=True)
class Region:
    """A province (code ``33``) or a kabupaten/kota (code ``33.02``).

    ``centre`` is the middle of its main town: never an address. ``town`` is that town's name.
    ``aliases`` are short names people use.
    """

    code: str
    name: str
    name_en: str
    timezone: str
    island_group: str
    aliases: tuple[str, ...] = ()
    iso_3166_2: str | None = None
    centre: Point | None = None
    town: str | None = None

    @property
    def is_province(self) -> bool:
        """Say whether the region is a province."""
        return len(self.code) == 2

    @property
    def province(self) -> str:
        """Return the code of the province the region is or lies in."""
        return self.code[:2]

    @property
    def slug(self) -> str:
        """Return the region's own part of an address: ``kabupaten-banyumas``."""
        return slugify(self.name)


@dataclass(frozen=True, slots=True)
class Tile:
    """A province's square on the tile map: column and row from 0, and a short label."""

    province: str
    label: str
    column: int
    row: int


@dataclass(frozen=True)
class Gazetteer:
    """All regions, in the order of their codes."""

    regions: Mapping[str, Region]
    tiles: tuple[Tile, ...] = ()

    @classmethod
    def of(cls, regions: Iterable[Region], tiles: Iterable[Tile] = ()) -> Gazetteer:
        """Return a gazetteer of ``regions`` sorted by code."""
        ordered = sorted(regions, key=lambda region: region.code)
        return cls({region.code: region for region in ordered}, tuple(tiles))

    def __getitem__(self, code: str) -> Region:
        """Return the region with ``code``; KeyError when there is none."""
        return self.regions[code]

    def __contains__(self, code: str) -> bool:
        """Say whether ``code`` is a region."""
        return code in self.regions

    def provinces(self) -> Iterator[Region]:
        """Yield the provinces in the order of their codes."""
        return (region for region in self.regions.values() if region.is_province)

    def regencies(self, province: str | None = None) -> Iterator[Region]:
        """Yield the kabupaten/kota, of one province or of all."""
        return (
            region for region in self.regions.values() if not region.is_province and province in (None, region.province)
        )
