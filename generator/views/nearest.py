"""The nearest offices to a place that has none, by the distance between towns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import cos, radians, sin
from typing import NamedTuple

from generator.model.record import Status
from generator.model.region import Point
from generator.views.plan import Site

BAPAS_TYPES = ("bapas", "pos_bapas")
"""Offices that everyone under supervision belongs to; they are named first."""
HOW_MANY = 3
FINE_STEP_KM = 5
COARSE_STEP_KM = 10
COARSE_FROM_KM = 100


class Near(NamedTuple):
    """A partner elsewhere, and the rounded distance from town to town."""

    slug: str
    distance_km: int


class _Direction(NamedTuple):
    """A place on the unit sphere: the larger the product of two, the nearer they are."""

    x: float
    y: float
    z: float


def _direction(point: Point) -> _Direction:
    latitude, longitude = radians(point.latitude), radians(point.longitude)
    return _Direction(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))


@dataclass(frozen=True)
class _Offices:
    """Open offices by kabupaten/kota: where it is, and which office to name there."""

    any_kind: Mapping[str, tuple[_Direction, str]]
    bapas: Mapping[str, tuple[_Direction, str]]


@lru_cache(maxsize=1)
def _offices(site: Site) -> _Offices:
    partners, regions = site.directory.partners, site.directory.gazetteer.regions
    any_kind, bapas = {}, {}
    for code, slugs in site.index.here_partners.items():
        centre = regions[code].centre
        open_ones = [slug for slug in slugs if partners[slug].status is Status.ACTIVE]
        probation = [slug for slug in open_ones if partners[slug].type in BAPAS_TYPES]
        if centre and open_ones:
            any_kind[code] = _direction(centre), (probation or open_ones)[0]
        if centre and probation:
            bapas[code] = _direction(centre), probation[0]
    return _Offices(any_kind, bapas)


def nearest_to(site: Site, regency: str, *, with_bapas: bool) -> tuple[Near, ...]:
    """Return the nearest offices elsewhere, nearest first; with ``with_bapas`` one is a Bapas.

    Empty where the middle of ``regency`` is not known.
    """
    centre = site.directory.gazetteer[regency].centre
    if centre is None:
        return ()
    here, offices = _direction(centre), _offices(site)
    found = {code: offices.bapas[code][1] for code in _closest(here, offices.bapas, regency, 1 if with_bapas else 0)}
    for code in _closest(here, offices.any_kind, regency, HOW_MANY):
        if len(found) < HOW_MANY:
            found.setdefault(code, offices.any_kind[code][1])
    near = {slug: _rounded(_distance(site, centre, code)) for code, slug in found.items()}
    return tuple(
        sorted((Near(slug, away) for slug, away in near.items()), key=lambda each: (each.distance_km, each.slug))
    )


def _closest(here: _Direction, offices: Mapping[str, tuple[_Direction, str]], regency: str, how_many: int) -> list[str]:
    def closeness(code: str) -> tuple[float, str]:
        there = offices[code][0]
        return here.x * there.x + here.y * there.y + here.z * there.z, code

    return nlargest(how_many, (code for code in offices if code != regency), key=closeness)


def _distance(site: Site, centre: Point, code: str) -> float:
    there = site.directory.gazetteer[code].centre
    return centre.distance_km(there) if there else 0.0


def _rounded(distance_km: float) -> int:
    """Return a distance no finer than it is known: to 5 km, from 100 km on to 10."""
    step = FINE_STEP_KM if distance_km < COARSE_FROM_KM else COARSE_STEP_KM
    return max(FINE_STEP_KM, round(distance_km / step) * step)
