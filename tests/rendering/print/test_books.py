"""Real PDF files of a directory full of hostile names, opened and read back."""

from __future__ import annotations

import ctypes
import hashlib
import pickle
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest

from generator.rendering.print.jobs import Press
from generator.rendering.print.letters import is_whole, printable
from generator.rendering.print.making import Made, Printer
from generator.text.folding import fold
from generator.views.print.books import plan_books
from generator.views.print.pocket import plan_pocket_cards
from tests.conftest import OncePerRun
from tests.rendering.print.hostile import LONG_WORD, NAMES, SECRETS, hostile_site
from tests.rendering.print.paper import Paper, plain, squeezed

pytestmark = pytest.mark.pdf

URL = "https://contoh.example/jalan/"
BOOKS = [
    f"{tag}/{name}-{kind}.pdf"
    for tag in ("id", "en")
    for name, kinds in (("jawa-contoh", ("a4", "large", "booklet")), ("indonesia", ("a4",)))
    for kind in kinds
]
CARDS = "cards/bapas-contoh.pdf"
ACCESSIBLE = [*BOOKS, CARDS]
IN_JAWA = {f"kantor-{number}" for number in range(1, len(NAMES) + 1)}
HERE = [
    "Bapas Contoh",
    "Kantor Tanpa Keterangan",
    "Kantor Lama Diperiksa",
    "Kursus Tersembunyi",
    "Kantor Banyak Tempat",
]


def make_everything() -> dict[str, Made]:
    site = hostile_site()
    printer = Printer(site, list(plan_books(site, {})), list(plan_pocket_cards(site)), "test")
    with Press() as press:
        return {made.path: made for task in printer.tasks(set(printer.keys)) for made in task(press)}


@pytest.fixture(scope="session")
def made(once_per_run: OncePerRun) -> dict[str, Made]:
    """Every file of the hostile site."""
    folder = once_per_run(
        "hostile-print", lambda folder: (folder / "made").write_bytes(pickle.dumps(make_everything()))
    )
    return dict(pickle.loads((folder / "made").read_bytes()))


@pytest.fixture(scope="session")
def paper(made: dict[str, Made]) -> Callable[[str], Paper]:
    """A file, opened."""
    opened: dict[str, Paper] = {}

    def open_one(path: str) -> Paper:
        if path not in opened:
            opened[path] = Paper(made[path].pdf.content)
        return opened[path]

    return open_one


Open = Callable[[str], Paper]


def name_in(number: int, path: str) -> str:
    """Return the name of a hostile office as a book must print it."""
    name = NAMES[number - 1].strip()
    return printable(name if number % 2 or path.startswith("id/") else f"{name} EN")


# ---------------------------------------------------------------- nothing lost, nothing split


@pytest.mark.parametrize("path", BOOKS)
@pytest.mark.parametrize("number", range(1, len(NAMES) + 1))
def test_a_hostile_name_is_printed_letter_for_letter(paper: Open, path: str, number: int) -> None:
    name = name_in(number, path)
    if is_drawn_in_order(name):
        assert paper(path).page_with(name), NAMES[number - 1]
    assert any(title.endswith(plain(name)) for _, title, _ in paper(path).bookmarks)


def is_drawn_in_order(name: str) -> bool:
    """Say whether letters are drawn in the order in which they are written: not in Arabic, not in Javanese."""
    return not any("\u0600" <= letter <= "\u06ff" or "\ua980" <= letter <= "\ua9df" for letter in name)


@pytest.mark.parametrize("path", BOOKS)
def test_a_record_stands_whole_on_one_page(paper: Open, path: str) -> None:
    book = paper(path)
    for number in range(1, len(NAMES) + 1):
        start, middle, step = (book.page_with(f"{word}{number}x") for word in ("mulai", "tengah", "langkah"))
        assert len(start) == 1, f"record {number} begins on {start}"
        assert start == middle == step, f"record {number} is split"


@pytest.mark.parametrize("path", BOOKS)
def test_nothing_runs_over_the_edge_of_the_paper(paper: Open, path: str) -> None:
    book = paper(path)
    for page in book.seen:
        width, height = page.get_size()
        text = page.get_textpage()
        for rectangle in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(rectangle)
            assert 20 <= left <= right <= width - 20
            assert 15 <= bottom <= top <= height - 15


@pytest.mark.parametrize("path", ["id/jawa-contoh-large.pdf", "id/jawa-contoh-a4.pdf", "id/jawa-contoh-booklet.pdf"])
def test_the_fullest_record_fits_one_page_and_says_where_the_rest_is(paper: Open, path: str) -> None:
    book = paper(path)
    begins = book.page_with("awalsemuax")
    assert len(begins) == 1
    assert begins == book.page_with("Selengkapnya di halaman catatan ini: " + URL + "program/semua.html")


@pytest.mark.parametrize("path", ["id/jawa-contoh-a4.pdf", "id/jawa-contoh-large.pdf"])
def test_a_name_of_300_letters_is_broken_but_whole(paper: Open, path: str) -> None:
    assert len(LONG_WORD) > 300
    assert paper(path).page_with(LONG_WORD)


def test_letters_that_cannot_be_drawn_are_told() -> None:
    assert printable("Vihara 觀音堂 Contoh") == "Vihara […] Contoh"
    assert not is_whole("Vihara 觀音堂 Contoh")


# ---------------------------------------------------------------- what may not be printed


@pytest.mark.parametrize("path", [*BOOKS, "id/jawa-contoh-sheets.pdf"])
@pytest.mark.parametrize("secret", [*SECRETS, "Kursus Tak Dicetak"])
def test_what_is_kept_back_is_in_no_file(paper: Open, path: str, secret: str) -> None:
    assert not paper(path).page_with(secret)
    everything = paper(path).everything
    assert secret.encode() not in everything
    assert b"622155500199" not in everything


@pytest.mark.parametrize("path", BOOKS)
def test_who_has_closed_is_listed_apart_with_a_word(paper: Open, path: str) -> None:
    book = paper(path)
    word = "Jangan datang ke sana lagi." if path.startswith("id/") else "Do not go there any more."
    assert book.page_with("Kantor Sudah Tutup") == book.page_with(word) != []


@pytest.mark.parametrize("path", [path for path in BOOKS if "jawa" in path])
def test_neighbours_and_the_whole_country_are_there(paper: Open, path: str) -> None:
    assert paper(path).page_with("Kantor Dari Pulau")
    assert paper(path).page_with("Kantor Seluruh Negeri")


def test_age_is_told_in_words(paper: Open) -> None:
    assert paper("id/jawa-contoh-a4.pdf").page_with(
        "Diperiksa pada 9 Maret 2024, 2 tahun lalu. Tanyakan dulu sebelum datang."
    )
    assert paper("en/jawa-contoh-large.pdf").page_with("Checked on 9 March 2024, 2 years ago. Ask before you go.")


# ---------------------------------------------------------------- finding things


def pages_of_records(book: Paper) -> dict[int, int]:
    """Return the page on which each record's heading really stands, from the bookmarks."""
    found = {}
    for _, title, page in book.bookmarks:
        numbered = re.match(r"(\d+) ", title)
        if numbered:
            found[int(numbered[1])] = page
    return found


def numbered_titles(book: Paper) -> list[str]:
    return [title for _, title, _ in book.bookmarks if re.match(r"\d+ ", title)]


@pytest.mark.parametrize("path", BOOKS)
def test_every_record_has_a_bookmark_that_leads_to_it(paper: Open, path: str) -> None:
    book = paper(path)
    records = pages_of_records(book)
    assert sorted(records) == list(range(1, len(records) + 1))
    for _, title, page in book.bookmarks:
        if is_drawn_in_order(title):
            assert squeezed(title) in book.squeezed_pages[page - 1]


@pytest.mark.parametrize("path", BOOKS)
def test_running_heads_name_the_first_and_last_record_of_the_page(paper: Open, path: str) -> None:
    book = paper(path)
    records = pages_of_records(book)
    for page in set(records.values()):
        on_page = [number for number, stands_on in records.items() if stands_on == page]
        head = book.pages[page - 1]
        if not is_drawn_in_order(head[:110]):
            continue
        assert head.startswith(f"{min(on_page)} ")
        assert re.search(rf"\b{max(on_page)} ", head[:110])


@pytest.mark.parametrize("path", BOOKS)
def test_contents_lead_to_the_pages_they_name(paper: Open, path: str) -> None:
    book = paper(path)
    lines = [(words, target) for page, words, target in book.links if page == 2 and isinstance(target, int)]
    assert len(lines) >= 5
    chapters = {title: page for _, title, page in reversed(book.bookmarks)}
    for words, target in lines:
        title, _, number = re.sub(r"[ .]*\.[ .]+", " ", words).rpartition(" ")
        assert int(number) == target
        assert chapters[title] == target


@pytest.mark.parametrize("path", BOOKS)
def test_the_index_by_name_has_every_record_with_its_page(paper: Open, path: str) -> None:
    book = paper(path)
    records = pages_of_records(book)
    first = next(page for _, title, page in book.bookmarks if title in {"Indeks nama", "Index by name"})
    lines = [(words, target) for page, words, target in book.links if page >= first and isinstance(target, int)]
    named = {target for words, target in lines if not words.isdigit()}
    assert named == set(records.values())
    text = squeezed(" ".join(book.pages[first - 1 :]))
    for title in numbered_titles(book):
        number, _, name = title.partition(" ")
        if is_drawn_in_order(name):
            assert f"{squeezed(name)},{records[int(number)]}" in text


@pytest.mark.parametrize("path", BOOKS)
def test_indexes_by_service_and_place_give_pages_and_numbers_that_agree(paper: Open, path: str) -> None:
    book = paper(path)
    records = pages_of_records(book)
    titles = {"Indeks jenis bantuan", "Index by kind of help", "Indeks tempat", "Index by place"}
    first = min(page for _, title, page in book.bookmarks if title in titles)
    links = [(words, target) for page, words, target in book.links if page >= first and isinstance(target, int)]
    wrong = [words for words, target in links if (named := re.match(r"(\d+): ", words)) and int(named[1]) != target]
    assert links
    assert wrong == []
    text = " ".join(book.pages[first - 1 :])
    groups = re.findall(r"(\d+): (\d+(?:, \d+)*)", text)
    assert groups
    for page, listed in groups:
        assert {records[int(number)] for number in listed.split(", ")} == {int(page)}


@pytest.mark.parametrize("path", BOOKS)
def test_records_are_numbered_in_the_order_of_their_names(paper: Open, path: str) -> None:
    assert numbered_titles(paper(path))
    chapter: list[str] = []
    for _, title, _ in paper(path).bookmarks:
        if re.match(r"\d+ ", title):
            chapter.append(fold(title.partition(" ")[2]))
        else:
            assert chapter == sorted(chapter)
            chapter = []


# ---------------------------------------------------------------- for everyone


@pytest.mark.parametrize("path", ACCESSIBLE)
def test_the_file_declares_pdf_ua(paper: Open, path: str) -> None:
    with paper(path).pdf.open_metadata() as metadata:
        assert metadata.get("pdfuaid:part") == "1"
    assert paper(path).pdf.Root.MarkInfo.Marked


@pytest.mark.parametrize("path", ACCESSIBLE)
def test_headings_leave_out_no_level(paper: Open, path: str) -> None:
    levels = paper(path).heading_levels
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", ACCESSIBLE)
def test_every_picture_has_words_and_every_code_leads_home(paper: Open, path: str) -> None:
    figures = [element for element in paper(path).elements if element.kind == "Figure"]
    assert figures
    assert all(figure.alt and URL in figure.alt for figure in figures)
    assert {re.search(r"https:\S+", figure.alt or "")[0] for figure in figures} <= set(paper(path).codes)  # type: ignore[index]


@pytest.mark.parametrize("path", ACCESSIBLE)
def test_all_fonts_are_in_the_file_and_ours(paper: Open, path: str) -> None:
    fonts = paper(path).fonts
    assert fonts
    assert all(embedded and "NotoSans" in name for name, embedded in fonts)


@pytest.mark.parametrize(("path", "language", "other"), [(BOOKS[0], "id", "en"), ("en/jawa-contoh-a4.pdf", "en", "id")])
def test_the_language_is_told_for_the_book_and_for_each_passage(
    paper: Open, path: str, language: str, other: str
) -> None:
    assert str(paper(path).pdf.Root.Lang) == language
    languages = {element.language for element in paper(path).elements}
    if language == "en":  # names and summaries that exist only in Indonesian
        assert other in languages


@pytest.mark.parametrize("path", ACCESSIBLE)
def test_title_and_date_are_in_the_metadata(paper: Open, made: dict[str, Made], path: str) -> None:
    info = paper(path).pdf.docinfo
    assert made[path].title.partition(" (")[0].split(":")[0] in str(info["/Title"])
    assert "20260501" in str(info["/CreationDate"])
    assert paper(path).pdf.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize("path", BOOKS)
def test_what_is_read_aloud_keeps_the_order_of_the_page(paper: Open, path: str) -> None:
    book = paper(path)
    step = "Langkah pertama" if path.startswith("id/") else "First step"
    for number in (1, 4, 11):
        (page,) = book.page_with(f"mulai{number}x")
        text = book.squeezed_pages[page - 1]
        begins = text.find(f"mulai{number}x")
        label = text.find(squeezed(step), begins)
        assert 0 <= text.rfind(squeezed(name_in(number, path)), 0, begins) < begins < label
        assert label < text.find(f"langkah{number}x")


@pytest.mark.parametrize("path", BOOKS)
def test_pages_are_numbered_of_how_many(paper: Open, path: str) -> None:
    book = paper(path)
    for number, text in enumerate(book.pages[1:], start=2):
        words = f"Halaman {number} dari {len(book)}" if path.startswith("id/") else f"Page {number} of {len(book)}"
        assert words in text
        assert ("Data per 1 Mei 2026" if path.startswith("id/") else "Data as of 1 May 2026") in text


# ---------------------------------------------------------------- editions


@pytest.mark.parametrize(
    ("path", "least"),
    [("id/jawa-contoh-a4.pdf", 9), ("id/jawa-contoh-large.pdf", 16), ("id/jawa-contoh-booklet.pdf", 9)],
)
def test_no_letter_is_smaller_than_the_edition_promises(paper: Open, path: str, least: float) -> None:
    sizes = set()
    for page in paper(path).seen:
        for thing in page.get_objects(filter=(1,)):
            matrix = thing.get_matrix()
            sizes.add(round(abs(matrix.d) * pdfium_size(thing), 2))
    assert min(sizes) >= least - 0.01


def pdfium_size(text_object: object) -> float:
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(text_object.raw, size)  # type: ignore[attr-defined]
    return float(size.value)


@pytest.mark.parametrize("tag", ["id", "en"])
def test_a_booklet_folds_and_its_sheets_hold_every_page(paper: Open, tag: str) -> None:
    booklet, sheets = paper(f"{tag}/jawa-contoh-booklet.pdf"), paper(f"{tag}/jawa-contoh-sheets.pdf")
    assert len(booklet) % 4 == 0
    assert len(sheets) == len(booklet) // 2
    assert {tuple(round(side) for side in page.get_size()) for page in booklet.seen} == {(420, 595)}
    assert {tuple(round(side) for side in page.get_size()) for page in sheets.seen} == {(842, 595)}
    inner = sheets.pages[1]
    word = "Halaman {} dari {}" if tag == "id" else "Page {} of {}"
    assert word.format(2, len(booklet)) in inner
    assert word.format(len(booklet) - 1, len(booklet)) in inner


@pytest.mark.parametrize("tag", ["id", "en"])
def test_sheets_tell_the_printer_how_to_turn_them_and_the_reader_what_they_show(paper: Open, tag: str) -> None:
    sheets = paper(f"{tag}/jawa-contoh-sheets.pdf")
    assert sheets.pdf.check_pdf_syntax() == []
    assert sheets.pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
    assert str(sheets.pdf.Root.Lang) == tag
    assert ("Jawa Contoh" if tag == "id" else "Example Java") in str(sheets.pdf.docinfo["/Title"])
    assert "20260501" in str(sheets.pdf.docinfo["/CreationDate"])
    figures = [element.alt or "" for element in sheets.elements if element.kind == "Figure"]
    numbers = sorted(int(alt.rpartition(" ")[2]) for alt in figures)
    assert numbers == list(range(1, 2 * len(sheets) + 1))


def test_a_card_leaves_room_for_the_day_to_report(paper: Open) -> None:
    sheet = paper(CARDS)
    assert sheet.pages[0].count("Hari wajib lapor:") == 10
    assert sheet.pages[1].count("Day to report:") == 10


def test_a_sheet_has_ten_cards_in_each_language(paper: Open) -> None:
    sheet = paper(CARDS)
    assert len(sheet) == 2
    assert sheet.pages[0].count("Bapas Contoh") == 10
    assert sheet.pages[1].count("Example Bapas") == 10
    assert sheet.codes.count(f"{URL}mitra/bapas-contoh.html") == 10
    assert sheet.codes.count(f"{URL}en/mitra/bapas-contoh.html") == 10
    # A screen reader says each card once.
    assert sheet.heading_levels == [1, 1]


# ---------------------------------------------------------------- the same everywhere


def test_two_runs_give_the_same_bytes(made: dict[str, Made]) -> None:
    again = make_everything()
    assert {path: digest(file) for path, file in again.items()} == {path: digest(file) for path, file in made.items()}


def digest(file: Made) -> str:
    return hashlib.sha256(file.pdf.content).hexdigest()


def test_no_file_names_the_machine_it_was_made_on(made: dict[str, Made], paper: Open) -> None:
    for path in made:
        everything = paper(path).everything
        assert str(Path.cwd()).encode() not in everything
        assert b"pulang-print" not in everything
