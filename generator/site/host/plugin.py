"""The MkDocs plugin: lets MkDocs and Material render shells and guides, then builds the site from them."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator.rendering.catalogue import load_catalogue
from generator.rendering.reports.problems import write_report
from generator.site.building.assets import collect_assets
from generator.site.building.build import BuildRequest, build_site
from generator.site.building.closing import closing_words, failure_words
from generator.site.host.capture import Capture, prepare
from generator.site.host.config_options import PluginOptions
from generator.site.host.settings import site_settings
from generator.site.host.shells import Host
from generator.site.progress import QuietProgress
from generator.site.project import Project, UsageError
from generator.site.publishing.generations import ForeignFileError
from generator.site.publishing.locking import AnotherBuildError

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

LANGUAGE = "id"
log = logging.getLogger("mkdocs.plugins.jalan-pulang")


def _request() -> BuildRequest:
    """Return a build request; MkDocs has no option for an accepted loss, so the environment names it."""
    accepted = os.environ.get("JALAN_PULANG_ACCEPT_LOSS", "")
    return BuildRequest(accept_loss=int(accepted) if accepted.isdecimal() else None)


class JalanPulangPlugin(BasePlugin[PluginOptions]):
    """Entry point ``jalan-pulang``. The host's events come in the order in which they stand here."""

    captured: Host | None = None
    publishes = True
    """Whether ``on_post_build`` builds and publishes; our own command does that itself."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings and send MkDocs' own output to a folder that is thrown away."""
        settings = site_settings(config, self.config)
        self._staging = tempfile.TemporaryDirectory(prefix="jalan-pulang-")
        self._capture = Capture(settings, collect_assets(), output=config.site_dir)
        prepare(config, self._staging.name)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep guides, add shells, leave everything else to our own road."""
        return self._capture.files(config, files)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Mark the places of directives."""
        return self._capture.before_markdown(markdown, page)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Keep a guide's text."""
        self._capture.after_markdown(html, page)
        return html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:  # noqa: ARG002
        """Give the shells gettext."""
        env.add_extension("jinja2.ext.i18n")
        self._environment = env
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Render each shell in its own language."""
        ours = self._capture.shell_context(page)
        if ours:
            tag = ours["page_language"].tag
            config.theme["language"] = tag
            translations = load_catalogue(tag)
            install: Any = self._environment
            install.install_gettext_callables(translations.gettext, translations.ngettext, newstyle=True)
            context.update(ours)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Keep a shell; MkDocs itself writes nothing."""
        self._capture.after_template(output, page)
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Build the site and publish it in the folder MkDocs was asked to write to."""
        self.captured = self._capture.result()
        self._staging.cleanup()
        if not self.publishes:
            return
        try:
            project = Project.at(Path(config.config_file_path).parent, Path(config.config_file_path))
            outcome = build_site(project, self.captured, _request(), QuietProgress())
        except (UsageError, AnotherBuildError, ForeignFileError, OSError) as stopped:
            raise PluginError(failure_words(stopped, LANGUAGE)) from stopped
        write_report(outcome.report, sys.stderr, LANGUAGE)
        if not outcome.published:
            raise PluginError(closing_words(outcome, LANGUAGE))
        log.info(closing_words(outcome, LANGUAGE))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002
        """Let ``mkdocs serve`` look at the data files too."""
        root = Path(config.config_file_path).parent
        for name in ("partners.yml", "programs.yml", "partners.d", "programs.d"):
            if (root / name).exists():
                server.watch(str(root / name))
        return server
