"""What the command says about its own work, in both languages; problems in the data are said by rendering."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "checking": {"id": "Memeriksa data", "en": "Checking the data"},
    "host": {"id": "Menyiapkan kerangka halaman", "en": "Rendering page shells"},
    "making": {"id": "Membuat halaman", "en": "Making pages"},
    "printing": {"id": "Mencetak buku ke PDF", "en": "Making books"},
    "print_refused": {
        "id": "Sebuah buku tidak bisa dibuat; buku lain tetap ada. Alasannya: {reason}",
        "en": "A book could not be made; the others are there. The reason: {reason}",
    },
    "publishing": {"id": "Menerbitkan", "en": "Publishing"},
    "done": {
        "id": "Selesai: {written} berkas ditulis, {unchanged} tetap, {removed} dihapus, {seconds:.1f} detik, "
        "{errors} kesalahan, {warnings} peringatan. Situs: {output}",
        "en": "Done: {written} files written, {unchanged} unchanged, {removed} removed, {seconds:.1f} seconds, "
        "{errors} errors, {warnings} warnings. Site: {output}",
    },
    "printed": {
        "id": "Selesai: {made} berkas dibuat, {unchanged} tetap, {removed} dihapus, {seconds:.1f} detik. "
        "Folder: {output}",
        "en": "Done: {made} files made, {unchanged} unchanged, {removed} removed, {seconds:.1f} seconds. "
        "Folder: {output}",
    },
    "refused": {
        "id": "{errors} kesalahan dalam data. Situs lama tidak diubah. Perbaiki baris di atas, lalu ulangi.",
        "en": "{errors} errors in the data. The site stays as it was. Mend the lines above, then run it again.",
    },
    "checked": {
        "id": "{records} catatan diperiksa: {errors} kesalahan, {warnings} peringatan.",
        "en": "{records} records checked: {errors} errors, {warnings} warnings.",
    },
    "busy": {
        "id": "Pembuatan lain sedang berjalan untuk folder ini. Tunggu sampai selesai, lalu ulangi.",
        "en": "Another build is running for this folder. Wait until it has finished, then run it again.",
    },
    "loss": {
        "id": "Berhenti: {lost} dari {before} catatan akan hilang dari situs{provinces}. Kalau memang benar, "
        "ulangi dengan --accept-loss {lost}. Situs lama tidak diubah.",
        "en": "Stopped: {lost} of {before} records would vanish from the site{provinces}. If that is right, "
        "run it again with --accept-loss {lost}. The site stays as it was.",
    },
    "loss_provinces": {
        "id": " dan provinsi ini menjadi kosong: {names}",
        "en": " and these provinces become empty: {names}",
    },
    "foreign": {
        "id": "{path}: berkas ini bukan buatan kami, tetapi situs memerlukan tempatnya. Pindahkan dulu, lalu ulangi. "
        "Situs lama tidak diubah.",
        "en": "{path}: this file is not ours, but the site needs its place. Move it away, then run it again. "
        "The site stays as it was.",
    },
    "disk": {
        "id": "Gagal menulis: {reason}. Situs lama tidak diubah.",
        "en": "Could not write: {reason}. The site stays as it was.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """Return the words of ``key`` in ``language`` (``id`` or ``en``) with ``values`` filled in."""
    return WORDS[key][language].format(**values)
