"""The fields of a vocabulary's term."""

from __future__ import annotations

from typing import Final

from generator.intake.fields.kinds import Field, KeyKind, ListKind, MapKind, Need, TextKind, said
from generator.model.vocabulary import Term

_LABEL: Final = TextKind(120, bilingual=True, needs_indonesian=True)

TERM: Final = MapKind(
    "term",
    (
        Field(
            "key", KeyKind("_"), said("Kunci; tidak pernah berubah.", "Key; never changes."), "sewing", Need.REQUIRED
        ),
        Field(
            "label", _LABEL, said("Kata di halaman.", "What pages show."), "{id: Menjahit, en: Sewing}", Need.REQUIRED
        ),
        Field(
            "plain", _LABEL, said("Kata yang lebih sederhana.", "A still plainer wording."), "{id: Jahit, en: Sewing}"
        ),
        Field("official", TextKind(160), said("Istilah resmi.", "Official term."), "Tata busana"),
        Field(
            "description",
            TextKind(500, bilingual=True, needs_indonesian=True),
            said("Satu kalimat penjelasan.", "One sentence of explanation."),
            "{id: Menjahit pakaian., en: Sewing clothes.}",
            Need.REQUIRED,
        ),
        Field("parent", KeyKind("_"), said("Istilah yang lebih luas.", "A broader term."), "self_reliance_personality"),
        Field("group", KeyKind("_"), said("Judul kelompok.", "Heading it stands under."), "clothing"),
        Field("icon", TextKind(80), said("Ikon Material.", "Material icon."), "material/needle"),
        Field(
            "synonyms",
            ListKind(TextKind(80), limit=100),
            said("Kata yang diketik orang.", "Words people type."),
            "[jahit, konveksi]",
        ),
    ),
    Term,
)
