"""Run MkDocs from our own command. The only module of ours that starts the host."""

from __future__ import annotations

import logging

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.site.host.plugin import JalanPulangPlugin
from generator.site.host.shells import Host
from generator.site.project import Project, UsageError


def run_host(project: Project) -> Host:
    """Have MkDocs and Material render shells and guides.

    Raises:
        UsageError: If the configuration is wrong; the message is MkDocs' own.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        config = load_config(config_file=str(project.config_file))
        plugin = _our_plugin(config.plugins.values())
        plugin.publishes = False
        build(config)
    except (MkDocsException, Abort) as wrong:
        raise UsageError(f"{project.config_file.name}: {wrong}") from wrong
    if plugin.captured is None:
        raise UsageError(f"{project.config_file.name}: MkDocs tidak menyelesaikan tugasnya. / did not finish.")
    return plugin.captured


def _our_plugin(plugins: object) -> JalanPulangPlugin:
    for plugin in plugins if hasattr(plugins, "__iter__") else ():
        if isinstance(plugin, JalanPulangPlugin):
            return plugin
    raise UsageError("mkdocs.yml: tambahkan 'jalan-pulang' pada plugins. / add 'jalan-pulang' to plugins.")
