"""New partners and programs, and records that have closed."""

from __future__ import annotations

from collections.abc import Mapping

from generator.intake.editing.edit_record import RecordEditor
from generator.intake.editing.writing import Plain
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.rules.phones import is_mobile
from generator.intake.submission import cleaning
from generator.intake.submission.answers import Answers
from generator.intake.submission.checking import consent, day, verification
from generator.intake.submission.corrections import in_full, regions_in, renew_verification
from generator.intake.submission.desk import Change, Desk
from generator.intake.submission.outcome import TroubleError, Troubles
from generator.model.partner import Partner
from generator.text.folding import fold, slugify


def add_partner(answers: Answers, desk: Desk) -> tuple[str, Change]:
    """Return the slug of a new partner and the change that adds it.

    Raises:
        TroubleError: If answers cannot be used, or the partner is there already.
    """
    name, bapas, troubles = answers.text("name"), answers.text("bapas"), Troubles()
    regency = troubles.ask(lambda: desk.region(answers.text("regency"), "regency")) or ""
    values = _known(
        type=troubles.ask(lambda: desk.term("partner_types", answers.text("type"), "type")),
        name=_words(answers, "name"),
        summary=_words(answers, "summary"),
        bapas=troubles.ask(lambda: desk.partner(bapas, "bapas") if bapas else ""),
        services=troubles.ask(lambda: _terms(answers, desk, "services", "service_types")),
        locations=[_known(key="kantor", regency=regency, address=answers.text("address"))],
        phones=troubles.ask(lambda: _phones(answers)),
        email=cleaning.email_address(answers.text("email")),
        website=cleaning.web_address(answers.text("website")),
        service_area=troubles.ask(lambda: _area(answers, desk)),
        verified=troubles.ask(lambda: verification(answers, desk)),
    )
    troubles.stop()
    _refuse_double(name, regency, desk)
    slug = desk.free_slug(name, regency)
    return slug, desk.add(PARTNER, {"slug": slug, **values}, _province_slug(regency, desk))


def add_program(answers: Answers, desk: Desk) -> tuple[str, Change]:
    """Return the slug of a new program and the change that adds it.

    Raises:
        TroubleError: If answers cannot be used.
    """
    troubles = Troubles()
    provider = troubles.ask(lambda: desk.partner(answers.text("provider"), "provider")) or ""
    for field in ("services", "stages"):
        if not answers.ticked(field):
            troubles.add("tick-one", field)
    cost = troubles.ask(lambda: desk.term("costs", answers.text("cost"), "cost"))
    values = _known(
        provider=provider,
        name=_words(answers, "name"),
        summary=_words(answers, "summary"),
        services=troubles.ask(lambda: _terms(answers, desk, "services", "service_types")),
        skills=troubles.ask(lambda: _terms(answers, desk, "skills", "skills")),
        stages=troubles.ask(lambda: _terms(answers, desk, "stages", "stages")),
        next_step=answers.text("next_step"),
        cost=_known(kind=cost, note=answers.text("cost_note")),
        phones=troubles.ask(lambda: _phones(answers)),
        website=cleaning.web_address(answers.text("website")),
        verified=troubles.ask(lambda: verification(answers, desk)),
    )
    troubles.stop()
    region = _region_of(provider, desk)
    slug = desk.free_slug(answers.text("name"), region)
    return slug, desk.add(PROGRAM, {"slug": slug, **values}, _province_slug(region, desk) if region else "")


def close(answers: Answers, desk: Desk) -> tuple[str, Change]:
    """Return the slug of a record and the change that says it has closed.

    Raises:
        TroubleError: If the record or what replaced it is not known.
    """
    entry = desk.record(answers.text("record"), "record")
    checked = verification(answers, desk)
    closed_on = day(answers, "closed_on") if answers.text("closed_on") else ""
    successor = answers.text("replaced_by")
    replaced_by = desk.record(successor, "replaced_by").record.slug if successor else ""

    def edit(editor: RecordEditor) -> None:
        for key, value in _known(status="closed", closed_on=closed_on, replaced_by=replaced_by).items():
            editor.set((key,), value)
        if checked is not None:
            renew_verification(editor, checked)

    return entry.record.slug, desk.change(entry, edit)


def _terms(answers: Answers, desk: Desk, field: str, vocabulary: str) -> list[str]:
    return [desk.term(vocabulary, label, field) for label in answers.ticked(field)]


def _region_of(provider: str, desk: Desk) -> str:
    places = desk.by_slug[provider].record.locations or ()
    return desk.knowledge.gazetteer[places[0].regency].name if places else ""


def _known(**values: Plain) -> dict[str, Plain]:
    return {key: value for key, value in values.items() if value}


def _words(answers: Answers, field: str) -> Plain:
    """Return a text with its English where there is one."""
    words, english = (cleaning.paragraphs(answers.by_id.get(name, "")) for name in (field, f"{field}_en"))
    return {"id": words, "en": english} if english else words


def _phones(answers: Answers) -> list[Mapping[str, Plain]]:
    agreed = consent(answers)
    voice = cleaning.phone_numbers(answers.by_id.get("phones", ""))
    chat = cleaning.phone_numbers(answers.by_id.get("whatsapp", ""))
    return [
        *({"number": number, **_if_mobile(number, agreed)} for number in map(in_full, voice)),
        *({"number": number, "type": "whatsapp", **_if_mobile(number, agreed)} for number in map(in_full, chat)),
    ]


def _if_mobile(number: str, agreed: Mapping[str, Plain]) -> Mapping[str, Plain]:
    return agreed if is_mobile(number) else {}


def _area(answers: Answers, desk: Desk) -> Plain:
    if answers.text("service_area").lower() in {"national", "nasional"}:
        return "national"
    return regions_in(answers, "service_area", desk)


def _province_slug(region: str, desk: Desk) -> str:
    code = desk.knowledge.codes_of(region)[0]
    return slugify(desk.knowledge.gazetteer[code[:2]].name)


def _refuse_double(name: str, regency: str, desk: Desk) -> None:
    code = desk.knowledge.codes_of(regency)[0]
    for entry in desk.entries:
        record = entry.record
        if not isinstance(record, Partner):
            continue
        is_there = code in {place.regency for place in record.locations or ()}
        if is_there and fold(name) in {fold(words) for words in record.name.by_language.values()}:
            raise TroubleError("already-there", "name", slug=record.slug)
