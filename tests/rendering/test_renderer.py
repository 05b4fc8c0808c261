"""Keys say exactly when bytes may differ."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from generator.model.partner import Agreement, Partner
from generator.model.program import Certificate, Eligibility, Intake, IntakeState, RequiredDocument, Schedule
from generator.model.record import Cost, Publish, Status
from generator.rendering.catalogue import LOCALE
from generator.rendering.renderer import Renderer
from generator.rendering.templates.by_language import THEME_PAGES
from generator.text.languages import ENGLISH, INDONESIAN, Language
from generator.views.plan import Site
from generator.views.site import plan_site
from tests.builders import CHECKED, TODAY, a_location, a_partner, a_phone, a_program, a_site, some_settings, text
from tests.rendering.printing import a_renderer, keys_and_files

BAPAS = a_partner(
    "bapas-contoh", type="bapas", phones=(a_phone(),), services=("reporting_post",), service_area=("33.01", "33.71")
)
GROUP = a_partner("kelompok", bapas="bapas-contoh", services=("housing",), also_known_as=("Nama lain",))
HOST = a_partner("tuan-rumah", type="employer", locations=(a_location("51.01"),))
GUEST = a_partner(
    "tamu", locations=(a_location("33.02", hosted_by="tuan-rumah"),), parent="tuan-rumah", service_area=("33",)
)
COURSE = a_program("kursus", provider="kelompok", partners=("tuan-rumah",), skills=("sewing",))
RECORDS = (BAPAS, GROUP, HOST, GUEST, COURSE)


def site_with(*records: Partner) -> Site:
    changed = {record.slug: record for record in records}
    return a_site(*[changed.pop(record.slug, record) for record in RECORDS], *changed.values())


OWN_OF_PARTNERS: dict[str, object] = {
    "summary": text("Ringkasan baru."),
    "description": text("Uraian baru."),
    "next_step": text("Datang saja."),
    "agreement": Agreement("mou", "PAS-1", date(2025, 1, 2), date(2027, 1, 2)),
    "social": ("https://www.instagram.com/contoh",),
    "contact": text("Bagian pendaftaran"),
    "verified": replace(CHECKED, by="orang lain", source="https://contoh.example/sumber"),
    "parent": "tuan-rumah",
    "email": "surat@contoh.example",
    "website": "https://contoh.example/",
    "phones": (a_phone("+628155500199"),),
    "former_names": ("Nama dulu",),
}
OWN_OF_PROGRAMS: dict[str, object] = {
    "summary": text("Ringkasan baru."),
    "description": text("Uraian baru."),
    "next_step": text("Datang saja."),
    "how_to_apply": (text("Isi formulir."),),
    "documents": (RequiredDocument("ktp"),),
    "duration": text("Tiga bulan"),
    "schedule": Schedule(rolling=True),
    "intake": Intake(IntakeState.OPEN),
    "eligibility": Eligibility(min_age=18),
    "certificate": Certificate(text("Sertifikat")),
    "scheme": "atensi",
}


def _with_partner(name: str) -> Site:
    return site_with(replace(BAPAS, **{name: OWN_OF_PARTNERS[name]}))  # type: ignore[arg-type]


def _with_program(name: str) -> Site:
    return a_site(BAPAS, GROUP, HOST, GUEST, replace(COURSE, **{name: OWN_OF_PROGRAMS[name]}))  # type: ignore[arg-type]


EDITS: dict[str, Callable[[], Site]] = {
    "number of a bapas": lambda: site_with(replace(BAPAS, phones=None)),
    "name of a bapas": lambda: site_with(replace(BAPAS, name=text("Bapas Baru"))),
    "closed bapas": lambda: site_with(replace(BAPAS, status=Status.CLOSED)),
    "name of a provider": lambda: site_with(replace(GROUP, name=text("Kelompok Baru"))),
    "area of a provider": lambda: site_with(replace(GROUP, service_area=("ID",))),
    "place of a provider": lambda: site_with(replace(GROUP, locations=(a_location("51.02"),))),
    "kept back by a provider": lambda: site_with(replace(GROUP, publish=Publish(address=False, phone=False))),
    "name of a host": lambda: site_with(replace(HOST, name=text("Tuan Baru"))),
    "cost of a partner": lambda: site_with(replace(GUEST, cost=Cost("paid", amount=5000))),
    "services of a partner": lambda: site_with(replace(GROUP, services=("housing", "legal_aid"))),
    "new record": lambda: site_with(a_partner("anyar", service_area=("ID",), services=("housing",))),
    "new check": lambda: site_with(replace(GROUP, verified=replace(CHECKED, on=TODAY))),
    **{f"{name} of a partner": partial(_with_partner, name) for name in OWN_OF_PARTNERS},
    **{f"{name} of a program": partial(_with_program, name) for name in OWN_OF_PROGRAMS},
    "build date": lambda: replace(site_with(), today=TODAY + timedelta(days=1)),
    "half a year": lambda: replace(site_with(), today=TODAY + timedelta(days=200)),
    "name of the site": lambda: replace(site_with(), settings=replace(some_settings(), name="Nama Lain")),
}


@pytest.fixture(scope="module")
def before() -> dict[str, tuple[str, bytes]]:
    return dict(keys_and_files(site_with()))


@pytest.mark.parametrize("edit", EDITS)
def test_changed_bytes_always_have_a_changed_key(edit: str, before: dict[str, tuple[str, bytes]]) -> None:
    after = keys_and_files(EDITS[edit]())
    stale = [
        path
        for path, (key, content) in after.items()
        if before.get(path, ("", b""))[0] == key and before[path][1] != content
    ]
    assert stale == []
    assert any(before.get(path, ("", b""))[1] != content for path, (_, content) in after.items())


def test_same_site_has_the_same_keys_and_bytes(before: dict[str, tuple[str, bytes]]) -> None:
    assert keys_and_files(site_with()) == before


def test_number_of_one_partner_touches_few_keys(before: dict[str, tuple[str, bytes]]) -> None:
    after = keys_of(a_renderer(site_with(replace(HOST, phones=(a_phone(),)))))
    changed = {path for path, key in after.items() if key != before.get(path, ("", b""))[0]}
    assert {"mitra/tuan-rumah.html", "mitra/tuan-rumah.vcf", "jenis/employer.html"} <= changed
    untouched = {"mitra/kelompok.html", "layanan/housing.html", "wilayah/jawa-contoh/kabupaten-awal.html", "index.html"}
    assert untouched.isdisjoint(changed)


def keys_of(renderer: Renderer) -> dict[str, str]:
    return {artifact.path: artifact.key for artifact in renderer.artifacts_of(plan_site(renderer.site))}


def test_changed_template_changes_the_keys_of_its_own_pages(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    shutil.copytree(THEME_PAGES, folder)
    renderer = a_renderer(site_with())
    before = keys_of(replace(renderer, pages_folder=folder))
    (folder / "home.html.jinja").write_text(
        (folder / "home.html.jinja").read_text("utf-8") + "\n<p>baru</p>\n", "utf-8"
    )
    after = keys_of(replace(renderer, pages_folder=folder))
    assert {path for path in after if after[path] != before[path]} == {"index.html", "en/index.html"}


def test_changed_part_changes_the_keys_of_all_that_use_it(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    shutil.copytree(THEME_PAGES, folder)
    renderer = a_renderer(site_with())
    before = keys_of(replace(renderer, pages_folder=folder))
    (folder / "row.html.jinja").write_text("<li>{{ row.slug }}</li>", "utf-8")
    after = keys_of(replace(renderer, pages_folder=folder))
    assert after["layanan/housing.html"] != before["layanan/housing.html"]


def test_changed_translation_changes_the_keys_of_its_language(tmp_path: Path) -> None:
    folder = tmp_path / "locale"
    shutil.copytree(LOCALE, folder)
    renderer = a_renderer(site_with())
    before = keys_of(replace(renderer, locale_folder=folder))
    file = folder / "en" / "LC_MESSAGES" / "messages.po"
    file.write_text(file.read_text("utf-8") + '\nmsgid "Never said before"\nmsgstr "Said now"\n', "utf-8")
    after = keys_of(replace(renderer, locale_folder=folder))
    changed = {path for path in after if after[path] != before[path]}
    assert "en/mitra/kelompok.html" in changed
    assert "mitra/kelompok.html" not in changed


def test_version_of_the_program_is_in_every_key() -> None:
    renderer = a_renderer(site_with())
    before, after = keys_of(renderer), keys_of(replace(renderer, version="2"))
    assert not [path for path in after if after[path] == before[path]]


def test_third_language_needs_no_code() -> None:
    pseudo = Language("su", "Basa Sunda", "su_ID", "su/")
    site = a_site(*RECORDS, settings=some_settings(INDONESIAN, ENGLISH, pseudo))
    files = {path: content.decode() for path, (_, content) in keys_and_files(site).items()}
    assert {path for path in files if path.startswith("su/")} == {
        path.replace("en/", "su/", 1) for path in files if path.startswith("en/")
    }
    page = files["su/mitra/kelompok.html"]
    assert '<link rel="alternate" hreflang="en" href="https://contoh.example/jalan/en/mitra/kelompok.html">' in page
    assert 'href="../../en/mitra/kelompok.html"' in page
    assert '<span lang="id">' in page or 'lang="id"' in page


def test_page_for_a_wrong_address_is_linked_from_the_root() -> None:
    files = keys_and_files(a_site())
    content = files["404.html"][1].decode()
    assert "en/404.html" not in files
    assert 'href="/jalan/"' in content
    assert 'href="/jalan/en/"' in content
