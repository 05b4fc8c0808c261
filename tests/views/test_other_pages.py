"""Home, stages, guides, coverage, and what holds for every page of a site."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest

from generator.model.fact import Facts, Figure, GlossaryEntry, PublicAgreement, Source
from generator.model.guide import Directive, Guide, Heading
from generator.model.mark import Mark
from generator.model.record import Status, Verification
from generator.rendering.catalogue import translate
from generator.text.languages import ENGLISH, INDONESIAN
from generator.views.coverage import plan_coverage
from generator.views.guides import compose_guide, guides_in
from generator.views.home import compose_home, compose_stage
from generator.views.pages.guide import GuideList, GuidePage, GuideText, TrustedHtml
from generator.views.pages.tools import CoveragePage
from tests.builders import TODAY, a_location, a_partner, a_phone, a_program, a_site, text
from tests.rendering.printing import printed

SOURCE = Source(text("Berita contoh", en="Example news"), "https://kabar.example/1")
FACTS = Facts(
    figures={"bapas": Figure("bapas", "offices", text("Bapas"), 94, "2025-01", SOURCE, unit=text("kantor"))},
    agreements={
        "mou": PublicAgreement("mou", "mou", (text("A"), text("B")), text("diumumkan"), text("tujuan"), SOURCE)
    },
    glossary=(GlossaryEntry("lapas", text("Lembaga"), text("Tempat."), short="Lapas"),),
)


def a_directive(name: str, **arguments: tuple[str, ...]) -> Directive:
    return Directive(name, arguments, Mark("content/id/contoh.md", 1, 1))


def a_guide(name: str = "contoh", language: str = "id", **fields: Any) -> Guide:
    values: dict[str, Any] = {
        "name": name,
        "language": language,
        "title": f"Judul {name} {language}",
        "description": f"Tentang {name} {language}.",
        "group": "start",
        "order": 10,
        "icon": "material/map",
        "digest": "d",
        "body": ("<p>Isi</p>",),
        **fields,
    }
    return Guide(**values)


def guide_page(guide: Guide, *records: Any, language: Any = INDONESIAN, **fields: Any) -> GuidePage:
    site = a_site(*records, guides=(guide,), facts=FACTS, **fields)
    return compose_guide(site, guide, guides_in(site, language), language)


def test_guide_without_a_translation_is_shown_in_its_own_language() -> None:
    guide = a_guide()
    site = a_site(guides=(guide,))
    assert list(guides_in(site, ENGLISH)) == ["contoh"]
    page = compose_guide(site, guide, guides_in(site, ENGLISH), ENGLISH)
    assert (page.content_language, page.head.language) == ("id", ENGLISH)
    assert '<article class="guide" lang="id">' in printed(site)["en/contoh.html"]


def test_translated_guide_is_shown_in_the_readers_language() -> None:
    site = a_site(guides=(a_guide(), a_guide(language="en")))
    assert guides_in(site, ENGLISH)["contoh"].language == "en"


def test_guides_stand_in_their_order() -> None:
    site = a_site(guides=(a_guide("b", order=20), a_guide("c", order=10), a_guide("a", order=20)))
    assert list(guides_in(site, INDONESIAN)) == ["c", "a", "b"]


def test_list_in_a_guide_is_live_and_short() -> None:
    partners = [a_partner(f"rumah-{number}", services=("housing",)) for number in range(4)]
    directive = a_directive("list", services=("housing",), limit=("3",))
    page = guide_page(a_guide(body=("<p>", directive, "</p>"), directives=(directive,)), *partners)
    first, rows, last = page.blocks
    assert isinstance(rows, GuideList)
    assert ([row.slug for row in rows.rows], rows.count, rows.more) == (
        ["rumah-0", "rumah-1", "rumah-2"],
        4,
        "layanan/housing.html",
    )
    assert (first, last) == (GuideText(TrustedHtml("<p>")), GuideText(TrustedHtml("</p>")))


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ({"services": ("housing",)}, ["satu", "tiga"]),
        ({"services": ("housing", "legal_aid")}, ["satu", "tiga", "dua"]),
        ({"services": ("housing",), "province": ("51",)}, ["tiga"]),
        ({"type": ("legal_aid",)}, ["dua"]),
        ({"regency": ("33.01",)}, ["satu", "dua", "kursus"]),
        ({"skills": ("sewing",)}, ["kursus"]),
        ({"scheme": ("atensi",)}, ["kursus"]),
        ({"fields": ("economic",)}, ["satu"]),
        ({"stages": ("in_prison",)}, []),
    ],
)
def test_list_takes_any_value_of_a_key_and_all_keys(arguments: dict[str, tuple[str, ...]], found: list[str]) -> None:
    site = a_site(
        a_partner("satu", name="A", services=("housing",), fields=("economic",)),
        a_partner("dua", name="C", type="legal_aid", services=("legal_aid",)),
        a_partner("tiga", name="B", services=("housing",), locations=(a_location("51.01"),)),
        a_partner("empat", name="E", services=("housing",), status=Status.CLOSED),
        a_program("kursus", provider="satu", name="D", skills=("sewing",), scheme="atensi"),
    )
    assert site.listed.slugs(a_directive("list", **arguments)) == found


def test_figures_agreements_and_words_come_with_their_source_and_day() -> None:
    directives = (
        a_directive("figure", key=("bapas",)),
        a_directive("figures", topic=("offices",)),
        a_directive("agreements"),
        a_directive("glossary"),
    )
    guide = a_guide(
        body=directives, directives=directives, headings=(Heading(2, "satu", "Satu"), Heading(3, "dua", "Dua"))
    )
    page = guide_page(guide)
    assert [block.kind for block in page.blocks] == ["figure", "figures", "agreements", "glossary"]
    assert [entry.anchor for entry in page.toc] == ["satu"]
    html = printed(a_site(guides=(guide,), facts=FACTS))["contoh.html"]
    assert html.count("94") >= 2
    assert html.count("kabar.example") >= 3
    assert "Januari 2025" in html


def test_home_counts_what_is_open() -> None:
    site = a_site(
        a_partner(),
        a_partner("tutup", status=Status.CLOSED),
        a_program(),
        guides=(a_guide(), a_guide("keluarga", group="guides")),
    )
    page = compose_home(site, INDONESIAN)
    assert (page.partner_count, page.program_count, page.built_on) == (1, 1, TODAY)
    assert [link.count for link in page.provinces] == [2, 0]
    assert [link.route for link in page.guides] == ["contoh.html"]
    assert [link.route for link in page.audiences] == ["keluarga.html"]
    assert [tile.name for tile in page.tiles] == ["Jawa Contoh", "Pulau Contoh"]


def test_stage_names_services_for_it_and_who_helps_everywhere() -> None:
    site = a_site(
        a_partner("hotline", services=("legal_aid",), stages=("after_release",), service_area=("ID",)),
        a_program("kursus", provider="hotline", stages=("in_prison",)),
    )
    stages = {term.key: term for term in site.directory.vocabularies["stages"]}
    page = compose_stage(site, stages["after_release"], INDONESIAN)
    assert [service.key for service in page.services] == ["legal_aid"]
    assert [row.slug for row in page.national] == ["hotline"]


def test_coverage_tells_what_is_missing_and_what_is_old() -> None:
    old = Verification(date(2024, 1, 1), "penyunting", "office")
    site = a_site(a_partner(), a_partner("lama", verified=old), a_program())
    page = next(plan_coverage(site)).compose()
    assert isinstance(page, CoveragePage)
    assert (page.total.partners, page.total.programs, page.total.checked, page.total.ask_first) == (2, 1, 2, 1)
    assert (page.empty_count, page.regency_count) == (4, 5)
    assert [place.code for gap in page.gaps for place in gap.empty] == ["33.02", "33.71", "51.02", "51.01"]
    assert [row.slug for row in page.oldest] == ["lama"]


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    site = a_site(
        a_partner("satu", phones=(a_phone(),), services=("housing",), name="Nama Sama"),
        a_partner("dua", name="Nama Sama", locations=(a_location("51.01"),), old_slugs=("dulu",)),
        a_partner("tutup", status=Status.CLOSED, replaced_by="satu"),
        a_program(provider="satu"),
        guides=(a_guide(), a_guide(language="en", title="Title", description="About.")),
        facts=FACTS,
        translate=translate,
    )
    return {path: content for path, content in printed(site).items() if path.endswith(".html")}


@pytest.mark.parametrize("pattern", [r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)">'])
def test_titles_and_descriptions_are_there_and_unique(files: dict[str, str], pattern: str) -> None:
    found = {path: re.findall(pattern, content) for path, content in files.items()}
    assert [path for path, values in found.items() if len(values) != 1 or not values[0].strip()] == []
    counted = Counter(values[0] for values in found.values())
    assert [value for value, count in counted.items() if count > 1] == []


def test_every_page_has_its_counterpart_and_says_so(files: dict[str, str]) -> None:
    for path, content in files.items():
        if path == "404.html":
            continue
        other = path.removeprefix("en/") if path.startswith("en/") else f"en/{path}"
        assert other in files
        address = other.removesuffix("index.html") if other.endswith("index.html") else other
        assert f'href="https://contoh.example/jalan/{address}"' in content, path


def test_the_page_for_wrong_addresses_leads_only_to_pages_that_exist(files: dict[str, str]) -> None:
    ways = re.findall(r'href="(/jalan/[^"#]*)"', files["404.html"])
    assert "/jalan/en/index.html" in ways
    shown = {f"{way}index.html" if way.endswith("/") else way for way in ways}
    assert {way.removeprefix("/jalan/") for way in shown if way.endswith(".html")} - set(files) == set()


def test_every_link_inside_leads_somewhere(files: dict[str, str]) -> None:
    known = set(files) | {"mitra/satu.vcf", "feed.xml", "en/feed.xml"}
    lost = set()
    for path, content in files.items():
        for href in re.findall(r'href="([^":#?]+)(?:[?#][^"]*)?"', content):
            if path == "404.html" or href.startswith(("assets/", "data/")) or "/data/" in href:
                continue
            parts = [*path.split("/")[:-1]]
            for step in href.split("/"):
                parts = parts[:-1] if step == ".." else [*parts, step]
            if "/".join(parts) not in known:
                lost.add((path, href))
    assert {href for _, href in lost if "tentang" not in href and "aksesib" not in href} == set()
