"""What made-up partners are and what they offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Trade:
    """One type of partner: words for its name and summary, its services, and how many there are.

    ``share`` is its part of all partners, in thousandths.
    """

    type: str
    share: int
    label: str
    label_en: str
    summary: str
    summary_en: str
    services: tuple[str, ...]
    offers: tuple[str, ...]


TRADES: Final = (
    Trade(
        "bapas",
        20,
        "Bapas",
        "Probation Office",
        "Kantor pembimbingan dan tempat wajib lapor",
        "Guidance and reporting office",
        ("reporting_post", "counselling"),
        ("counselling", "social_support"),
    ),
    Trade(
        "pokmas_lipas",
        260,
        "Kelompok",
        "Community Group",
        "Kelompok warga yang mendampingi orang yang baru bebas",
        "Neighbours who stand by people just released",
        ("social_support", "job_placement"),
        ("skills_training", "business_support", "religious_guidance"),
    ),
    Trade(
        "private_training",
        240,
        "LPK",
        "Training School",
        "Kursus keterampilan kerja",
        "Courses in job skills",
        ("skills_training", "certification"),
        ("skills_training",),
    ),
    Trade(
        "community_blk",
        140,
        "BLK Komunitas",
        "Community Training Centre",
        "Pelatihan kerja dekat rumah",
        "Job training close to home",
        ("skills_training",),
        ("skills_training",),
    ),
    Trade(
        "training_centre",
        30,
        "BLK",
        "Training Centre",
        "Pelatihan kerja gratis dari pemerintah",
        "Free job training by the government",
        ("skills_training", "certification"),
        ("skills_training",),
    ),
    Trade(
        "employer",
        70,
        "Bengkel",
        "Workshop",
        "Tempat kerja yang menerima orang yang baru bebas",
        "A workplace that hires people just released",
        ("job_placement",),
        ("job_placement",),
    ),
    Trade(
        "local_government",
        60,
        "Dinas",
        "Local Office",
        "Kantor yang mengurus bantuan dan surat",
        "Office for assistance and papers",
        ("identity_documents", "social_assistance"),
        ("social_assistance", "identity_documents"),
    ),
    Trade(
        "religious_org",
        50,
        "Pondok",
        "Faith House",
        "Tempat belajar agama dan tinggal sementara",
        "A place to study faith and to stay",
        ("religious_guidance", "housing"),
        ("religious_guidance", "education"),
    ),
    Trade(
        "legal_aid", 35, "LBH", "Legal Aid", "Bantuan hukum gratis", "Free legal aid", ("legal_aid",), ("legal_aid",)
    ),
    Trade(
        "ipwl",
        25,
        "IPWL",
        "Drug Reporting Centre",
        "Rehabilitasi narkoba rawat jalan",
        "Outpatient drug rehabilitation",
        ("drug_rehab",),
        ("drug_rehab", "counselling"),
    ),
    Trade(
        "pos_bapas",
        15,
        "Pos Bapas",
        "Bapas Post",
        "Tempat lapor yang lebih dekat",
        "A closer place to report",
        ("reporting_post",),
        ("counselling",),
    ),
    Trade(
        "griya_abhipraya",
        12,
        "Griya Abhipraya",
        "Halfway House",
        "Rumah singgah dan tempat berkumpul",
        "Halfway house and meeting place",
        ("housing", "social_support"),
        ("housing", "skills_training"),
    ),
    Trade(
        "health",
        15,
        "Klinik",
        "Clinic",
        "Berobat dan dukungan HIV",
        "Health care and HIV support",
        ("health_care", "hiv_support"),
        ("hiv_support",),
    ),
    Trade(
        "university",
        8,
        "Universitas",
        "University",
        "Pendampingan dan kelas terbuka",
        "Support and open classes",
        ("education", "legal_education"),
        ("education",),
    ),
    Trade(
        "sentra_kemensos",
        8,
        "Sentra",
        "Social Centre",
        "Rehabilitasi sosial dan asrama",
        "Social rehabilitation and boarding",
        ("social_assistance", "counselling"),
        ("social_assistance",),
    ),
    Trade(
        "bnn_rehab",
        4,
        "Loka Rehabilitasi",
        "Rehabilitation House",
        "Rehabilitasi narkoba rawat inap",
        "Residential drug rehabilitation",
        ("drug_rehab",),
        ("drug_rehab",),
    ),
    Trade(
        "prison",
        8,
        "Lapas",
        "Prison",
        "Pelatihan sebelum bebas",
        "Training before release",
        ("skills_training",),
        ("skills_training", "education"),
    ),
)
SUPERVISED: Final = frozenset({"pokmas_lipas", "pos_bapas", "griya_abhipraya"})

SKILLS: Final = (
    ("sewing", "menjahit", "sewing"),
    ("welding", "las", "welding"),
    ("carpentry", "kayu", "carpentry"),
    ("masonry", "bangunan", "masonry"),
    ("motorcycle_repair", "bengkel motor", "motorcycle repair"),
    ("electrical_work", "listrik rumah", "house wiring"),
    ("air_conditioning", "servis AC", "air conditioning"),
    ("computers", "komputer", "computers"),
    ("cooking", "masak", "cooking"),
    ("baking", "roti", "baking"),
    ("barbering", "pangkas rambut", "barbering"),
    ("farming", "kebun sayur", "vegetable farming"),
    ("livestock", "ternak kambing", "goat keeping"),
    ("fish_farming", "budidaya lele", "catfish farming"),
    ("barista_coffee", "kopi", "coffee"),
    ("crafts", "anyaman bambu", "bamboo crafts"),
    ("driving", "mengemudi", "driving"),
    ("laundry", "binatu", "laundry"),
    ("phone_repair", "servis ponsel", "phone repair"),
    ("graphic_design", "sablon", "screen printing"),
)
OFFERS: Final = {
    "skills_training": ("Pelatihan", "Course"),
    "counselling": ("Konseling", "Counselling"),
    "social_support": ("Pendampingan", "Support"),
    "business_support": ("Kelas usaha", "Business class"),
    "religious_guidance": ("Pengajian", "Study circle"),
    "job_placement": ("Magang kerja", "Work placement"),
    "social_assistance": ("Bantuan sosial", "Social assistance"),
    "identity_documents": ("Urus KTP", "Identity papers"),
    "education": ("Kejar paket", "Equivalency class"),
    "legal_aid": ("Bantuan hukum", "Legal aid"),
    "drug_rehab": ("Rehabilitasi", "Rehabilitation"),
    "housing": ("Kamar singgah", "A room to stay"),
    "hiv_support": ("Dukungan HIV", "HIV support"),
}
