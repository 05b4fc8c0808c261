"""The lexicon as the browser reads it: a line for each meaning and the words that have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.model.lexicon import Entry, Lexicon, Meaning
from generator.model.vocabulary import Term
from generator.text.folding import fold
from generator.views.plan import Site
from generator.views.search.core import TERMS
from generator.views.search.pages import pages_of

LETTERS: Mapping[str, str] = {
    "service": "s", "skill": "k", "type": "t", "stage": "g", "audience": "a", "cost": "c", "access": "e",
    "scheme": "m", "certificate": "x", "region": "r", "page": "p", "near": "n", "nothing": "o",
}  # fmt: skip


def lexicon_of(site: Site, lexicon: Lexicon) -> dict[str, object]:
    """Return the lexicon, and after it what the vocabularies and guides call themselves.

    A line is ``meanings~related>instead:word,word``; a meaning is a letter of ``LETTERS`` and a
    number, ``>s1=t2`` says that beside ``s1`` the words mean ``t2``.
    """
    numbers = _numbers(site)
    written = {word for entry in lexicon.entries for word in entry.words}
    return {
        "entries": "\n".join(_line(entry, numbers) for entry in (*lexicon.entries, *_own_words(site, written))),
        "spellings": ",".join(f"{wrong}={right}" for wrong, right in sorted(lexicon.spellings.items())),
        "short": "\n".join(f"{short}={','.join(longs)}" for short, longs in sorted(lexicon.short_forms.items())),
    }


def known_words(site: Site, lexicon: Lexicon) -> frozenset[str]:
    """Return every single word the lexicon or the vocabularies know."""
    entries = (*lexicon.entries, *_own_words(site, set()))
    return frozenset(part for entry in entries for word in entry.words for part in word.split()) | lexicon.spellings.keys()


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
    for kind, key in (("certificate", ""), ("near", ""), ("nothing", "")):
        numbers[Meaning(kind, key)] = LETTERS[kind]
    return numbers


def _line(entry: Entry, numbers: Mapping[Meaning, str]) -> str:
    means = " ".join(numbers[each] for each in entry.means if each in numbers)
    related = "".join(f"~{numbers[each]}" for each in entry.related if each in numbers)
    instead = "".join(f">{numbers[beside]}={numbers[then]}" for beside, then in entry.instead.items())
    return f"{means}{related}{instead}:{','.join(entry.words)}"


def _own_words(site: Site, written: set[str]) -> Iterator[Entry]:
    """Yield entries for the words of vocabularies and guides that no lexicon file has."""
    meanings: defaultdict[str, list[Meaning]] = defaultdict(list)
    for kind, name in TERMS.items():
        for term in site.directory.vocabularies[name]:
            for word in _words_of(term):
                meanings[word].append(Meaning(kind, term.key))
    for page in pages_of(site):
        for title in page.titles.values():
            meanings[fold(title)].append(Meaning("page", page.route))
    grouped: defaultdict[tuple[Meaning, ...], list[str]] = defaultdict(list)
    for word, means in meanings.items():
        if word and word not in written:
            grouped[tuple(dict.fromkeys(means))].append(word)
    for means, words in grouped.items():
        yield Entry(tuple(sorted(words)), means)


def _words_of(term: Term) -> Iterable[str]:
    texts = [*term.label.by_language.values(), *term.synonyms]
    if term.plain is not None:
        texts.extend(term.plain.by_language.values())
    if term.official is not None:
        texts.append(term.official)
    return dict.fromkeys(fold(text) for text in texts)


