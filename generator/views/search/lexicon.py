"""The lexicon as the browser reads it: a line for each meaning and the words that have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.lexicon import MARKS, NOTHING, Entry, Meaning
from generator.model.vocabulary import Term
from generator.text.folding import fold
from generator.views.plan import Site
from generator.views.search.catalogue import TERMS
from generator.views.search.codes import sound_of
from generator.views.search.pages import pages_of
from generator.views.search.places import other_places
from generator.views.search.rules import LETTERS

ELSEWHERE = ("nothing", "kind")
"""Meanings whose words do not stand among the entries: small words, kinds of region."""
LARGE = 2_000


class Line(NamedTuple):
    """A meaning, as the browser reads it, and words that have it, all of one finer ``sound``."""

    sound: str
    meaning: str
    words: list[str]


def lexicon_of(site: Site, sounds: Iterable[str]) -> dict[str, object]:
    """Return what every query needs: small words, chat spellings, acronyms.

    ``place`` and ``not`` are the small words with these marks, ``kinds`` says which kind of region a
    word names. ``long`` has pairs of an office's long form and its acronym, the longest first,
    each between spaces. ``sounds`` are those of
    the shards of words.
    """
    lexicon = site.lexicon
    entries = lexicon.entries
    pairs = [(f" {long} ", f" {short} ") for short, longs in lexicon.short_forms.items() for long in longs]
    return {
        "sounds": " ".join(sorted(sounds)),
        "nothing": sorted(word.replace(" ", "") for word in _nothing(entries)),
        **{mark: list(_marked(entries, mark)) for mark in MARKS},
        "kinds": {
            word: means.key
            for entry in entries
            for means in entry.means
            if means.kind == "kind"
            for word in entry.words
        },
        "spellings": dict(sorted(lexicon.spellings.items())),
        "long": sorted(pairs, key=lambda pair: (-len(pair[0]), pair)),
    }


def _marked(entries: Iterable[Entry], mark: str) -> Iterator[str]:
    return (word for entry in entries if entry.marks == mark for word in entry.words)


def entries_by_sound(site: Site) -> Mapping[str, str]:
    """Return the lexicon, then what vocabularies, guides and places call themselves, by the sound of their beginning.

    A sound with more than ``LARGE`` letters is split by one more consonant.

    A line is ``meanings~related>beside=instead:word,word``; a meaning is a letter of ``LETTERS``
    and a number, ``>s1=t2`` says that beside ``s1`` the words mean ``t2``.
    """
    numbers = _numbers(site)
    nothing = _nothing(site.lexicon.entries)
    written = {word for entry in site.lexicon.entries for word in entry.words}
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for entry in (*site.lexicon.entries, *_own_words(site, written), *other_places(site.directory.gazetteer)):
        if entry.means[0].kind not in ELSEWHERE:
            meaning = _meaning(entry, numbers)
            for sound, words in _needed(entry, nothing).items():
                lines[sound[:-1]].append(Line(sound, meaning, words))
    return {sound: text for coarse, those in lines.items() for sound, text in _split(coarse, those).items()}


def _split(coarse: str, lines: Sequence[Line]) -> Mapping[str, str]:
    """Return the text of a ``coarse`` sound, or of its finer ones where there is much of it."""
    whole = _text(lines)
    if len(whole) <= LARGE:
        return {coarse: whole}
    parts: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        parts[line.sound].append(line)
    return {sound: _text(those) for sound, those in parts.items()}


def _text(lines: Iterable[Line]) -> str:
    together: dict[str, list[str]] = {}
    for line in lines:
        together.setdefault(line.meaning, []).extend(line.words)
    return "\n".join(f"{meaning}:{','.join(sorted(words))}" for meaning, words in together.items())


def _nothing(entries: Iterable[Entry]) -> set[str]:
    return {word for entry in entries if entry.means == (NOTHING,) for word in entry.words}


def _needed(entry: Entry, nothing: set[str]) -> Mapping[str, list[str]]:
    """Return an entry's words by sound, without phrases that its single words say already."""
    single = {word for word in entry.words if " " not in word}
    needed: defaultdict[str, list[str]] = defaultdict(list)
    for words in entry.words:
        parts = words.split()
        if len(parts) == 1 or not (single.intersection(parts) and single.union(nothing).issuperset(parts)):
            needed[sound_of(parts[0], 2)].append(words)
    return needed


def known_words(site: Site) -> frozenset[str]:
    """Return every single word the lexicon or the vocabularies know."""
    entries = (*site.lexicon.entries, *_own_words(site, set()))
    words = (part for entry in entries for word in entry.words for part in word.split())
    return frozenset(words) | site.lexicon.spellings.keys()


def _numbers(site: Site) -> Mapping[Meaning, str]:
    vocabularies = site.directory.vocabularies
    numbers = {
        Meaning(kind, term.key): f"{LETTERS[kind]}{place}"
        for kind, name in TERMS.items()
        for place, term in enumerate(vocabularies[name])
    }
    for place, code in enumerate(site.directory.gazetteer.regions):
        numbers[Meaning("region", code)] = f"r{place}"
    for place, page in enumerate(pages_of(site)):
        numbers[Meaning("page", page.route)] = f"p{place}"
    for kind, key in (("certificate", ""), ("near", ""), ("ordinary", "")):
        numbers[Meaning(kind, key)] = LETTERS[kind]
    return numbers


def _meaning(entry: Entry, numbers: Mapping[Meaning, str]) -> str:
    means = " ".join(numbers[each] for each in entry.means if each in numbers)
    related = "".join(f"~{numbers[each]}" for each in entry.related if each in numbers)
    instead = "".join(f">{numbers[beside]}={numbers[then]}" for beside, then in entry.instead.items())
    return f"{means}{related}{instead}"


def _own_words(site: Site, written: set[str]) -> Iterator[Entry]:
    """Yield entries for the words of vocabularies and guides that no lexicon file has.

    Phrases whose every word is in the lexicon are left to it.
    """
    meanings: defaultdict[str, list[Meaning]] = defaultdict(list)
    for kind, name in TERMS.items():
        for term in site.directory.vocabularies[name]:
            for word in _words_of(term):
                meanings[word].append(Meaning(kind, term.key))
    for page in pages_of(site):
        for title in page.titles.values():
            meanings[fold(title)].append(Meaning("page", page.route))
    grouped: defaultdict[tuple[Meaning, ...], list[str]] = defaultdict(list)
    single = {word for word in written if " " not in word}
    for word, means in meanings.items():
        if word and word not in written and not single.issuperset(word.split()):
            grouped[tuple(dict.fromkeys(means))].append(word)
    for together, words in grouped.items():
        yield Entry(tuple(sorted(words)), together)


def _words_of(term: Term) -> Iterable[str]:
    texts = [*term.label.by_language.values(), *term.synonyms]
    if term.plain is not None:
        texts.extend(term.plain.by_language.values())
    if term.official is not None:
        texts.append(term.official)
    # "ATENSI (Asistensi Rehabilitasi Sosial)" is asked for by what stands in brackets too.
    texts.extend([text.rpartition("(")[2] for text in texts if text.endswith(")")])
    return dict.fromkeys(fold(text) for text in texts)
