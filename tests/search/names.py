"""Made-up names as people in this field give them."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from generator.model.region import Region
from generator.text.folding import slugify

_SYLLABLES = """
ka ra su di wi ma ta na pra sa ya lang jay bu mi tri gu ning war sen to ro han dra kus lu pe ri man tar ing wa
si dar mu lia
"""
_WORDS = """
Harapan Baru Karya Mandiri Sejahtera Bersama Maju Jaya Makmur Sentosa Pelangi Cahaya Bina Insan Mulia Kasih
Bangsa Nusantara Abadi Berkah Amanah Sinar Terang Bunga Melati Teratai Cendana Garuda Merpati Rajawali
Matahari Fajar Lestari Subur Tunas Putra Putri Sehati Gotong Royong Rukun Damai Sahabat Peduli Nurani Hidayah
Rahmat Ikhlas Istiqomah Al-Falah Al-Ikhlas Darussa'adah Nurul Huda Kristus Imanuel Dharma Wisesa Bhakti
Perdana Utama Prima Gemilang Anugerah Pratama Tani Muda Kreatif Digital Samudra Bahari
"""
SYLLABLES, WORDS = _SYLLABLES.split(), _WORDS.split()
PLAIN = {
    "pokmas_lipas": (
        "Pokmas Lipas {x}",
        "Kelompok {x}",
        "Yayasan {x}",
        "Paguyuban {x}",
        "Koperasi {x}",
        "Komunitas {x}",
    ),
    "bapas": ("Balai Pemasyarakatan {town}", "Bapas Kelas II {town}", "Bapas Kelas I {town}"),
    "pos_bapas": ("Pos Bapas {x} {town}", "Pos Bapas {town}"),
    "griya_abhipraya": ("Griya Abhipraya {x}", "Griya Abhipraya {town}"),
    "sentra_kemensos": ("Sentra {x} {town}", "Sentra Terpadu {x}"),
    "training_centre": ("BPVP {town}", "UPTD BLK {area}", "Satpel PVP {town}", "Balai Latihan Kerja {area}"),
    "community_blk": ("BLK Komunitas {x}", "BLKK Pesantren {x}"),
    "private_training": ("LPK {x}", "LPK {x} {town}", "Lembaga Kursus {x}", "LKP {x}"),
    "bnn_rehab": ("Loka Rehabilitasi BNN {town}", "Balai Rehabilitasi BNN {town}", "BNNK {area}"),
    "ipwl": ("IPWL {x}", "Yayasan Rehabilitasi {x}", "IPWL RSUD {x}"),
    "legal_aid": ("LBH {x}", "LBH {town}", "Posbakum {x}", "YLBH {x} {town}"),
    "employer": ("CV {x}", "PT {x}", "Bengkel {x}", "Warung {x}", "UD {x}"),
    "health": ("Puskesmas {made}", "RSUD {x}", "Klinik {x}"),
    "local_government": ("Dinas Sosial {area}", "Disnaker {area}", "Disdukcapil {area}", "Dinas Tenaga Kerja {area}"),
    "religious_org": ("Pondok Pesantren {x}", "Gereja {x} {town}", "Panti Asuhan {x}", "Masjid {x}"),
    "university": ("Universitas {x}", "Politeknik {town}", "STIH {x}"),
    "prison": ("Lapas Kelas IIB {town}", "Rutan Kelas IIA {town}", "LPKA {town}", "Lapas Perempuan {town}"),
}
ENGLISH = {
    "bapas": "Probation and Parole Office",
    "prison": "Prison",
    "health": "Health Centre",
    "university": "University",
    "legal_aid": "Legal Aid",
    "training_centre": "Training Centre",
}
PROGRAMS = {
    "housing": "Rumah singgah",
    "reporting_post": "Layanan wajib lapor",
    "drug_rehab": "Rehabilitasi rawat jalan",
    "counselling": "Konseling",
    "capital": "Bantuan modal",
    "legal_aid": "Pendampingan hukum",
    "education": "Kejar paket",
    "identity_documents": "Layanan KTP keliling",
    "job_placement": "Bursa kerja",
    "social_assistance": "Bantuan ATENSI",
}


def _made(chance: Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


def _group(chance: Random) -> str:
    size = chance.randint(1, 3)
    return " ".join(_made(chance) if chance.random() < 0.35 else chance.choice(WORDS) for _ in range(size))


def town_of(region: Region) -> str:
    return region.town or region.name.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")


def of_partner(kind: str, region: Region, chance: Random) -> tuple[str, tuple[str, ...] | None]:
    """Return a name and, for some, other names."""
    pattern = chance.choice(PLAIN[kind])
    name = pattern.format(x=_group(chance), town=town_of(region), area=region.name, made=_made(chance))
    if kind == "bapas":
        return name, (f"Bapas {town_of(region)}",)
    if chance.random() < 0.1:
        return name, ("".join(word[0] for word in name.split()) + " " + _made(chance),)
    return name, None


def in_english(kind: str, name: str) -> str:
    return f"{name.split(' ', 1)[-1]} {ENGLISH.get(kind, 'Community Group')}"


def of_program(service: str, taught: Sequence[str] | None, provider: str, region: Region, chance: Random) -> str:
    what = f"Pelatihan {taught[0].replace('_', ' ')}" if taught else PROGRAMS.get(service, f"Program {_group(chance)}")
    return f"{what} {chance.choice((provider, region.name, _group(chance)))}"


def summary(kind: str, offered: Sequence[str], chance: Random) -> str:
    words = [chance.choice((*WORDS, _made(chance))).lower() for _ in range(6)]
    what = " dan ".join(offered).replace("_", " ")
    return f"Membantu orang yang baru bebas dengan {what}, bersama {' '.join(words)}."


def slug_of(name: str, region: Region) -> str:
    slug = slugify(name)[:40].strip("-")
    return slug if slugify(town_of(region)) in slug else f"{slug}-{slugify(town_of(region))}"[:60].strip("-")
