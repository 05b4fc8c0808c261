"""What MkDocs and Material make for us: a shell for each language and depth, and the guides' HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.guide import Heading
from generator.model.settings import SiteSettings
from generator.text.languages import Language

DEPTHS = (0, 1, 2)
"""Folders between a page and its language's root: ``index``, ``mitra/x``, ``wilayah/x/y``."""

NOT_FOUND = "404"
"""The depth of the page that a web host shows at any address: its links start at the site's root."""


DIRECTIVE_MARK = "jalanpulangdirective{}x"
"""What stands in a guide's HTML in the place of directive number ``{}``: a word Markdown leaves alone."""


@dataclass(frozen=True, slots=True)
class ShellPlace:
    """A shell to be rendered: ``root`` leads to the language's root, ``assets`` to the site's."""

    key: str
    language: Language
    root: str
    assets: str


@dataclass(frozen=True, slots=True)
class GuideText:
    """A guide as MkDocs rendered it; the places of its directives are still marked."""

    html: str
    headings: tuple[Heading, ...]


@dataclass(frozen=True)
class Host:
    """All that comes from the host.

    ``shells`` maps a key of ``shell_key`` to HTML with its slots still marked; ``guides`` maps
    ``<language>/<name>`` to the rendered text; ``output`` is MkDocs' ``site_dir``.
    """

    settings: SiteSettings
    output: str
    shells: Mapping[str, str]
    guides: Mapping[str, GuideText]


def shell_key(language: Language, depth: int | str) -> str:
    """Return the name of the shell for pages of ``language`` at ``depth``."""
    return f"{language.tag}-{depth}"


def shell_places(settings: SiteSettings) -> Iterator[ShellPlace]:
    """Yield every shell a site needs."""
    for language in settings.languages:
        for depth in DEPTHS:
            root = "../" * depth
            assets = root + "../" * language.folder.count("/")
            yield ShellPlace(shell_key(language, depth), language, root, assets)
        top = urlsplit(settings.url).path or "/"
        yield ShellPlace(shell_key(language, NOT_FOUND), language, top + language.folder, top)
