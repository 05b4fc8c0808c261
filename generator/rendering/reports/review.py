"""A review as Markdown: what needs two people first, then record by record, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.mark import Mark
from generator.model.problem import Level, Problem
from generator.model.region import Gazetteer
from generator.model.vocabulary import Vocabularies
from generator.rendering.reports.markdown_text import cell, code
from generator.rendering.reports.problems import annotation
from generator.rendering.reports.review_labels import field_label, word_label
from generator.rendering.reports.review_words import say
from generator.rendering.reports.shortening import focused
from generator.views.labels import region_name
from generator.views.review.changes import FieldChange
from generator.views.review.comparison import Flag, RecordChange, What
from generator.views.review.phrases import Atom, Path, Phrase, Place, Term, Value, Word

MAX_LISTED = 60
"""Records shown in full in one section; the rest are counted."""

MANY_GONE = 10
"""From so many lost records on, a cut file is likelier than a wish."""

_FLAG_LEVELS = {
    Flag.VERIFY_AGAIN: Level.WARNING,
    Flag.VERIFIED_EARLIER: Level.WARNING,
    Flag.NO_REDIRECT: Level.ERROR,
    Flag.NOT_EXPLAINED: Level.ERROR,
}


MISSING_PLACE = "partners.yml"
"""Where a record is missed that stands nowhere any more."""


@dataclass(frozen=True)
class Review:
    """Everything a review says.

    ``unreadable`` are slugs, ``other_files`` paths of changed files that hold no record, and
    ``marks`` tell where each changed record stands now.
    """

    changes: tuple[RecordChange, ...]
    unreadable: tuple[str, ...]
    problems: tuple[Problem, ...]
    other_files: tuple[str, ...]
    marks: Mapping[str, Mark]

    @property
    def levels(self) -> Counter[Level]:
        """Return how many errors and warnings there are, flags of records included."""
        flags = (_FLAG_LEVELS[flag] for change in self.changes for flag in change.flags)
        return Counter([*flags, *(problem.level for problem in self.problems)])

    @property
    def has_errors(self) -> bool:
        """Say whether the proposal cannot be merged as it is."""
        return Level.ERROR in self.levels

    def of(self, what: What) -> list[RecordChange]:
        """Return the records to which ``what`` happened."""
        return [change for change in self.changes if change.what is what]

    @property
    def unexplained(self) -> list[RecordChange]:
        """Removed records without a word about it."""
        return [change for change in self.changes if Flag.NOT_EXPLAINED in change.flags]


@dataclass(frozen=True)
class Teller:
    """Says values and problems in one language."""

    vocabularies: Vocabularies
    gazetteer: Gazetteer
    language: str
    say_problem: Callable[[Problem], str]

    def markdown(self, review: Review) -> str:
        """Return the whole review."""
        lines = [f"## {self.say('title')}", "", *self._opening(review)]
        for section in (
            self._sensitive(review),
            self._unexplained(review),
            self._unreadable(review),
            self._lost(review),
            self._problems(review),
            self._records(review, What.RENAMED, "renamed"),
            self._records(review, What.ADDED, "added"),
            self._records(review, What.CHANGED, "changed"),
            self._removed(review),
            self._other_files(review),
        ):
            lines += ["", *part] if (part := list(section)) else []
        return "\n".join(lines) + "\n"

    def annotations(self, review: Review) -> Iterator[str]:
        """Yield a workflow command for each problem, at its line."""
        yield from (annotation(problem, self.say_problem(problem)) for problem in review.problems)
        for change in review.changes:
            mark = review.marks.get(change.slug, Mark(MISSING_PLACE, 1, 1))
            for flag in change.flags:
                words = self.say(str(flag), slug=change.slug, old=change.old_slug or "")
                rule = str(flag).replace("_", "-")
                yield annotation(Problem(rule, _FLAG_LEVELS[flag], mark, {}), words)

    def say(self, key: str, **values: object) -> str:
        """Return a sentence of the review."""
        return say(key, self.language, **values)

    # ---- sections

    def _opening(self, review: Review) -> Iterator[str]:
        if not review.changes and not review.unreadable:
            yield self.say("nothing")
        counts = Counter(change.what for change in review.changes)
        levels = review.levels
        if review.changes or review.problems:
            yield self.say(
                "counts",
                **{str(what): counts[what] for what in What},
                errors=levels[Level.ERROR],
                warnings=levels[Level.WARNING],
            )

    def _sensitive(self, review: Review) -> Iterator[str]:
        rows = [(record, change) for record in review.changes for change in record.sensitive]
        if not rows:
            return
        yield from (f"### {self.say('sensitive')}", "", self.say("sensitive_why"), "")
        yield f"| {self.say('record')} | {self.say('part')} | {self.say('before')} | {self.say('after')} |"
        yield "|---|---|---|---|"
        for record, change in rows[: MAX_LISTED * 2]:
            cells = (
                self._name(record),
                self._label(change.path),
                self._value(change.before),
                self._value(change.after),
            )
            yield f"| {' | '.join(map(cell, cells))} |"
        yield from self._more(len(rows), MAX_LISTED * 2)
        due = [record.slug for record in review.changes if Flag.VERIFY_AGAIN in record.flags]
        if due:
            slugs = ", ".join(map(code, due[:MAX_LISTED]))
            yield from ("", f"**{self.say('verify_again_for')}** {slugs}")

    def _unexplained(self, review: Review) -> Iterator[str]:
        if review.unexplained:
            yield from (f"### {self.say('unexplained')}", "", self.say("unexplained_why"), "")
            if len(review.unexplained) >= MANY_GONE:
                yield from (self.say("many_gone"), "")
            yield from self._listed(f"- {self._title(record)}" for record in review.unexplained)

    def _unreadable(self, review: Review) -> Iterator[str]:
        if review.unreadable:
            yield from (f"### {self.say('unreadable')}", "", self.say("unreadable_why"), "")
            yield from self._listed(f"- {code(slug)}" for slug in review.unreadable)

    def _lost(self, review: Review) -> Iterator[str]:
        lost = [(record, change) for record in review.changes for change in record.fields if change.is_loss]
        if lost:
            yield from (f"### {self.say('lost')}", "", self.say("lost_why"), "")
            yield from self._listed(
                f"- {self._title(record)}: {self._label(change.path)} {code(self._value(change.before))}"
                for record, change in lost
            )

    def _problems(self, review: Review) -> Iterator[str]:
        if review.problems:
            yield from (f"### {self.say('problems')}", "")
            yield from self._listed(
                f"- {code(str(problem.mark))} {self.say(str(problem.level))}: {code(self.say_problem(problem))}"
                for problem in review.problems
            )

    def _records(self, review: Review, what: What, heading: str) -> Iterator[str]:
        records = review.of(what)
        if not records:
            return
        yield f"### {self.say(heading)}"
        for record in records[:MAX_LISTED]:
            yield from ("", f"**{self._title(record)}**", "")
            yield from self._flags(record)
            yield from (f"- {self._sentence(change)}" for change in record.fields)
            yield f"- {self._standing(record)}"
        yield from self._more(len(records), MAX_LISTED)

    def _removed(self, review: Review) -> Iterator[str]:
        removed = [record for record in review.of(What.REMOVED) if not record.flags]
        if removed:
            yield from (f"### {self.say('removed')}", "")
            yield from self._listed(f"- {self._title(record)}: {self._why_removed(record)}" for record in removed)

    def _other_files(self, review: Review) -> Iterator[str]:
        if review.other_files:
            yield from (f"### {self.say('other_files')}", "", self.say("other_files_why"), "")
            yield from self._listed(f"- {code(path)}" for path in review.other_files)

    # ---- pieces

    def _listed(self, lines: Iterable[str]) -> Iterator[str]:
        every = list(lines)
        yield from every[:MAX_LISTED]
        yield from self._more(len(every), MAX_LISTED)

    def _more(self, count: int, shown: int) -> Iterator[str]:
        if count > shown:
            yield from ("", self.say("and_more", count=count - shown))

    def _name(self, record: RecordChange) -> str:
        return record.name.in_language(self.language).text or record.slug

    def _title(self, record: RecordChange) -> str:
        return f"{code(self._name(record))} ({code(record.slug)})"

    def _flags(self, record: RecordChange) -> Iterator[str]:
        if record.old_slug:
            is_dead = Flag.NO_REDIRECT in record.flags
            words = self.say("no_redirect" if is_dead else "redirect", old=code(record.old_slug))
            yield f"- **{words}**" if is_dead else f"- {words}"
        for flag in (Flag.VERIFY_AGAIN, Flag.VERIFIED_EARLIER):
            if flag in record.flags:
                yield f"- **{self.say(str(flag))}**"

    def _why_removed(self, record: RecordChange) -> str:
        if record.leads_to:
            return f"{self.say('removed_leads')} {code(record.leads_to)}"
        return self.say("removed_said")

    def _sentence(self, change: FieldChange) -> str:
        label = self._label(change.path)
        before, after = map(code, focused(self._value(change.before), self._value(change.after)))
        if change.is_order:
            return f"{label}: {self.say('order', after=after)}"
        key = "from_to" if change.before and change.after else "only_after" if change.after else "only_before"
        return f"{label}: {self.say(key, before=before, after=after)}"

    def _standing(self, record: RecordChange) -> str:
        parts = []
        if record.completeness:
            known, missing = record.completeness.known, record.completeness.missing
            parts.append(self.say("complete", known=len(known), all=len(known) + len(missing)))
            if missing:
                parts.append(self.say("missing", names=", ".join(self._label((name,)) for name in missing)))
        if record.age:
            parts.append(self.say(f"fresh-{record.age.freshness}", months=record.age.months))
        else:
            parts.append(self.say("future"))
        return " ".join(parts)

    def _label(self, path: Path) -> str:
        return field_label(path, self.language)

    def _value(self, value: Value) -> str:
        return "; ".join(self._phrase(phrase) for phrase in value)

    def _phrase(self, phrase: Phrase) -> str:
        return "".join(map(self._atom, phrase))

    def _atom(self, atom: Atom) -> str:
        match atom:
            case Term(vocabulary, key):
                terms = self.vocabularies[vocabulary].terms
                return terms[key].label.in_language(self.language).text if key in terms else key
            case Place(code=region):
                return region_name(self.gazetteer[region], self.language) if region in self.gazetteer else region
            case Word(key):
                return word_label(key, self.language)
            case str():
                return atom
