"""What a form is answered with, in its own language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "thanks": {
        "id": "Terima kasih. Usulan Anda belum bisa dipakai karena hal berikut.",
        "en": "Thank you. Your proposal cannot be used yet, for this reason.",
    },
    "again": {
        "id": "Betulkan isian di atas (tombol titik tiga, lalu Edit). Usulan akan dibaca lagi sendiri.",
        "en": "Correct the form above (three dots, then Edit). It will be read again by itself.",
    },
    "person": {
        "id": "Isian Anda tidak hilang. Seorang pengelola akan membacanya.",
        "en": "Nothing you wrote is lost. A maintainer will read it.",
    },
    "harm-received": {
        "id": "Terima kasih. Seorang pengelola akan memeriksa laporan ini lebih dulu dari yang lain.",
        "en": "Thank you. A maintainer will look at this report before all others.",
    },
    "missing": {"id": "belum diisi.", "en": "has not been filled in."},
    "promise": {"id": "belum dicentang.", "en": "has not been ticked."},
    "repeated": {
        "id": "judul bagian ini tertulis dua kali. Hapus salah satu.",
        "en": "this heading stands twice. Delete one of them.",
    },
    "tick-one": {"id": "centang paling sedikit satu.", "en": "tick at least one."},
    "unknown-record": {
        "id": "catatan {found} tidak ada di direktori. Salin alamat halamannya dari situs.",
        "en": "there is no record {found} in the directory. Copy the address of its page from the site.",
    },
    "unknown-record-near": {
        "id": "catatan {found} tidak ada di direktori. Maksud Anda {nearest}?",
        "en": "there is no record {found} in the directory. Do you mean {nearest}?",
    },
    "not-a-partner": {
        "id": "{found} adalah program, bukan lembaga. Tulis lembaganya.",
        "en": "{found} is a program, not an organisation. Write the organisation.",
    },
    "unknown-choice": {
        "id": "pilihan {found} tidak dikenal. Pilih salah satu dari daftar.",
        "en": "the choice {found} is not known. Choose one from the list.",
    },
    "unknown-region": {
        "id": "wilayah {found} tidak dikenal. Tulis nama lengkap, misalnya Kabupaten Banyumas.",
        "en": "the region {found} is not known. Write its full name, for example Kabupaten Banyumas.",
    },
    "unknown-region-near": {
        "id": "wilayah {found} tidak dikenal. Maksud Anda {nearest}?",
        "en": "the region {found} is not known. Do you mean {nearest}?",
    },
    "ambiguous-region": {
        "id": "{found} bisa berarti beberapa wilayah: {choices}. Tulis salah satu.",
        "en": "{found} can mean several regions: {choices}. Write one of them.",
    },
    "bad-day": {
        "id": "{found} bukan tanggal. Tulis misalnya 2026-11-21.",
        "en": "{found} is not a date. Write for example 2026-11-21.",
    },
    "bad-hours": {
        "id": "jam {found} tidak terbaca. Tulis misalnya Senin-Jumat 08:00-16:00, satu baris untuk tiap kelompok hari.",
        "en": (
            "the hours {found} cannot be read. Write for example Mon-Fri 08:00-16:00, one line for each group of days."
        ),
    },
    "no-number": {
        "id": "tidak ada nomor telepon di sini. Tulis misalnya (021) 5550-0100.",
        "en": "there is no phone number here. Write for example (021) 5550-0100.",
    },
    "one-number": {
        "id": "ada {count} nomor. Satu isian untuk satu nomor.",
        "en": "there are {count} numbers. One form is for one number.",
    },
    "which-number": {
        "id": "lembaga ini punya beberapa nomor: {choices}. Tulis nomor yang salah.",
        "en": "this organisation has several numbers: {choices}. Write the one that is wrong.",
    },
    "old-number-unknown": {
        "id": "nomor {found} tidak tertulis di catatan ini. Salin nomor yang salah dari halamannya.",
        "en": "the number {found} is not in this record. Copy the wrong number from its page.",
    },
    "which-place": {
        "id": "lembaga ini punya beberapa tempat: {choices}. Tulis tempat atau alamat yang salah.",
        "en": "this organisation has several places: {choices}. Write the place or address that is wrong.",
    },
    "no-place": {
        "id": "catatan ini belum punya tempat. Pilih bagian Lainnya, lalu tulis kabupaten dan alamatnya.",
        "en": "this record has no place yet. Choose Something else and write its kabupaten and address.",
    },
    "place-of-provider": {
        "id": "alamat dan jam program mengikuti penyelenggaranya. Betulkan catatan {provider}.",
        "en": "a program has the address and hours of its provider. Correct the record {provider}.",
    },
    "source-missing": {
        "id": "sumber umum perlu alamat. Salin alamat halaman webnya.",
        "en": "a public source needs its address. Copy the address of the web page.",
    },
    "consent-missing": {
        "id": (
            "nomor ponsel perlu izin pemiliknya. Isi kantor yang menyimpan izin itu dan tanggalnya, atau pakai "
            "nomor kantor."
        ),
        "en": (
            "a mobile number needs its owner's consent. Fill in the office that keeps it and the day, or use an "
            "office number."
        ),
    },
    "already-there": {
        "id": "lembaga ini sudah ada: {slug}. Pakai isian Betulkan sesuatu.",
        "en": "this organisation is there already: {slug}. Use the form Correct something.",
    },
    "nothing-new": {
        "id": "Isinya sudah sama dengan yang ada di direktori.",
        "en": "This is what the directory says already.",
    },
    "by-hand": {
        "id": "Perubahan ini perlu tangan seorang pengelola.",
        "en": "This change needs a maintainer's hand.",
    },
    "verify-later": {
        "id": "Pengusul tidak menyebut siapa yang memastikan. `verified` belum diperbarui.",
        "en": "The sender did not say who made sure. `verified` was not renewed.",
    },
    "subject-correction": {"id": "Betulkan {name}: {parts}", "en": "Correct {name}: {parts}"},
    "subject-new_partner": {"id": "Mitra baru: {name}", "en": "New partner: {name}"},
    "subject-new_program": {"id": "Program baru: {name}", "en": "New program: {name}"},
    "subject-closing": {"id": "Sudah tutup: {name}", "en": "Closed: {name}"},
    "from-form": {"id": "Dari isian #{number}.", "en": "From form #{number}."},
    "payload-too-large": {"id": "Berkas ini terlalu besar.", "en": "This file is too large."},
    "not-json": {"id": "Berkas ini bukan JSON.", "en": "This file is not JSON."},
    "not-an-issue": {"id": "Berkas ini bukan isian dari GitHub.", "en": "This file is no issue from GitHub."},
    "body-too-long": {
        "id": "Isian ini terlalu panjang. Kirim isian yang lebih pendek.",
        "en": "This form is too long. Send a shorter one.",
    },
    "not-a-form": {
        "id": "Tulisan ini bukan salah satu isian kami, jadi tidak ada yang diubah.",
        "en": "This is none of our forms, so nothing was changed.",
    },
}


def say(key: str, language: str, **facts: str) -> str:
    """Return the words of ``key`` in ``language`` (``id`` or ``en``) with ``facts`` filled in."""
    return WORDS[key][language].format(**facts)
