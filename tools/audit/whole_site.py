"""What must hold over all pages at once: languages that answer each other, unique titles, JSON-LD, no stray words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
from babel.messages.pofile import read_po

from tools.audit.bars import Row, none_of
from tools.audit.pages import PageFile
from tools.audit.vocabulary import mistakes

LANGUAGES = {"id", "en", "x-default"}
CATALOGUE = Path(__file__).resolve().parents[2] / "generator/locale/id/LC_MESSAGES/messages.po"


@dataclass(frozen=True)
class Facts:
    """What the head and the text of one page say."""

    page: PageFile
    language: str
    title: str
    description: str
    canonical: str
    alternates: dict[str, str]
    indexed: bool
    json_ld: list[str]
    words: frozenset[str]


def read(site: Path, page: PageFile) -> Facts:
    """Read one page of the built folder."""
    root = lxml.html.document_fromstring((site / page.path).read_bytes())
    alternates = root.xpath("//link[@rel='alternate'][@hreflang]")
    return Facts(
        page=page,
        language=root.get("lang", ""),
        title=(root.findtext(".//title") or "").strip(),
        description="".join(root.xpath("//meta[@name='description']/@content")).strip(),
        canonical="".join(root.xpath("//link[@rel='canonical']/@href")),
        alternates={link.get("hreflang"): link.get("href", "") for link in alternates},
        indexed="noindex" not in "".join(root.xpath("//meta[@name='robots']/@content")),
        json_ld=root.xpath("//script[@type='application/ld+json']/text()"),
        words=frozenset(words_in(root, root.get("lang", ""))),
    )


def words_in(element: lxml.html.HtmlElement, language: str) -> Iterator[str]:
    """Yield each text and label on a page that claims to be in the page's own language."""
    if element.tag in {"script", "style"} or not isinstance(element.tag, str):
        return
    if element.get("lang", language) != language or element.get("hreflang", language) != language:
        return
    yield from (element.get(name, "").strip() for name in ("aria-label", "title", "placeholder", "alt"))
    yield (element.text or "").strip()
    for child in element:
        yield from words_in(child, language)
        yield (child.tail or "").strip()


def whole_site(site: Path, pages: list[PageFile]) -> list[Row]:
    """Return the rows for the bars that concern every page."""
    facts = [read(site, page) for page in pages]
    shown = [fact for fact in facts if fact.page.kind != "not found"]
    indexed = [fact for fact in shown if fact.indexed]  # a page that has moved leads to its new address only
    return [
        none_of("pages without reciprocal absolute hreflang", list(hreflang_problems(indexed))),
        none_of("pages without a counterpart or with a wrong lang", list(counterpart_problems(shown))),
        none_of("titles missing or not unique", list(repeated((f.page.path, f.title) for f in shown))),
        none_of("descriptions missing or not unique", list(repeated((f.page.path, f.description) for f in shown))),
        none_of("interface words in the wrong language", list(stray_words(facts))),
        *json_ld(facts),
    ]


def hreflang_problems(facts: list[Facts]) -> Iterator[str]:
    """Yield pages whose alternates are missing, relative, or not returned by the page they name."""
    by_address = {fact.canonical: fact for fact in facts}
    for fact in facts:
        if set(fact.alternates) < LANGUAGES:
            yield f"{fact.page.path}: hreflang only for {sorted(fact.alternates)}"
        for language, address in fact.alternates.items():
            if not urlsplit(address).scheme:
                yield f"{fact.page.path}: {language} is not absolute: {address}"
            elif address not in by_address:
                yield f"{fact.page.path}: {language} names {address}, which no page has as its canonical address"
            elif by_address[address].alternates != fact.alternates:
                yield f"{fact.page.path}: {language} is not returned by {by_address[address].page.path}"


def counterpart_problems(facts: list[Facts]) -> Iterator[str]:
    """Yield pages that exist in one language only, or whose ``lang`` says something else."""
    paths = {fact.page.path for fact in facts}
    for fact in facts:
        other = fact.page.path.removeprefix("en/") if fact.page.language == "en" else f"en/{fact.page.path}"
        if other not in paths:
            yield f"{fact.page.path}: no {other}"
        if fact.language != fact.page.language:
            yield f"{fact.page.path}: lang is {fact.language!r}"


def repeated(named: Iterator[tuple[str, str]]) -> Iterator[str]:
    """Yield pages whose text is empty or is another page's too."""
    pairs = list(named)
    counts = Counter(text for _, text in pairs)
    for path, text in pairs:
        if not text:
            yield f"{path}: none"
        elif counts[text] > 1:
            yield f"{path}: {counts[text]} pages say {text[:80]!r}"


def stray_words(facts: list[Facts]) -> Iterator[str]:
    """Yield interface strings that stand on a page of the other language without a ``lang`` of their own."""
    if not CATALOGUE.is_file():
        return
    with CATALOGUE.open("rb") as file:
        pairs = [(m.id, str(m.string)) for m in read_po(file) if m.id and isinstance(m.id, str)]
    differing = [(english, indonesian) for english, indonesian in pairs if english != indonesian]
    all_english, all_indonesian = {english for english, _ in pairs}, {indonesian for _, indonesian in pairs}
    foreign = {
        "en": {indonesian for _, indonesian in differing} - all_english,
        "id": {english for english, _ in differing} - all_indonesian,
    }
    for fact in facts:
        yield from (f"{fact.page.path}: {words!r}" for words in sorted(fact.words & foreign[fact.page.language] - {""}))


def json_ld(facts: list[Facts]) -> list[Row]:
    """Return how many record pages have JSON-LD, and what is wrong in any of it."""
    records = [fact for fact in facts if fact.page.kind in {"partner", "program"}]
    bare = [fact.page.path for fact in records if not fact.json_ld]
    share = 100 * (1 - len(bare) / len(records)) if records else 0
    wrong = [f"{fact.page.path}: {words}" for fact in facts for text in fact.json_ld for words in faults(text)]
    return [
        Row("record pages with JSON-LD", share, 95, "%", at_least=True, findings=bare),
        none_of("JSON-LD vocabulary errors", wrong),
    ]


def faults(text: str) -> Iterator[str]:
    """Yield what is wrong in one JSON-LD block."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as problem:
        yield f"not JSON: {problem}"
        return
    if "schema.org" not in str(value.get("@context", "") if isinstance(value, dict) else value):
        yield "no schema.org @context"
    yield from mistakes(value)
