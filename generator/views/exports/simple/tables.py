"""The simple tables themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

from generator.model.absence import NONE, Maybe
from generator.model.partner import Location, Partner
from generator.model.program import Batch, Program, RequiredDocument, Schedule
from generator.text.bilingual import SOURCE_LANGUAGE, Text
from generator.views.exports.simple import cells
from generator.views.exports.simple.columns import (
    Column,
    check_columns,
    column,
    head_columns,
    inside,
    listed,
    offer_columns,
    plain,
    reach_columns,
    sheet_of,
    worded,
)
from generator.views.files import Sheet
from generator.views.plan import Site

ROLLING = "rolling"


class PlaceRow(NamedTuple):
    """A row of ``locations.csv``: a place and whose it is. ``shown`` says whether its address may be told."""

    partner: Partner
    place: Location
    shown: bool


def partners_table(site: Site) -> Sheet:
    """Return all partners."""
    return sheet_of(list(_partner_columns(site, tags_of(site))), site.directory.partners.values())


def locations_table(site: Site) -> Sheet:
    """Return all places; nothing finer than the regency where a partner keeps its address back."""
    rows = (
        PlaceRow(partner, place, partner.publish.address)
        for partner in site.directory.partners.values()
        for place in partner.locations or ()
    )
    return sheet_of(list(_location_columns(site, tags_of(site))), rows)


def programs_table(site: Site) -> Sheet:
    """Return all programs."""
    return sheet_of(list(_program_columns(site, tags_of(site))), site.directory.programs.values())


def tags_of(site: Site) -> list[str]:
    """Return the tags of the site's languages."""
    return [language.tag for language in site.settings.languages]


def _partner_columns(site: Site, tags: Sequence[str]) -> Iterator[Column[Any]]:
    yield plain("slug")
    yield plain("type")
    yield from worded("name", attrgetter("name"), tags)
    yield listed("also_known_as", is_free=True)
    yield listed("former_names", is_free=True)
    yield from head_columns(tags)
    yield plain("parent")
    yield plain("bapas")
    yield listed("fields")
    yield listed("membership")
    yield from offer_columns(tags)
    parts: dict[str, Callable[[Any], str]] = {
        "type": attrgetter("type"),
        "number": lambda agreement: cells.one(agreement.number),
        "signed": lambda agreement: cells.day(agreement.signed),
        "until": lambda agreement: cells.day(agreement.until),
    }
    yield from inside("agreement", attrgetter("agreement"), parts)
    yield from reach_columns(site)
    yield listed("social", is_free=True)
    yield from worded("contact", attrgetter("contact"), tags)
    yield column("publish_address", lambda partner: cells.yes_no(partner.publish.address))
    yield column("publish_phone", lambda partner: cells.yes_no(partner.publish.phone))
    yield from check_columns(site, tags)


def _location_columns(site: Site, tags: Sequence[str]) -> Iterator[Column[PlaceRow]]:
    regions = site.directory.gazetteer.regions
    yield column("partner", attrgetter("partner.slug"))
    yield column("key", attrgetter("place.key"))
    yield from worded("partner_name", attrgetter("partner.name"), tags)
    yield from worded("name", attrgetter("place.name"), tags)
    yield column("status", attrgetter("partner.status.value"))
    yield column("province", lambda row: regions[regions[row.place.regency].province].name)
    yield column("regency", lambda row: regions[row.place.regency].name)
    for name in ("district", "village", "postal_code"):
        yield column(name, partial(_if_shown, attrgetter(name)), is_free=True)
    yield from worded("address", _address, tags)
    for name in ("latitude", "longitude"):
        yield column(name, partial(_number_if_shown, attrgetter(name)))
    yield column("hours", lambda row: cells.hours(row.place.hours))
    yield from worded("transport", _transport, tags)
    yield column("hosted_by", partial(_if_shown, attrgetter("hosted_by")))
    yield column("accessibility", lambda row: cells.many(row.place.accessibility))
    yield column("publish_address", lambda row: cells.yes_no(row.shown))


def _address(row: PlaceRow) -> Maybe[Text]:
    return row.place.address if row.shown else None


def _transport(row: PlaceRow) -> Maybe[Text]:
    return row.place.transport if row.shown else None


def _if_shown(value: Callable[[Location], str | None], row: PlaceRow) -> str:
    return cells.one(value(row.place)) if row.shown else cells.UNKNOWN


def _number_if_shown(value: Callable[[Location], float | None], row: PlaceRow) -> str:
    return cells.number(value(row.place)) if row.shown else cells.UNKNOWN


def _program_columns(site: Site, tags: Sequence[str]) -> Iterator[Column[Any]]:
    partners = site.directory.partners
    yield plain("slug")
    yield from worded("name", attrgetter("name"), tags)
    yield plain("provider")
    yield from worded("provider_name", lambda program: partners[program.provider].name, tags)
    yield column("partners", lambda program: cells.BETWEEN.join(program.partners))
    yield plain("scheme")
    yield from head_columns(tags)
    yield from offer_columns(tags)
    yield from worded("eligibility_text", _eligibility_text, tags)
    parts: dict[str, Callable[[Any], str]] = {
        "min_age": lambda answer: cells.number(answer.min_age),
        "max_age": lambda answer: cells.number(answer.max_age),
        "sex": lambda answer: answer.sex.value if answer.sex else cells.UNKNOWN,
    }
    yield from inside("eligibility", attrgetter("eligibility"), parts)
    for tag in tags:
        yield column(f"how_to_apply_{tag}", partial(_steps, tag), is_free=True)
    yield column("documents", _documents, is_free=True)
    yield from worded("certificate_name", _certificate_name, tags)
    yield from inside("certificate", attrgetter("certificate"), {"body": lambda answer: cells.one(answer.body)})
    yield from worded("duration", attrgetter("duration"), tags)
    yield from inside("schedule", attrgetter("schedule"), {"runs": _runs})
    intake: dict[str, Callable[[Any], str]] = {
        "state": attrgetter("state.value"),
        "on": lambda answer: cells.day(answer.on),
    }
    yield from inside("intake", attrgetter("intake"), intake)
    yield column("locations", _places)
    yield from reach_columns(site)
    yield from check_columns(site, tags)


def _eligibility_text(program: Program) -> Maybe[Text]:
    answer = program.eligibility
    return answer if answer is None or answer is NONE else answer.text


def _certificate_name(program: Program) -> Maybe[Text]:
    answer = program.certificate
    return answer if answer is None or answer is NONE else answer.name


def _steps(tag: str, program: Program) -> str:
    return cells.text_list(program.how_to_apply, tag)


def _documents(program: Program) -> str:
    """Return terms as their keys, and papers without a term in the site's first words for them."""
    papers = program.documents
    return cells.many(None if papers is None else map(_paper, papers))


def _paper(paper: RequiredDocument) -> str:
    return paper.text.in_language(SOURCE_LANGUAGE).text if paper.text else paper.term or ""


def _runs(schedule: Schedule) -> str:
    """Return ``rolling``, or each run as ``2026-02-01/2026-04-30 apply by 2026-01-15, 20 seats``."""
    return ROLLING if schedule.rolling else cells.many(map(_run, schedule.batches))


def _run(batch: Batch) -> str:
    about = [
        f"apply by {batch.apply_by.isoformat()}" if batch.apply_by else "",
        f"{batch.seats} seats" if batch.seats is not None else "",
    ]
    said = ", ".join([words for words in about if words])
    return f"{batch.start.isoformat()}/{cells.day(batch.end)}{' ' if said else ''}{said}"


def _places(program: Program) -> str:
    """Return places as the data model writes them: ``partner`` or ``partner#key``."""
    places = program.locations
    if places is None:
        return cells.UNKNOWN
    return cells.many([f"{place.partner}#{place.key}" if place.key else place.partner for place in places])
