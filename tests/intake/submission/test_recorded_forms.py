"""Forty-two recorded forms: each becomes a small edit that keeps every other byte, or a kind answer."""

from __future__ import annotations

import difflib
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.intake import load
from generator.intake.editing.formatting import Formatter
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.submission.forms import load_forms
from generator.intake.submission.outcome import Edit, Outcome, Refusal
from generator.intake.submission.payload import Issue, read_issue
from generator.intake.submission.taking import take_in
from generator.rendering.reports.submission_words import WORDS
from generator.site.command_line import main

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).parent
PAYLOADS = sorted((HERE / "payloads").glob("*.json"))
TODAY = date(2026, 11, 21)

NEW_CHECK = "  verified: {on: 2026-11-20, by: Bapas Contoh Hulu, method: office}   # berita"

# File, number of lines taken out, lines put in.
EDITS = {
    "good-phone": (2, ['  - number: "+622155500199"   # loket', NEW_CHECK]),
    "good-whatsapp-mobile": (
        2,
        [
            '  - {number: "+6281200000001", type: whatsapp, consent: {on: 2026-11-01, by: Bapas Contoh Hulu}}',
            NEW_CHECK,
        ],
    ),
    "good-first-phone": (
        4,
        [
            "  phones:",
            '    - {number: "+622155500106"}',
            "    on: 2026-11-19",
            "    by: Bapas Contoh Muara",
            "    method: office",
        ],
    ),
    "good-email": (1, ["  email: kantor.hulu@example.org"]),
    "good-website-public-source": (
        1,
        [
            "  website: https://example.org/hulu-baru",
            (
                "  verified: {on: 2026-11-19, by: directory editors, method: public_source, "
                "source: https://example.org/berita-baru}   # berita"
            ),
        ],
    ),
    "good-address-of-two-places": (
        5,
        [
            '      address: "Jalan Muara Baru 7: lantai 2 # belakang pasar"',
            "    on: 2026-11-20",
            "    by: Bapas Contoh Hulu",
            "    method: office",
        ],
    ),
    "good-hours": (
        2,
        [
            (
                "  - {key: kantor, regency: Kabupaten Banyumas, address: Jalan Contoh 1, "
                'hours: [{days: Senin-Kamis, open: "08:00", close: "16:00"}, '
                '{days: Jumat, open: "08:00", close: "15:30"}]}   # pindah 2024'
            ),
            NEW_CHECK,
        ],
    ),
    "good-english-summary": (
        5,
        [
            "  summary: {id: Kantor contoh di muara., en: Example office at the mouth of the river.}",
            "    on: 2026-11-20",
            "    by: Bapas Contoh Hulu",
            "    method: office",
        ],
    ),
    "good-area": (
        1,
        ["  service_area: [Kabupaten Banyumas, Kabupaten Cilacap, Kabupaten Kebumen]", NEW_CHECK],
    ),
    "good-next-step-of-program": (
        2,
        [
            "  next_step: Telepon dulu. Tanyakan jadwal.",
            "  verified: {on: 2026-11-20, by: Bapas Contoh Hulu, method: office}",
        ],
    ),
    "phone-odd-dashes": (2, ['  - number: "+622155500177"   # loket', NEW_CHECK]),
    "phone-fullwidth-digits": (2, ['  - number: "+622155500178"   # loket', NEW_CHECK]),
    "hostile-anchor": (1, ['  next_step: "&a *a !!python/object:os.system"', NEW_CHECK]),
    "hostile-nul-and-bidi": (2, ["  email: kulah@example.org", NEW_CHECK]),
    "hostile-yaml-in-address": (
        2,
        [
            (
                "  - {key: kantor, regency: Kabupaten Banyumas, "
                "address: \"Jalan 1}, phones: [{number: '021 5550-0666'}], x: {a: b #\"}   # pindah 2024"
            ),
            NEW_CHECK,
        ],
    ),
    "wrong-language-choices": (2, ['  - number: "+622155500115"   # loket', NEW_CHECK]),
}

ADDED = {
    "good-new-partner": ("partners.yml", "griya-abhipraya-contoh"),
    "good-new-program": ("programs.yml", "pelatihan-jahit-contoh"),
    "phone-autocapital-region": ("partners.yml", "bengkel-las-contoh-jaya"),
    "hostile-name-of-a-commit-word": ("partners.yml", "hapus-bapas-contoh-hulu-pengelola-1"),
}

REFUSED = {
    "missing-what-is-right": [("missing", "new")],
    "missing-several": [
        ("missing", field) for field in ("type", "summary", "regency", "checked_on", "checked_by", "checked_how")
    ]
    + [("promise", "promise")],
    "missing-number-of-two": [("which-number", "old")],
    "missing-consent": [("consent-missing", "consent_by")],
    "missing-source": [("source-missing", "source")],
    "unknown-record": [("unknown-record", "record")],
    "ambiguous-region": [("ambiguous-region", "regency")],
    "already-there": [("already-there", "name")],
    "same-as-now": [("nothing-new", "")],
    "something-else": [("by-hand", "part")],
    "harm": [("harm-received", "")],
    "hostile-heading": [("repeated", "record")],
    "hostile-path": [("unknown-record", "record")],
}

BY_THE_GATE = {
    "hostile-html": {"html"},
    "hostile-huge": {"too-long"},
    "hostile-link": {"bad-web-address"},
    "hostile-identity-number": {"identity-number"},
}

OTHERS = {"good-phone-of-two", "good-closing", "hostile-yaml", "not-a-form", "no-body"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "directory", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "content" / "vocabulary", tmp_path / "content" / "vocabulary")
    shutil.copytree(ROOT / ".github" / "ISSUE_TEMPLATE", tmp_path / ".github" / "ISSUE_TEMPLATE")
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n")
    return tmp_path


def recorded(name: str) -> Issue:
    return read_issue((HERE / "payloads" / f"{name}.json").read_bytes())


def taken(project: Path, name: str) -> Outcome:
    outcome = take_in(project, recorded(name), TODAY)
    assert outcome is not None
    return outcome


def edited(project: Path, name: str) -> Edit:
    outcome = taken(project, name)
    assert isinstance(outcome, Edit), outcome
    return outcome


def differing_lines(before: bytes, after: bytes) -> tuple[list[str], list[str]]:
    """Return the lines taken out and the lines put in."""
    found = list(difflib.ndiff(before.decode().splitlines(), after.decode().splitlines()))
    return [line[2:] for line in found if line[0] == "-"], [line[2:] for line in found if line[0] == "+"]


def test_every_recorded_form_has_its_story() -> None:
    assert {path.stem for path in PAYLOADS} == {*EDITS, *ADDED, *REFUSED, *BY_THE_GATE, *OTHERS}
    assert len(PAYLOADS) >= 30


@pytest.mark.parametrize("name", EDITS)
def test_a_form_changes_its_lines_and_no_other_byte(project: Path, name: str) -> None:
    edit = edited(project, name)
    gone, new = differing_lines((project / edit.path).read_bytes(), edit.content)
    count, wanted = EDITS[name]
    assert new == wanted
    assert len(gone) == count


@pytest.mark.parametrize("name", ADDED)
def test_a_new_record_is_put_in_and_no_other_byte_changes(project: Path, name: str) -> None:
    path, slug = ADDED[name]
    edit = edited(project, name)
    assert (edit.path, edit.slug) == (path, slug)
    gone, new = differing_lines((project / path).read_bytes(), edit.content)
    assert gone == []
    assert f"- slug: {slug}" in new


@pytest.mark.parametrize("name", [*EDITS, *ADDED, "good-phone-of-two", "good-closing", "hostile-yaml"])
def test_every_edit_passes_the_gate_and_changes_one_record(project: Path, name: str) -> None:
    edit = edited(project, name)
    before = {entry.record.slug: entry.record for entry in load(project, TODAY).entries}
    (project / edit.path).write_bytes(edit.content)
    loaded = load(project, TODAY)
    assert not loaded.report.has_errors
    after = {entry.record.slug: entry.record for entry in loaded.entries}
    assert {slug for slug in {*before, *after} if before.get(slug) != after.get(slug)} == {edit.slug}
    yaml.safe_load(edit.content)


@pytest.mark.parametrize("name", REFUSED)
def test_a_form_that_cannot_be_used_says_why(project: Path, name: str) -> None:
    outcome = taken(project, name)
    assert isinstance(outcome, Refusal)
    assert [(trouble.key, trouble.at) for trouble in outcome.troubles] == REFUSED[name]


@pytest.mark.parametrize("name", BY_THE_GATE)
def test_the_gate_answers_for_what_may_not_stand_in_a_record(project: Path, name: str) -> None:
    outcome = taken(project, name)
    assert isinstance(outcome, Refusal)
    assert {problem.rule for problem in outcome.problems} == BY_THE_GATE[name]


def test_a_record_in_one_line_is_spread_out_and_keeps_its_comment(project: Path) -> None:
    edit = edited(project, "good-phone-of-two")
    gone, new = differing_lines((project / edit.path).read_bytes(), edit.content)
    assert len(gone) == 1
    assert new[0] == "- slug: bengkel-contoh  # satu baris"
    assert '    - {number: "+622155500105"}' in new


@pytest.mark.parametrize("name", ["not-a-form", "no-body"])
def test_other_issues_are_left_alone(project: Path, name: str) -> None:
    assert take_in(project, recorded(name), TODAY) is None


@pytest.mark.parametrize("name", ["good-phone", "good-address-of-two-places", "good-new-partner", "good-closing"])
def test_line_ends_marks_and_a_missing_last_newline_stay(project: Path, name: str) -> None:
    path = project / "partners.yml"
    plain = edited(project, name).content
    odd = path.read_bytes().rstrip(b"\n").replace(b"\n", b"\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + odd)
    found = edited(project, name).content
    assert found.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in found.replace(b"\r\n", b"")
    assert not found.endswith(b"\n")
    assert found[3:].replace(b"\r\n", b"\n") == plain.rstrip(b"\n")


@pytest.mark.slow
@pytest.mark.parametrize("name", [*EDITS, *ADDED, "good-phone-of-two", "good-closing"])
def test_a_tidy_file_stays_tidy(project: Path, name: str) -> None:
    knowledge = load(project, TODAY).knowledge
    formatters = {"partners.yml": Formatter(PARTNER, knowledge), "programs.yml": Formatter(PROGRAM, knowledge)}
    for path, formatter in formatters.items():
        (project / path).write_bytes(formatter.content((project / path).read_bytes()))
    edit = edited(project, name)
    assert formatters[edit.path].content(edit.content).decode() == edit.content.decode()


def test_an_open_list_gets_its_first_record(project: Path) -> None:
    (project / "programs.yml").write_text("# Belum ada program.\n[]\n")
    edit = edited(project, "good-new-program")
    assert edit.content.startswith(b"# Belum ada program.\n- slug: pelatihan-jahit-contoh\n")


def test_a_new_record_goes_into_the_file_of_its_province(project: Path) -> None:
    (project / "partners.d").mkdir()
    records = (project / "partners.yml").read_text().split("- slug: bapas-contoh-muara")
    (project / "partners.yml").write_text(records[0])
    (project / "partners.d" / "jawa-tengah.yml").write_text("- slug: bapas-contoh-muara" + records[1])
    assert edited(project, "good-new-partner").path == "partners.d/jawa-tengah.yml"


# ---- the command


def run(project: Path, payload: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    monkeypatch.chdir(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795255200")
    return main(["intake", str(payload), *more])


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda path: path.stem)
def test_the_command_writes_an_edit_or_an_answer(
    project: Path, payload: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {name: (project / name).read_bytes() for name in ("partners.yml", "programs.yml")}
    code = run(project, payload, monkeypatch)
    said = capsys.readouterr()
    changed = {name for name, content in before.items() if (project / name).read_bytes() != content}
    assert (code, len(changed)) in {(0, 1), (1, 0)}
    assert said.out or said.err
    assert "Traceback" not in said.out + said.err


def test_a_commit_message_begins_with_what_changes(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, HERE / "payloads" / "good-phone.json", monkeypatch) == 0
    subject, blank, *body = capsys.readouterr().out.splitlines()
    assert subject == "Betulkan Balai Pemasyarakatan Contoh Hulu: telepon"
    assert blank == ""
    assert "Dari isian #101." in body


def test_a_hostile_name_cannot_become_a_word_of_a_commit(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, HERE / "payloads" / "hostile-name-of-a-commit-word.json", monkeypatch) == 0
    subject = capsys.readouterr().out.splitlines()[0]
    assert subject == "Mitra baru: Hapus bapas-contoh-hulu pengelola 1"


def test_a_dry_run_shows_and_writes_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / "partners.yml").read_bytes()
    assert run(project, HERE / "payloads" / "good-email.json", monkeypatch, "--dry-run") == 0
    assert "+  email: kantor.hulu@example.org" in capsys.readouterr().out
    assert (project / "partners.yml").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"issue": 5}',
        b'{"title": "x"}',
        b'{"body": null}',
        b'{"body": 5, "number": true, "created_at": "yesterday"}',
        b'{"body": "' + b"a" * 80_000 + b'"}',
        b" " * (3 * 1024 * 1024),
    ],
    ids=lambda content: str(content[:20]),
)
def test_whatever_is_not_an_issue_is_refused_in_words(
    project: Path, content: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    payload = project / "issue.json"
    payload.write_bytes(content)
    assert run(project, payload, monkeypatch) == 1
    said = capsys.readouterr()
    assert said.err
    assert "Traceback" not in said.err


def test_a_missing_file_is_wrong_usage(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(project, project / "tidak-ada.json", monkeypatch) == 2


def test_every_sentence_exists_in_both_languages_with_the_same_facts() -> None:
    def facts(words: str) -> set[str]:
        return {part.split("}")[0] for part in words.split("{")[1:]}

    assert {
        key for key, words in WORDS.items() if set(words) != {"id", "en"} or facts(words["id"]) != facts(words["en"])
    } == set()


# ---- anything at all

SOME_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=st.sampled_from(["Telepon", "Surel (e-mail)", "Alamat", "Jam buka", "Nama", "Ringkasan"]), new=SOME_TEXT)
def test_any_text_becomes_a_sound_edit_or_an_answer(project: Path, part: str, new: str) -> None:
    form = next(form for form in load_forms(project) if form.name == "11-betulkan")
    given_answers = {
        "record": "bapas-contoh-hulu",
        "part": part,
        "new": new,
        "promise": "- [x] ya",
    }
    body = "\n\n".join(f"### {field.label}\n\n{given_answers.get(field.id, '_No response_')}" for field in form.fields)
    outcome = take_in(project, Issue("", body, None, None), TODAY)
    assert outcome is not None
    if isinstance(outcome, Edit):
        gone, _ = differing_lines((project / outcome.path).read_bytes(), outcome.content)
        assert len(gone) <= 3
        assert not outcome.revision.problems.has_errors
