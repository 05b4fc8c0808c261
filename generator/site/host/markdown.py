"""What guides need beyond plain Markdown: links that say where they lead."""

from __future__ import annotations

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class _OutsideLinks(Treeprocessor):
    """Show the host of a link that leaves the site and tell the browser to keep quiet about us."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            address = urlsplit(link.get("href", ""))
            if address.scheme in {"http", "https"} and address.hostname:
                link.set("rel", "noopener noreferrer")
                _show_host(link, address.hostname)


def _show_host(link: Element, host: str) -> None:
    if host in "".join(link.itertext()):
        return
    shown = SubElement(link, "span", {"class": "host"})
    shown.text = f" ({host})"


class GuideMarkdown(Extension):
    """Markdown extension for the guides."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add our processor after inline patterns have made the links."""
        md.treeprocessors.register(_OutsideLinks(md), "jalan-pulang-outside-links", 5)
