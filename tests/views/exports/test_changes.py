"""One changed record rewrites few files, and no file changes without its key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.directory import Record
from generator.model.partner import Partner
from generator.model.record import Publish, Status
from generator.rendering.writers import WRITERS
from generator.views.exports import parts
from generator.views.exports.hsds import plan
from generator.views.exports.plan import plan_exports
from generator.views.plan import Site
from tests.builders import a_location, a_partner, a_program, a_site, text

MOST_REWRITTEN = 20
"""In each province a record leaves or comes to."""
REGENCIES = ("33.01", "33.02", "33.71", "51.01", "51.02")


def some_records() -> dict[str, Record]:
    partners: list[Record] = [
        a_partner(
            f"lembaga-{number:03}",
            services=("housing",) if number % 2 else None,
            bapas=f"lembaga-{number - 1:03}" if number % 7 == 6 else None,
            locations=(a_location(REGENCIES[number % 5], hosted_by="lembaga-000" if number == 11 else None),),
        )
        for number in range(60)
    ]
    programs: list[Record] = [
        a_program(f"program-{number:03}", f"lembaga-{number:03}", scheme="atensi") for number in range(0, 60, 3)
    ]
    return {each.slug: each for each in (*partners, *programs)}


def made(site: Site) -> dict[str, tuple[tuple[str, ...], bytes]]:
    """Return what each file depends on, and its bytes."""
    return {each.route: (tuple(each.reads), WRITERS[each.writer](each.compose())) for each in plan_exports(site)}


def site_of(records: dict[str, Record]) -> Site:
    return a_site(*records.values())


def changed(records: dict[str, Record], slug: str, **fields: object) -> dict[str, Record]:
    return {**records, slug: replace(records[slug], **fields)}  # type: ignore[arg-type]


CHANGES: dict[str, tuple[str, dict[str, Any]]] = {
    "a name": ("lembaga-020", {"name": text("Nama baru", en="New name")}),
    "the name of a provider": ("lembaga-030", {"name": text("Nama baru")}),
    "a place": ("lembaga-020", {"locations": (a_location("51.02"),)}),
    "the place of a provider": ("lembaga-030", {"locations": (a_location("33.71"),)}),
    "a kept back address": ("lembaga-030", {"publish": Publish(address=False, phone=False)}),
    "a closed partner": ("lembaga-021", {"status": Status.CLOSED, "closed_on": date(2026, 5, 1)}),
    "another type of a Bapas": ("lembaga-005", {"type": "bapas"}),
    "another type of a host": ("lembaga-000", {"type": "bapas"}),
    "a scheme": ("program-030", {"scheme": None}),
    "a service": ("program-030", {"services": ("legal_aid",)}),
    "an offer that ends": ("lembaga-021", {"services": None}),
}


@pytest.mark.parametrize("whole", [0, 10_000])
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_rewrites_few_files_and_all_it_must(change: str, whole: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "WHOLE", whole)
    monkeypatch.setattr(parts, "MOST", 9)
    records = some_records()
    slug, fields = CHANGES[change]
    before, after = made(site_of(records)), made(site_of(changed(records, slug, **fields)))
    rewritten = [
        path for path in before.keys() | after.keys() if before.get(path, (0, 0))[1] != after.get(path, (0, 0))[1]
    ]
    assert 0 < len(rewritten) <= (2 * MOST_REWRITTEN if "place" in change else MOST_REWRITTEN)
    stale = [path for path in rewritten if path in before and path in after and before[path][0] == after[path][0]]
    assert stale == []


def test_pieces_do_not_move_when_a_record_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 9)
    records = some_records()
    before = {part.name: [each.slug for each in part.partners] for part in parts.parts_of(site_of(records))}
    new = a_partner("lembaga-baru", locations=(a_location("33.01"),))
    after = {
        part.name: [each.slug for each in part.partners] for part in parts.parts_of(site_of({**records, "baru": new}))
    }
    differing = [name for name in after if after[name] != before.get(name)]
    assert len(differing) == 1
    assert sum(map(len, after.values())) == sum(map(len, before.values())) + 1


def test_every_record_stands_in_one_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 9)
    site = site_of(some_records())
    found = parts.parts_of(site)
    assert sorted(each.slug for part in found for each in part.partners) == list(site.directory.partners)
    assert sorted(each.slug for part in found for each in part.programs) == list(site.directory.programs)
    assert len({part.name for part in found}) == len(found) > 4


def test_another_order_of_records_changes_no_byte() -> None:
    records = some_records()
    backwards = dict(reversed(records.items()))
    assert made(site_of(backwards)) == made(site_of(records))


def test_pieces_hold_what_their_neighbours_say() -> None:
    """A Bapas that becomes another type changes the files of those it supervises."""
    records = some_records()
    supervised = records["lembaga-006"]
    assert isinstance(supervised, Partner)
    assert supervised.bapas == "lembaga-005"
    before, after = made(site_of(records)), made(site_of(changed(records, "lembaga-005", type="bapas")))
    path = "data/hsds/id/organizations/jawa-contoh.json"
    assert before[path][0] != after[path][0]
