"""Places: every name people have for a province, kabupaten or kota."""

from __future__ import annotations

from generator.model.region import Gazetteer, Region
from generator.text.folding import fold

KABUPATEN, KOTA = "Kabupaten ", "Kota "
FIRST_KOTA = 71
PROVINCE = "="


def places_of(gazetteer: Gazetteer) -> str:
    """Return a line for each region in the order of the gazetteer.

    A regency is its own two digits and its name without *Kabupaten* or *Kota* (71 and up is a
    kota), a province ``=``, its two digits and its name. Then follow, after ``/``, the English
    name where it is not the usual one, and after ``|`` the other names people use, folded.
    """
    provinces = {fold(name) for region in gazetteer.provinces() for name in (region.name, *region.aliases)}
    return "\n".join(_line(region, provinces) for region in gazetteer.regions.values())


def _line(region: Region, provinces: set[str]) -> str:
    bare = bare_name(region)
    start = PROVINCE + region.code if region.is_province else region.code[-2:]
    english = "" if region.name_en == usual_english(region, bare) else f"/{region.name_en}"
    # A seat called like a province (Jakarta) is that province to everybody.
    seat = () if region.town is None or fold(region.town) in provinces else (region.town,)
    named = (fold(other) for other in (*region.aliases, *seat))
    others = dict.fromkeys(other for other in named if other not in {fold(bare), ""})
    return f"{start}{bare}{english}{''.join(f'|{other}' for other in others)}"


def bare_name(region: Region) -> str:
    """Return the name without *Kabupaten* or *Kota*."""
    if region.is_province:
        return region.name
    return region.name.removeprefix(KOTA if int(region.code[-2:]) >= FIRST_KOTA else KABUPATEN)


def usual_english(region: Region, bare: str) -> str:
    """Return the English name a reader's phone can make by itself."""
    if region.is_province:
        return bare
    return f"{bare} {'City' if int(region.code[-2:]) >= FIRST_KOTA else 'Regency'}"
