"""Small things said on paper: names, numbers, hours, ages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Any, Self, TypeAlias

from generator.model.freshness import Freshness
from generator.rendering.catalogue import load_catalogue
from generator.rendering.filters import Writing
from generator.rendering.print.letters import printable, prose
from generator.text.bilingual import Words
from generator.text.languages import Language
from generator.text.phones import national_number
from generator.views.parts import Checked, Contact, OpeningHours

Span: TypeAlias = str | dict[str, Any]
"""A stretch of text for Typst: a string, or ``t`` with ``l`` (language), ``u`` (link), ``b`` (bold).

``x`` marks text that must not break at the end of a line.
"""


@dataclass(frozen=True)
class Phrases:
    """Says small things in one language."""

    language: Language
    words: NullTranslations
    writing: Writing

    @classmethod
    def of(cls, language: Language) -> Self:
        """Return the phrases of a language."""
        return cls(language, load_catalogue(language.tag), Writing.of(language.locale))

    def name(self, words: Words) -> Span:
        """Return a name as its owner writes it, marked with its language."""
        return self._marked(printable(words.text), words.language)

    def said(self, words: Words) -> Span:
        """Return running text, marked with its language where that is another one."""
        return self._marked(prose(words.text, words.language), words.language)

    def _marked(self, text: str, language: str) -> Span:
        return text if language == self.language.tag else {"t": text, "l": language}

    def checked(self, checked: Checked, *, can_call: bool) -> Iterator[Span]:
        """Yield when a record was last checked, and in words what its age means to who sets out."""
        day = self.writing.day(checked.on)
        if checked.freshness is Freshness.ASK_FIRST:
            call, ask = self.words.gettext("Call before you go."), self.words.gettext("Ask before you go.")
            yield f"{self._age(checked, day)} {call if can_call else ask}"
            return
        yield self.words.gettext("Checked on %(day)s.") % {"day": day}
        if checked.freshness is Freshness.DUE:
            yield " " + self.words.gettext("Check is due") + "."

    def _age(self, checked: Checked, day: str) -> str:
        years, months = checked.years, checked.months
        ngettext = self.words.ngettext
        if years > 1:
            words = ngettext("Checked on %(day)s, %(num)s year ago.", "Checked on %(day)s, %(num)s years ago.", years)
            return words % {"day": day, "num": years}
        words = ngettext("Checked on %(day)s, %(num)s month ago.", "Checked on %(day)s, %(num)s months ago.", months)
        return words % {"day": day, "num": months}

    def phones(self, contacts: Iterable[Contact]) -> Iterator[Span]:
        """Yield numbers that do not break at a line's end, each with what it is for."""
        kinds = {"whatsapp": "WhatsApp", "sms": "SMS", "fax": self.words.gettext("Fax")}
        for place, contact in enumerate(contacts):
            if place:
                yield ", "
            number = national_number(contact.number)
            yield {"t": number, "u": contact.href} if contact.href else {"t": number, "x": True}
            remarks = [kinds[contact.kind]] if contact.kind in kinds else []
            remarks += [printable(contact.hours)] if contact.hours else []
            if remarks:
                yield f" ({', '.join(remarks)})"
            if contact.note:
                yield " "
                yield self.said(contact.note)

    def hours(self, open_hours: OpeningHours) -> Iterator[Span]:
        """Yield opening hours: ``Senin–Jumat 08.00–16.00; Sabtu 08.00–12.00``."""
        if open_hours.kind == "always":
            yield self.words.gettext("Open day and night, every day.")
        elif open_hours.kind == "by_appointment":
            yield self.words.gettext("By appointment. Call first.")
        for number, line in enumerate(open_hours.lines):
            times = f"{self.writing.clock(line.opens)}–{self.writing.clock(line.closes)}"
            yield f"{'; ' if number else ''}{self.writing.weekdays(line.days)} "
            yield {"t": times, "x": True}
            if line.note:
                yield " "
                yield self.said(line.note)

    def listed(self, labels: Iterable[Words]) -> Iterator[Span]:
        """Yield labels with commas between them."""
        for number, label in enumerate(labels):
            if number:
                yield ", "
            yield self.said(label)
