"""What a site calls itself and where it lives."""

from __future__ import annotations

from dataclasses import dataclass

from generator.text.languages import Language


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """One setting each in ``mkdocs.yml``.

    ``url`` is the absolute address of the site's root with a final slash. ``repository`` is
    the address of the project's repository. The first language is the site's own.
    """

    name: str
    url: str
    repository: str
    languages: tuple[Language, ...]
