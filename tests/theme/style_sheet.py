"""The style sheet as its readers get it, and as its authors wrote it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.site.building.assets import STYLE_SHEET, THEME, collect_assets

CSS = THEME / "css"
_TOKEN = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")


@cache
def served() -> bytes:
    """Return the joined and shortened style sheet."""
    assets = collect_assets()
    return assets.content[assets.names[STYLE_SHEET]]


@cache
def sources() -> dict[str, str]:
    """Return the source files by name."""
    return {file.name: file.read_text("utf-8") for file in sorted(Path(CSS).glob("*.css"))}


def schemes() -> dict[str, dict[str, str]]:
    """Return the colours by name, light and dark; dark overrides light where it says so."""
    light, dark = sources()["10-tokens.css"].split("@media (prefers-color-scheme: dark)")
    day = dict(_TOKEN.findall(light))
    return {"light": day, "dark": day | dict(_TOKEN.findall(dark))}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours ``#rrggbb`` (WCAG 2.2)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
