"""The index: small, the same every time, and little of it moves when a record changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import brotli
import pytest

from generator.model.directory import Directory
from generator.model.lexicon import Meaning
from generator.model.partner import Partner
from generator.model.record import Publish, Status
from generator.text.bilingual import Text
from generator.views.search.codes import ALPHABET, HALF, members, name_code, number, rising, slug_code, sound_of
from generator.views.search.places import STEP_DEGREES, centres_of, other_places
from generator.views.search.plan import plan_search
from tests.builders import a_location, a_partner, a_phone
from tests.search.folder import a_search_site, known, made_up, script_source, shards_of

MANY = 1_500


def changed(directory: Directory, **values: object) -> Directory:
    """Return the directory with other values in one partner in its middle."""
    slug = sorted(directory.partners)[len(directory.partners) // 2]
    partner = replace(directory.partners[slug], **values)  # type: ignore[arg-type]
    prints = {**directory.fingerprints, slug: "changed"}
    return replace(directory, partners={**directory.partners, slug: partner}, fingerprints=prints)


@cache
def unchanged() -> Mapping[str, bytes]:
    """Return the shards of the made-up directory as it is."""
    return shards_of(a_search_site(made_up(MANY)))


def differing(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    return {route for route in {*before, *after} if before.get(route) != after.get(route)}


def test_numbers_read_back() -> None:
    assert number(0) == ALPHABET[0]
    assert number(44) == ALPHABET[44]
    assert [len(number(value)) for value in (44, 45, 2024, 2025)] == [1, 2, 2, 3]
    assert rising([3, 3, 50]) == number(3) + number(0) + number(47)
    assert '"' not in ALPHABET
    assert "\\" not in ALPHABET
    assert len(set(ALPHABET)) == 90


def test_sets_end_in_a_letter_of_the_upper_half() -> None:
    assert members([]) == ALPHABET[0]
    assert members([0]) == ALPHABET[46]
    assert members([0, 7]) == ALPHABET[1] + ALPHABET[53]


@pytest.mark.parametrize(
    ("word", "sound"),
    [("semarang", "sm"), ("smarang", "sm"), ("makassar", "mk"), ("aie", "a0"), ("12", "00"), ("pati", "pt")],
)
def test_words_that_sound_alike_at_the_start_share_a_shard(word: str, sound: str) -> None:
    assert sound_of(word) == sound


def test_codes_tell_most_names_apart() -> None:
    names = [f"lembaga-contoh-{place}" for place in range(500)]
    assert len({slug_code(name) for name in names}) > 460
    assert len({name_code(name) for name in names}) > 495


def test_the_index_is_the_same_every_time() -> None:
    assert shards_of(a_search_site(made_up(MANY))) == unchanged()


@pytest.mark.parametrize(
    "values",
    [
        {"phones": (a_phone("+62215550123"),)},
        {"services": ("housing",), "skills": None},
        {"name": Text({"id": "Yayasan Contoh Baru", "en": "New Example Foundation"})},
        {"summary": Text({"id": "Bengkel kecil yang mengajari merawat sepeda kayuh."})},
        {"status": Status.CLOSED},
        {"cost": None, "stages": ("in_prison",), "audience": ("women",)},
    ],
)
def test_one_changed_record_rewrites_few_shards(values: dict[str, object]) -> None:
    after = shards_of(a_search_site(changed(made_up(MANY), **values)))
    moved = differing(unchanged(), after)
    assert 1 <= len(moved) <= 12, sorted(moved)


def test_a_new_record_moves_no_other(tmp_path: Path) -> None:
    directory = made_up(MANY)
    name, place = Text({"id": "Bengkel Aspal Wangi"}), (a_location("53.14"),)
    partner = a_partner("bengkel-aspal-wangi", name=name, type="employer", locations=place)
    with_more = replace(
        directory,
        partners=dict(sorted({**directory.partners, partner.slug: partner}.items())),
        fingerprints={**directory.fingerprints, partner.slug: "new"},
    )
    moved = differing(unchanged(), shards_of(a_search_site(with_more)))
    assert len(moved) <= 15, sorted(moved)


def test_reads_change_when_bytes_do() -> None:
    """A build keeps a shard whose reads are the same, so equal reads must mean equal bytes."""
    directory = made_up(600)
    other = changed(directory, name=Text({"id": "Yayasan Lain Sama Sekali"}), services=("capital",))
    before = {file.route: file for file in plan_search(a_search_site(directory))}
    after = {file.route: file for file in plan_search(a_search_site(other))}
    for route in before.keys() & after.keys():
        if tuple(before[route].reads) == tuple(after[route].reads):
            assert before[route].compose() == after[route].compose(), route


@pytest.mark.parametrize(
    "values",
    [{"services": ("capital",)}, {"name": Text({"id": "Yayasan Lain Sama Sekali"})}, {"status": Status.CLOSED}],
)
def test_what_the_last_build_remembered_changes_no_byte(values: dict[str, object]) -> None:
    first = a_search_site(made_up(600))
    shards_of(first)
    left = json.loads(json.dumps(dict(first.remembered)))
    directory = changed(made_up(600), **values)
    second = replace(a_search_site(directory), remembered=left)
    assert shards_of(second) == shards_of(a_search_site(directory))
    assert len(second.remembered.keys() - first.remembered.keys()) <= 3
    assert len(second.remembered) <= len(first.remembered) + 3


def test_nothing_is_remembered_for_another_lexicon() -> None:
    site = a_search_site(made_up(50))
    shards_of(site)
    other = replace(site, lexicon=replace(site.lexicon, digest="other"), remembered=dict(site.remembered))
    shards_of(other)
    assert not site.remembered.keys() & other.remembered.keys()


def test_what_is_withheld_or_closed_is_not_in_the_index() -> None:
    base = made_up(50)
    hidden = a_partner("nomor-rahasia", phones=(a_phone("+62215550777"),), publish=Publish(phone=False))
    closed = a_partner(
        "sudah-tutup", name=Text({"id": "Griya Zamrud"}), status=Status.CLOSED, replaced_by="nomor-rahasia"
    )
    partners: dict[str, Partner] = {**base.partners, hidden.slug: hidden, closed.slug: closed}
    prints = {**base.fingerprints, hidden.slug: "a", closed.slug: "b"}
    directory = replace(base, partners=dict(sorted(partners.items())), fingerprints=prints)
    everything = b"\n".join(shards_of(a_search_site(directory)).values())
    assert b"5550777" not in everything
    assert b"sudah-tutup" not in everything
    assert b"Griya Zamrud" in everything, "the old name still leads to what took its place"


def test_the_script_is_small() -> None:
    assert len(brotli.compress(script_source())) <= 12_000


def read_back(letters: str) -> list[int]:
    """Read numbers as the browser does."""
    found, value = [], 0
    for letter in letters:
        digit = ALPHABET.index(letter)
        value = value * HALF + digit % HALF
        if digit < HALF:
            found.append(value)
            value = 0
    return found


def test_the_middle_of_every_region_reads_back_to_two_kilometres() -> None:
    gazetteer = known().gazetteer
    steps = iter(read_back(centres_of(gazetteer)))
    east = north = 0.0
    for region in gazetteer.regions.values():
        first = next(steps)
        assert (first == 0) == (region.centre is None)
        if region.centre is None:
            continue
        east, north = (
            place + (-(step + 1) if step % 2 else step) * STEP_DEGREES / 2
            for place, step in ((east, first - 1), (north, next(steps)))
        )
        assert east == pytest.approx(region.centre.longitude, abs=0.011)
        assert north == pytest.approx(region.centre.latitude, abs=0.011)
    assert list(steps) == []


def test_other_names_of_a_place_lead_to_it_and_its_own_name_is_not_among_them() -> None:
    gazetteer = known().gazetteer
    meant = {name: entry.means for entry in other_places(gazetteer) for name in entry.words}
    assert Meaning("region", "33.02") in meant["purwokerto"]
    assert "banyumas" not in meant
    assert "jakarta" not in meant or all(len(means.key) == 2 for means in meant["jakarta"])
