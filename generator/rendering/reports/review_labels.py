"""What the fields of a record, and the small words in them, are called in a review: Indonesian, English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.views.review.phrases import Path

LANGUAGES: Final = ("id", "en")

_FIELDS: Final[Mapping[str, tuple[str, str]]] = {
    "type": ("jenis lembaga", "kind of organisation"),
    "name": ("nama", "name"),
    "also_known_as": ("nama lain", "other names"),
    "former_names": ("nama dulu", "earlier names"),
    "summary": ("ringkasan", "summary"),
    "description": ("penjelasan", "description"),
    "status": ("keadaan", "status"),
    "closed_on": ("tanggal tutup", "closed on"),
    "replaced_by": ("penggantinya", "replaced by"),
    "old_slugs": ("alamat halaman lama", "old page addresses"),
    "parent": ("lembaga induk", "parent organisation"),
    "bapas": ("Bapas pembina", "supervising Bapas"),
    "fields": ("bidang dan komunitas", "field and community"),
    "membership": ("jenis anggota", "kinds of member"),
    "services": ("layanan", "services"),
    "skills": ("keterampilan", "skills"),
    "stages": ("untuk orang yang sekarang", "stage of the reader"),
    "audience": ("untuk siapa", "who it is for"),
    "cost": ("biaya", "cost"),
    "cost.kind": ("jenis biaya", "kind of cost"),
    "cost.note": ("penjelasan biaya", "note on the cost"),
    "cost.amount": ("jumlah biaya (rupiah)", "amount (rupiah)"),
    "access": ("cara masuk", "how to get in"),
    "next_step": ("langkah pertama", "first step"),
    "agreement": ("perjanjian", "agreement"),
    "agreement.type": ("jenis perjanjian", "kind of agreement"),
    "agreement.number": ("nomor perjanjian", "number of the agreement"),
    "agreement.signed": ("perjanjian ditandatangani", "agreement signed"),
    "agreement.until": ("perjanjian sampai", "agreement until"),
    "locations": ("tempat", "places"),
    "locations.key": ("kunci tempat", "key of the place"),
    "locations.regency": ("kabupaten/kota", "kabupaten/kota"),
    "locations.name": ("nama tempat", "name of the place"),
    "locations.address": ("alamat", "address"),
    "locations.village": ("desa/kelurahan", "village"),
    "locations.district": ("kecamatan", "district"),
    "locations.postal_code": ("kode pos", "postal code"),
    "locations.latitude": ("lintang", "latitude"),
    "locations.longitude": ("bujur", "longitude"),
    "locations.hours": ("jam buka", "opening hours"),
    "locations.transport": ("cara ke sana", "how to get there"),
    "locations.hosted_by": ("menumpang di", "hosted by"),
    "locations.accessibility": ("kemudahan di tempat", "ease of access there"),
    "phones": ("telepon", "phone"),
    "email": ("surel", "e-mail"),
    "website": ("situs web", "website"),
    "social": ("media sosial", "social media"),
    "contact": ("bagian yang ditemui", "desk to ask for"),
    "service_area": ("wilayah yang dilayani", "area served"),
    "languages": ("bahasa", "languages"),
    "accessibility": ("kemudahan bagi disabilitas", "ease of access"),
    "publish.address": ("alamat boleh ditampilkan", "address may be shown"),
    "publish.phone": ("telepon boleh ditampilkan", "phone may be shown"),
    "publish.print": ("boleh dicetak", "may be printed"),
    "consent.on": ("tanggal izin", "day of consent"),
    "consent.by": ("penyimpan izin", "keeper of the consent"),
    "verified.on": ("tanggal diperiksa", "checked on"),
    "verified.by": ("diperiksa oleh", "checked by"),
    "verified.method": ("cara diperiksa", "how it was checked"),
    "verified.source": ("alamat sumber", "address of the source"),
    "verified.source_note": ("keterangan sumber", "note on the source"),
    "provider": ("penyelenggara", "provider"),
    "partners": ("mitra penyelenggara lain", "other providers"),
    "scheme": ("skema", "scheme"),
    "eligibility": ("syarat", "who may come"),
    "eligibility.text": ("syarat", "who may come"),
    "eligibility.min_age": ("umur paling muda", "youngest age"),
    "eligibility.max_age": ("umur paling tua", "oldest age"),
    "eligibility.sex": ("hanya untuk", "only for"),
    "how_to_apply": ("langkah mendaftar", "steps to apply"),
    "documents": ("surat yang dibawa", "papers to bring"),
    "certificate": ("sertifikat", "certificate"),
    "certificate.name": ("nama sertifikat", "name of the certificate"),
    "certificate.body": ("penerbit sertifikat", "issuer of the certificate"),
    "duration": ("lamanya", "how long"),
    "schedule": ("jadwal", "schedule"),
    "intake.state": ("penerimaan", "intake"),
    "intake.on": ("penerimaan diketahui pada", "intake known on"),
    # what completeness asks for
    "address": ("alamat", "address"),
    "hours": ("jam buka", "opening hours"),
    "english": ("teks bahasa Inggris", "English text"),
}

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "none": ("tidak ada (dipastikan)", "none (made sure)"),
    "yes": ("ya", "yes"),
    "no": ("tidak", "no"),
    "national": ("seluruh Indonesia", "all of Indonesia"),
    "voice": ("telepon", "voice"),
    "whatsapp": ("WhatsApp", "WhatsApp"),
    "sms": ("SMS", "SMS"),
    "fax": ("faks", "fax"),
    "consent": ("izin:", "consent:"),
    "by_appointment": ("dengan janji", "by appointment"),
    "always": ("selalu buka", "always open"),
    "rolling": ("sepanjang waktu", "at any time"),
    "apply_by": ("daftar sebelum", "apply by"),
    "seats": ("tempat", "places"),
    "sex-female": ("perempuan", "women"),
    "sex-male": ("laki-laki", "men"),
    "state-open": ("dibuka", "open"),
    "state-waiting_list": ("daftar tunggu", "waiting list"),
    "state-closed": ("ditutup", "closed"),
    "day-0": ("Senin", "Monday"),
    "day-1": ("Selasa", "Tuesday"),
    "day-2": ("Rabu", "Wednesday"),
    "day-3": ("Kamis", "Thursday"),
    "day-4": ("Jumat", "Friday"),
    "day-5": ("Sabtu", "Saturday"),
    "day-6": ("Minggu", "Sunday"),
}

_TONGUES: Final[Mapping[str, tuple[str, str]]] = {
    "id": ("Indonesia", "Indonesian"),
    "en": ("Inggris", "English"),
}


def field_label(path: Path, language: str) -> str:
    """Return what a field is called: ``alamat (kantor, Inggris)`` for ``("locations", "kantor", "address", "en")``."""
    plain, details = _plain(path)
    label = _FIELDS[plain][LANGUAGES.index(language)]
    said = [_TONGUES[detail][LANGUAGES.index(language)] if detail in _TONGUES else detail for detail in details]
    return f"{label} ({', '.join(said)})" if said else label


def field_name(path: Path, language: str) -> str:
    """Return what a field is called, without its place and language: ``alamat``."""
    return _FIELDS[_plain(path)[0]][LANGUAGES.index(language)]


def _plain(path: Path) -> tuple[str, list[str]]:
    """Return the field of the data model and what tells this value apart: a place's key, a language."""
    if path[0] == "phones":
        return "phones", []
    details = [path[1]] if path[0] == "locations" and len(path) > 1 else []
    names = [path[0], *path[2:]] if details else list(path)
    while len(names) > 1 and ".".join(names) not in _FIELDS:
        details.append(names.pop())
    return ".".join(names), details


def word_label(key: str, language: str) -> str:
    """Return one of the small words in values."""
    return _WORDS[key][LANGUAGES.index(language)]
