"""What the pages of places say, field by field."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.region import Tile
from generator.views.parts import (
    NO_PAGER,
    CountLink,
    NearRow,
    Pager,
    PlaceLabel,
    Row,
    SlimRow,
)
from generator.views.plan import Head


@dataclass(frozen=True, slots=True)
class ProvinceTile:
    """A province on the tile map: where its square lies, its name, and its records."""

    tile: Tile
    name: str
    route: str
    count: int


@dataclass(frozen=True, slots=True)
class RegionIndexPage:
    """Template ``regions.html.jinja``: the whole country (``wilayah/index.html``).

    ``provinces`` in code order; ``regencies_by_province`` beside it in the same order (count =
    records there). ``national`` are who serves the whole country.
    """

    head: Head
    tiles: tuple[ProvinceTile, ...]
    provinces: tuple[CountLink, ...]
    regencies_by_province: tuple[tuple[CountLink, ...], ...]
    national: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ProvincePage:
    """Template ``province.html.jinja``.

    ``count`` records stand in the province. ``regencies`` with counts; ``bapas`` are its
    probation offices; ``serving`` serve the whole province, from inside or elsewhere;
    ``services`` (only those somebody offers here) lead to the lists.
    """

    head: Head
    region: PlaceLabel
    count: int
    regencies: tuple[CountLink, ...]
    bapas: tuple[Row, ...]
    serving: tuple[Row, ...]
    services: tuple[CountLink, ...]
    has_national: bool


@dataclass(frozen=True, slots=True)
class RegencyPage:
    """Template ``regency.html.jinja``: who is here, who serves here.

    ``bapas`` are the probation offices that serve the place, wherever they stand: first.
    ``partners`` and ``programs`` are here (without those in ``bapas``). ``serving`` come from
    elsewhere and name this place. ``serving_province`` is filled only where nobody else is
    recorded; ``has_province_wide`` and ``has_national`` say that the province page
    and ``wilayah/index.html#nasional`` name more. ``nearest`` is filled only where no office
    stands here; distances run from centre to centre and are rounded.
    ``count`` is the number of records here (bapas standing here included).
    """

    head: Head
    region: PlaceLabel
    province: PlaceLabel
    count: int
    bapas: tuple[Row, ...]
    partners: tuple[Row, ...]
    programs: tuple[Row, ...]
    serving: tuple[SlimRow, ...]
    serving_province: tuple[SlimRow, ...]
    has_province_wide: bool
    has_national: bool
    nearest: tuple[NearRow, ...]
    pager: Pager = NO_PAGER
