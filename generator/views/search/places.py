"""Places: every name people have for a province, kabupaten or kota, and where its middle is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model.lexicon import Entry, Meaning
from generator.model.region import Gazetteer, Region
from generator.text.folding import fold
from generator.views.search.codes import number

KABUPATEN, KOTA = "Kabupaten ", "Kota "
FIRST_KOTA = 71
PROVINCE = "="
STEP_DEGREES = 0.02


def places_of(gazetteer: Gazetteer) -> str:
    """Return a line for each region in the order of the gazetteer.

    A regency is its own two digits and its name without *Kabupaten* or *Kota* (71 and up is a
    kota), a province ``=``, its two digits and its name. Then follows, after ``/``, the English
    name where it is not the usual one.
    """
    return "\n".join(map(_line, gazetteer.regions.values()))


def _line(region: Region) -> str:
    bare = bare_name(region)
    start = PROVINCE + region.code if region.is_province else region.code[-2:]
    english = "" if region.name_en == usual_english(region, bare) else f"/{region.name_en}"
    return f"{start}{bare}{english}"


def other_places(gazetteer: Gazetteer) -> Iterator[Entry]:
    """Yield the other names of regions and their main towns, folded, with what they mean."""
    provinces = {fold(name) for region in gazetteer.provinces() for name in (region.name, *region.aliases)}
    meant: defaultdict[str, list[Meaning]] = defaultdict(list)
    for region in gazetteer.regions.values():
        # A seat called like a province (Jakarta) is that province to everybody.
        seat = () if region.town is None or fold(region.town) in provinces else (region.town,)
        for name in dict.fromkeys(fold(name) for name in (*region.aliases, *seat)):
            if name not in {fold(bare_name(region)), ""}:
                meant[name].append(Meaning("region", region.code))
    together: defaultdict[tuple[Meaning, ...], list[str]] = defaultdict(list)
    for name, means in meant.items():
        together[tuple(means)].append(name)
    for regions, names in together.items():
        yield Entry(tuple(sorted(names)), regions)


def centres_of(gazetteer: Gazetteer) -> str:
    """Return the middle of every region's main town, in steps of 0.02 degrees from the one before.

    First one more than the step to the east, or 0 where the middle is not known; then the step to the
    north. A step to the west or south is one less than twice as long, any other twice.
    """
    letters, east, north = [], 0, 0
    for region in gazetteer.regions.values():
        if region.centre is None:
            letters.append(number(0))
            continue
        there = round(region.centre.longitude / STEP_DEGREES), round(region.centre.latitude / STEP_DEGREES)
        letters += (number(1 + _step(there[0] - east)), number(_step(there[1] - north)))
        east, north = there
    return "".join(letters)


def _step(steps: int) -> int:
    return 2 * steps if steps >= 0 else -2 * steps - 1


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
