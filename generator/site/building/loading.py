"""What views may read: the content of a project with the host's text in its guides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.model.edition import Edition
from generator.model.guide import Guide, Part
from generator.rendering.catalogue import LOCALE, translator
from generator.site.building.content import Content
from generator.site.host.shells import DIRECTIVE_MARK, GuideText, Host
from generator.views.plan import Site

_NUMBER = DIRECTIVE_MARK.format(r"(\d+)")
DIRECTIVE_PLACE = re.compile(f"<p>{_NUMBER}</p>|{_NUMBER}")


def site_of(content: Content, host: Host, today: date, editions: tuple[Edition, ...] = ()) -> Site | None:
    """Return what views may read, or ``None`` if the report has errors. ``editions`` are PDFs that exist."""
    if content.loaded.directory is None or content.report.has_errors:
        return None
    return Site(
        directory=content.loaded.directory,
        settings=host.settings,
        today=today,
        facts=content.facts,
        guides=tuple(_with_text(guide, host.guides) for guide in content.guides),
        translate=translator((language.tag for language in host.settings.languages), LOCALE),
        lexicon=content.lexicon,
        editions=editions,
    )


def _with_text(guide: Guide, texts: Mapping[str, GuideText]) -> Guide:
    text = texts[f"{guide.language}/{guide.name}"]
    return replace(guide, body=tuple(_parts(text.html, guide)), headings=text.headings)


def _parts(html: str, guide: Guide) -> Iterator[Part]:
    """Yield the guide's HTML with its directives in their places."""
    end = 0
    for found in DIRECTIVE_PLACE.finditer(html):
        if found.start() > end:
            yield html[end : found.start()]
        yield guide.directives[int(found[1] or found[2])]
        end = found.end()
    if html[end:].strip():
        yield html[end:]
