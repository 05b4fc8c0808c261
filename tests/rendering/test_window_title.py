from datetime import date
from html import escape

import pytest

from generator.rendering.window_title import MOST, window_title
from generator.text.languages import Language
from generator.views.plan import Head
from generator.views.record import short_title

INDONESIAN = Language("id", "Bahasa Indonesia", "id_ID", "")
NAME = "Jalan Pulang"
LONG = "Balai Pemasyarakatan Contoh – Bapas, Kabupaten Hulu Sungai Utara, Kalimantan Selatan"


def head(title: str, short: str | None = None) -> Head:
    return Head("mitra/x.html", INDONESIAN, title, "", data_as_of=date(2026, 1, 1), short_title=short)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (head("Cari"), "Cari – Jalan Pulang"),
        (head("a" * 55), "a" * 55 + " – Jalan Pulang"),
        (head("a" * 56), "a" * 56),
        (head("a" * 70), "a" * 70),
        (head(LONG, "Balai Pemasyarakatan Contoh – Kabupaten X"), "Balai Pemasyarakatan Contoh – Kabupaten X"),
        (head("a" * 60 + "b" * 19), "a" * 50 + "…" + "b" * 19),
    ],
)
def test_a_title_gives_way_in_steps(given: Head, shown: str) -> None:
    assert window_title(given, NAME) == shown


@pytest.mark.parametrize("title", ["Pondok Qur'an " * 5, "'" * 70, "<&>" * 30, "Rumah Singgah An-Nasr & Qur'an" * 3])
def test_a_title_counts_as_html(title: str) -> None:
    shown = window_title(head(title), NAME)
    assert 0 < len(escape(shown)) <= MOST


@pytest.mark.parametrize(
    ("name", "what", "place", "short"),
    [
        ("Bapas Contoh", "Bapas", "Kabupaten A, Aceh", "Bapas Contoh – Bapas, Kabupaten A"),
        ("B" * 50, "Balai pelatihan", "Kabupaten A, Aceh", "B" * 50 + " – Kabupaten A"),
        ("B" * 60, "Bapas", "Kabupaten A, Aceh", "B" * 43 + "…" + "B" * 12 + " – Kabupaten A"),
        ("B" * 60, "Bapas", "Aceh", "B" * 43 + "…" + "B" * 12 + " – Bapas, Aceh"),
        ("Bapas Contoh", "Bapas", "", "Bapas Contoh – Bapas"),
        (
            "Balai Besar Pelatihan Vokasi dan Produktivitas Contoh (BBPVP)",
            "Balai pelatihan",
            "Kabupaten Hulu Sungai Utara, Kalimantan Selatan",
            "Balai Besar Pelatihan…(BBPVP) – Kabupaten Hulu Sungai Utara",
        ),
    ],
)
def test_a_record_keeps_its_name_and_kabupaten_first(name: str, what: str, place: str, short: str) -> None:
    found = short_title(name, what, place)
    assert found == short
    assert len(found) <= MOST
