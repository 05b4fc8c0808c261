"""Lists of services and types: short ones whole, long ones by province and page."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from generator.model.partner import Partner
from generator.text.languages import ENGLISH, INDONESIAN
from generator.views.letters import plan_letters
from generator.views.pages.lists import LettersPage, TermPage
from generator.views.plan import PlannedPage, Site
from generator.views.splitting import pages_of
from generator.views.terms import plan_terms
from tests.builders import a_location, a_partner, a_site, text

REGENCIES = ("33.01", "33.02", "33.71", "51.01")


def some_partners(count: int, regencies: tuple[str, ...] = REGENCIES) -> Iterator[Partner]:
    for number in range(count):
        place = a_location(regencies[number % len(regencies)])
        yield a_partner(f"lembaga-{number:03}", services=("housing",), locations=(place,))


def planned(site: Site, under: str) -> dict[str, PlannedPage]:
    return {
        each.route: each for each in plan_terms(site) if each.language == INDONESIAN and each.route.startswith(under)
    }


def composed(page: PlannedPage) -> TermPage:
    made = page.compose()
    assert isinstance(made, TermPage)
    return made


def shown(page: TermPage) -> list[str]:
    return [row.slug for section in page.sections for row in section.rows]


def test_short_list_stands_whole_by_province() -> None:
    partners = [*some_partners(4), a_partner("nasional", services=("housing",), locations=None, service_area=("ID",))]
    page = composed(planned(a_site(*partners), "layanan/housing")["layanan/housing.html"])
    assert [section.heading for section in page.sections] == ["Jawa Contoh", "Pulau Contoh", "All of Indonesia"]
    assert (page.count, len(shown(page)), page.provinces) == (5, 5, ())


def test_record_whose_place_is_not_known_is_filed_last() -> None:
    page = composed(
        planned(a_site(a_partner(services=("housing",), locations=None)), "layanan/housing")["layanan/housing.html"]
    )
    assert [section.heading for section in page.sections] == ["Place not known"]


def test_long_list_is_cut_by_province_and_nobody_is_lost() -> None:
    partners = list(some_partners(300))
    pages = planned(a_site(*partners), "layanan/housing")
    overview = composed(pages.pop("layanan/housing.html"))
    assert [(link.key, link.count, link.route) for link in overview.provinces] == [
        ("33", 225, "layanan/housing/jawa-contoh.html"),
        ("51", 75, "layanan/housing/pulau-contoh.html"),
    ]
    assert overview.sections == ()
    assert sorted(slug for page in pages.values() for slug in shown(composed(page))) == [p.slug for p in partners]


def test_pages_of_a_long_list_name_where_they_begin_and_end() -> None:
    pages = planned(a_site(*some_partners(180, REGENCIES[:3])), "layanan/housing/")
    pager = composed(pages["layanan/housing/jawa-contoh.html"]).pager
    assert [(link.first, link.last) for link in pager.pages] == [
        ("Kabupaten Awal", "Kabupaten Awal"),
        ("Kabupaten Tengah", "Kabupaten Tengah"),
        ("Kota Tengah", "Kota Tengah"),
    ]
    assert (pager.previous, pager.next) == (None, pager.pages[1])


def test_one_more_record_changes_one_page_of_its_list() -> None:
    before = planned(a_site(*some_partners(100)), "layanan/housing/")
    after = planned(a_site(*some_partners(100), a_partner("baru", services=("housing",))), "layanan/housing/")
    changed = [route for route in after if composed(after[route]) != composed(before[route])]
    assert changed == ["layanan/housing/jawa-contoh.html"]


def test_province_without_a_record_leads_to_its_own_page() -> None:
    overview = composed(planned(a_site(*some_partners(70, ("33.01",))), "layanan/housing")["layanan/housing.html"])
    assert [(link.count, link.route) for link in overview.provinces] == [
        (70, "layanan/housing/jawa-contoh.html"),
        (0, "wilayah/pulau-contoh.html"),
    ]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 200), max_size=8))
def test_splitting_keeps_every_slug_once_in_order(sizes: dict[str, int]) -> None:
    found = {key: [f"{key}{number}" for number in range(size)] for key, size in sizes.items()}
    pages = pages_of("abcdefgh", found, 60)
    assert [s for page in pages for s in page.slugs] == [s for k in "abcdefgh" for s in found.get(k, ())]
    assert all(0 < len(page.slugs) <= 60 for page in pages)


def test_letters_follow_the_readers_own_language_on_the_same_pages() -> None:
    site = a_site(
        a_partner("satu", name=text("Balai Contoh", en="Example Office")), a_partner("dua", name="1001 Jalan")
    )
    found = {(each.language.tag, each.route): each.compose() for each in plan_letters(site)}
    assert {route for tag, route in found if tag == "id"} == {route for tag, route in found if tag == "en"}
    rows = {key: page.rows for key, page in found.items() if isinstance(page, LettersPage)}
    assert [row.slug for row in rows["id", "a-z/b.html"]] == ["satu"]
    assert [row.slug for row in rows["en", "a-z/e.html"]] == ["satu"]
    assert rows["en", "a-z/b.html"] == ()
    assert [row.slug for row in rows["en", "a-z/0.html"]] == ["dua"]


def test_all_languages_have_the_same_lists() -> None:
    pages = list(plan_terms(a_site(*some_partners(100))))
    routes = {tag: [page.route for page in pages if page.language == tag] for tag in (INDONESIAN, ENGLISH)}
    assert routes[INDONESIAN] == routes[ENGLISH]
