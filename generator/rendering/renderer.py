"""From planned pages and files to artifacts: which bytes, and what they depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.rendering.artifact import Artifact, digest
from generator.rendering.catalogue import LOCALE, catalogue_file
from generator.rendering.press import Press
from generator.rendering.shell import Shell
from generator.rendering.templates.by_language import THEME_PAGES, sources_of
from generator.rendering.writers import WRITERS
from generator.text.languages import Language
from generator.views import routes
from generator.views.plan import PlannedFile, PlannedPage, Site

FRAME = (
    "head.html.jinja",
    "switch.html.jinja",
    "foot.html.jinja",
    "row.html.jinja",
    "slim-row.html.jinja",
    "term-list.html.jinja",
    "area.html.jinja",
)
"""Templates that any page may use."""
NOT_FOUND = "404"


class Alternate(NamedTuple):
    """A page in another language. ``language`` is ``None`` for ``x-default``."""

    tag: str
    href: str
    path: str
    language: Language | None


@dataclass(frozen=True, eq=False)
class Renderer:
    """Turns the pages of one site into artifacts.

    ``shells`` are keyed ``<language>-<depth>`` (``id-0``, ``en-2``; depth ``404`` for the page
    shown at any address). ``asset_names`` lead from a plain name (``search.js``) to its path.
    ``version`` stands for everything that is not seen from here, such as this program itself.
    """

    site: Site
    shells: Mapping[str, Shell]
    asset_names: Mapping[str, str]
    version: str = ""
    pages_folder: Path = THEME_PAGES
    locale_folder: Path = LOCALE

    def artifacts_of(self, planned: Iterable[PlannedPage | PlannedFile]) -> Iterator[Artifact]:
        """Yield an artifact for each planned page or file, in their order."""
        known_reads: Sequence[str] = ()
        reads = digest(known_reads)
        for each in planned:
            if each.reads is not known_reads:  # neighbours, such as the languages of a record, share them
                known_reads = each.reads
                reads = digest(known_reads)
            yield self._page(each, reads) if isinstance(each, PlannedPage) else self._file(each, reads)

    def _page(self, planned: PlannedPage, reads: str) -> Artifact:
        route, language, template, _, _ = planned
        place = NOT_FOUND if route == routes.NOT_FOUND else routes.depth(route)
        shell, basis = self._page_basis(language.tag, place, template)
        return Artifact(language.folder + route, reads + basis, partial(self.render, planned, shell))

    def _file(self, planned: PlannedFile, reads: str) -> Artifact:
        return Artifact(planned.route, reads + self._file_basis(planned.writer), partial(self._write, planned))

    def _page_basis(self, tag: str, place: int | str, template: str) -> tuple[Shell, str]:
        """Return the shell of a page and a digest of what it depends on beside its reads."""
        found = self._page_bases.get((tag, place, template))
        if found is None:
            shell = self.shells[f"{tag}-{place}"]
            basis = digest((shell.fingerprint, self._template_fingerprints[tag, template]))
            found = self._page_bases[tag, place, template] = (shell, basis)
        return found

    def _file_basis(self, writer: str) -> str:
        found = self._file_bases.get(writer)
        if found is None:
            found = self._file_bases[writer] = digest((writer, self._world, *self._catalogues))
        return found

    def _write(self, planned: PlannedFile) -> bytes:
        return WRITERS[planned.writer](planned.compose())

    def render(self, planned: PlannedPage, shell: Shell) -> bytes:
        """Return the bytes of a page."""
        language, route = planned.language, planned.route
        page = planned.compose()
        root, assets = self._ways(route, language)
        canonical = page.head.canonical or route
        return self._presses[language.tag].page(
            planned.template,
            shell,
            {
                "page": page,
                "root": root,
                "assets": assets,
                "canonical": routes.absolute(self.site.settings.url, language.folder + canonical),
                "alternates": self._alternates(route, assets),
            },
        )

    def _ways(self, route: str, language: Language) -> tuple[str, str]:
        """Return the ways from a page to its language's root and to the site's root."""
        if route == routes.NOT_FOUND:
            top = urlsplit(self.site.settings.url).path or "/"
            return top + language.folder, top
        root = "../" * routes.depth(route)
        return root, root + "../" * language.folder.count("/")

    def _alternates(self, route: str, assets: str) -> list[Alternate]:
        settings = self.site.settings
        if route == routes.NOT_FOUND:  # one page for all languages: the way to another is its home page
            route = routes.HOME
        found = [
            Alternate(
                language.tag,
                routes.absolute(settings.url, language.folder + route),
                assets + language.folder + route,
                language,
            )
            for language in settings.languages
        ]
        found.append(Alternate("x-default", found[0].href, found[0].path, None))
        return found

    @cached_property
    def _page_bases(self) -> dict[tuple[str, int | str, str], tuple[Shell, str]]:
        return {}

    @cached_property
    def _file_bases(self) -> dict[str, str]:
        return {}

    @cached_property
    def _presses(self) -> Mapping[str, Press]:
        return {
            language.tag: Press.of(
                language, self.site.settings, self.asset_names, self.pages_folder, self.locale_folder
            )
            for language in self.site.settings.languages
        }

    @cached_property
    def _world(self) -> str:
        """What every page may show beside records: settings, words of terms, names of places, facts."""
        site = self.site
        parts = (site.settings, site.directory.vocabularies, site.directory.gazetteer, self.asset_names)
        return digest((self.version, *map(repr, parts)))

    @cached_property
    def _catalogues(self) -> tuple[str, ...]:
        return tuple(digest((self._catalogue(language),)) for language in self.site.settings.languages)

    def _catalogue(self, language: Language) -> str:
        file = catalogue_file(language.tag, self.locale_folder)
        return file.read_text("utf-8") if file.is_file() else ""

    @cached_property
    def _template_fingerprints(self) -> Mapping[tuple[str, str], str]:
        frame: dict[str, str] = {}
        for name in FRAME:
            frame |= sources_of(name, self.pages_folder)
        names = sorted(file.name for file in self.pages_folder.glob("*.html.jinja"))
        return {
            (language.tag, name): digest(
                (
                    self._world,
                    words,
                    *[text for pair in sorted((frame | sources_of(name, self.pages_folder)).items()) for text in pair],
                )
            )
            for language, words in zip(self.site.settings.languages, self._catalogues, strict=True)
            for name in names
        }
