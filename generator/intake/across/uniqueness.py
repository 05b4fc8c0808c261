"""Nothing stands in the directory twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.intake.across.census import Census, problem
from generator.intake.source_file import Entry
from generator.model.problem import Problem
from generator.text.folding import fold


def slugs_differ(census: Census) -> Iterator[Problem]:
    """No two records share a slug, and nobody takes one that leads elsewhere from earlier."""
    taken: dict[str, Entry] = {}
    for entry in census.entries:
        slug = entry.record.slug
        first = taken.setdefault(slug, entry)
        if slug and first is not entry:
            yield problem("duplicate-slug", entry, "slug", slug=slug, first=str(first.mark("slug")))
    for entry in census.entries:
        for position, slug in enumerate(entry.record.old_slugs):
            first = taken.setdefault(slug, entry)
            if first is not entry or slug == entry.record.slug:
                facts = {"slug": slug, "first": str(first.mark("slug"))}
                yield problem("old-slug-taken", entry, "old_slugs", position, **facts)


def names_differ_in_a_region(census: Census) -> Iterator[Problem]:
    """No two partners and no two programs share name and regency."""
    for entries in (census.partners, census.programs):
        seen: dict[tuple[str, str], Entry] = {}
        for entry in entries:
            yield from _same_name(entry, seen, census)


def _same_name(entry: Entry, seen: dict[tuple[str, str], Entry], census: Census) -> Iterator[Problem]:
    name = fold(entry.record.name.in_language("id").text)
    for regency in regencies_of(entry, census) if name else ():
        first = seen.setdefault((name, regency), entry)
        if first is not entry:
            facts = {"slug": first.record.slug, "first": str(first.mark("name"))}
            place = census.gazetteer.regions.get(regency)
            yield problem("same-name-and-region", entry, "name", region=place.name if place else "-", **facts)
            return


def regencies_of(entry: Entry, census: Census) -> tuple[str, ...]:
    """Return where a record is; one empty code where no place is known."""
    record = entry.record
    if hasattr(record, "provider"):
        return _program_regencies(record, census) or ("",)
    return tuple(dict.fromkeys(place.regency for place in record.locations or ())) or ("",)


def _program_regencies(program: object, census: Census) -> tuple[str, ...]:
    codes: dict[str, None] = {}
    for slug, key in _places(program):
        partner = census.partner_of.get(slug)
        for place in (partner.record.locations or ()) if partner else ():
            if key in (None, place.key):
                codes[place.regency] = None
    return tuple(codes)


def _places(program: object) -> Iterator[tuple[str, str | None]]:
    wanted = getattr(program, "locations", None)
    if wanted is None:
        yield getattr(program, "provider", ""), None
    for place in wanted or ():
        yield place.partner, place.key


def phones_differ(census: Census) -> Iterator[Problem]:
    """The same number with two partners is worth a look."""
    owners: defaultdict[str, dict[str, tuple[Entry, int]]] = defaultdict(dict)
    for entry in census.partners:
        for position, phone in enumerate(entry.record.phones or ()):
            if phone.number.startswith("+"):
                owners[phone.number].setdefault(entry.record.slug, (entry, position))
    for number, sharing in owners.items():
        (first, _), *others = sharing.values()
        for entry, position in others:
            facts = {"number": number, "slug": first.record.slug}
            yield problem("shared-phone", entry, "phones", position, "number", **facts)
