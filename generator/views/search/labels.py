"""What search calls things in one language: terms, pages and its own few words."""

from __future__ import annotations

from generator.text.languages import Language
from generator.views.plan import Site
from generator.views.search.core import TERMS
from generator.views.search.pages import pages_of


def labels_of(site: Site, language: Language) -> dict[str, object]:
    """Return terms as ``key=label`` lines by kind, pages as ``route=title`` lines, and the words of the interface."""
    tag = language.tag
    vocabularies = site.labels[tag].by_vocabulary
    first = site.settings.languages[0].tag
    return {
        "language": tag,
        "folder": language.folder,
        "terms": {
            kind: "\n".join(f"{term.key}={term.plain.text}" for term in vocabularies[name].values())
            for kind, name in TERMS.items()
        },
        "pages": "\n".join(
            f"{page.route}={page.titles.get(tag) or page.titles.get(first, page.route)}" for page in pages_of(site)
        ),
        "words": words_of(site, tag),
    }


def words_of(site: Site, tag: str) -> dict[str, str]:
    """Return the words of the interface by the name the script has for them."""

    def say(msgid: str) -> str:
        return site.say(tag, msgid)

    return {
        "kabupaten": say("Kabupaten {}"),
        "kota": say("Kota {}"),
    }
