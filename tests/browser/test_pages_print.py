"""Six kinds of page, printed by a real browser and read back from the paper."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page

from tools.audit.pages import all_pages, one_of

KINDS = ("home", "partner", "program", "regency", "guide", "coverage")
A4_POINTS = (595, 842)
FRAME = ("Langsung ke isi", "Daftarku", "Keluar dari situs ini", "Tanpa kuki")


class Paper:
    """A printed page as a reader holds it."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> tuple[int, int]:
        width, height = self._document[number].get_size()
        return round(width), round(height)

    def text(self, number: int) -> str:
        return str(self._document[number].get_textpage().get_text_range())

    def whole(self) -> str:
        return "\n".join(self.text(number) for number in range(len(self)))

    def codes(self) -> list[str]:
        pictures = (self._document[number].render(scale=4).to_pil().convert("L") for number in range(len(self)))
        return [found.text for picture in pictures for found in zxingcpp.read_barcodes(picture)]


def print_page(page: Page, address: str) -> Paper:
    page.goto(address)
    return print_page_as_it_is(page)


def print_page_as_it_is(page: Page) -> Paper:
    return Paper(page.pdf(prefer_css_page_size=True))


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def bare(address: str) -> str:
    """Return an address without what a line break may add or take away."""
    return re.sub(r"[\s\ufffe-]", "", address)


@pytest.fixture(scope="session")
def path_of(built_site: Path) -> Callable[[str], str]:
    """The path of one page of a kind."""
    pages = all_pages(built_site)

    def find(kind: str) -> str:
        found = one_of(pages, kind)
        assert found is not None, f"the site has no {kind} page"
        return found.path

    return find


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_prints_on_a4_with_its_numbers_and_the_way_back(
    page: Page, site_address: str, path_of: Callable[[str], str], kind: str
) -> None:
    paper = print_page(page, f"{site_address}/{path_of(kind)}")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical is not None
    for number in range(len(paper)):
        assert paper.size(number) == A4_POINTS
        assert f"{number + 1} / {len(paper)}" in paper.text(number)
    assert bare(canonical) in bare(paper.whole())
    assert canonical in paper.codes()
    words = one_line(paper.whole())
    assert one_line(page.locator("h1").inner_text()) in words
    assert [of_the_frame for of_the_frame in FRAME if of_the_frame in words] == []


def test_a_record_is_one_sheet_with_room_for_notes(
    page: Page, site_address: str, path_of: Callable[[str], str]
) -> None:
    paper = print_page(page, f"{site_address}/{path_of('program')}")
    assert len(paper) == 1
    assert "Catatan" in paper.text(0)


@pytest.mark.parametrize("paragraphs", [1, 12])
@pytest.mark.parametrize("kind", ["partner", "program"])
def test_the_fullest_record_is_one_sheet_that_leads_to_the_rest(
    page: Page, site_address: str, path_of: Callable[[str], str], kind: str, paragraphs: int
) -> None:
    page.goto(f"{site_address}/{path_of(kind)}")
    page.evaluate(
        """paragraphs => {
          const parts = document.querySelector(".parts"), get = parts.querySelector("section > div");
          for (let i = 0; i < paragraphs; i++) {
            const told = document.createElement("p");
            told.textContent = "Kami mendampingi sampai bekerja lagi. ".repeat(104).slice(0, 4000 / paragraphs);
            get.prepend(told);
          }
          for (const one of parts.querySelectorAll(".place, .rows li"))
            for (let i = 0; i < 20; i++) one.after(one.cloneNode(true));
        }""",
        paragraphs,
    )
    paper = print_page_as_it_is(page)
    assert len(paper) == 1
    words = one_line(paper.whole())
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical is not None
    assert "Selengkapnya dan terbaru di:" in words
    assert canonical in paper.codes()
    assert one_line(page.locator(".step h2").inner_text()) in words
    assert "Alamat dan jam buka" in words


def test_sixty_rows_take_five_pages_and_none_is_split(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/minggu-pertama.html")
    page.evaluate(
        """() => {
          const list = document.querySelector(".rows"), row = list.firstElementChild;
          document.querySelector("main").replaceChildren(list);
          list.replaceChildren(...Array.from({ length: 60 }, (_, i) => {
            const copy = row.cloneNode(true);
            copy.querySelector("a").textContent = `Mulai${i} nama kantor yang cukup panjang untuk dua baris cetak`;
            copy.querySelector("div:nth-child(5)").textContent = `021 5550 0${100 + i}`;
            return copy;
          }));
        }"""
    )
    paper = print_page_as_it_is(page)
    assert len(paper) <= 5
    starts = [set(re.findall(r"Mulai(\d+) ", paper.text(number))) for number in range(len(paper))]
    ends = [set(re.findall(r"021.5550.0(\d+)", paper.text(number))) for number in range(len(paper))]
    assert sum(map(len, starts)) == 60
    assert [{str(int(number) - 100) for number in page_ends} for page_ends in ends] == starts


def test_folded_parts_print_open(page: Page, site_address: str) -> None:
    paper = print_page(page, f"{site_address}/wilayah/index.html")
    assert "Kabupaten Banyumas" in one_line(paper.whole())
    assert page.locator("details[open]").count() == 0


def test_addresses_of_other_sites_are_printed(page: Page, site_address: str, path_of: Callable[[str], str]) -> None:
    paper = print_page(page, f"{site_address}/{path_of('guide')}")
    page.emulate_media(media="print")
    wanted = page.evaluate(
        "[...document.querySelectorAll('main a[rel~=noopener]:not([href*=\"wa.me\"])')].map(a => a.href)"
    )
    printed = bare(paper.whole())
    assert [address for address in wanted if bare(address.rstrip("/")) not in printed] == []


def test_paper_is_black_on_white_in_the_dark_too(open_page: Callable[..., Page], site_address: str) -> None:
    page = open_page(dark=True)
    page.goto(f"{site_address}/index.html")
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    corner = document[0].render(scale=1).to_pil().convert("RGB").getpixel((4, 4))
    assert corner == (255, 255, 255)
