"""The languages of a site and where each one lives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site.

    ``tag`` is a BCP 47 tag such as ``id``; ``name`` is the language's own name;
    ``locale`` is its Open Graph form such as ``id_ID``; ``folder`` is the address prefix, empty
    for the first language and ``en/`` for English.
    """

    tag: str
    name: str
    locale: str
    folder: str

    def path(self, route: str) -> str:
        """Return the path of ``route`` (``mitra/x.html``) in this language, from the site's root."""
        return self.folder + route


INDONESIAN = Language("id", "Bahasa Indonesia", "id_ID", "")
ENGLISH = Language("en", "English", "en_GB", "en/")
