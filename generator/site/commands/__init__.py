"""One module for each command of ``python -m generator``.

A command's module is imported when the command is wanted: ``check`` must not wait for what
``build`` needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from generator.site.commands.command import Command

MODULES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "build": ("building", "BUILD"),
        "check": ("checking", "CHECK"),
        "serve": ("serving", "SERVE"),
        "print": ("printing", "PRINT"),
        "review": ("reviewing", "REVIEW"),
        "intake": ("receiving", "INTAKE"),
        "new": ("starting", "NEW"),
        "format": ("arranging", "FORMAT"),
        "split": ("arranging", "SPLIT"),
        "join": ("arranging", "JOIN"),
        "due": ("due", "DUE"),
        "links": ("links", "LINKS"),
        "sample": ("sampling", "SAMPLE"),
    }
)
"""Module and name of each command, in the order in which help lists them."""


def command_named(name: str) -> Command:
    """Return a command; KeyError when there is none of that name."""
    module, constant = MODULES[name]
    command = getattr(import_module(f"{__name__}.{module}"), constant)
    if not isinstance(command, Command):
        raise TypeError(f"{name} is not a command")
    return command
