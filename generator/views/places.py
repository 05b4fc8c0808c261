"""Where a record can be visited, and whom it serves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.absence import NONE, Maybe, value_of
from generator.model.directory import Directory, Record
from generator.model.partner import Location, Partner
from generator.model.record import NATIONAL, Hours
from generator.text.bilingual import Text, Words
from generator.views import routes
from generator.views.labels import Labels
from generator.views.parts import AreaGroup, Link, OpeningHours, OpenLine, Place, ServiceArea

MAP_ZOOM = 17


def locations_of(directory: Directory, record: Record) -> Iterator[tuple[Partner, Location]]:
    """Yield each place of a record with the partner it belongs to; a program's default is its provider's."""
    if isinstance(record, Partner):
        for place in record.locations or ():
            yield record, place
    elif record.locations is None:
        yield from locations_of(directory, directory.partners[record.provider])
    else:
        for wanted in record.locations:
            owner = directory.partners[wanted.partner]
            for place in owner.locations or ():
                if wanted.key in (None, place.key):
                    yield owner, place


def places_of(directory: Directory, record: Record, labels: Labels) -> tuple[Place, ...]:
    """Return the places of a record in one language.

    Where the partner keeps its address back, nothing finer than the regency leaves this function.
    """
    if isinstance(record, Partner):
        return _visits(directory, record, labels)
    if record.locations is None:
        return _visits(directory, directory.partners[record.provider], labels)
    return _placed(directory, record, labels)


def _visits(directory: Directory, partner: Partner, labels: Labels) -> tuple[Place, ...]:
    """Return the places of a partner, which those of its programs are that name none of their own."""
    found = labels.visits.get(partner.slug)
    if found is None:
        found = labels.visits[partner.slug] = _placed(directory, partner, labels)
    return found


def _placed(directory: Directory, record: Record, labels: Labels) -> tuple[Place, ...]:
    return tuple(
        [
            _place(directory, owner, place, f"{number}" if number > 1 else "", labels)
            for number, (owner, place) in enumerate(locations_of(directory, record), start=1)
        ]
    )


def _place(directory: Directory, owner: Partner, place: Location, suffix: str, labels: Labels) -> Place:
    language = labels.language
    shown = owner.publish.address
    host = directory.partners.get(place.hosted_by) if place.hosted_by and shown else None
    return Place(
        anchor=f"tempat{suffix}",
        name=_words(place.name, language),
        region=labels.places[place.regency],
        address=_words(value_of(place.address), language) if shown else None,
        locality=_locality(place) if shown else None,
        postal_code=place.postal_code if shown else None,
        withheld=not shown,
        hours=opening_hours(value_of(place.hours), language),
        transport=_words(value_of(place.transport), language) if shown else None,
        accessibility=labels.terms("accessibility", place.accessibility) or (),
        hosted_by=Link(host.name.in_language(language), routes.partner(host.slug)) if host else None,
        map_href=_map_href(place) if shown else None,
        geo=f"geo:{place.latitude},{place.longitude}" if shown and place.latitude is not None else None,
        none=_known_none(place, shown=shown),
    )


def _known_none(place: Location, *, shown: bool) -> frozenset[str]:
    answers: tuple[tuple[str, Maybe[object]], ...] = (
        ("hours", place.hours),
        ("address", place.address if shown else None),
        ("transport", place.transport if shown else None),
    )
    return frozenset(name for name, answer in answers if answer is NONE)


def _words(text: Text | None, language: str) -> Words | None:
    return text.in_language(language) if text else None


def _locality(place: Location) -> str | None:
    parts = [part for part in (place.village, place.district) if part]
    return ", ".join(parts) or None


def _map_href(place: Location) -> str | None:
    if place.latitude is None or place.longitude is None:
        return None
    latitude, longitude = place.latitude, place.longitude
    return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map={MAP_ZOOM}/{latitude}/{longitude}"


def opening_hours(hours: Hours | None, language: str) -> OpeningHours | None:
    """Return opening hours with their notes in one language."""
    if hours is None:
        return None
    lines = [OpenLine(time.days, time.opens, time.closes, _words(time.note, language)) for time in hours.times]
    return OpeningHours(hours.kind.value, tuple(lines))


def service_area(codes: tuple[str, ...], labels: Labels) -> ServiceArea:
    """Return whom a record serves, gathered by province in the order of codes."""
    found = labels.areas.get(codes)
    if found is None:
        found = labels.areas[codes] = _service_area(codes, labels)
    return found


def _service_area(codes: Iterable[str], labels: Labels) -> ServiceArea:
    ordered = sorted(codes)
    regencies: dict[str, list[str]] = {}
    for code in ordered:
        if code != NATIONAL:
            found = regencies.setdefault(code[:2], [])
            if len(code) > 2:
                found.append(code)
    whole = {code for code in ordered if len(code) == 2 and code != NATIONAL}
    groups = [
        AreaGroup(
            labels.places[province],
            () if province in whole else tuple([labels.places[code] for code in found]),
        )
        for province, found in regencies.items()
    ]
    return ServiceArea(NATIONAL in ordered, tuple(groups))
