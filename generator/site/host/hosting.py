"""The host's work, kept from the last build or done again."""

from __future__ import annotations

from importlib import import_module

from generator.site.host.cache import host_fingerprint, load_host, save_host
from generator.site.host.shells import Host
from generator.site.progress import Progress
from generator.site.project import Project
from generator.site.words import say


def host_of_project(project: Project, progress: Progress, language: str, *, fresh: bool = False) -> Host:
    """Return shells and guides, from the cache if nothing they come from has changed.

    Raises:
        UsageError: If the host's configuration is wrong.
    """
    fingerprint = host_fingerprint(project)
    file = project.cache / "host.json"
    kept = load_host(file, fingerprint) if fingerprint and not fresh else None
    if kept is not None:
        return kept
    progress.begin(say("host", language), 0)
    # MkDocs and Material take half a second to import: only a build that needs them pays.
    host: Host = import_module("generator.site.host.run_host").run_host(project)
    progress.end()
    if fingerprint:
        save_host(file, fingerprint, host)
    return host
