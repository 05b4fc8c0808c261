"""Live lists and figures in the guides: well formed, and asking only for what exists."""

from functools import cache
from itertools import pairwise

import pytest
import yaml

from generator.intake.directives import DIRECTIVE, LIST_VOCABULARIES, find_directives
from generator.model.guide import Directive
from tests.content.pages import CONTENT, DIRECTIVE_LIKE, HEADING, Page, pages

each_page = pytest.mark.parametrize("page", pages(), ids=lambda page: page.label)
# Pages with these answer from the directory or from the facts; the rest are only text.
TEXT_ONLY = {"tentang.md", "privasi.md", "aksesibilitas.md", "bantuan-situs.md"}
DIRECTORY_PAGES = {
    "cari.html", "daftarku.html", "cetak.html", "data.html", "cakupan.html", "ralat.html", "wilayah/index.html",
}  # fmt: skip


@cache
def terms(vocabulary: str) -> frozenset[str]:
    listed = yaml.safe_load((CONTENT / "vocabulary" / f"{vocabulary}.yml").read_text("utf-8"))
    return frozenset(term["key"] for term in listed)


@cache
def facts() -> dict[str, set[str]]:
    figures = yaml.safe_load((CONTENT / "facts.yml").read_text("utf-8"))["figures"]
    return {"keys": {figure["key"] for figure in figures}, "topics": {figure["topic"] for figure in figures}}


def directives(page: Page) -> list[Directive]:
    return list(find_directives(page.body, page.label))


@each_page
def test_every_double_bracket_is_a_directive(page: Page) -> None:
    assert [text for text in DIRECTIVE_LIKE.findall(page.body) if not DIRECTIVE.fullmatch(text)] == []


@each_page
def test_only_single_figures_stand_inside_a_sentence(page: Page) -> None:
    for line in page.body.splitlines():
        if "[[" in line and "[[figure " not in line:
            assert DIRECTIVE.fullmatch(line), line


@each_page
def test_lists_name_terms_that_exist_and_have_a_limit(page: Page) -> None:
    for directive in directives(page):
        if directive.name == "list":
            arguments = dict(directive.arguments)
            assert 1 <= int(arguments.pop("limit")[0]) <= 10
            assert arguments
            for key, values in arguments.items():
                assert set(values) <= terms(LIST_VOCABULARIES[key]), directive


@each_page
def test_figures_and_topics_exist(page: Page) -> None:
    for directive in directives(page):
        if directive.name == "figure":
            assert set(directive.arguments["key"]) <= facts()["keys"]
        if directive.name == "figures":
            assert set(directive.arguments["topic"]) <= facts()["topics"]


@each_page
def test_a_list_never_opens_a_page_or_follows_a_heading_unexplained(page: Page) -> None:
    blocks = [block for block in page.body.split("\n\n") if block.strip()]
    for before, block in pairwise(blocks):
        if block.strip().startswith("[[list"):
            assert not HEADING.match(before.strip()), block


def test_guides_that_can_answer_from_the_directory_do() -> None:
    silent = {page.file.name for page in pages() if not directives(page)}
    assert silent == TEXT_ONLY


def test_every_topic_of_figures_is_shown_on_the_page_of_figures() -> None:
    for page in pages():
        if page.file.name == "angka.md":
            shown = {value for directive in directives(page) for value in directive.arguments.get("topic", ())}
            assert shown == facts()["topics"]


@each_page
def test_links_into_the_directory_name_pages_that_are_built(page: Page) -> None:
    services = {f"layanan/{key.replace('_', '-')}.html" for key in terms("service_types")}
    types = {f"jenis/{key.replace('_', '-')}.html" for key in terms("partner_types")}
    targets = {link.partition("?")[0] for link in page.links if not link.endswith(".md")}
    assert targets <= DIRECTORY_PAGES | services | types
