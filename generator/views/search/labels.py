"""What search calls things in one language: terms, pages and its own few words."""

from __future__ import annotations

from generator.text.languages import Language
from generator.views.plan import Site
from generator.views.search.catalogue import TERMS
from generator.views.search.pages import FoundPage, pages_of

ROUTED, CHOSEN = ("type", "service"), ("stage", "audience", "cost")
"""Kinds whose terms have a page of their own; more kinds a reader can choose by."""


def labels_of(site: Site, language: Language) -> dict[str, object]:
    """Return labels (``names``) and some keys (``terms``) of terms by kind, pages, and the words of the interface.

    A page has its ``route``, ``title`` and the numbers of the ``services`` it is about. ``official``
    says that regions go by their official names in this language, ``other`` which of a row's
    other names is in it.
    """
    tag = language.tag
    place = site.settings.languages.index(language)
    vocabularies = site.labels[tag].by_vocabulary
    numbers = {term.key: number for number, term in enumerate(site.directory.vocabularies["service_types"])}
    return {
        "official": place == 0,
        "other": place - 1,
        "terms": {kind: list(vocabularies[TERMS[kind]]) for kind in ROUTED},
        "names": {kind: [term.label.text for term in vocabularies[name].values()] for kind, name in TERMS.items()},
        "pages": [
            {"route": page.route, "title": _title(page, site, tag), "services": [numbers[key] for key in page.services]}
            for page in pages_of(site)
        ],
        "words": words_of(site, tag),
    }


def choices_of(site: Site, language: Language) -> dict[str, object]:
    """Return what only the panel of choices says: more keys of terms by kind, and its words."""
    tag = language.tag
    vocabularies = site.labels[tag].by_vocabulary
    return {
        "terms": {kind: list(vocabularies[TERMS[kind]]) for kind in CHOSEN},
        "words": _words_of_choices(site, tag),
    }


def _title(page: FoundPage, site: Site, tag: str) -> str:
    tags = (tag, *(language.tag for language in site.settings.languages))
    return next((page.titles[each] for each in tags if each in page.titles), page.route)


def words_of(site: Site, tag: str) -> dict[str, str]:
    """Return the words of the interface by the name the script has for them; ``{}`` is filled by it."""
    say = site.say
    return {
        "regency": say(tag, "{} Regency"),
        "city": say(tag, "{} City"),
        "country": say(tag, "All of Indonesia"),
        "one": say(tag, "1 match"),
        "many": say(tag, "{} matches"),
        "moreThan": say(tag, "more than {} matches"),
        "here": say(tag, "{} in {} or serving it. Then come other places, the nearest first."),
        "noneHere": say(tag, "Nothing recorded in {} fits all of this. Here is the nearest."),
        "whichPlace": say(tag, "{}. Name your kabupaten or city to see the nearest first."),
        "partly": say(tag, "Nothing fits all of this. These fit in part."),
        "partlyWhich": say(
            tag, "Nothing fits all of this. These fit in part. Name your kabupaten or city to see the nearest first."
        ),
        "lacking": say(
            tag, "No place is recorded yet for: {}. Read the pages below first, or ask the Bapas nearest to you."
        ),
        "lackingWhich": say(
            tag,
            "No place is recorded yet for: {}. Read the pages below first, or ask the Bapas nearest to you. "
            "Name your kabupaten or city.",
        ),
        "unpriced": say(tag, "What they cost is not known: ask first."),
        "nothing": say(tag, "We found nothing for “{}”. Try other words, or choose below."),
        "understood": say(tag, "Understood as"),
        "remove": say(tag, "Remove {}"),
        "only": say(tag, "Only {}"),
        "rather": say(tag, "Or did you mean: {}"),
        "others": say(tag, "Other places, the nearest first"),
        "office": say(tag, "The office for {}"),
        "pages": say(tag, "Pages about this"),
        "more": say(tag, "Show more"),
        "filters": say(tag, "Narrow down"),
        **_words_of_box(site, tag),
        **_words_of_rows(site, tag),
    }


def _words_of_choices(site: Site, tag: str) -> dict[str, str]:
    say = site.say
    return {
        "clear": say(tag, "Remove all choices"),
        "place": say(tag, "Place"),
        "province": say(tag, "Province"),
        "regencyOrCity": say(tag, "Kabupaten or city"),
        "wholeProvince": say(tag, "Whole province"),
        "service": say(tag, "Kind of help"),
        "type": say(tag, "Kind of office or group"),
        "stage": say(tag, "Where you are now"),
        "audience": say(tag, "For whom"),
        "cost": say(tag, "Cost"),
        "recent": say(tag, "Checked within a year"),
        "near": say(tag, "Near me"),
        "noLocation": say(tag, "Your location cannot be used here. Choose your kabupaten or city."),
    }


def _words_of_box(site: Site, tag: str) -> dict[str, str]:
    say = site.say
    return {
        "suggestions": say(tag, "{} suggestions. Choose with the arrow keys."),
        "suggestPlace": say(tag, "Place"),
        "suggestName": say(tag, "Name"),
        "suggestHelp": say(tag, "Help"),
        "loading": say(tag, "Searching"),
        "failed": say(tag, "The search data did not arrive. Check your connection and try again."),
    }


def _words_of_rows(site: Site, tag: str) -> dict[str, str]:
    say = site.say
    return {
        "kmFrom": say(tag, "about {} km from the middle of {}"),
        "kmTo": say(tag, "about {} km away, measured to the middle of {}"),
        "serves": say(tag, "serves {}"),
        "checked": say(tag, "checked on {}"),
        "ask": say(tag, "Ask first"),
        "planned": say(tag, "Not open yet"),
        "temporarily_closed": say(tag, "Closed for now"),
        "certificate": say(tag, "Certificate"),
        "call": say(tag, "Call {}"),
        "program": say(tag, "Program"),
    }
