"""The reference of all fields as Markdown, from the one definition of the fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.intake.fields import kinds
from generator.intake.fields.kinds import Field, Kind, MapKind, Need, NoneMeans
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.text.bilingual import Text

_HEAD: Final = """\
# Daftar isian / Fields

Halaman ini dibuat dari definisi isian; jangan diubah dengan tangan.
This page is made from the definition of the fields; do not edit it by hand: `python -m tools.make_field_reference`

- Isian yang tidak ditulis berarti *belum diketahui*; `none` berarti *memang tidak ada*.
  A field that is absent is *not known*; `none` is *known to be none*.
- Semua isi adalah teks apa adanya. / Every value is the text that was typed.
- ● wajib / required · ○ diharapkan / expected · ∅ boleh `none` / may be `none`
"""
_TABLE: Final = "| isian / field | | arti / meaning | isi / value | contoh / example |\n|---|---|---|---|---|\n"
_SIGNS: Final = {Need.REQUIRED: "●", Need.EXPECTED: "○", Need.OPTIONAL: ""}
_PLAIN: Final[Mapping[type, tuple[str, str]]] = {
    kinds.SlugKind: ("slug", "slug"),
    kinds.KeyKind: ("kunci", "key"),
    kinds.DateKind: ("tanggal", "date"),
    kinds.DegreeKind: ("derajat", "degrees"),
    kinds.BooleanKind: ("ya atau tidak", "yes or no"),
    kinds.TimeKind: ("jam", "time"),
    kinds.WeekdaysKind: ("hari", "days"),
    kinds.RegencyKind: ("kabupaten/kota", "kabupaten/kota"),
    kinds.AreaKind: ("wilayah", "region"),
    kinds.PhoneNumberKind: ("nomor telepon", "phone number"),
    kinds.EmailKind: ("surel", "e-mail"),
    kinds.WebAddressKind: ("alamat https", "https address"),
    kinds.PostalCodeKind: ("lima angka", "five digits"),
    kinds.PlaceReferenceKind: ("slug atau slug#kunci", "slug or slug#key"),
}


def field_reference() -> str:
    """Return the whole reference, partners first, every part after the kind that uses it."""
    parts = [_HEAD]
    for title, kind in (("partners.yml", PARTNER), ("programs.yml", PROGRAM)):
        parts += [f"## {title}\n", *_tables(kind)]
    return "\n".join(parts)


def _tables(kind: MapKind) -> Iterator[str]:
    yield _table(kind)
    seen: dict[str, MapKind] = {}
    for field in kind.fields:
        _collect(field.kind, seen)
    for name, part in seen.items():
        yield f"### {name}\n"
        yield _table(part)


def _collect(kind: Kind, seen: dict[str, MapKind]) -> None:
    if isinstance(kind, kinds.ListKind):
        _collect(kind.item, seen)
    elif isinstance(kind, kinds.WordKind):
        _collect(kind.other, seen)
    elif isinstance(kind, MapKind) and kind.name not in seen:
        seen[kind.name] = kind
        for field in kind.fields:
            _collect(field.kind, seen)


def _table(kind: MapKind) -> str:
    return _TABLE + "".join(_row(field) for field in kind.fields)


def _row(field: Field) -> str:
    signs = _SIGNS[field.need] + ("" if field.none is NoneMeans.REFUSED else " ∅")
    cells = (f"`{field.key}`", signs.strip(), _both(field.about), _kind(field.kind), f"`{field.example}`")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _both(words: Text) -> str:
    return " / ".join(dict.fromkeys(words.by_language.values()))


def _kind(kind: Kind) -> str:
    match kind:
        case kinds.TextKind():
            languages = ", id + en" if kind.bilingual else ""
            return f"teks / text ≤ {kind.limit}{languages}"
        case kinds.TermKind(vocabulary=name) | kinds.TermOrTextKind(vocabulary=name):
            return f"`{name}`" + (", atau teks / or text" if isinstance(kind, kinds.TermOrTextKind) else "")
        case kinds.ChoiceKind():
            return ", ".join(f"`{choice.value}`" for choice in kind.choices)
        case kinds.IntegerKind():
            return f"{kind.minimum} … {kind.maximum}"
        case kinds.ListKind():
            return f"daftar / list: {_kind(kind.item)}"
        case kinds.WordKind():
            return ", ".join(f"`{word}`" for word in kind.words) + f", {_kind(kind.other)}"
        case MapKind():
            return f"*{kind.name}*"
        case _:
            return " / ".join(dict.fromkeys(_PLAIN[type(kind)]))
