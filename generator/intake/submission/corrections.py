"""One thing of one record put right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from generator.intake.editing.edit_record import RecordEditor
from generator.intake.editing.writing import Plain
from generator.intake.rules.phones import PhoneError, normalise
from generator.intake.submission import cleaning
from generator.intake.submission.answers import Answers
from generator.intake.submission.checking import consent, verification
from generator.intake.submission.desk import Change, Desk
from generator.intake.submission.outcome import Trouble, TroubleError
from generator.model.partner import Partner
from generator.text.folding import fold

PARTS: Final = (
    "phone", "whatsapp", "email", "website", "address", "hours",
    "name", "summary", "next_step", "service_area", "other",
)  # fmt: skip
"""What the choices of the field ``part`` mean, in their order on the form in every language."""

CLEARLY_ALIKE: Final = 0.2
"""How much more alike a text in another language must be before it is taken for the one that is meant."""

_NOTHING: Final = frozenset({"none", "tidak ada", "tidak punya", "there is none"})
_CLEARED: Final = frozenset({"hapus", "dihapus", "remove", "delete"})
_HOURS: Final = re.compile(
    r"(?P<days>[a-z' ,–-]+?)[ :,]*(?:\b(?:pukul|jam|at)\b)?[ :]*(?P<open>\d{1,2}[.:]\d{2})"
    r"\s*(?:-|–|s/d|sampai|to|until)\s*(?P<close>\d{1,2}[.:]\d{2})(?:\s*(?:wib|wita|wit))?\Z",
    re.IGNORECASE,
)
_HOUR_WORDS: Final = {
    "24 jam": "always", "selalu buka": "always", "always": "always", "always open": "always", "24 hours": "always",
    "dengan janji": "by_appointment", "janji dulu": "by_appointment", "by appointment": "by_appointment",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Correction:
    """What a form asks for: the record's editor, the answers, and the desk to look things up."""

    editor: RecordEditor
    answers: Answers
    desk: Desk

    @property
    def new(self) -> str:
        """What is right, in one line."""
        return self.answers.text("new")


def correct(answers: Answers, desk: Desk) -> tuple[str, Change, tuple[Trouble, ...]]:
    """Return the record's slug, the change, and notes for the maintainer.

    Raises:
        TroubleError: If the form asks for something that needs a person, or cannot be understood.
    """
    entry = desk.record(answers.text("record"), "record")
    part = _part(answers)
    checked = verification(answers, desk)
    if part == "other":
        raise TroubleError("by-hand", "part")
    if part in {"address", "hours"} and not isinstance(entry.record, Partner):
        raise TroubleError("place-of-provider", "part", provider=entry.record.provider)

    def edit(editor: RecordEditor) -> None:
        _EDITS[part](Correction(editor, answers, desk))
        if checked is not None:
            renew_verification(editor, checked)

    notes = () if checked is not None else (Trouble("verify-later"),)
    return entry.record.slug, desk.change(entry, edit), notes


def renew_verification(editor: RecordEditor, checked: Mapping[str, str]) -> None:
    """Write who made sure, when and how, and drop what belonged to the check before."""
    for key, value in checked.items():
        editor.set(("verified", key), value)
    for key in ("source", "source_note"):
        if key not in checked:
            editor.remove(("verified", key))


def _part(answers: Answers) -> str:
    chosen = answers.text("part")
    options = next(field.options for field in answers.form.fields if field.id == "part")
    if chosen not in options:
        raise TroubleError("unknown-choice", "part", found=chosen[:80])
    return PARTS[options.index(chosen)]


def _set_number(kind: str) -> Callable[[Correction], None]:
    def edit(asked: Correction) -> None:
        numbers = cleaning.phone_numbers(asked.answers.by_id.get("new", ""))
        if len(numbers) != 1:
            raise TroubleError("one-number" if numbers else "no-number", "new", count=str(len(numbers)))
        number, position = in_full(numbers[0]), _position(asked, kind)
        if position is None:
            about = {"number": number, **({"type": kind} if kind != "voice" else {}), **consent(asked.answers)}
            asked.editor.append(("phones",), about)
            return
        asked.editor.set(("phones", position, "number"), number)
        agreed = consent(asked.answers)
        # The owner of the old number agreed, not that of the new one.
        asked.editor.remove(("phones", position, "consent"))
        for key, value in agreed.items():
            asked.editor.set(("phones", position, key), value)

    return edit


def in_full(written: str) -> str:
    """Return a number as the data files have it, ``+62…``; one that is none stays for the gate to refuse."""
    try:
        return normalise(written)
    except PhoneError:
        return written


def _position(asked: Correction, kind: str) -> int | None:
    """Return which number of the record is meant; ``None`` where it has none of this kind yet."""
    phones: Sequence[Mapping[str, Plain]] = _maps(asked.editor.get("phones"))
    old = cleaning.phone_numbers(asked.answers.by_id.get("old", ""))
    if old:
        for position, phone in enumerate(phones):
            if _same_number(str(phone.get("number", "")), old[0]):
                return position
        raise TroubleError("old-number-unknown", "old", found=old[0][:40])
    fitting = [position for position, phone in enumerate(phones) if phone.get("type", "voice") == kind]
    if len(fitting) > 1:
        raise TroubleError("which-number", "old", choices=", ".join(str(phones[at]["number"]) for at in fitting))
    return fitting[0] if fitting else None


def _maps(value: Plain) -> list[Mapping[str, Plain]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _same_number(one: str, other: str) -> bool:
    try:
        return normalise(one) == normalise(other)
    except PhoneError:
        return False


def _set_plain(key: str, clean: Callable[[str], str]) -> Callable[[Correction], None]:
    def edit(asked: Correction) -> None:
        word = asked.new.lower().rstrip(".")
        if word in _CLEARED:
            asked.editor.remove((key,))
        else:
            asked.editor.set((key,), "none" if word in _NOTHING else clean(asked.new))

    return edit


def _set_words(key: str) -> Callable[[Correction], None]:
    def edit(asked: Correction) -> None:
        words = cleaning.paragraphs(asked.answers.by_id.get("new", ""))
        written = asked.editor.get(key)
        if not isinstance(written, dict):
            asked.editor.set((key,), words)
            return
        asked.editor.set((key, _language_meant(words, written, asked.answers.form.language)), words)

    return edit


def _language_meant(words: str, written: Mapping[str, str], own: str) -> str:
    """Return which language of a text somebody corrects: the one that is most alike, the form's own when in doubt."""
    alike = {tag: SequenceMatcher(None, fold(text), fold(words)).ratio() for tag, text in written.items()}
    nearest = max(alike, key=lambda tag: alike[tag])
    return own if own in alike and alike[nearest] - alike[own] < CLEARLY_ALIKE else nearest


def _place(asked: Correction) -> int:
    """Return which place of the record is meant."""
    places = _maps(asked.editor.get("locations"))
    if not places:
        raise TroubleError("no-place", "part")
    if len(places) == 1:
        return 0
    old = fold(asked.answers.text("old"))
    named = [at for at, place in enumerate(places) if old and any(fold(str(words)) == old for words in place.values())]
    if len(named) != 1:
        raise TroubleError("which-place", "old", choices=", ".join(str(place.get("key", "")) for place in places))
    return named[0]


def _set_address(asked: Correction) -> None:
    at = _place(asked)
    written = asked.editor.get("locations", at, "address")
    path = ("locations", at, "address")
    asked.editor.set((*path, "id") if isinstance(written, dict) else path, asked.new)


def _set_hours(asked: Correction) -> None:
    word = _HOUR_WORDS.get(asked.new.lower().rstrip("."))
    times: Plain = word or [_open_time(line) for line in asked.answers.lines("new")]
    asked.editor.set(("locations", _place(asked), "hours"), times)


def _open_time(line: str) -> dict[str, Plain]:
    found = _HOURS.match(line.replace("–", "-"))
    if found is None:
        raise TroubleError("bad-hours", "new", found=line[:60])
    opens, closes = (found[name].replace(".", ":").rjust(5, "0") for name in ("open", "close"))
    return {"days": found["days"].strip(" ,:"), "open": opens, "close": closes}


def _set_area(asked: Correction) -> None:
    if asked.new.lower() in {"national", "nasional"}:
        asked.editor.set(("service_area",), "national")
        return
    asked.editor.set(("service_area",), regions_in(asked.answers, "new", asked.desk))


def regions_in(answers: Answers, field: str, desk: Desk) -> list[str]:
    """Return the official names of the regions that an answer lists."""
    parts = [part.strip(" .") for line in answers.lines(field) for part in line.split(",")]
    return list(dict.fromkeys(desk.region(part, field) for part in parts if part))


_EDITS: Final[Mapping[str, Callable[[Correction], None]]] = {
    "phone": _set_number("voice"),
    "whatsapp": _set_number("whatsapp"),
    "email": _set_plain("email", cleaning.email_address),
    "website": _set_plain("website", cleaning.web_address),
    "address": _set_address,
    "hours": _set_hours,
    "name": _set_words("name"),
    "summary": _set_words("summary"),
    "next_step": _set_words("next_step"),
    "service_area": _set_area,
}
