"""Which reader reads which kind, made once for a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from generator.intake.fields import kinds
from generator.intake.knowledge import Knowledge
from generator.intake.reading import names, scalars, structures, texts
from generator.intake.reading.reader import Making, Reader

_MAKERS: Final[dict[type, Callable[[Any, Making], Reader]]] = {
    kinds.TextKind: texts.text_reader,
    kinds.EmailKind: texts.email_reader,
    kinds.WebAddressKind: texts.web_address_reader,
    kinds.SlugKind: names.slug_reader,
    kinds.KeyKind: names.key_reader,
    kinds.TermKind: names.term_reader,
    kinds.TermOrTextKind: names.term_or_text_reader,
    kinds.RegencyKind: names.regency_reader,
    kinds.AreaKind: names.area_reader,
    kinds.PlaceReferenceKind: names.place_reference_reader,
    kinds.ChoiceKind: scalars.choice_reader,
    kinds.DateKind: scalars.date_reader,
    kinds.IntegerKind: scalars.integer_reader,
    kinds.DegreeKind: scalars.degree_reader,
    kinds.BooleanKind: scalars.boolean_reader,
    kinds.TimeKind: scalars.time_reader,
    kinds.WeekdaysKind: scalars.weekdays_reader,
    kinds.PhoneNumberKind: scalars.phone_number_reader,
    kinds.PostalCodeKind: scalars.postal_code_reader,
    kinds.ListKind: structures.list_reader,
    kinds.WordKind: structures.word_reader,
    kinds.MapKind: structures.map_reader,
}


class Readers:
    """Readers of all kinds over one body of knowledge; one reader for equal kinds."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._made: dict[int, tuple[kinds.Kind, Reader]] = {}

    def reader_of(self, kind: kinds.Kind) -> Reader:
        """Return the reader of ``kind``."""
        made = self._made.get(id(kind))
        if made is None:
            made = self._made[id(kind)] = (kind, _MAKERS[type(kind)](kind, self))
        return made[1]
