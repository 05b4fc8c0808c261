"""The site's settings, read from the host's configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils.yaml import yaml_load

from generator.model.settings import SiteSettings
from generator.site.project import UsageError
from generator.text.languages import ENGLISH, INDONESIAN, Language

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.site.host.config_options import PluginOptions


def site_settings(config: MkDocsConfig, options: PluginOptions) -> SiteSettings:
    """Return what ``mkdocs.yml`` says about the site.

    Raises:
        UsageError: If ``site_url`` is missing: canonical addresses, QR codes and feeds need it.
    """
    if not config.site_url:
        raise UsageError("mkdocs.yml: site_url belum ada. / site_url is missing.")
    return SiteSettings(
        name=config.site_name,
        url=config.site_url.rstrip("/") + "/",
        repository=(config.repo_url or "").rstrip("/"),
        languages=_languages(options),
    )


def site_url_in(config_file: Path) -> str:
    """Return the site's address with a final slash, without running the host; empty where it is not set yet."""
    with config_file.open("rb") as file:
        url = yaml_load(file).get("site_url") or ""
    return f"{str(url).rstrip('/')}/" if url else ""


def _languages(options: PluginOptions) -> tuple[Language, ...]:
    if not options.languages:
        return (INDONESIAN, ENGLISH)
    return tuple(
        Language(given["tag"], given["name"], given["locale"], f"{given['tag']}/" if place else "")
        for place, given in enumerate(options.languages)
    )
