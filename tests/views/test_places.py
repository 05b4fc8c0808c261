"""Who is here, who serves here, and who is nearest."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.record import Status
from generator.model.region import Point
from generator.text.languages import INDONESIAN
from generator.views.nearest import _rounded, nearest_to
from generator.views.pages.regions import ProvincePage, RegencyPage
from generator.views.plan import Site
from generator.views.regency import Neighbourhood, compose_regency, plan_regencies
from generator.views.regions import compose_province
from tests.builders import a_location, a_partner, a_program, a_site


def regency(site: Site, code: str, number: int = 1) -> RegencyPage:
    return compose_regency(Neighbourhood(site, site.directory.gazetteer[code]), INDONESIAN, number)


def province(site: Site, code: str) -> ProvincePage:
    return compose_province(site, site.directory.gazetteer[code], INDONESIAN)


def slugs(rows: tuple[Any, ...]) -> list[str]:
    return [row.slug for row in rows]


def test_who_is_here() -> None:
    site = a_site(a_partner(), a_program())
    page = regency(site, "33.01")
    assert (slugs(page.partners), slugs(page.programs), page.count) == (["lembaga-contoh"], ["program-contoh"], 2)
    assert page.nearest == ()


def test_bapas_that_serves_the_place_comes_first_wherever_it_stands() -> None:
    bapas = a_partner("bapas-contoh", type="bapas", locations=(a_location("33.71"),), service_area=("33.01", "33.71"))
    page = regency(a_site(bapas, a_partner()), "33.01")
    assert slugs(page.bapas) == ["bapas-contoh"]
    assert slugs(page.partners) == ["lembaga-contoh"]
    assert slugs(page.serving) == []


def test_who_names_the_place_serves_it_from_elsewhere() -> None:
    other = a_partner("lain", locations=(a_location("51.01"),), service_area=("33.01",))
    program = a_program("ikut", provider="lain")
    page = regency(a_site(other, program), "33.01")
    assert slugs(page.serving) == ["lain"]
    assert page.count == 0


def test_program_with_an_area_of_its_own_serves_beside_its_provider() -> None:
    page = regency(a_site(a_partner(), a_program(service_area=("33.71",))), "33.71")
    assert slugs(page.serving) == ["program-contoh"]


def test_whole_province_is_named_only_where_nobody_else_is() -> None:
    wide = a_partner("luas", locations=(a_location("33.71"),), service_area=("33",))
    site = a_site(wide, a_partner())
    assert slugs(regency(site, "33.02").serving_province) == ["luas"]
    with_somebody = regency(site, "33.01")
    assert (with_somebody.serving_province, with_somebody.has_province_wide) == ((), True)
    assert slugs(province(site, "33").serving) == ["luas"]


def test_whole_country_is_said_everywhere_and_listed_once() -> None:
    site = a_site(a_partner("nasional", locations=None, service_area=("ID",)))
    assert regency(site, "51.02").has_national
    assert province(site, "51").has_national
    assert slugs(regency(site, "51.02").serving) == []


def test_closed_record_is_nowhere() -> None:
    page = regency(a_site(a_partner(status=Status.CLOSED)), "33.01")
    assert (page.count, page.partners) == (0, ())


def test_empty_place_names_the_nearest_and_about_how_far() -> None:
    near, far = a_partner("dekat"), a_partner("jauh", locations=(a_location("51.01"),))
    page = regency(a_site(near, far), "33.02")
    assert [(each.row.slug, each.distance_km) for each in page.nearest] == [("dekat", 35), ("jauh", 640)]


def test_nearest_bapas_is_among_the_nearest_even_if_others_are_nearer() -> None:
    others = [a_partner(f"dekat-{code}", locations=(a_location(code),)) for code in ("33.01", "33.71")]
    bapas = a_partner("bapas-contoh", type="bapas", locations=(a_location("51.01"),))
    page = regency(a_site(*others, bapas), "33.02")
    assert slugs(tuple(near.row for near in page.nearest)) == ["dekat-33.01", "dekat-33.71", "bapas-contoh"]


def test_place_whose_middle_is_not_known_names_nobody_near() -> None:
    assert nearest_to(a_site(a_partner()), "51.02", with_bapas=True) == ()


def test_planned_office_is_not_near() -> None:
    assert nearest_to(a_site(a_partner(status=Status.PLANNED)), "33.02", with_bapas=True) == ()


@pytest.mark.parametrize(("exact", "said"), [(0.0, 5), (7.4, 5), (7.6, 10), (99.0, 100), (104.0, 100), (326.0, 330)])
def test_distance_is_said_no_finer_than_it_is_known(exact: float, said: int) -> None:
    assert _rounded(exact) == said


def test_order_on_the_sphere_is_the_order_of_kilometres() -> None:
    here = Point(-7.0, 109.3)
    assert here.distance_km(Point(-7.0, 109.0)) == pytest.approx(33.1, abs=0.1)


def test_many_in_one_place_are_paged_and_none_is_lost() -> None:
    many = [a_partner(f"lembaga-{number:03}") for number in range(130)]
    site = a_site(*many)
    planned = [each for each in plan_regencies(site) if each.language == INDONESIAN and "awal" in each.route]
    assert [each.route for each in planned] == [
        "wilayah/jawa-contoh/kabupaten-awal.html",
        "wilayah/jawa-contoh/kabupaten-awal-2.html",
        "wilayah/jawa-contoh/kabupaten-awal-3.html",
    ]
    shown = [slug for number in (1, 2, 3) for slug in slugs(regency(site, "33.01", number).partners)]
    assert shown == [partner.slug for partner in many]


def test_partner_in_two_provinces_counts_in_both() -> None:
    site = a_site(a_partner(locations=(a_location("33.01"), a_location("51.01", key="cabang"))))
    assert (province(site, "33").count, province(site, "51").count) == (1, 1)
