"""Correcting a record from its page: the form opens filled in, or the same text goes by WhatsApp or e-mail."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.intake.submission.answers import read_answers
from generator.intake.submission.forms import load_forms
from tests.conftest import OncePerRun, run_generator
from tests.site.a_repository import ROOT, Story, partner

SCRIPT = "<script>alert(1)</script>"


def make_directory(folder: Path) -> None:
    """Build a site with one Bapas that can be written to and one that cannot."""
    story = Story(folder)
    for name in ("mkdocs.yml", "generator", "partners.yml", "programs.yml"):
        target = folder / name
        target.unlink(missing_ok=True)
    shutil.copytree(ROOT / "content", folder / "content", dirs_exist_ok=True)
    (folder / "generator").symlink_to(ROOT / "generator")
    story.write("mkdocs.yml", (ROOT / "mkdocs.yml").read_text())
    agreed = "consent: {on: 2026-01-01, by: Kantor Contoh}"
    chat = f'  phones:\n  - {{number: "+62 812 0000 0001", type: whatsapp, {agreed}}}\n  email: a@example.org\n'
    reachable = (
        partner("kantor-a").split("  phones:")[0] + chat + "  verified:" + partner("kantor-a").split("verified:")[1]
    )
    story.write("partners.yml", reachable + partner("kantor-b"))
    story.write("programs.yml", "[]\n")
    run_generator("build", "--site-dir", folder / "site", cwd=folder)


@pytest.fixture(scope="session")
def small_site(once_per_run: OncePerRun) -> str:
    """The address of that site, opened from a folder."""
    return (once_per_run("correction", make_directory) / "site").as_uri()


def message_in(link: str) -> str:
    return parse_qs(urlsplit(link).query)["text"][0]


def test_the_page_of_a_record_opens_the_form_for_that_record(small_site: str, page: Page) -> None:
    page.goto(f"{small_site}/mitra/kantor-b.html")
    page.get_by_role("link", name="Betulkan").first.click()
    link = page.get_by_role("link", name="Betulkan sesuatu").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query) == {"template": ["11-betulkan.yml"], "record": ["kantor-b"]}


def test_without_an_account_the_same_text_goes_to_the_office(small_site: str, page: Page) -> None:
    page.goto(f"{small_site}/ralat.html?catatan=kantor-a&kantor=kantor-a")
    page.get_by_label("Yang benar").fill("021 5550 0123 & # ?")
    chat = page.locator("[data-correction-whatsapp]").get_attribute("href") or ""
    assert chat.startswith("https://wa.me/6281200000001?text=")
    answers = read_answers(message_in(chat), load_forms(ROOT))
    assert answers is not None
    assert (answers.form.name, dict(answers.by_id)) == (
        "11-betulkan",
        {"record": "kantor-a", "part": "Telepon", "new": "021 5550 0123 & # ?"},
    )
    mail = page.locator("[data-correction-mail]").get_attribute("href") or ""
    assert unquote(urlsplit(mail).path) == "a@example.org"
    assert parse_qs(urlsplit(mail).query)["body"] == [message_in(chat)]


def test_an_office_without_a_number_is_named_and_the_reader_chooses_to_whom(small_site: str, page: Page) -> None:
    page.goto(f"{small_site}/en/ralat.html?catatan=kantor-b&kantor=kantor-b")
    expect(page.get_by_role("link", name="kantor-b")).to_have_attribute("href", "mitra/kantor-b.html")
    assert (page.locator("[data-correction-whatsapp]").get_attribute("href") or "").startswith("https://wa.me/?text=")


@pytest.mark.parametrize("hostile", [SCRIPT, "../../etc", "javascript:alert(1)", "a" * 500, "Kantor-A", "kantor-a&x=1"])
def test_hostile_addresses_fill_in_nothing(small_site: str, page: Page, hostile: str) -> None:
    page.goto(f"{small_site}/ralat.html")
    page.evaluate("words => { location.search = '?catatan=' + encodeURIComponent(words) }", hostile)
    page.wait_for_load_state()
    expect(page.get_by_label("Catatan yang mana")).to_have_value("")
    assert "record=" not in (page.get_by_role("link", name="Betulkan sesuatu").get_attribute("href") or "")


def test_without_javascript_the_forms_are_plain_links(small_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(javascript=False)
    page.goto(f"{small_site}/ralat.html?catatan=kantor-a")
    assert page.locator("[data-correction-forms] a").count() == 5
    expect(page.locator("[data-correction]")).to_be_hidden()
    expect(page.get_by_role("link", name="Cari Bapas")).to_be_visible()
