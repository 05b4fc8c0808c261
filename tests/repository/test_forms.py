"""The forms: valid for GitHub, the same fields in both languages, choices the directory knows."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.intake.submission.corrections import PARTS
from generator.intake.submission.forms import FOLDER, KINDS, Form, load_forms
from generator.model.directory import Directory
from generator.model.fact import Facts
from generator.model.region import Gazetteer
from generator.model.settings import SiteSettings
from generator.model.vocabulary import Vocabularies
from generator.rendering.catalogue import translate
from generator.text.languages import ENGLISH, INDONESIAN
from generator.views import correction
from generator.views.plan import Site
from tests.architecture.sources import ROOT

FILES = sorted((ROOT / FOLDER).glob("[0-9]*.yml"))
FORMS = {form.name: form for form in load_forms(ROOT)}
VOCABULARY_OF = {
    "type": "partner_types",
    "services": "service_types",
    "skills": "skills",
    "stages": "stages",
    "cost": "costs",
    "checked_how": "verification",
}
PERSONAL = re.compile(r"\b(?:NIK|KTP|tanggal lahir|birth|nama Anda|your name|alamat rumah)\b", re.IGNORECASE)


def written(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text()))


def pairs() -> list[tuple[Form, Form]]:
    return [(FORMS[name], FORMS[other]) for name, other, _ in correction.FORMS]


def test_every_form_is_known_by_its_kind_and_language() -> None:
    assert {path.stem for path in FILES} == set(KINDS) == set(FORMS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_form_keeps_githubs_rules(path: Path) -> None:
    form = written(path)
    assert set(form) == {"name", "description", "title", "labels", "body"}
    assert 3 < len(form["name"]) <= 255
    assert 3 <= len(form["description"]) <= 200
    inputs = [part for part in form["body"] if part["type"] != "markdown"]
    assert {part["type"] for part in inputs} <= {"input", "textarea", "dropdown", "checkboxes"}
    ids = [part["id"] for part in inputs]
    labels = [part["attributes"]["label"] for part in inputs]
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert all(re.fullmatch(r"[a-z_]+", part_id) for part_id in ids)
    for part in inputs:
        options = [o["label"] if isinstance(o, dict) else o for o in part["attributes"].get("options", [])]
        assert len(set(options)) == len(options)
        assert all(isinstance(option, str) and option.lower() != "none" for option in options)


@pytest.mark.parametrize(("indonesian", "english"), pairs(), ids=lambda form: form.name)
def test_both_languages_ask_for_the_same(indonesian: Form, english: Form) -> None:
    def shape(form: Form) -> list[tuple[str, bool, int]]:
        return [(field.id, field.is_required, len(field.options)) for field in form.fields]

    assert (indonesian.kind, indonesian.language, english.language) == (english.kind, "id", "en")
    assert shape(indonesian) == shape(english)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.name)
def test_every_choice_is_a_term_in_the_forms_language(form: Form) -> None:
    for field in form.fields:
        name = VOCABULARY_OF.get(field.id)
        if name is None or not field.options:
            continue
        terms = yaml.safe_load((ROOT / "content" / "vocabulary" / f"{name}.yml").read_text())
        assert set(field.options) <= {term["label"][form.language] for term in terms}, field.id


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.name)
def test_no_form_asks_for_personal_data(form: Form) -> None:
    asked = [field.label for field in form.fields if field.id != "promise"]
    assert [label for label in asked if PERSONAL.search(label)] == []
    assert "promise" in form.labels


@pytest.fixture
def site() -> Site:
    """A site without records: only its words are asked for."""
    settings = SiteSettings("Contoh", "https://contoh.example/", "https://contoh.example/r", (INDONESIAN, ENGLISH))
    nothing = Directory({}, {}, Vocabularies({}), Gazetteer({}), {})
    return Site(nothing, settings, date(2026, 11, 21), Facts({}, {}, ()), translate=translate)


@pytest.mark.parametrize("form", [form for form in FORMS.values() if form.kind == "correction"], ids=lambda f: f.name)
def test_the_correction_page_says_what_its_form_says(form: Form, site: Site) -> None:
    options = next(field.options for field in form.fields if field.id == "part")
    assert options == correction.parts_in(site, form.language)
    assert len(options) == len(PARTS)
    assert set(correction.headings_in(site, form.language)) <= set(form.labels.values())


@pytest.mark.parametrize("place", range(len(correction.FORMS)))
def test_the_correction_page_leads_to_the_forms_by_their_fields(place: int, site: Site) -> None:
    indonesian, english, field = correction.FORMS[place]
    for name in (indonesian, english):
        form = FORMS[name]
        assert not field or field in form.labels
        assert written(ROOT / FOLDER / f"{name}.yml")["name"] == correction.form_names_in(site, form.language)[place]
