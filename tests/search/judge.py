"""How good is an ordering? Graded by what the records themselves say, for any directory and any queries."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import yaml

from generator.model.absence import value_of
from generator.model.directory import Directory, Record
from generator.model.partner import Partner
from generator.model.program import Program, Sex
from generator.model.record import NATIONAL, Status
from generator.text.folding import fold

HERE, IN_PROVINCE, NATIONWIDE, ELSEWHERE = 3, 2, 1, 0
DEPTH = 10
WANTED = frozenset(
    {"services", "skills", "type", "stages", "audience", "cost", "access", "scheme", "certificate", "in"}
)
"""What a question may want."""


@dataclass(frozen=True)
class Question:
    """A query with its class and the grade (1 to 3) of every record that is right."""

    words: str
    kind: str
    grades: Mapping[str, int]


@dataclass(frozen=True)
class Score:
    """What one query reached: nDCG and recall among the first ten, and 1 / the rank of the first best one."""

    words: str
    kind: str
    ndcg: float
    recall: float
    reciprocal_rank: float
    found: int


class UnanswerableError(ValueError):
    """Questions that cannot be judged: each with what is wrong."""


def questions(directory: Directory, file: Path, *, without_answer: int | None = 0) -> list[Question]:
    """Return the queries of ``file`` that have a right answer in ``directory``.

    Raises:
        UnanswerableError: If an entry has an unknown key or region, or any other number of them than
            ``without_answer`` (None: any number) has no right answer in this directory.
    """
    asked = yaml.safe_load(file.read_text("utf-8"))
    by_name = _NamePicker(directory)
    made, wrong = [], []
    for entry in asked:
        try:
            made.append(by_name.question(entry) if "name" in entry else _by_attributes(directory, entry))
        except UnanswerableError as problem:
            wrong.append(f"{entry.get('q', entry)}: {problem}")
    lost = [question.words for question in made if not question.grades]
    if wrong or without_answer not in {None, len(lost)}:
        raise UnanswerableError("; ".join([*wrong, *(f"{words}: no right answer" for words in lost)]))
    return [question for question in made if question.grades]


def score(question: Question, found: Sequence[str]) -> Score:
    """Grade an ordering of slugs, best first."""
    grades = [question.grades.get(slug, 0) for slug in found[:DEPTH]]
    ideal = sorted(question.grades.values(), reverse=True)[:DEPTH]
    best = ideal[0]
    best_count = sum(grade == best for grade in question.grades.values())
    recall = sum(grade == best for grade in grades) / min(DEPTH, best_count)
    first = next((rank for rank, grade in enumerate(grades, start=1) if grade == best), None)
    return Score(
        question.words, question.kind, _dcg(grades) / _dcg(ideal), recall, 1 / first if first else 0.0, len(found)
    )


def by_class(scores: Iterable[Score]) -> dict[str, tuple[float, float, float]]:
    """Return nDCG, recall and MRR for each class of question."""
    classes: defaultdict[str, list[Score]] = defaultdict(list)
    for each in scores:
        classes[each.kind].append(each)
    return {
        kind: (
            fmean(each.ndcg for each in those),
            fmean(each.recall for each in those),
            fmean(each.reciprocal_rank for each in those),
        )
        for kind, those in classes.items()
    }


def _dcg(grades: Iterable[int]) -> float:
    return math.fsum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))


# ---------------------------------------------------------------- judged by attributes


def _by_attributes(directory: Directory, entry: Mapping[str, Any]) -> Question:
    want = dict(entry["want"])
    unknown = want.keys() - WANTED
    if unknown:
        raise UnanswerableError(f"unknown key {', '.join(sorted(unknown))}")
    places = _regions(directory, want.pop("in", []))
    grades = {}
    for record in _open_records(directory):
        if not all(_holds(directory, record, key, value) for key, value in want.items()):
            continue
        grade = nearness(directory, record, places) if places else HERE
        if grade:
            grades[record.slug] = grade
    return Question(entry["q"], entry["class"], grades)


def _open_records(directory: Directory) -> list[Record]:
    every: list[Record] = [*directory.partners.values(), *directory.programs.values()]
    return [record for record in every if record.status is not Status.CLOSED]


def _regions(directory: Directory, wanted: str | list[str]) -> frozenset[str]:
    names = {wanted} if isinstance(wanted, str) else set(map(str, wanted))
    known = {region.name: region.code for region in directory.gazetteer.regions.values()}
    codes = {name: name if name in directory.gazetteer.regions else known.get(name) for name in names}
    missing = sorted(name for name, code in codes.items() if code is None)
    if missing:
        raise UnanswerableError(f"unknown region {', '.join(missing)}")
    return frozenset(code for code in codes.values() if code is not None)


def _values(want: object) -> set[object]:
    return set(want) if isinstance(want, list) else {want}


def _holds(directory: Directory, record: Record, key: str, want: object) -> bool:
    if key == "type":
        return isinstance(record, Partner) and record.type in _values(want)
    if key == "cost":
        return record.cost is not None and record.cost.kind in _values(want)
    if key == "certificate":
        own = isinstance(record, Program) and value_of(record.certificate) is not None
        return own or "certification" in (record.services or ())
    if key == "audience" and _values(want) == {"women"} and _for_women(record):
        return True
    held = getattr(record, key, None) or ()
    return bool(_values(want) & ({held} if isinstance(held, str) else set(held)))


def _for_women(record: Record) -> bool:
    eligibility = value_of(record.eligibility) if isinstance(record, Program) else None
    return eligibility is not None and eligibility.sex is Sex.FEMALE


def nearness(directory: Directory, record: Record, places: frozenset[str]) -> int:
    """Return how near a record's help is: here or serving here, same province, nationwide, elsewhere."""
    covers = {*directory.regencies_of(record), *directory.areas_of(record)}
    best = ELSEWHERE
    for place in places:
        if place in covers or place[:2] in covers or (len(place) == 2 and any(code[:2] == place for code in covers)):
            return HERE
        if any(code[:2] == place[:2] for code in covers):
            best = max(best, IN_PROVINCE)
        if NATIONAL in covers:
            best = max(best, NATIONWIDE)
    return best


# ---------------------------------------------------------------- judged by name


class _NamePicker:
    """Asks for records by name: which one is fixed by a number, whatever the directory."""

    def __init__(self, directory: Directory) -> None:
        self.records = _open_records(directory)
        self.named: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for record in self.records:
            for name in names_of(record):
                self.named[fold(name)][record.slug] = HERE

    def question(self, entry: Mapping[str, Any]) -> Question:
        ways: dict[str, Callable[[str], str]] = {
            "exact": str, "also": str, "lower": str.lower, "plain": fold, "question": "{} dimana?".format,
            "letter_lost": _letter_lost, "letters_swapped": _letters_swapped,
            "letter_wrong": _letter_wrong, "letter_doubled": _letter_doubled,
        }  # fmt: skip
        records = self.records
        if entry["as"] == "also":
            records = [each for each in records if isinstance(each, Partner) and each.also_known_as] or records
        record = records[entry["name"] * 7919 % len(records)]
        name = names_of(record)[-1 if entry["as"] == "also" else 0]
        return Question(ways[entry["as"]](name), entry["class"], self.named[fold(name)])


def names_of(record: Record) -> list[str]:
    """Return all names a record goes by, the Indonesian one first."""
    names = [record.name.in_language("id").text, *record.name.by_language.values()]
    if isinstance(record, Partner):
        names += [*(record.former_names or ()), *(record.also_known_as or ())]
    return list(dict.fromkeys(names))


def _longest(name: str) -> tuple[str, str, str]:
    """Split a name around its longest word, which is the one that gets misspelt."""
    word = max(name.split(), key=len)
    before, _, after = name.partition(word)
    return before, word, after


def _letter_lost(name: str) -> str:
    before, word, after = _longest(name)
    middle = len(word) // 2
    return before + word[:middle] + word[middle + 1 :] + after


def _letters_swapped(name: str) -> str:
    before, word, after = _longest(name)
    middle = len(word) // 2
    return before + word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :] + after


def _letter_wrong(name: str) -> str:
    before, word, after = _longest(name)
    middle = len(word) // 2
    return before + word[:middle] + ("e" if word[middle] != "e" else "i") + word[middle + 1 :] + after


def _letter_doubled(name: str) -> str:
    before, word, after = _longest(name)
    middle = len(word) // 2
    return before + word[:middle] + word[middle] + word[middle:] + after
