"""Where made-up partners are: more of them where more people live."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from generator.model.region import Gazetteer, Region

MILLIONS: Final = {
    "11": 5.5, "12": 15.5, "13": 5.7, "14": 6.7, "15": 3.7, "16": 8.8, "17": 2.1, "18": 9.4, "19": 1.5, "21": 2.2,
    "31": 10.7, "32": 50.0, "33": 37.5, "34": 3.8, "35": 41.5, "36": 12.4, "51": 4.4, "52": 5.6, "53": 5.6,
    "61": 5.7, "62": 2.8, "63": 4.2, "64": 4.0, "65": 0.7, "71": 2.7, "72": 3.1, "73": 9.4, "74": 2.8, "75": 1.2,
    "76": 1.5, "81": 1.9, "82": 1.3, "91": 1.1, "92": 0.6, "93": 0.5, "94": 1.4, "95": 1.5, "96": 0.6,
}  # fmt: skip
"""People by province, in millions, rounded (2024): only the proportions matter here."""

AREA_CODES: Final = (
    "21", "22", "24", "31", "61", "251", "254", "274", "281", "341", "361", "370", "380", "401", "411", "431",
    "451", "511", "536", "541", "561", "711", "721", "731", "736", "741", "751", "761", "778", "911", "967", "971",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A made-up place: its kabupaten/kota and, in most cases, a point near its main town."""

    region: Region
    latitude: str = ""
    longitude: str = ""


class Atlas:
    """Chooses regions by their people."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.regions = [region for region in gazetteer.regencies() if region.province in MILLIONS]
        shares = {code: len(list(gazetteer.regencies(code))) for code in MILLIONS}
        self._weights = [MILLIONS[region.province] / shares[region.province] for region in self.regions]

    def spots(self, count: int, random: Random) -> list[Spot]:
        """Return ``count`` places; every kabupaten and kota comes once before chance decides."""
        first = self.regions[:count] if count >= len(self.regions) else []
        rest = random.choices(self.regions, self._weights, k=count - len(first))
        return [_spot(region, random) for region in (*first, *rest)]


def _spot(region: Region, random: Random) -> Spot:
    if region.centre is None or random.random() < 0.4:
        return Spot(region)
    latitude = region.centre.latitude + random.uniform(-0.04, 0.04)
    longitude = region.centre.longitude + random.uniform(-0.04, 0.04)
    return Spot(region, f"{latitude:.4f}", f"{longitude:.4f}")


def silent_numbers() -> Iterator[str]:
    """Yield phone numbers that nobody has: the block 5550-0xxx of each area code, once each."""
    for last in range(1000):
        for area in AREA_CODES:
            yield f"+62{area}55500{last:03d}"
