"""The directory as a form meets it: records, regions and terms by the words people use, and the files to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.intake.editing.edit_file import insert_record, replace_piece
from generator.intake.editing.edit_record import NotEditableError, RecordEditor
from generator.intake.editing.writing import Plain, record_text
from generator.intake.fields.kinds import MapKind
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import ProjectFiles
from generator.intake.revision.reading import Revision, read_revision
from generator.intake.rules.slugs import LONGEST, is_reserved, is_slug
from generator.intake.source_file import Entry, SourceFile
from generator.intake.spelling import nearest
from generator.intake.submission.cleaning import slug_in
from generator.intake.submission.outcome import TroubleError
from generator.model.partner import Partner
from generator.text.folding import fold, slugify


@dataclass(frozen=True, slots=True)
class Change:
    """A file with other bytes, and what that does to the directory."""

    path: str
    content: bytes
    revision: Revision


@dataclass(frozen=True)
class Desk:
    """A project's records and files. ``today`` is the day of the work (Asia/Jakarta)."""

    files: ProjectFiles
    entries: Sequence[Entry]
    knowledge: Knowledge
    today: date

    @cached_property
    def by_slug(self) -> Mapping[str, Entry]:
        """Records by slug, those with an old slug under that one too."""
        known = {old: entry for entry in self.entries for old in entry.record.old_slugs}
        return {**known, **{entry.record.slug: entry for entry in self.entries}}

    @cached_property
    def _by_name(self) -> Mapping[str, Entry]:
        named = ((words, entry) for entry in self.entries for words in _names(entry))
        return {fold(words): entry for words, entry in named}

    def record(self, written: str, at: str) -> Entry:
        """Return the record that somebody named by its slug, the address of its page or its name.

        Raises:
            TroubleError: If there is none; the answer names the nearest one.
        """
        slug = slug_in(written).lower()
        entry = self.by_slug.get(slug) or self._by_name.get(fold(written))
        if entry is None:
            near = nearest(slug, self.by_slug) or nearest(fold(written), self._by_name)
            raise TroubleError("unknown-record", at, found=written[:80], nearest=self._slug_near(near))
        return entry

    def partner(self, written: str, at: str) -> str:
        """Return the slug of a partner, found as in ``record``."""
        entry = self.record(written, at)
        if not isinstance(entry.record, Partner):
            raise TroubleError("not-a-partner", at, found=entry.record.slug)
        return entry.record.slug

    def term(self, vocabulary: str, label: str, at: str) -> str:
        """Return the term that a form's choice stands for, in whichever language it is written.

        Raises:
            TroubleError: If there is none.
        """
        wanted = fold(label)
        for term in self.knowledge.vocabularies[vocabulary]:
            if wanted in {fold(words) for words in (term.key, *term.label.by_language.values())}:
                return term.key
        raise TroubleError("unknown-choice", at, found=label[:80])

    def region(self, written: str, at: str) -> str:
        """Return the official name of a province, kabupaten or kota; TroubleError when it is not clear which."""
        codes = self.knowledge.codes_of(written)
        names = [self.knowledge.gazetteer[code].name for code in codes]
        if len(names) == 1:
            return names[0]
        if names:
            raise TroubleError("ambiguous-region", at, found=written[:80], choices=", ".join(names))
        raise TroubleError("unknown-region", at, found=written[:80], nearest=nearest(written, self.knowledge.names))

    def free_slug(self, name: str, region: str) -> str:
        """Return a slug for a new record's name that nobody has, with its region where the name alone is taken."""
        return next(slug for slug in _slugs(name, region) if slug not in self.by_slug and not is_reserved(slug))

    def change(self, entry: Entry, edit: Callable[[RecordEditor], None]) -> Change:
        """Return the file of a record after ``edit`` has changed the record's text.

        Raises:
            TroubleError: If the record is written in a way that needs a person.
        """
        source = entry.source
        try:
            text = "\n".join(source.lines[entry.first_line : entry.end_line])
            editor = RecordEditor(text, kind_of(entry))
            edit(editor)
            content = replace_piece(source.content, entry.first_line, entry.end_line, editor.text)
        except NotEditableError as reason:
            raise TroubleError("by-hand", "") from reason
        return self._changed(source, content)

    def add(self, kind: MapKind, values: Mapping[str, Plain], province: str) -> Change:
        """Return a file with one more record, in the file of its province where there is one."""
        sources = self.files.partners if kind is PARTNER else self.files.programs
        source = next((one for one in sources if Path(one.name).stem == province), sources[0])
        try:
            content = insert_record(source.content, values["slug"], record_text(kind, values))
        except NotEditableError as reason:
            raise TroubleError("by-hand", "") from reason
        return self._changed(source, content)

    def _changed(self, source: SourceFile, content: bytes) -> Change:
        new = SourceFile(source.name, content)
        after = ProjectFiles(
            [new if one is source or one.name == source.name else one for one in self.files.partners],
            [new if one is source or one.name == source.name else one for one in self.files.programs],
            self.files.vocabularies,
        )
        return Change(source.name, content, read_revision(self.files, after, self.today, self.knowledge))

    def _slug_near(self, near: str) -> str:
        entry = self.by_slug.get(near) or self._by_name.get(near)
        return entry.record.slug if entry else ""


def kind_of(entry: Entry) -> MapKind:
    """Return the definition of a record's fields."""
    return PARTNER if isinstance(entry.record, Partner) else PROGRAM


def _names(entry: Entry) -> Iterator[str]:
    yield from entry.record.name.by_language.values()
    yield from getattr(entry.record, "also_known_as", None) or ()


def _slugs(name: str, region: str) -> Iterator[str]:
    bare = slugify(name)
    for words in (bare, f"{bare[: LONGEST - len(slugify(region)) - 1]}-{slugify(region)}"):
        slug = words[:LONGEST].strip("-")
        if is_slug(slug):
            yield slug
    stem = bare[: LONGEST - 4].strip("-") or "catatan"
    yield from (f"{stem}-{number}" for number in range(2, 1000))
