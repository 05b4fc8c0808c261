"""Material's icons, inlined: no request, no font, sized and coloured by the style sheet."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")
_OPENING = re.compile(r"<svg\b[^>]*?\bviewBox=\"([^\"]*)\"[^>]*>")


class UnknownIconError(Exception):
    """A template or a vocabulary names an icon that does not exist."""


def icon_folder() -> Path:
    """Return Material's folder of icons, without importing Material.

    Raises:
        UnknownIconError: If Material is not installed.
    """
    found = find_spec("material")
    if found is None or not found.submodule_search_locations:
        raise UnknownIconError("mkdocs-material is not installed")
    return Path(found.submodule_search_locations[0]) / "templates" / ".icons"


@lru_cache(maxsize=512)
def icon(name: str) -> Markup:
    """Return an icon such as ``material/phone`` as markup that screen readers skip.

    Raises:
        UnknownIconError: If there is no such icon.
    """
    file = icon_folder() / f"{name}.svg"
    if not _NAME.fullmatch(name) or not file.is_file():
        raise UnknownIconError(name)
    source = file.read_text("utf-8").strip()
    opening = _OPENING.match(source)
    if opening is None:
        raise UnknownIconError(name)
    inside = source[opening.end() :]
    frame = f'<svg class="icon" viewBox="{opening[1]}" aria-hidden="true" focusable="false">'
    return Markup(frame + inside)  # noqa: S704 - the file comes with Material, not from a record
