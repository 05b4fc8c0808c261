"""Which book a record stands in, and what the reader's own list may show of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.model.directory import Record
from generator.model.record import Publish, Status
from generator.rendering.catalogue import translate
from generator.rendering.print.list_cards import list_cards_script
from generator.rendering.print.making import Printer
from generator.text.languages import INDONESIAN
from generator.views.plan import Site
from generator.views.print.books import COUNTRY, plan_books
from generator.views.print.list_cards import plan_list_cards, shard_count, shard_of
from generator.views.print.pocket import plan_pocket_cards
from generator.views.print.reads import outlines_near, record_reads
from generator.views.print.shelves import ELSEWHERE, Shelves
from tests.builders import NUMBER, a_location, a_partner, a_phone, a_program, a_site, text


def site_of(*records: Record) -> Site:
    return a_site(*records, translate=translate)


@pytest.mark.parametrize(
    ("fields", "shelves"),
    [
        ({}, {"33": "33.01"}),
        ({"locations": (a_location("33.02"), a_location("33.01", key="b"))}, {"33": "33.02"}),
        ({"locations": (a_location("33.01"), a_location("51.01", key="b"))}, {"33": "33.01", "51": "51.01"}),
        ({"service_area": ("51.02",)}, {"33": "33.01", "51": ELSEWHERE}),
        ({"locations": None, "service_area": ("51.02",)}, {"51": "51.02"}),
        ({"locations": None, "service_area": ("33",)}, {"33": "33"}),
        ({"service_area": ("ID",)}, {"33": "33.01"}),
        ({"locations": None, "service_area": ("ID",)}, {}),
        ({"locations": None}, {}),
        ({"publish": Publish(print=False)}, {}),
        ({"status": Status.CLOSED}, {}),
    ],
)
def test_a_record_stands_where_it_helps(fields: dict[str, object], shelves: dict[str, str]) -> None:
    found = Shelves.of(site_of(a_partner("kantor", **fields)))
    standing = {
        province: place for province, shelf in found.provinces.items() for place, slugs in shelf.items() if slugs
    }
    assert standing == shelves


def keys_of(*records: Record) -> dict[str, str]:
    site = site_of(*records)
    return dict(Printer(site, list(plan_books(site, {})), list(plan_pocket_cards(site)), "code").keys)


PHONE = (a_phone(),)


@pytest.mark.parametrize(
    ("changed", "provinces"),
    [
        (a_partner("satu", phones=PHONE), {"jawa-contoh"}),
        # Who serves another province stands in its book too; programs say what their provider says.
        (a_partner("luas", service_area=("51.02",), phones=PHONE), {"jawa-contoh", "pulau-contoh"}),
        (a_partner("induk", phones=PHONE), {"jawa-contoh", "pulau-contoh"}),
        (a_program("kursus", "induk", service_area=("51.02",), phones=PHONE), {"jawa-contoh", "pulau-contoh"}),
        (a_partner("diam", publish=Publish(print=False), phones=PHONE), set()),
    ],
    ids=["in one place", "serves another", "a provider", "a program", "not printed"],
)
def test_a_changed_record_changes_its_own_books_alone(changed: Record, provinces: set[str]) -> None:
    before: dict[str, Record] = {
        record.slug: record
        for record in (
            a_partner("satu"),
            a_partner("luas", service_area=("51.02",)),
            a_partner("induk"),
            a_program("kursus", "induk", service_area=("51.02",)),
            a_partner("lain", locations=(a_location("51.01"),)),
            a_partner("bapas-ujung", type="bapas", locations=(a_location("51.01"),)),
            a_partner("diam", publish=Publish(print=False)),
        )
    }
    old, new = keys_of(*before.values()), keys_of(*(before | {changed.slug: changed}).values())
    assert old.keys() == new.keys()
    remade = {path for path, key in new.items() if key != old[path]}
    books = {path for path in new for name in provinces if path[3:].startswith(f"{name}-")}
    country = {path for path in new if provinces and path[3:].startswith(f"{COUNTRY}-")}
    assert remade == books | country


def test_every_printable_record_is_in_the_national_book_once() -> None:
    site = site_of(
        a_partner("dua", locations=(a_location("33.01"), a_location("51.01", key="b"))),
        a_partner("tanpa", locations=None),
        a_partner("luas", locations=None, service_area=("ID",)),
        a_program("kursus", "dua"),
        a_partner("tutup", status=Status.CLOSED),
        a_partner("diam", publish=Publish(print=False)),
        a_program("kursus-diam", "diam"),
    )
    book = next(planned for planned in plan_books(site, {}) if planned.name == COUNTRY).compose()
    assert sorted(book.slugs) == ["dua", "kursus", "luas", "tanpa"]
    assert [entry.name.text for chapter in book.chapters for entry in chapter.closed] == ["Lembaga tutup"]


def test_a_changed_record_changes_what_its_own_books_read_and_no_others() -> None:
    def reads(name: str) -> dict[str, tuple[str, ...]]:
        site = site_of(
            a_partner("satu", name=name),
            a_partner("lain", locations=(a_location("51.01"),)),
            a_program("kursus", "lain", name="Kursus"),
        )
        return {f"{book.name}-{book.language.tag}": tuple(book.reads) for book in plan_books(site, {})}

    before, after = reads("Kantor Lama"), reads("Kantor Baru")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"jawa-contoh-id", "jawa-contoh-en", "indonesia-id", "indonesia-en"}


# ---------------------------------------------------------------- the reader's own list


def cards_of(site: Site) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    cards: dict[str, dict[str, Any]] = {}
    moved: dict[str, str] = {}
    for planned in plan_list_cards(site):
        if planned.route.startswith(f"daftarku/{INDONESIAN.tag}/"):
            script = list_cards_script(planned.compose()).decode()
            assert script.startswith("daftarku(")
            _, found, old = json.loads("[" + script.removeprefix("daftarku(").removesuffix(");\n") + "]")
            cards |= found
            moved |= old
    return cards, moved


def test_a_card_holds_what_someone_who_sets_out_must_know() -> None:
    partner = a_partner("kantor", phones=(a_phone(),), next_step=text("Bawa KTP."), old_slugs=("kantor-lama",))
    cards, moved = cards_of(site_of(partner))
    lines = dict(cards["kantor"]["l"])
    assert lines["Langkah pertama"] == ["Bawa KTP."]
    assert lines["Telepon"] == [{"t": "021\u00a05550\u00a00123", "u": f"tel:{NUMBER}"}]
    assert cards["kantor"]["c"] == ["Diperiksa pada 1 Mei 2026."]
    assert moved == {"kantor-lama": "kantor"}


def test_who_must_not_be_printed_shows_no_number_and_no_address() -> None:
    place = a_location(address=text("Jalan Rahasia 7"))
    partner = a_partner("kantor", phones=(a_phone(),), locations=(place,), publish=Publish(print=False))
    cards, _ = cards_of(site_of(partner))
    assert "Rahasia" not in json.dumps(cards)
    assert "5550" not in json.dumps(cards)
    assert cards["kantor"]["n"] == ["Lembaga kantor"]


def test_a_closed_record_says_so_and_where_to_go() -> None:
    site = site_of(a_partner("lama", status=Status.CLOSED, replaced_by="baru", phones=(a_phone(),)), a_partner("baru"))
    cards, _ = cards_of(site)
    words = json.dumps(cards["lama"], ensure_ascii=False)
    assert "Tempat ini tidak melayani lagi." in words
    assert "Lembaga baru" in words
    assert "5550" not in words


def test_hostile_text_cannot_leave_its_script() -> None:
    site = site_of(a_partner("kantor", name="</script><script>alert(1)//", summary="\u2028"))
    for planned in plan_list_cards(site):
        script = list_cards_script(planned.compose()).decode()
        assert "</" not in script
        assert "\u2028" not in script


@pytest.mark.parametrize(("records", "shards"), [(0, 1), (24, 1), (25, 2), (182, 8), (10_000, 512)])
def test_shards_are_a_power_of_two(records: int, shards: int) -> None:
    assert shard_count(records) == shards


def test_shards_are_about_equally_full() -> None:
    count = shard_count(10_000)
    sizes = [0] * count
    for number in range(10_000):
        sizes[shard_of(f"contoh-kantor-{number}", count)] += 1
    assert max(sizes) < 60
    assert min(sizes) > 3


@pytest.mark.parametrize(
    ("fields", "others_change"),
    [({"summary": text("Ringkasan yang dibetulkan.")}, False), ({"phones": (a_phone("+622155500177"),)}, True)],
)
def test_a_card_reads_of_others_only_what_it_shows_of_them(fields: dict[str, object], *, others_change: bool) -> None:
    guided = a_partner("kelompok", bapas="bapas-contoh", phones=None)

    def reads_of_guided(**changed: Any) -> tuple[str, ...]:
        site = site_of(a_partner("bapas-contoh", type="bapas", **changed), guided)
        return record_reads(site, guided, outlines_near(site.directory))

    assert (reads_of_guided() != reads_of_guided(**fields)) is others_change
