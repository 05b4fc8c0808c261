"""Style sheets, scripts, fonts and pictures of the theme, named by what is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin

from generator.rendering.artifact import Artifact, digest_bytes
from generator.site.building.short_names import shortened

THEME = Path(__file__).resolve().parents[2] / "theme"
STYLE_SHEET = "jalan-pulang.css"
SCRIPTS = "scripts "
"""How the key begins under which shortened scripts are remembered."""


@dataclass(frozen=True)
class Assets:
    """``names`` maps a plain name (``page.js``) to its path in the site (``assets/page.3f2a….js``)."""

    names: Mapping[str, str]
    content: Mapping[str, bytes]

    def artifacts(self) -> Iterator[Artifact]:
        """Yield the files themselves."""
        for path, content in self.content.items():
            yield Artifact(path, digest_bytes(content), lambda content=content: content)  # type: ignore[misc]


def collect_assets(theme: Path = THEME, remembered: MutableMapping[str, Any] | None = None) -> Assets:
    """Read the theme's assets.

    ``css/*.css`` are joined in the order of their names into one style sheet. Scripts whose
    names share the part before the first ``-`` (``search-10-fold.js``, ``search-20-rank.js``)
    are joined into one (``search.js``). ``assets/*`` are pictures. Everything below ``static/``
    keeps its name: addresses that others know, such as ``favicon.ico``. ``remembered`` is what an
    earlier build worked out: shortening the scripts again would take a tenth of a second.
    """
    pictures = {file.name: file.read_bytes() for file in sorted((theme / "assets").glob("*.*"))}
    named = {
        STYLE_SHEET: _style_sheet(theme / "css"),
        **_scripts(theme / "js", {} if remembered is None else remembered),
        **pictures,
    }
    names = {name: _with_digest(name, content) for name, content in named.items()}
    content = {names[name]: body for name, body in named.items()}
    static = theme / "static"
    for file in sorted(path for path in static.rglob("*") if path.is_file()):
        content[file.relative_to(static).as_posix()] = file.read_bytes()
    return Assets(names, content)


def _style_sheet(folder: Path) -> bytes:
    source = "\n".join(file.read_text("utf-8") for file in sorted(folder.glob("*.css")))
    return str(rcssmin.cssmin(source)).encode()


def _scripts(folder: Path, remembered: MutableMapping[str, Any]) -> dict[str, bytes]:
    sources: dict[str, list[str]] = {}
    for file in sorted(folder.glob("*.js")):
        sources.setdefault(f"{file.stem.partition('-')[0]}.js", []).append(file.read_text("utf-8"))
    joined = {name: "\n;".join(parts) for name, parts in sources.items()}
    key = SCRIPTS + digest_bytes("\0".join(chain.from_iterable(joined.items())).encode())
    short = remembered.get(key)
    if short is None:
        short = shortened({name: str(rjsmin.jsmin(source)) for name, source in joined.items()})
        for old in [name for name in remembered if name.startswith(SCRIPTS)]:
            del remembered[old]
        remembered[key] = short
    return {name: source.encode() for name, source in short.items()}


def _with_digest(name: str, content: bytes) -> str:
    stem, _, ending = name.rpartition(".")
    return f"assets/{stem}.{digest_bytes(content)[:10]}.{ending}"
