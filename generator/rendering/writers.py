"""How the values of a planned file become bytes. A writer knows a format and nothing else."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from generator.rendering.json_text import compact_json, script_safe_json
from generator.rendering.print.list_cards import list_cards_script
from generator.rendering.search_script import search_script
from generator.rendering.sheets import sheet_bytes
from generator.views.files import MappedPage, ScriptCall, Table, XmlElement
from generator.views.sitemap import SITEMAP

XHTML = "http://www.w3.org/1999/xhtml"
XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def json_bytes(value: object) -> bytes:
    """Return a JSON document with a last newline."""
    return (compact_json(value) + "\n").encode()


def script_bytes(call: ScriptCall) -> bytes:
    """Return a classic script that hands its arguments to one function: ``f("a",[1]);``."""
    arguments = ",".join(map(script_safe_json, call.arguments))
    return f"{call.function}({arguments});\n".encode()


def csv_bytes(table: Table) -> bytes:
    """Return comma-separated values (RFC 4180): a header, CRLF, quotes only where needed."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue().encode()


def xml_bytes(root: XmlElement) -> bytes:
    """Return an XML document, one element a line."""
    lines: list[str] = []
    _write_element(root, lines)
    return (XML_DECLARATION + "\n".join(lines) + "\n").encode()


def _write_element(element: XmlElement, lines: list[str]) -> None:
    opening = element.name + "".join(f" {name}={quoteattr(value)}" for name, value in element.attributes)
    if element.children:
        lines.append(f"<{opening}>")
        for child in element.children:
            _write_element(child, lines)
        lines.append(f"</{element.name}>")
    elif element.text:
        lines.append(f"<{opening}>{escape(element.text)}</{element.name}>")
    else:
        lines.append(f"<{opening}/>")


def sitemap_bytes(pages: Iterable[MappedPage]) -> bytes:
    """Return a sitemap: each page in each language, with its counterparts and the day of its check."""
    urls = "".join([url for page in pages for url in _urls(page)])
    return f'{XML_DECLARATION}<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">\n{urls}</urlset>\n'.encode()


def _urls(page: MappedPage) -> Iterator[str]:
    addresses = [(tag, escape(address, {'"': "&quot;"})) for tag, address in page.addresses]
    links = "".join(
        [
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{address}"/>\n'
            for tag, address in (*addresses, ("x-default", addresses[0][1]))
        ]
    )
    checked = f"<lastmod>{page.checked_on}</lastmod>\n" if page.checked_on else ""
    return (f"<url>\n<loc>{address}</loc>\n{checked}{links}</url>\n" for _, address in addresses)


def text_bytes(lines: Iterable[str] | str) -> bytes:
    """Return text in UTF-8; lines each end with a newline."""
    return (lines if isinstance(lines, str) else "".join(f"{line}\n" for line in lines)).encode()


def vcard_bytes(lines: Iterable[str]) -> bytes:
    """Return lines ended by CRLF and folded at 75 bytes, as vCard wants them (RFC 6350, 3.2)."""
    return b"".join(_folded(line.encode()) for line in lines)


def _folded(line: bytes) -> bytes:
    pieces = []
    while len(line) > 75:
        cut = 75
        while line[cut] & 0xC0 == 0x80:  # never inside a letter of several bytes
            cut -= 1
        pieces.append(line[:cut])
        line = b" " + line[cut:]
    return b"\r\n".join([*pieces, line]) + b"\r\n"


WRITERS: Final[Mapping[str, Callable[[Any], bytes]]] = {
    "json": json_bytes,
    "script": script_bytes,
    "csv": csv_bytes,
    "sheet": sheet_bytes,
    "xml": xml_bytes,
    "sitemap": sitemap_bytes,
    "text": text_bytes,
    "search": search_script,
    "list-cards": list_cards_script,
    "vcard": vcard_bytes,
    "bytes": bytes,
}
