"""The sentences of the lists that keep the directory true: what is due, which links do not answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "due_title": {"id": "Perlu diperiksa: {office}", "en": "Due for checking: {office}"},
    "due_nobody": {"id": "tanpa kantor pembina", "en": "no office named"},
    "due_how": {
        "id": "Telepon atau datangi tempat ini. Kalau isinya masih benar, perbarui `verified` saja.",
        "en": "Call or visit each place. If the record is still right, renew `verified` only.",
    },
    "due_thanks": {
        "id": "Daftar ini dibuat sendiri setiap bulan. Yang sudah diperiksa hilang dari daftar berikutnya.",
        "en": "This list is made anew each month. What was checked is not in the next one.",
    },
    "due_due": {
        "id": "terakhir diperiksa {on}, {months} bulan lalu.",
        "en": "last checked on {on}, {months} months ago.",
    },
    "due_ask_first": {
        "id": "terakhir diperiksa {on}, {months} bulan lalu; pembaca diminta bertanya dulu.",
        "en": "last checked on {on}, {months} months ago; readers are told to ask first.",
    },
    "due_agreement_ended": {"id": "perjanjian berakhir {ended}.", "en": "the agreement ended on {ended}."},
    "due_none": {"id": "Tidak ada yang perlu diperiksa.", "en": "Nothing is due."},
    "due_unusable": {
        "id": "Data masih salah. Jalankan dulu: python -m generator check",
        "en": "The data has errors. Run first: python -m generator check",
    },
    "links_title": {
        "id": "{count} alamat tidak menjawab, dari {all} yang ditanya.",
        "en": "{count} addresses do not answer, of {all} that were asked.",
    },
    "links_how": {
        "id": "Coba buka sendiri dulu; situs bisa kembali besok. Kalau pindah, betulkan catatannya.",
        "en": "Try each one yourself first; a site may be back tomorrow. If it has moved, correct the record.",
    },
    "link_gone": {"id": "halaman tidak ada ({status})", "en": "the page is not there ({status})"},
    "link_failing": {"id": "situs sedang rusak ({status})", "en": "the site is failing ({status})"},
    "link_no_name": {"id": "nama situs tidak ditemukan", "en": "the site's name cannot be found"},
    "link_no_answer": {"id": "tidak menjawab", "en": "no answer"},
    "link_bad_certificate": {"id": "sertifikat keamanannya salah", "en": "its security certificate is wrong"},
    "link_moved": {"id": "pindah ke situs lain: {target}", "en": "moved to another site: {target}"},
    "link_endless": {"id": "berputar-putar tanpa sampai", "en": "leads round in circles"},
}


def say(key: str, language: str, **values: object) -> str:
    """Return the words of ``key`` in ``language`` (``id`` or ``en``) with ``values`` filled in."""
    return WORDS[key][language].format(**values)
