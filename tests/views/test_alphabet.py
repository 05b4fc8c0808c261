"""Pages of names end at letters: every name on one page, and one more name changes one page."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.views.alphabet import Names, Stretch, stretches

LIMIT = 4
names_of = st.lists(st.text("ab 1z", max_size=6).map(lambda words: "c" + " ".join(words.split())), max_size=60)


def named(names: Sequence[str]) -> Names:
    return sorted((name, f"s{number}") for number, name in enumerate(sorted(names)))


def pages(indonesian: Names, english: Names = ()) -> list[Stretch]:
    return list(stretches({"id": indonesian, "en": english}, "c", LIMIT))


@given(names_of, names_of)
def test_every_name_stands_once_in_its_order_on_short_pages(first: list[str], second: list[str]) -> None:
    found = pages(named(first), named(second))
    for tag, names in (("id", named(first)), ("en", named(second))):
        assert [slug for page in found for slug in page.slugs[tag]] == [slug for _, slug in names]
        assert all(len(page.slugs[tag]) <= LIMIT for page in found)
    assert all(any(page.slugs.values()) for page in found)


@given(names_of, st.text("ab 1z", max_size=6))
def test_one_more_name_changes_one_page_or_splits_it(names: list[str], more: str) -> None:
    unlike = sorted(set(names))
    new = "c" + " ".join(more.split())
    before = {tuple(page.slugs["id"]) for page in pages([(name, name) for name in unlike])}
    after = [tuple(page.slugs["id"]) for page in pages([(name, name) for name in sorted({*unlike, new})])]
    changed = [page for page in after if page not in before]
    kept = [name for page in changed for name in page if name != new]
    assert len(kept) <= LIMIT


def test_records_of_one_name_are_cut_where_a_page_is_full() -> None:
    found = pages(named(["contoh"] * 10))
    assert [len(page.slugs["id"]) for page in found] == [4, 4, 2]


def test_a_long_beginning_that_all_share_is_passed_over() -> None:
    found = pages(named([f"contoh kelompok {letter}" for letter in "abcdefgh"]))
    assert [(page.first[-1], page.last[-1]) for page in found] == [("8", "b"), ("c", "d"), ("e", "g"), ("h", "z")]
    assert [len(page.slugs["id"]) for page in found] == [2, 2, 3, 1]
