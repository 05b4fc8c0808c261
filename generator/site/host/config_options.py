"""What ``mkdocs.yml`` may say under ``plugins: - jalan-pulang:``."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as option


class LanguageOptions(base.Config):
    """One language of the site; the first one has no folder of its own."""

    tag = option.Type(str)
    name = option.Type(str)
    locale = option.Type(str)


class PluginOptions(base.Config):
    """Settings of Jalan Pulang."""

    languages = option.ListOfItems(option.SubConfig(LanguageOptions), default=[])
