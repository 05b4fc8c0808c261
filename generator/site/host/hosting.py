"""The host's work, kept from the last build or done again."""

from __future__ import annotations

from importlib import import_module

from generator.site.host.cache import host_fingerprint, load_host, save_host
from generator.site.host.shells import Host
from generator.site.progress import Progress
from generator.site.project import Project
from generator.site.words import say

CACHE_FILE = "host.json"


def host_of_project(project: Project, progress: Progress, language: str, *, fresh: bool = False) -> Host:
    """Return shells and guides, from the cache if nothing they come from has changed.

    Raises:
        UsageError: If the host's configuration is wrong.
    """
    kept = None if fresh else kept_host(project)
    if kept is not None:
        return kept
    progress.begin(say("host", language), 0)
    host = run_and_keep(project)
    progress.end()
    return host


def kept_host(project: Project) -> Host | None:
    """Return what the host gave the last time, if nothing it came from has changed."""
    fingerprint = host_fingerprint(project)
    return load_host(project.cache / CACHE_FILE, fingerprint) if fingerprint else None


def run_and_keep(project: Project) -> Host:
    """Run the host, and keep what it gives.

    Raises:
        UsageError: If the host's configuration is wrong.
    """
    fingerprint = host_fingerprint(project)
    # MkDocs and Material take half a second to import: only a build that needs them pays.
    host: Host = import_module("generator.site.host.run_host").run_host(project)
    if fingerprint:
        save_host(project.cache / CACHE_FILE, fingerprint, host)
    return host
