"""What a record says on paper, line by line, in the words of one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.freshness import Freshness
from generator.rendering.print.letters import printable, prose
from generator.rendering.print.phrases import Phrases, Span
from generator.views.parts import NextStep, Place, ServiceArea, StatusNotice
from generator.views.print.facts import Facts, Terms

PLACES_SHOWN = 3
REGENCIES_SHOWN = 8
UNKNOWN_COST = "unknown"


class Line(NamedTuple):
    """A line of an entry. What matters least (highest ``rank``) is left out where room is short.

    ``stands_alone`` lines keep a line of their own where others run on.
    """

    label: str | None
    spans: tuple[Span, ...]
    rank: int = 0
    stands_alone: bool = False


class PaperEntry(NamedTuple):
    """An entry in words. ``provider`` (a program's) and ``programs`` are slugs it goes with."""

    name: tuple[Span, ...]
    kind: tuple[Span, ...]
    place: str
    summary: tuple[Span, ...]
    lines: tuple[Line, ...]
    checked: tuple[Span, ...]
    is_old: bool
    url: str
    provider: str | None
    programs: tuple[str, ...]


class Wording(Phrases):
    """Says what a record holds, in one language."""

    def entry(self, facts: Facts) -> PaperEntry:
        """Return a record in words, without its number."""
        return PaperEntry(
            name=(self.name(facts.name),),
            kind=tuple(self.kind(facts)),
            place=printable(facts.place) if facts.place else "",
            summary=(self.said(facts.summary),),
            lines=tuple(self._lines(facts)),
            checked=tuple(self.checked(facts.checked, can_call=bool(facts.contacts))),
            is_old=facts.checked.freshness is Freshness.ASK_FIRST,
            url=facts.url,
            provider=facts.provider,
            programs=facts.programs,
        )

    def kind(self, facts: Facts) -> Iterator[Span]:
        """Yield what a record is and, for a program, whose."""
        yield self.said(facts.what)
        if facts.provider_name:
            yield ", "
            yield self.name(facts.provider_name)

    # ------------------------------------------------------------ lines, in the order in which they are read

    def _lines(self, facts: Facts) -> Iterator[Line]:
        yield from self.needed_lines(facts)
        if facts.status and facts.status.status == "closed":
            return
        yield from self._details(facts)
        lacking = self._lacking(facts)
        if lacking:
            unknown = self.words.gettext("Not known yet: %(things)s. Ask first.")
            yield Line(None, (unknown % {"things": ", ".join(lacking)},), rank=4)

    def needed_lines(self, facts: Facts) -> Iterator[Line]:
        """Yield what someone who sets out must know: state, first step, phone, place, hours, cost, papers."""
        _ = self.words.gettext
        if facts.status:
            yield Line(None, tuple(self._status(facts.status)), stands_alone=True)
            if facts.status.status == "closed":
                return
        yield from self._step(facts.next_step, withheld=facts.phone_withheld)
        if facts.contacts:
            yield Line(_("Phone"), tuple(self.phones(facts.contacts)), stands_alone=True)
        for place in facts.places[:PLACES_SHOWN]:
            yield from self._place(place, facts)
        if facts.cost and facts.cost.kind != UNKNOWN_COST:
            yield Line(_("Cost"), tuple(self._cost(facts)), rank=2)
        if facts.terms and facts.terms.papers is not None:
            papers = self.listed(facts.terms.papers) if facts.terms.papers else (_("No papers are needed."),)
            yield Line(_("Papers"), tuple(papers), rank=1)

    def _details(self, facts: Facts) -> Iterator[Line]:
        _ = self.words.gettext
        if facts.offered:
            yield Line(_("What you get"), tuple(self.listed(facts.offered)), rank=6)
        if facts.terms:
            yield from self._program(facts.terms)
        area = tuple(self._area(facts.area, facts.places))
        if area:
            yield Line(_("Area served"), area, rank=7)
        host = facts.website
        if host and facts.email and facts.email.endswith(f"@{host}"):
            host = None  # the letter box says it
        online = [printable(text) for text in (facts.email, host) if text]
        if online:
            yield Line(_("Contact"), (", ".join(online),), rank=5)

    def _status(self, status: StatusNotice) -> Iterator[Span]:
        _ = self.words.gettext
        meanings = {
            "closed": _("This place no longer helps people."),
            "temporarily_closed": _("Ask by phone when it opens again."),
            "planned": _("It has been announced but has not opened. Ask first."),
        }
        yield {"t": f"{prose(status.label.text, status.label.language)}.", "l": status.label.language, "b": True}
        yield f" {meanings[status.status]}"
        if status.replacement:
            yield " " + _("Go here instead:") + " "
            yield self.name(status.replacement.label)

    def _step(self, step: NextStep, *, withheld: bool) -> Iterator[Line]:
        _ = self.words.gettext
        if step.text:
            yield Line(_("First step"), (self.said(step.text),), stands_alone=True)
        elif step.call or step.whatsapp:
            yield Line(_("First step"), (_("Ask first: what to bring, and when they are open."),), 3, stands_alone=True)
        if step.call or step.whatsapp:
            return
        unknown = _("The number is not shown here.") if withheld else _("We do not know a phone number here yet.")
        if step.ask is None:
            yield Line(_("Phone"), (unknown,), stands_alone=True)
            return
        spans: list[Span] = [" ".join((unknown, _("Ask this office instead:"), "")), self.name(step.ask.name)]
        if step.ask.contacts:
            spans += [": ", *self.phones(step.ask.contacts[:2])]
        yield Line(_("Phone"), tuple(spans), stands_alone=True)

    def _place(self, place: Place, facts: Facts) -> Iterator[Line]:
        _ = self.words.gettext
        first = place is facts.places[0]
        address = tuple(self._address(place, facts))
        if address:
            yield Line(_("Address"), address, rank=0 if first else 8)
        if place.hours:
            yield Line(_("Opening hours"), tuple(self.hours(place.hours)), rank=0 if first else 8)
        elif "hours" in place.none:
            yield Line(_("Opening hours"), (_("There are no fixed hours. Call first."),), rank=3)
        if place.transport:
            yield Line(_("How to get there"), (self.said(place.transport),), rank=7)

    def _address(self, place: Place, facts: Facts) -> Iterator[Span]:
        parts: list[Span] = [self.said(words) for words in (place.name, place.address) if words]
        if place.hosted_by:
            parts.append(self.name(place.hosted_by.label))
        if place.withheld:
            parts.append(self.words.gettext("The address is not shown here. Call first."))
        parts += [printable(text) for text in (place.locality, place.postal_code) if text]
        if len(facts.places) > 1 or (parts and place.region.full != facts.place):
            parts.append(place.region.name)
        for number, part in enumerate(parts):
            yield from (", ", part) if number else (part,)

    def _cost(self, facts: Facts) -> Iterator[Span]:
        if facts.cost is None:
            return
        yield self.said(facts.cost.label)
        if facts.cost.amount is not None:
            yield f": {self.writing.rupiah(facts.cost.amount)}"
        if facts.cost.note:
            yield ". "
            yield self.said(facts.cost.note)

    def _program(self, terms: Terms) -> Iterator[Line]:
        _ = self.words.gettext
        if terms.anyone:
            yield Line(_("Who it is for"), (_("There are no conditions: anyone may come."),), rank=4)
        else:
            wanted = tuple(self._eligibility(terms))
            if wanted:
                yield Line(_("Who it is for"), wanted, rank=4)
        coming = self._coming(terms)
        if coming:
            yield Line(_("When"), (" ".join(coming),), rank=3)

    def _eligibility(self, wanted: Terms) -> Iterator[Span]:
        _ = self.words.gettext
        low, high = wanted.min_age, wanted.max_age
        said = []
        if low is not None and high is not None:
            said.append(_("Age %(low)s to %(high)s.") % {"low": low, "high": high})
        elif low is not None:
            said.append(_("Age %(low)s or older.") % {"low": low})
        elif high is not None:
            said.append(_("Age up to %(high)s.") % {"high": high})
        if wanted.sex:
            said.append(_("For women.") if wanted.sex == "female" else _("For men."))
        if said:
            yield " ".join(said)
        if wanted.text:
            yield " " if said else ""
            yield self.said(wanted.text)

    def _coming(self, terms: Terms) -> list[str]:
        _ = self.words.gettext
        states: Mapping[str, str] = {
            "open": _("Takes people now."),
            "waiting_list": _("There is a waiting list."),
            "closed": _("Takes nobody at the moment."),
        }
        said = [states[terms.intake]] if terms.intake else []
        if terms.rolling:
            said.append(_("You can start at any time."))
        for batch in terms.runs[:2]:
            start = self.writing.day(batch.start)
            end = f"–{self.writing.day(batch.end)}" if batch.end else ""
            until = ""
            if batch.apply_by:
                until = " (" + _("Apply by %(day)s") % {"day": self.writing.day(batch.apply_by)} + ")"
            said.append(f"{start}{end}{until}.")
        return said

    def _area(self, area: ServiceArea, places: Sequence[Place]) -> Iterator[Span]:
        """Yield whom a record serves, where that is more than the places it stands in."""
        _ = self.words.gettext
        if area.national:
            yield _("All of Indonesia.")
            return
        here = {place.region.code for place in places}
        served = {regency.code for group in area.groups for regency in group.regencies}
        if served == here and all(group.regencies for group in area.groups):
            return
        said = []
        for group in area.groups:
            if not group.regencies:
                said.append(_("All of %(province)s") % {"province": group.province.name})
                continue
            named = ", ".join(regency.name for regency in group.regencies[:REGENCIES_SHOWN])
            more = len(group.regencies) - REGENCIES_SHOWN
            said.append(named + " " + _("and %(num)s more") % {"num": more} if more > 0 else named)
        yield "; ".join(said)

    def _lacking(self, facts: Facts) -> list[str]:
        _ = self.words.gettext
        lacking = [_("the cost")] if not facts.cost or facts.cost.kind == UNKNOWN_COST else []
        if facts.terms and facts.terms.papers is None:
            lacking.append(_("papers to bring"))
        if not any(place.hours or place.none for place in facts.places):
            lacking.append(_("opening hours"))
        return lacking
