"""The nearest offices to a place that has none, by the distance between towns."""

from __future__ import annotations

from collections.abc import Mapping
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


@lru_cache(maxsize=2)
def _occupied(site: Site) -> Mapping[str, tuple[_Direction, str]]:
    """Return every kabupaten/kota with an office that is open: where it is, and the office to name."""
    partners, regions = site.directory.partners, site.directory.gazetteer.regions
    found = {}
    for code, slugs in site.index.here_partners.items():
        centre = regions[code].centre
        open_ones = [slug for slug in slugs if partners[slug].status is Status.ACTIVE]
        if centre and open_ones:
            first = min(open_ones, key=lambda slug: (partners[slug].type not in BAPAS_TYPES, partners[slug].type))
            found[code] = _direction(centre), first
    return found


def nearest_to(site: Site, regency: str) -> tuple[Near, ...]:
    """Return offices in the nearest kabupaten/kota that have one, each once.

    Empty where the middle of ``regency`` is not known.
    """
    centre = site.directory.gazetteer[regency].centre
    if centre is None:
        return ()
    here = _direction(centre)
    occupied = _occupied(site)

    def closeness(code: str) -> tuple[float, str]:
        there = occupied[code][0]
        return here.x * there.x + here.y * there.y + here.z * there.z, code

    codes = nlargest(HOW_MANY, (code for code in occupied if code != regency), key=closeness)
    offices = {occupied[code][1]: code for code in reversed(codes)}
    return tuple([Near(slug, _rounded(_distance(site, centre, code))) for slug, code in reversed(offices.items())])


def _distance(site: Site, centre: Point, code: str) -> float:
    there = site.directory.gazetteer[code].centre
    return centre.distance_km(there) if there else 0.0


def _rounded(distance_km: float) -> int:
    """Return a distance no finer than it is known: to 5 km, from 100 km on to 10."""
    step = FINE_STEP_KM if distance_km < COARSE_FROM_KM else COARSE_STEP_KM
    return max(FINE_STEP_KM, round(distance_km / step) * step)
