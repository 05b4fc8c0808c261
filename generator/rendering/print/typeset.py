"""A book as Typst gets it: ``book.json``, the QR codes in ``codes.bin``, and what the pages are to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from generator.model.settings import SiteSettings
from generator.rendering.print.codes import Codes
from generator.rendering.print.fitting import Measure, cut_to, fitted, is_tall, lines_beside_code, text_of
from generator.rendering.print.imposing import SheetWords
from generator.rendering.print.indexing import contents_of, indexes_of
from generator.rendering.print.letters import printable, prose
from generator.rendering.print.paragraphs import joined, paragraphs
from generator.rendering.print.phrases import Span
from generator.rendering.print.squares import tile_map
from generator.rendering.print.wording import Line, PaperEntry, Wording
from generator.views import routes
from generator.views.print.book import Book, Chapter, ClosedEntry, Edition, FrontPage, ShortEntry

PROGRAMS_SHOWN = 12
GUIDE_LENGTH = {Edition.A4: 42, Edition.LARGE: 20, Edition.BOOKLET: 27}
"""Letters of each of two names in the running head; one that stands there alone has twice the room."""
RUN_IN = {Edition.A4, Edition.BOOKLET}
"""Where room is short, facts follow one another in one paragraph."""
FOLD = {Edition.A4: 1, Edition.LARGE: 1, Edition.BOOKLET: 4}


class Typesetter:
    """Words of one book, said once and used by each of its editions."""

    def __init__(self, book: Book, settings: SiteSettings) -> None:
        self.book = book
        self.settings = settings
        self.wording = Wording.of(book.language)
        self.numbers: Mapping[str, int] = {slug: number for number, slug in enumerate(book.slugs, start=1)}
        self._width = Measure()
        self._entries = {slug: self.wording.entry(book.facts_of(slug)) for slug in book.slugs}

    @cached_property
    def indexes(self) -> list[dict[str, Any]]:
        """The indexes, the same in each edition but for their pages."""
        return list(indexes_of(self.book, self.wording, self.numbers))

    @property
    def region(self) -> str:
        """The place a book is about."""
        return self.book.region.name if self.book.region else "Indonesia"

    def edition_title(self, edition: Edition) -> str:
        """Return the title of a file: a region, what it is about, and its edition."""
        return self.region + ": " + self.gettext("Help after release") + f" ({self.edition_name(edition)})"

    def sheet_words(self) -> SheetWords:
        """Return what the booklet on sheets says of itself."""
        return SheetWords(
            title=self.edition_title(Edition.BOOKLET) + " – " + self.gettext("sheets to fold"),
            site=self.settings.name,
            page=self.gettext("Page %(page)s") % {"page": "{page}"},
        )

    def gettext(self, msgid: str) -> str:
        """Return interface words."""
        return self.wording.words.gettext(msgid)

    def typeset(self, edition: Edition) -> tuple[dict[str, Any], bytes]:
        """Return the contents of ``book.json`` and ``codes.bin`` for an edition."""
        codes = Codes()
        book, tag = self.book, self.book.language.tag
        # The national book is ten times as long: its names are links, its pages carry no codes.
        entry_codes = codes if book.region else None
        as_of = self.gettext("Data as of %(day)s.") % {"day": self.wording.writing.day(book.as_of)}
        values: dict[str, Any] = {
            "title": self.edition_title(edition),
            "description": self.gettext("Offices, groups and programs that help, with addresses, phones and hours"),
            "site": self.settings.name,
            "language": tag,
            "date": {"year": book.as_of.year, "month": book.as_of.month, "day": book.as_of.day},
            "as-of": as_of,
            "look": edition.value,
            "fold": FOLD[edition],
            "words": self._words(),
            "notes": self._to_write_in() if book.region and edition is Edition.A4 else [],
            "cover": self._cover(edition, codes, as_of),
            "offices": [self._office(number, page) for number, page in enumerate(book.offices, start=1)],
            "how": self._how_to_use(),
            "chapters": [
                self._chapter(chapter, edition, entry_codes) | {"opens": number == 0}
                for number, chapter in enumerate(book.chapters)
            ],
        }
        values["contents"] = list(contents_of(values, self.indexes))
        return values, codes.content

    def edition_name(self, edition: Edition) -> str:
        """Return what an edition is called."""
        names = {
            Edition.A4: self.gettext("A4"),
            Edition.LARGE: self.gettext("Large print"),
            Edition.BOOKLET: self.gettext("A5 booklet"),
        }
        return names[edition]

    def _words(self) -> dict[str, str]:
        page = self.gettext("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"}
        return {
            "page": page,
            "contents": self.gettext("Contents"),
            "notes": self.gettext("Notes"),
            "write-here": self.gettext("Write down here"),
        }

    def guides(self, edition: Edition) -> list[list[str]]:
        """Return what running heads call each record: number and name, short and as long as may be."""
        length = GUIDE_LENGTH[edition]
        names = ("".join(map(text_of, self._entries[slug].name)) for slug in self.book.slugs)
        return [
            [f"{number} {cut_to(name, length)}", f"{number} {cut_to(name, 2 * length)}"]
            for number, name in enumerate(names, start=1)
        ]

    def _to_write_in(self) -> list[str]:
        """Return what an office adds by hand."""
        return [self.gettext("Your Bapas office"), self.gettext("Phone of your officer"), self.gettext("Day to report")]

    def _cover(self, edition: Edition, codes: Codes, as_of: str) -> dict[str, Any]:
        route = self.book.language.path(self.book.route)
        url = routes.absolute(self.settings.url, route)
        count = self.wording.words.ngettext("%(num)s record", "%(num)s records", len(self.numbers))
        return {
            "kicker": self.settings.name,
            "title": [self.region],
            "subtitle": self.gettext("Help after release"),
            "map": tile_map(self.book),
            "code": codes.add(url),
            "code-alt": self.gettext("QR code with the address of this page") + f": {url}",
            "lines": [
                [self.edition_name(edition)],
                [as_of],
                [count % {"num": len(self.numbers)}],
                [{"t": printable(url), "u": url}],
            ],
        }

    def _office(self, number: int, page: FrontPage) -> dict[str, Any]:
        tag = self.book.language.tag
        paragraphs = [[prose(words, tag)] for words in page.paragraphs]
        return {"id": f"office-{number}", "title": [printable(page.title)], "paragraphs": paragraphs}

    def _how_to_use(self) -> dict[str, Any]:
        steps = (
            self.gettext("Look for your kabupaten or kota in the contents, or for the help you need in the index."),
            self.gettext("Read “First step”. Call before you go, if there is a number."),
            self.gettext("Bring the papers that are named. If none are named, ask which ones."),
            self.gettext("Point a phone's camera at the square picture: it opens the page with the newest data."),
        )
        paragraphs = (
            self.gettext("Each record has a number. The numbers at the top of a page tell which records stand on it."),
            self.gettext(
                "“Checked” tells when someone last confirmed a record. Bold words there mean: it is old, ask first."
            ),
            self.gettext("What is not known is said. Being in this book is not a promise of help."),
        )
        return {
            "title": self.gettext("How to use this book"),
            "steps": [[words] for words in steps],
            "paragraphs": [[words] for words in paragraphs],
        }

    # ------------------------------------------------------------ records

    def _chapter(self, chapter: Chapter, edition: Edition, codes: Codes | None) -> dict[str, Any]:
        values: dict[str, Any] = {
            "id": f"c-{chapter.key}",
            "level": chapter.level,
            "title": chapter.title,
            "entries": [self._entry(slug, chapter, edition, codes) for slug in chapter.entries],
            "rows": [*map(self._short, chapter.short), *map(self._closed, chapter.closed)],
        }
        if chapter.note:
            values["note"] = [chapter.note]
        return values

    def _entry(self, slug: str, chapter: Chapter, edition: Edition, codes: Codes | None) -> dict[str, Any]:
        entry = self._entries[slug]
        fitting = fitted(entry, edition, self._width)
        own = fitting.lines if self.book.region else tuple(self._unlike_provider(entry, fitting.lines))
        # What has no label of its own stands at the end: what is not known, and where more is told.
        at = next((place for place, line in enumerate(own) if not (line.label or line.stands_alone)), len(own))
        lines = [*own[:at], *self._programs(entry), *own[at:]]
        if len(fitting.lines) < len(entry.lines):
            more = self.gettext("More on the page of this record")
            lines.append(Line(None, ({"t": f"{more}: {printable(entry.url)}", "u": entry.url},)))
        shown = fitting._replace(place="") if entry.place == chapter.place else fitting
        beside = lines_beside_code(shown, lines, edition, self._width) if codes else 0
        values: dict[str, Any] = {
            "n": self.numbers[slug],
            "name": list(fitting.name),
            "kind": joined(self._kind(entry, chapter)),
            "summary": list(fitting.summary),
            "beside": paragraphs(lines[:beside], run_in=edition in RUN_IN),
            "lines": paragraphs(lines[beside:], run_in=edition in RUN_IN),
            "checked": joined(fitting.checked),
            "old": fitting.is_old,
            "tall": is_tall(fitting, edition, self._width),
            "url": entry.url,
        }
        if codes:
            values["code"] = codes.add(entry.url)
            values["code-alt"] = self.gettext("QR code") + f": {entry.url}"
        return values

    def _kind(self, entry: PaperEntry, chapter: Chapter) -> Iterator[Span]:
        """Yield what a record is, its provider's number, and its place unless the heading says it."""
        yield from entry.kind
        provider = self.numbers.get(entry.provider or "")
        if provider:
            yield " (" + self.gettext("no. %(numbers)s") % {"numbers": provider} + ")"
        if entry.place and entry.place != chapter.place:
            yield f" · {entry.place}"

    def _unlike_provider(self, entry: PaperEntry, lines: Sequence[Line]) -> Iterator[Line]:
        """Yield a program's lines, those that its provider's entry says too as one reference.

        Only the national book does so: it is eight pages in a hundred shorter, and nobody cuts it up.
        """
        provider = self._entries.get(entry.provider or "")
        said = [line for line in provider.lines if line.label and not line.stands_alone] if provider else []
        yield from (line for line in lines if line not in said)
        labels = dict.fromkeys(line.label for line in lines if line in said)
        if labels and entry.provider:
            number = self.numbers[entry.provider]
            yield Line(", ".join(filter(None, labels)), (self.gettext("see no. %(number)s") % {"number": number},))

    def _programs(self, entry: PaperEntry) -> Iterator[Line]:
        """Yield the numbers of a partner's programs that stand in this book."""
        numbers = sorted(self.numbers[slug] for slug in entry.programs if slug in self.numbers)
        if numbers:
            shown = ", ".join(map(str, numbers[:PROGRAMS_SHOWN]))
            shown += " …" if len(numbers) > PROGRAMS_SHOWN else ""
            yield Line(self.gettext("Programs"), (self.gettext("no. %(numbers)s") % {"numbers": shown},))

    def _short(self, entry: ShortEntry) -> dict[str, Any]:
        spans: list[Span] = [self.wording.said(entry.what), f", {printable(entry.place)}. "]
        if entry.phone:
            spans += [self.gettext("Phone") + ": ", *self.wording.phones([entry.phone]), ". "]
        spans.append({"t": printable(entry.url), "u": entry.url})
        return {"name": [self.wording.name(entry.name)], "v": spans}

    def _closed(self, entry: ClosedEntry) -> dict[str, Any]:
        spans: list[Span] = []
        if entry.closed_on:
            spans.append(self.gettext("Closed on %(day)s.") % {"day": self.wording.writing.day(entry.closed_on)} + " ")
        if entry.replacement:
            spans += [self.gettext("Go here instead:") + " ", self.wording.name(entry.replacement.label), "."]
        return {"name": [self.wording.name(entry.name)], "v": spans}
