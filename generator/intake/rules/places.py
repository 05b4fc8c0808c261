"""Where a place is: coordinates that fit their regency, keys that tell places apart."""

from __future__ import annotations

from typing import Final

from generator.intake.draft import Draft
from generator.model.region import Point

MAX_DISTANCE_KM: Final = 75
SOUTH, NORTH, WEST, EAST = -11.2, 6.3, 94.7, 141.1
"""Indonesia from Pulau Ndana to Pulau Rondo and from Pulau Benggala to the border on Papua."""


def coordinates_are_there(location: Draft) -> None:
    """Coordinates come in pairs, lie in Indonesia and near the main town of their regency."""
    latitude, longitude = location.get("latitude"), location.get("longitude")
    if location.wrote("latitude") != location.wrote("longitude"):
        written, missing = ("latitude", "longitude") if location.wrote("latitude") else ("longitude", "latitude")
        location.report("coordinate-pair", written, written=written, missing=missing)
    if latitude is None or longitude is None:
        return
    if not (SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST):
        location.report("outside-indonesia", "latitude", latitude=str(latitude), longitude=str(longitude))
        return
    _near_its_regency(location, Point(latitude, longitude))


def _near_its_regency(location: Draft, point: Point) -> None:
    regency = location.get("regency")
    region = location.knowledge.gazetteer.regions.get(regency or "")
    if region is None or region.centre is None:
        return
    distance_km = region.centre.distance_km(point)
    if distance_km > MAX_DISTANCE_KM:
        location.report(
            "far-from-regency",
            "latitude",
            distance=str(round(distance_km)),
            region=region.name,
            limit=str(MAX_DISTANCE_KM),
        )


def location_keys_differ(partner: Draft) -> None:
    """No two places of a partner have the same key."""
    seen: set[str] = set()
    for position, location in enumerate(partner.get("locations") or ()):
        if location.key and location.key in seen:
            partner.report("repeated-location-key", "locations", position, "key", key=location.key)
        seen.add(location.key)
