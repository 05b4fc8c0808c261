"""A made-up directory is sound, spread like the country, and rings nowhere."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from generator.intake import load
from generator.intake.fields.kinds import NAME_LIMIT
from generator.intake.sample import project, write_sample
from generator.intake.sample.partners import FOR_WHOM, Workshop
from generator.intake.sample.trades import TRADES
from generator.intake.sample.words import made_up_name
from generator.model.absence import value_of
from generator.model.directory import Directory, Record
from generator.model.record import Status
from generator.text.folding import fold

AS_OF = date(2026, 5, 31)
SILENT = re.compile(r"\+62\d{2,3}55500\d{3}\Z")


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    folder = tmp_path_factory.mktemp("sample")
    write_sample(2_000, folder)
    found = load(folder, AS_OF).directory
    assert found is not None
    return found


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_small_samples_pass_the_gate(count: int, tmp_path: Path) -> None:
    write_sample(count, tmp_path)
    read = load(tmp_path, AS_OF)

    assert read.report.problems == ()
    assert read.records == count


def test_no_record_is_no_sample(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least one"):
        write_sample(0, tmp_path)


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_sample(80, tmp_path / folder, seed)
    texts = [(tmp_path / folder / "partners.yml").read_bytes() for folder in "abc"]

    assert texts[0] == texts[1] != texts[2]


def test_it_is_spread_like_the_country(directory: Directory) -> None:
    provinces = Counter(place.regency[:2] for one in directory.partners.values() for place in one.locations or ())

    assert len(directory.partners) == 880
    assert len(provinces) == 38
    assert provinces["32"] > 10 * provinces["65"]
    assert len({one.type for one in directory.partners.values()}) == 17


def test_it_is_visibly_made_up_and_rings_nowhere(directory: Directory) -> None:
    records: list[Record] = [*directory.partners.values(), *directory.programs.values()]
    phones = [phone.number for record in records for phone in record.phones or ()]

    assert all(record.name.in_language("id").text.startswith("Contoh ") for record in records)
    assert len(phones) > 500
    assert all(SILENT.match(number) for number in phones)
    assert all(str(record.website).endswith(".example/") for record in records if isinstance(record.website, str))


def test_it_holds_every_state_a_page_must_show(directory: Directory) -> None:
    partners = list(directory.partners.values())
    programs = list(directory.programs.values())

    assert {one.status for one in partners} == set(Status)
    assert any(not one.name.has("en") for one in partners)
    descriptions = [value_of(one.description) for one in partners]
    assert any(text is not None and len(text.in_language("id").text) > 1_500 for text in descriptions)
    assert any(len(one.name.in_language("id").text) > 80 for one in partners)
    assert any(one.phones == () for one in partners)
    assert any(one.phones is None for one in partners)
    assert any(one.verified.on < AS_OF - timedelta(days=366) for one in partners)
    assert any(one.old_slugs and one.replaced_by is None for one in partners)
    assert any(one.publish.address is False for one in partners)
    assert any(one.schedule is not None for one in programs)
    assert any(one.documents == () for one in programs)
    assert max(one.verified.on for one in partners) <= AS_OF


def test_names_hold_many_different_words(directory: Directory) -> None:
    words = {word for one in directory.partners.values() for word in fold(one.name.in_language("id").text).split()}

    assert len(words) > 500


def test_a_large_sample_is_written_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project, "MAX_FILE_BYTES", 20_000)
    write_sample(120, tmp_path)

    assert (tmp_path / "partners.yml").read_text("utf-8").endswith("[]\n")
    assert len(list((tmp_path / "programs.d").glob("*.yml"))) > 10
    assert load(tmp_path, AS_OF).records == 120


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_name_is_too_long_however_many_there_are(seed: int) -> None:
    shop = Workshop(Random(seed), AS_OF, iter(()))
    words = [shop.name(made_up_name) for _ in range(30_000)]
    longest = f"Example {max((trade.label_en for trade in TRADES), key=len)} {max(words, key=len)}{FOR_WHOM}"

    assert len(set(words)) == len(words)
    assert len(longest) <= NAME_LIMIT
