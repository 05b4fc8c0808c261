"""Words that made-up names and texts are built from."""

from __future__ import annotations

from random import Random
from typing import Final

from generator.intake.rules.texts import PLACEHOLDERS

VIRTUES: Final = (
    "Abadi",
    "Amanah",
    "Anugerah",
    "Asih",
    "Bahagia",
    "Bakti",
    "Barokah",
    "Bersinar",
    "Bijak",
    "Cahaya",
    "Cemerlang",
    "Cendana",
    "Cerdas",
    "Damai",
    "Delima",
    "Dharma",
    "Ekasari",
    "Fajar",
    "Gemilang",
    "Gotong",
    "Harapan",
    "Hikmah",
    "Ikhlas",
    "Insani",
    "Jatidiri",
    "Jembatan",
    "Kartika",
    "Kasih",
    "Kenanga",
    "Lentera",
    "Lestari",
    "Mandala",
    "Mandiri",
    "Matahari",
    "Melati",
    "Mentari",
    "Merdeka",
    "Mitra",
    "Mulia",
    "Nusantara",
    "Padma",
    "Pelangi",
    "Pelita",
    "Pertiwi",
    "Purnama",
    "Rahayu",
    "Rimbun",
    "Rukun",
    "Samudra",
    "Sejahtera",
    "Selaras",
    "Semangat",
    "Sentosa",
    "Setia",
    "Sinar",
    "Sukacita",
    "Sumber",
    "Surya",
    "Tabah",
    "Tangguh",
    "Teduh",
    "Tekad",
    "Teladan",
    "Tunas",
    "Usaha",
    "Utama",
    "Wahana",
    "Waringin",
    "Widuri",
    "Wijaya",
    "Yakin",
)
_ONSETS: Final = (*"bdghjklmnprstw", "ny", "sr", "pr", "tr", "br", "kr")
_VOWELS: Final = tuple("aiueo")
_ENDS: Final = ("", "", "n", "r", "s", "ng", "t", "k")

STREETS: Final = (
    "Anggrek",
    "Beringin",
    "Cempaka",
    "Dahlia",
    "Flamboyan",
    "Gardenia",
    "Kamboja",
    "Mawar",
    "Seroja",
    "Teratai",
)
VILLAGES: Final = ("jaya", "mulyo", "rejo", "sari", "wangi", "asri", "baru", "indah")
STEPS: Final = (
    ("Telepon dulu pada jam kerja.", "Call first during office hours."),
    ("Datang ke kantor pada hari kerja. Bawa KTP.", "Come to the office on a working day. Bring your KTP."),
    ("Minta surat pengantar dari Bapas.", "Ask your Bapas for a letter."),
    ("Kirim pesan WhatsApp dengan nama dan kabupaten Anda.", "Send a WhatsApp message with your name and kabupaten."),
)
APPLY: Final = (
    ("Isi formulir di loket.", "Fill in the form at the desk."),
    ("Serahkan salinan KTP dan surat bebas.", "Hand over copies of your KTP and release letter."),
    ("Tunggu telepon dari petugas.", "Wait for a call from the office."),
    ("Datang pada hari pertama, pukul delapan.", "Come on the first day at eight."),
)
ABOUT: Final = (
    ("Semua keterangan di halaman ini rekaan.", "Everything on this page is made up."),
    ("Petugas menjelaskan langkahnya satu per satu.", "Staff explain every step in turn."),
    ("Keluarga boleh ikut datang.", "Family may come along."),
    (
        "Tempatnya dekat pasar dan mudah dicapai dengan angkutan umum.",
        "It is near the market and easy to reach by bus.",
    ),
    ("Alat dan bahan sudah disediakan.", "Tools and materials are provided."),
    ("Kelompok kecil, paling banyak dua belas orang.", "Small groups of twelve people at most."),
    (
        "Setelah selesai, Anda dibantu mencari pekerjaan di sekitar sini.",
        "Afterwards you get help to find work nearby.",
    ),
    ("Tidak ada biaya yang disembunyikan.", "There are no hidden costs."),
    ("Anda tidak perlu menceritakan masa lalu Anda.", "You do not have to tell your past."),
    ("Ada tempat ibadah dan ruang tunggu untuk anak.", "There is a place to pray and a room where children can wait."),
)


def made_up_word(random: Random) -> str:
    """Return a pronounceable word that means nothing: ``Bresunak``, but not ``Todo``."""
    syllables = random.choice((2, 3, 3))
    parts = [random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables)]
    word = "".join(parts) + random.choice(_ENDS)
    return made_up_word(random) if word in PLACEHOLDERS else word.capitalize()


def made_up_name(random: Random) -> str:
    """Return two words for a name; most names hold one that nobody else has."""
    first = random.choice(VIRTUES)
    second = made_up_word(random) if random.random() < 0.7 else random.choice(VIRTUES)
    return f"{first} {second}"
