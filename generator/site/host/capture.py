"""One run of MkDocs, from which we keep the shells and the guides' text."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files

from generator.intake.directives import replace_directives
from generator.model.guide import Heading
from generator.model.settings import SiteSettings
from generator.rendering.shell import SLOTS, slot_mark
from generator.site.building.assets import THEME, Assets
from generator.site.host.markdown import GuideMarkdown
from generator.site.host.shells import DIRECTIVE_MARK, GuideText, Host, ShellPlace, shell_places

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

SHELL_FOLDER = "__shell__/"
NOTHING_TEMPLATE = "nothing.html"


@dataclass
class Capture:
    """Collects what one run of the host gives; used by the plugin's events in MkDocs' order."""

    settings: SiteSettings
    assets: Assets
    output: str
    places: dict[str, ShellPlace] = field(default_factory=dict)
    shells: dict[str, str] = field(default_factory=dict)
    guides: dict[str, GuideText] = field(default_factory=dict)

    def files(self, config: MkDocsConfig, found: Iterable[File]) -> Files:
        """Keep the guides of the site's languages, put each where it will be read, add the shells."""
        self.places = {place.key: place for place in shell_places(self.settings)}
        kept = Files(list(self._guides(found)))
        for key in self.places:
            kept.append(File.generated(config, f"{SHELL_FOLDER}{key}.md", content=""))
        return kept

    def _guides(self, found: Iterable[File]) -> Iterator[File]:
        folders = {language.tag: language.folder for language in self.settings.languages}
        for file in found:
            tag, _, name = file.src_uri.partition("/")
            if tag in folders and "/" not in name and name.endswith(".md"):
                file.use_directory_urls = False
                file.dest_uri = file.url = f"{folders[tag]}{name.removesuffix('.md')}.html"
                yield file

    def before_markdown(self, markdown: str, page: Page) -> str:
        """Mark the places of directives with a word that Markdown leaves alone."""
        if _shell_key(page) is None:
            page.meta["template"] = NOTHING_TEMPLATE
        return replace_directives(markdown, DIRECTIVE_MARK)

    def after_markdown(self, html: str, page: Page) -> None:
        """Keep a guide's text and headings."""
        if _shell_key(page) is None:
            headings = tuple(_headings(page.toc))
            self.guides[page.file.src_uri.removesuffix(".md")] = GuideText(html, headings)

    def shell_context(self, page: Page) -> dict[str, Any]:
        """Return what ``base.html`` needs, for a shell; nothing for a guide."""
        key = _shell_key(page)
        if key is None:
            return {}
        place = self.places[key]
        return {
            "slots": {slot: slot_mark(slot) for slot in SLOTS},
            "page_language": place.language,
            "root": place.root,
            "assets": place.assets,
            "settings": self.settings,
            "asset_names": self.assets.names,
        }

    def after_template(self, html: str, page: Page) -> None:
        """Keep a rendered shell."""
        key = _shell_key(page)
        if key is not None:
            self.shells[key] = html

    def result(self) -> Host:
        """Return what the run gave."""
        return Host(self.settings, self.output, self.shells, self.guides)


def prepare(config: MkDocsConfig, staging: str) -> None:
    """Point MkDocs at a staging folder and our theme, and switch off what we do ourselves."""
    config.site_dir = staging
    config.use_directory_urls = False
    if str(THEME) not in config.theme.dirs:
        # Over Material, but under a custom_dir of the project's own.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.theme.static_templates.clear()
    config.extra_templates.clear()
    # Links to our own pages look broken to MkDocs, which does not know them; we check them later.
    config.validation.links.not_found = logging.DEBUG
    config.validation.links.anchors = logging.DEBUG
    config.validation.nav.omitted_files = logging.DEBUG
    config.markdown_extensions.append(GuideMarkdown())  # type: ignore[arg-type]


def _shell_key(page: Page) -> str | None:
    uri = page.file.src_uri
    return uri.removeprefix(SHELL_FOLDER).removesuffix(".md") if uri.startswith(SHELL_FOLDER) else None


def _headings(anchors: Iterable[AnchorLink]) -> Iterator[Heading]:
    for anchor in anchors:
        if anchor.level in (2, 3):
            yield Heading(anchor.level, anchor.id, anchor.title)
        yield from _headings(anchor.children)
