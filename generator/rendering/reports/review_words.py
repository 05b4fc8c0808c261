"""The sentences of a review, of the lists of what is due, and of links that do not answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "title": {"id": "Ringkasan usulan", "en": "What this proposal changes"},
    "nothing": {
        "id": (
            "Tidak ada isi catatan yang berubah. Kalau berkas data tampak berubah, itu hanya susunan atau bentuk "
            "tulisannya."
        ),
        "en": "No record changes. If a data file looks changed, only its order or its form is different.",
    },
    "counts": {
        "id": (
            "Berubah: {changed} · baru: {added} · ganti alamat: {renamed} · hilang: {removed} · kesalahan: "
            "{errors} · peringatan: {warnings}"
        ),
        "en": (
            "Changed: {changed} · new: {added} · renamed: {renamed} · gone: {removed} · errors: {errors} · "
            "warnings: {warnings}"
        ),
    },
    "sensitive": {
        "id": "Periksa berdua: nomor, akun, dan alamat",
        "en": "Two people look at this: numbers, accounts, addresses",
    },
    "sensitive_why": {
        "id": (
            "Nomor yang tertukar adalah cara termudah menipu pembaca. Orang kedua menelepon nomor baru itu, atau "
            "membuka alamat barunya, sebelum usulan digabung."
        ),
        "en": (
            "A swapped number is the easiest way to cheat a reader. A second person calls the new number, or "
            "opens the new address, before this is merged."
        ),
    },
    "record": {"id": "Catatan", "en": "Record"},
    "part": {"id": "Bagian", "en": "Part"},
    "before": {"id": "Sebelum", "en": "Before"},
    "after": {"id": "Sesudah", "en": "After"},
    "verify_again": {
        "id": (
            "`verified` belum diperbarui. Pemeriksaan lama tidak berlaku untuk isi baru ini: tulis siapa yang "
            "memastikan, kapan, dan bagaimana."
        ),
        "en": (
            "`verified` was not renewed. The old check does not hold for the new values: write who made sure, "
            "when and how."
        ),
    },
    "verify_again_for": {
        "id": "`verified` perlu diperbarui untuk:",
        "en": "`verified` must be renewed for:",
    },
    "verified_earlier": {
        "id": "Tanggal `verified` mundur. Mungkin versi lama tersalin kembali.",
        "en": "The day in `verified` went back. Perhaps an old version was copied in again.",
    },
    "no_redirect": {
        "id": "Alamat lama {old} akan mati. Tulis alamat lama itu di old_slugs.",
        "en": "The old address {old} would die. Write it in old_slugs.",
    },
    "redirect": {"id": "Alamat lama {old} menuju ke sini.", "en": "The old address {old} leads here."},
    "unexplained": {"id": "Hilang tanpa penjelasan", "en": "Gone without a word"},
    "many_gone": {
        "id": (
            "**Banyak catatan hilang sekaligus. Mungkin berkasnya terpotong ketika disimpan.** Kembalikan berkas "
            "dari versi sebelumnya, lalu ubah lagi bagian yang perlu."
        ),
        "en": (
            "**Many records are gone at once. Perhaps the file was cut off when it was saved.** Take the file from "
            "the version before, then change again what needs changing."
        ),
    },
    "unexplained_why": {
        "id": (
            "Kalau lembaganya tutup, tulis `status: closed` dan biarkan catatannya. Kalau memang harus hilang, "
            "tulis `Hapus: slug` dalam pesan commit."
        ),
        "en": (
            "If it has closed, write `status: closed` and leave the record. If it really must go, write `Remove: "
            "slug` in a commit message."
        ),
    },
    "not_explained": {
        "id": (
            "Catatan {slug} hilang. Kalau tutup, tulis status: closed. Kalau harus hilang, tulis Hapus: {slug} "
            "dalam pesan commit."
        ),
        "en": (
            "The record {slug} is gone. If it has closed, write status: closed. If it must go, write Remove: "
            "{slug} in a commit message."
        ),
    },
    "lost": {"id": "Keterangan yang hilang", "en": "What was known and is gone"},
    "lost_why": {
        "id": "Tadinya diketahui, sekarang tidak ada lagi. Memang begitu, atau terhapus waktu menggabung?",
        "en": "It was known and is not there any more. On purpose, or dropped in a merge?",
    },
    "unreadable": {"id": "Tidak terbaca", "en": "Cannot be read"},
    "unreadable_why": {
        "id": "Catatan ini ada, tetapi tulisannya rusak. Perbaiki dulu kesalahan di bawah.",
        "en": "These records are there, but their text is broken. Mend the errors below first.",
    },
    "removed": {"id": "Dihapus", "en": "Removed"},
    "removed_leads": {"id": "alamat lama menuju ke", "en": "the old address leads to"},
    "removed_said": {"id": "dihapus dengan sengaja", "en": "removed on purpose"},
    "renamed": {"id": "Ganti alamat halaman", "en": "Renamed"},
    "added": {"id": "Baru", "en": "New"},
    "changed": {"id": "Berubah", "en": "Changed"},
    "from_to": {"id": "dari {before} menjadi {after}", "en": "from {before} to {after}"},
    "only_after": {"id": "ditambah {after}", "en": "added {after}"},
    "only_before": {"id": "dihapus {before}", "en": "removed {before}"},
    "order": {"id": "hanya urutannya yang berubah: {after}", "en": "only the order changed: {after}"},
    "checked": {"id": "Diperiksa {on}.", "en": "Checked {on}."},
    "complete": {"id": "Diketahui {known} dari {all}.", "en": "Known: {known} of {all}."},
    "missing": {"id": "Belum ada: {names}.", "en": "Not known: {names}."},
    "fresh-checked": {
        "id": "Umur pemeriksaan: {months} bulan, masih baru.",
        "en": "Checked {months} months ago: fresh.",
    },
    "fresh-due": {
        "id": "Umur pemeriksaan: {months} bulan, perlu diperiksa lagi.",
        "en": "Checked {months} months ago: due.",
    },
    "fresh-ask_first": {
        "id": "Umur pemeriksaan: {months} bulan. Pembaca diminta bertanya dulu.",
        "en": "Checked {months} months ago. Readers are told to ask first.",
    },
    "future": {"id": "Tanggal pemeriksaan di masa depan.", "en": "The day of the check lies in the future."},
    "problems": {"id": "Kesalahan dan peringatan", "en": "Errors and warnings"},
    "error": {"id": "kesalahan", "en": "error"},
    "warning": {"id": "peringatan", "en": "warning"},
    "other_files": {"id": "Berkas lain yang ikut berubah", "en": "Other files that change"},
    "other_files_why": {
        "id": "Bukan catatan. Kode, alur kerja, dan pengaturan dilihat dua orang.",
        "en": "Not records. Two people look at code, workflows and settings.",
    },
    "and_more": {"id": "… dan {count} lagi.", "en": "… and {count} more."},
    "too_long": {
        "id": "Ringkasan dipotong di sini. Selengkapnya: jalankan `python -m generator review` di komputer Anda.",
        "en": "The summary is cut here. For all of it, run `python -m generator review` on your computer.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """Return the words of ``key`` in ``language`` (``id`` or ``en``) with ``values`` filled in."""
    return WORDS[key][language].format(**values)
