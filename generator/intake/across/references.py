"""What a record names must be there, and suit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.intake.across.census import Census, problem
from generator.intake.rules.slugs import is_slug
from generator.intake.source_file import Entry
from generator.intake.spelling import nearest
from generator.model.problem import Problem
from generator.model.program import ProgramPlace
from generator.model.record import Status

BAPAS: Final = "bapas"
UNREADABLE_SLUG: Final = ""


def partners_name_partners(census: Census) -> Iterator[Problem]:
    """The offices and hosts that a partner names are in the directory."""
    for entry in census.partners:
        record = entry.record
        for key in ("parent", "bapas"):
            slug = getattr(record, key)
            if isinstance(slug, str):
                yield from _check_partner(census, slug, entry, key)
        for position, place in enumerate(record.locations or ()):
            host = place.hosted_by
            if host is not None and "-" in host and is_slug(host):
                yield from _check_partner(census, host, entry, "locations", position, "hosted_by")


def programs_name_partners(census: Census) -> Iterator[Problem]:
    """The providers and places that a program names are in the directory."""
    for entry in census.programs:
        record = entry.record
        yield from _check_partner(census, record.provider, entry, "provider")
        for position, slug in enumerate(record.partners):
            yield from _check_partner(census, slug, entry, "partners", position)
        for position, place in enumerate(record.locations or ()):
            yield from _check_place(census, place, entry, position)


def replacements_exist(census: Census) -> Iterator[Problem]:
    """What replaced a record is in the directory, and does not lead back to it."""
    records = census.record_of
    for entry in census.entries:
        slug = entry.record.replaced_by
        if slug is None:
            continue
        if slug not in records:
            if slug not in census.lost_slugs:
                yield problem("unknown-record", entry, "replaced_by", slug=slug, nearest=nearest(slug, census.slugs))
        elif _leads_back(entry.record.slug, slug, census, "replaced_by"):
            yield problem("replacement-cycle", entry, "replaced_by", slug=slug)


def supervision_has_an_end(census: Census) -> Iterator[Problem]:
    """No partner is above itself, and the supervising Bapas is a Bapas."""
    for entry in census.partners:
        record = entry.record
        if isinstance(record.bapas, str):
            office = census.partner_of.get(record.bapas)
            if office is not None and office.record.type not in (BAPAS, UNREADABLE_SLUG):
                yield problem("unsuitable-bapas", entry, "bapas", slug=record.bapas, type=office.record.type)
        for key in ("parent", "bapas"):
            above = getattr(record, key)
            if isinstance(above, str) and _leads_back(record.slug, above, census, key):
                yield problem("supervision-cycle", entry, key, slug=above)


def providers_are_active(census: Census) -> Iterator[Problem]:
    """An active program has an active provider: else a reader would stand before a closed door."""
    for entry in census.programs:
        provider = census.partner_of.get(entry.record.provider)
        if provider is None or entry.record.status is not Status.ACTIVE:
            continue
        if provider.record.status is not Status.ACTIVE:
            facts = {"slug": provider.record.slug, "status": str(provider.record.status)}
            yield problem("inactive-provider", entry, "provider", **facts)


def _check_partner(census: Census, slug: str, entry: Entry, *path: str | int) -> Iterator[Problem]:
    known = census.partner_of
    if slug not in known and slug != UNREADABLE_SLUG and slug not in census.lost_slugs:
        yield problem("unknown-partner", entry, *path, slug=slug, nearest=nearest(slug, census.partner_slugs))


def _check_place(census: Census, place: ProgramPlace, entry: Entry, position: int) -> Iterator[Problem]:
    partner = census.partner_of.get(place.partner)
    if partner is None:
        yield from _check_partner(census, place.partner, entry, "locations", position)
        return
    keys = [location.key for location in partner.record.locations or ()]
    if place.key is not None and place.key not in keys:
        facts = {"slug": place.partner, "key": place.key, "keys": ", ".join(keys), "nearest": nearest(place.key, keys)}
        yield problem("unknown-location", entry, "locations", position, **facts)


def _leads_back(start: str, slug: str, census: Census, key: str) -> bool:
    seen: set[str] = set()
    while slug not in seen:
        if slug == start:
            return True
        seen.add(slug)
        entry = census.record_of.get(slug)
        above = getattr(entry.record, key, None) if entry else None
        if not isinstance(above, str):
            return False
        slug = above
    return False
