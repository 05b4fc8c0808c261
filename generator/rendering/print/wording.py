"""What a record says on paper, line by line, in the words of one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.model.freshness import Freshness
from generator.rendering.print.letters import printable, prose
from generator.rendering.print.phrases import Phrases, Span
from generator.views.pages.record import EligibilityLine, ProgramPage
from generator.views.parts import NextStep, Place, ServiceArea, StatusNotice
from generator.views.print.book import Entry

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

    def entry(self, page: Entry) -> PaperEntry:
        """Return a record in words, without its number."""
        return PaperEntry(
            name=(self.name(page.name),),
            kind=tuple(self._kind(page)),
            place=printable(page.place) if page.place else "",
            summary=(self.said(page.summary),),
            lines=tuple(self._lines(page)),
            checked=tuple(self.checked(page.checked)),
            is_old=page.checked.freshness is Freshness.ASK_FIRST,
            url=page.sharing.url,
            provider=PurePosixPath(page.provider.route).stem if isinstance(page, ProgramPage) else None,
            programs=() if isinstance(page, ProgramPage) else tuple(row.slug for row in page.programs),
        )

    def _kind(self, page: Entry) -> Iterator[Span]:
        yield self.said(page.what)
        if isinstance(page, ProgramPage):
            yield ", "
            yield self.name(page.provider.label)

    # ------------------------------------------------------------ lines, in the order in which they are read

    def _lines(self, page: Entry) -> Iterator[Line]:
        _ = self.words.gettext
        if page.status:
            yield Line(None, tuple(self._status(page.status)), stands_alone=True)
        yield from self._step(page.next_step, withheld=page.phone_withheld)
        if page.contacts:
            yield Line(_("Phone"), tuple(self.phones(page.contacts)), stands_alone=True)
        for place in page.places[:PLACES_SHOWN]:
            yield from self._place(place, page)
        yield from self._offer(page)
        yield from self._further(page)
        lacking = self._lacking(page)
        if lacking:
            yield Line(None, (_("Not known yet: %(things)s. Ask first.") % {"things": ", ".join(lacking)},), rank=4)

    def _offer(self, page: Entry) -> Iterator[Line]:
        _ = self.words.gettext
        if page.cost and page.cost.kind != UNKNOWN_COST:
            yield Line(_("Cost"), tuple(self._cost(page)), rank=2)
        if isinstance(page, ProgramPage) and page.papers is not None:
            papers = self.listed(page.papers) if page.papers else (_("No papers are needed."),)
            yield Line(_("Papers"), tuple(papers), rank=1)
        offered = [term.label for term in (*(page.services or ()), *(page.skills or ())) if term.label != page.what]
        if offered:
            yield Line(_("What you get"), tuple(self.listed(offered)), rank=6)
        if isinstance(page, ProgramPage):
            yield from self._program(page)

    def _further(self, page: Entry) -> Iterator[Line]:
        _ = self.words.gettext
        area = tuple(self._area(page.area, page.places))
        if area:
            yield Line(_("Area served"), area, rank=7)
        host = page.website.host if page.website else None
        if host and page.email and page.email.endswith(f"@{host}"):
            host = None  # the letter box says it
        online = [printable(text) for text in (page.email, host) if text]
        if online:
            yield Line(_("Contact"), (", ".join(online),), rank=5)

    def _status(self, status: StatusNotice) -> Iterator[Span]:
        meaning = (
            self.words.gettext("Ask by phone when it opens again.")
            if status.status == "temporarily_closed"
            else self.words.gettext("It has been announced but has not opened. Ask first.")
        )
        yield {
            "t": f"{prose(status.label.text, status.label.language)}.",
            "l": status.label.language,
            "b": True,
        }
        yield f" {meaning}"

    def _step(self, step: NextStep, *, withheld: bool) -> Iterator[Line]:
        _ = self.words.gettext
        if step.text:
            yield Line(_("First step"), (self.said(step.text),), stands_alone=True)
        elif step.call or step.whatsapp:
            yield Line(_("First step"), (_("Ask first: what to bring, and when they are open."),), rank=3)
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

    def _place(self, place: Place, page: Entry) -> Iterator[Line]:
        _ = self.words.gettext
        first = place is page.places[0]
        address = tuple(self._address(place, page))
        if address:
            yield Line(_("Address"), address, rank=0 if first else 8)
        if place.hours:
            yield Line(_("Opening hours"), tuple(self.hours(place.hours)), rank=0 if first else 8)
        elif "hours" in place.none:
            yield Line(_("Opening hours"), (_("There are no fixed hours. Call first."),), rank=3)
        if place.transport:
            yield Line(_("How to get there"), (self.said(place.transport),), rank=7)

    def _address(self, place: Place, page: Entry) -> Iterator[Span]:
        parts: list[Span] = [self.said(words) for words in (place.name, place.address) if words]
        if place.hosted_by:
            parts.append(self.name(place.hosted_by.label))
        if place.withheld:
            parts.append(self.words.gettext("The address is not shown here. Call first."))
        parts += [printable(text) for text in (place.locality, place.postal_code) if text]
        if len(page.places) > 1 or (parts and place.region.full != page.place):
            parts.append(place.region.name)
        for number, part in enumerate(parts):
            yield from (", ", part) if number else (part,)

    def _cost(self, page: Entry) -> Iterator[Span]:
        if page.cost is None:
            return
        yield self.said(page.cost.label)
        if page.cost.amount is not None:
            yield f": {self.writing.rupiah(page.cost.amount)}"
        if page.cost.note:
            yield ". "
            yield self.said(page.cost.note)

    def _program(self, page: ProgramPage) -> Iterator[Line]:
        _ = self.words.gettext
        if "eligibility" in page.none:
            yield Line(_("Who it is for"), (_("There are no conditions: anyone may come."),), rank=4)
        elif page.eligibility:
            yield Line(_("Who it is for"), tuple(self._eligibility(page.eligibility)), rank=4)
        coming = self._coming(page)
        if coming:
            yield Line(_("When"), (" ".join(coming),), rank=3)

    def _eligibility(self, wanted: EligibilityLine) -> Iterator[Span]:
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

    def _coming(self, page: ProgramPage) -> list[str]:
        _ = self.words.gettext
        states: Mapping[str, str] = {
            "open": _("Takes people now."),
            "waiting_list": _("There is a waiting list."),
            "closed": _("Takes nobody at the moment."),
        }
        said = [states[page.intake]] if page.intake else []
        if page.rolling:
            said.append(_("You can start at any time."))
        for batch in page.batches[:2]:
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

    def _lacking(self, page: Entry) -> list[str]:
        _ = self.words.gettext
        lacking = [_("the cost")] if not page.cost or page.cost.kind == UNKNOWN_COST else []
        if isinstance(page, ProgramPage) and page.papers is None:
            lacking.append(_("papers to bring"))
        if not any(place.hours or place.none for place in page.places):
            lacking.append(_("opening hours"))
        return lacking
