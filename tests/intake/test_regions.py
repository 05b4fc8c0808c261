"""Regions by code, official name or any name that can mean only one."""

from __future__ import annotations

import pytest

from generator.intake.gazetteer import read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.model.vocabulary import Vocabularies


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge(read_gazetteer(), Vocabularies({}))


def test_all_provinces_and_regencies_are_there(knowledge: Knowledge) -> None:
    assert len(list(knowledge.gazetteer.provinces())) == 38
    assert len(list(knowledge.gazetteer.regencies())) == 514
    assert len({tile.province for tile in knowledge.gazetteer.tiles}) == 38


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("33.02", ["Kabupaten Banyumas"]),
        ("Kabupaten Banyumas", ["Kabupaten Banyumas"]),
        ("kabupaten  BANYUMAS", ["Kabupaten Banyumas"]),
        ("Kab. Banyumas", ["Kabupaten Banyumas"]),
        ("Banyumas", ["Kabupaten Banyumas"]),
        ("Jawa Tengah", ["Jawa Tengah"]),
        ("Jateng", ["Jawa Tengah"]),
        ("Semarang", ["Kabupaten Semarang", "Kota Semarang"]),
        ("Gorontalo", ["Gorontalo"]),
        ("3302", []),
        ("Kabupaten Entah", []),
    ],
)
def test_words_mean_regions(words: str, names: list[str], knowledge: Knowledge) -> None:
    assert [knowledge.gazetteer[code].name for code in knowledge.codes_of(words)] == names


def test_every_official_name_means_one_region(knowledge: Knowledge) -> None:
    assert all(knowledge.codes_of(region.name) == (region.code,) for region in knowledge.gazetteer.regions.values())
