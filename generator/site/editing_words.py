"""What the commands that edit data files say, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "in-order": {"id": "Semua berkas data sudah rapi.", "en": "All data files are in order."},
    "untidy": {
        "id": "{count} berkas belum rapi: {names}. Rapikan dengan: {command}\nAtau ubah baris seperti di atas.",
        "en": "{count} files are not in order: {names}. Put them in order: {command}\nOr change the lines as above.",
    },
    "changed": {"id": "Diubah: {name}", "en": "Changed: {name}"},
    "removed": {"id": "Dihapus: {name}", "en": "Removed: {name}"},
    "nothing": {"id": "Tidak ada yang perlu diubah.", "en": "Nothing needs to change."},
    "faults": {
        "id": "Data masih memuat kesalahan di atas. Perbaiki dulu, lalu ulangi.",
        "en": "The data still has the errors above. Mend them first, then run it again.",
    },
    "too-large": {
        "id": "{name} akan menjadi {size} MiB, lebih dari batas {limit} MiB. Berkas tidak diubah.",
        "en": "{name} would have {size} MiB, more than the limit of {limit} MiB. No file was changed.",
    },
    "hello": {
        "id": "Jawab satu per satu. Kosongkan bila belum diketahui. Beberapa jawaban dipisah koma.",
        "en": "Answer one by one. Leave empty what is not known. Part several answers with commas.",
    },
    "example": {"id": "misalnya {example}", "en": "for example {example}"},
    "required": {"id": "wajib", "en": "required"},
    "choices": {"id": "Pilihan:", "en": "Choose from:"},
    "needed": {"id": "Jawaban ini wajib.", "en": "This answer is required."},
    "stopped": {"id": "Berhenti. Tidak ada yang ditulis.", "en": "Stopped. Nothing was written."},
    "written": {
        "id": "Ditulis ke {name}. Periksa dengan: python -m generator check",
        "en": "Written to {name}. Check with: python -m generator check",
    },
    "refused": {
        "id": "Data baru belum bisa diterima. Tidak ada yang ditulis.",
        "en": "The new record cannot be taken yet. Nothing was written.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """Return the words of ``key`` in ``language`` (``id`` or ``en``) with ``values`` filled in."""
    return WORDS[key][language].format(**values)
