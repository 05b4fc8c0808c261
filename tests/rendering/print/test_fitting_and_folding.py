"""Lines that fit a page, pages that fit a sheet, objects that fit a file."""

from __future__ import annotations

import io
import json
from datetime import date

import pikepdf
import pypdfium2
import pytest
import typst

from generator.rendering.print.codes import QUIET_MODULES, Codes
from generator.rendering.print.fitting import ROOMS, Measure, cut_to, fitted, is_tall, letters
from generator.rendering.print.imposing import ONE_STAPLE, SIGNATURE, sides
from generator.rendering.print.jobs import Press, PrintError, PrintJob, make_pdf
from generator.rendering.print.packing import UnknownShapeError, objects_of, packed, page_count
from generator.rendering.print.placing import heads_of, in_reach
from generator.rendering.print.wording import Line, PaperEntry
from generator.rendering.qr import qr_rows
from generator.views.print.book import Edition


def an_entry(*lines: Line, summary: str = "Ringkasan.") -> PaperEntry:
    return PaperEntry(
        ("Kantor",), ("Bapas",), "", (summary,), lines, ("Diperiksa.",), False, "https://c.example/", None, ()
    )


@pytest.mark.parametrize("edition", list(Edition))
def test_a_short_entry_keeps_every_line(edition: Edition) -> None:
    entry = an_entry(Line("Alamat", ("Jalan Contoh",)), Line(None, ("Belum diketahui",), rank=4))
    assert fitted(entry, edition) == entry
    assert not is_tall(entry, edition)


@pytest.mark.parametrize("edition", list(Edition))
def test_what_matters_least_goes_first_and_what_is_needed_stays(edition: Edition) -> None:
    needed = Line("Telepon", ("021 5550 0100",))
    filler = [Line("Layanan", ("kata " * 30,), rank=rank) for rank in (1, 2, 3, 4, 5, 6, 7, 8) for _ in range(6)]
    left = fitted(an_entry(needed, *filler), edition)
    assert needed in left.lines
    ranks = [line.rank for line in left.lines]
    assert ranks == sorted(ranks)
    assert len(left.lines) < len(filler)


@pytest.mark.parametrize("edition", list(Edition))
def test_needed_lines_that_are_too_long_together_are_cut_and_say_so(edition: Edition) -> None:
    lines = [Line("Telepon", (f"nomor {number} " * 60,)) for number in range(12)]
    left = fitted(an_entry(*lines, summary="ringkasan " * 28), edition)
    assert len(left.lines) == len(lines)
    cut = [line for line in left.lines if str(line.spans[-1]).endswith("…")]
    assert cut
    assert all(letters(line.spans) < 150 for line in cut)
    assert fitted(left, edition).lines == left.lines


def test_a_name_is_cut_at_a_word_and_says_so() -> None:
    assert cut_to("Balai Pemasyarakatan", 30) == "Balai Pemasyarakatan"
    assert cut_to("Balai Pemasyarakatan Kelas Satu Contoh", 30) == "Balai Pemasyarakatan Kelas …"
    assert letters((cut_to("KANTOR " * 12, 30),)) <= 31


def test_capitals_take_more_room() -> None:
    assert letters(("KANTOR",)) > letters(("kantor",))
    assert ROOMS[Edition.LARGE].letters < ROOMS[Edition.BOOKLET].letters


@pytest.mark.parametrize("pages", [4, 8, 24, ONE_STAPLE, ONE_STAPLE + 4, 3 * SIGNATURE, 3 * SIGNATURE + 8])
def test_every_page_lies_on_one_side_and_folds_into_order(pages: int) -> None:
    laid = sides(pages)
    assert sorted(page for side in laid for page in side) == list(range(1, pages + 1))
    for front, back in zip(laid[::2], laid[1::2], strict=True):
        assert front.right % 2 == 1  # a right-hand page is odd
        assert back.left == front.right + 1  # and its back is the next one
        assert back.right == front.left - 1


def test_an_eight_page_booklet_is_laid_as_printers_do() -> None:
    assert [tuple(side) for side in sides(8)] == [(8, 1), (2, 7), (6, 3), (4, 5)]


def test_pages_that_do_not_fold_are_refused() -> None:
    with pytest.raises(ValueError, match="6 pages"):
        sides(6)


GUIDES = [["1 Bapas", "1 Bapas Contoh"], ["2 Rumah", "2 Rumah Contoh"], ["3 مدرسة", "3 مدرسة Contoh"]]


def test_a_head_names_the_first_and_the_last_record_of_its_page() -> None:
    assert heads_of([3, 3, 5], GUIDES) == ["", "", "", "1 Bapas\n2 Rumah", "", "3 مدرسة Contoh"]
    assert heads_of([], []) == [""]


def test_a_page_finds_its_own_head_in_the_file() -> None:
    heads = heads_of([2, 2, 4], GUIDES)
    content = in_reach(heads)
    spans = [(int(content[at : at + 8]), int(content[at + 8 : at + 16])) for at in range(0, 16 * len(heads), 16)]
    assert [content[start:end].decode() for start, end in spans] == heads
    assert spans[0][0] == 16 * len(heads)  # where the names begin, the table ends


def a_pdf(words: str, pages: int = 3) -> bytes:
    source = f'#set document(title: "{words}")\n' + "\n#pagebreak()\n".join(f"= {words} {n}" for n in range(pages))
    made = typst.compile(source.encode(), format="pdf", timestamp=0, pdf_standards=["ua-1"])
    assert isinstance(made, bytes)
    return made


def test_a_packed_file_says_the_same_in_fewer_bytes() -> None:
    before = a_pdf("Judul endobj stream trailer", 40)
    after = packed(objects_of(before))
    assert len(after) < 0.7 * len(before)
    with pikepdf.open(io.BytesIO(after)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo["/Title"]) == "Judul endobj stream trailer"
    one, other = pypdfium2.PdfDocument(before), pypdfium2.PdfDocument(after)
    assert [page.get_textpage().get_text_range() for page in one] == [
        page.get_textpage().get_text_range() for page in other
    ]


def test_pages_are_counted() -> None:
    assert page_count(objects_of(a_pdf("x", 7))) == 7


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nstartxref\n5\n%%EOF", b"no pdf at all"])
def test_a_file_of_another_shape_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownShapeError):
        objects_of(content)


def test_codes_stand_one_after_the_other_with_white_around() -> None:
    codes = Codes()
    first, second = codes.add("https://contoh.example/a"), codes.add("https://contoh.example/b")
    side = first["side"]
    assert second["start"] == side * side
    assert len(codes.content) == 2 * side * side
    rows = [codes.content[start : start + side] for start in range(0, side * side, side)]
    assert set(b"".join(rows[:QUIET_MODULES])) == {255}
    inner = [row[QUIET_MODULES:-QUIET_MODULES] for row in rows[QUIET_MODULES:-QUIET_MODULES]]
    assert [int("".join("1" if dot == 0 else "0" for dot in row), 2) for row in inner] == qr_rows(
        "https://contoh.example/a"
    )


def a_sheet_of_cards(title: str) -> PrintJob:
    values = {
        "title": title,
        "site": "Contoh",
        "date": {"year": 2026, "month": 1, "day": 1},
        "description": "",
        "sides": [],
    }
    return PrintJob("card.typ", date(2026, 1, 1), {"card.json": json.dumps(values).encode(), "codes.bin": b"x"})


@pytest.mark.pdf
def test_a_book_that_would_not_be_accessible_is_not_made() -> None:
    # The template finds no title for the file's metadata: PDF/UA-1 wants one.
    with pytest.raises(PrintError, match="PDF/UA-1"):
        make_pdf(a_sheet_of_cards(""))


@pytest.mark.pdf
def test_a_press_goes_on_after_a_refusal_and_gives_the_same_bytes_each_time() -> None:
    with Press() as press:
        (first,) = press.make([a_sheet_of_cards("Kartu")])
        with pytest.raises(PrintError):
            press.make([a_sheet_of_cards("")])
        again, once_more = press.make([a_sheet_of_cards("Kartu"), a_sheet_of_cards("Kartu")])
    assert first.content.startswith(b"%PDF-1.7")
    assert first == again == once_more


def test_widths_are_worked_out_once_and_stay_the_same() -> None:
    width = Measure()
    spans = ("Balai Pemasyarakatan ", {"t": "021 5550 0100", "x": True})
    assert width(spans) == width(spans) == letters(spans)
    assert [width((word,)) for word in ("satu", "dua puluh")] == [letters(("satu",)), letters(("dua puluh",))]
