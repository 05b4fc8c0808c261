"""What a review says about real git histories: exactly what changed, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.intake import record_files
from generator.intake.pieces import Outcome, read_piece
from generator.rendering.reports.problems import message
from generator.rendering.reports.review import Review, Teller
from generator.site.project import UsageError
from generator.site.reviewing import released_slugs, review_versions
from generator.views.review.comparison import Flag, RecordChange, What
from tests.site.a_repository import REGENCIES, Story, partner, program

TODAY = date(2026, 11, 21)
OFFICES = [f"kantor-{letter}" for letter in "abcdefgh"]


@pytest.fixture
def story(tmp_path: Path) -> Story:
    told = Story(tmp_path)
    told.commit("Awal", partners="".join(map(partner, OFFICES)), programs=program("bimbingan-a", "kantor-a"))
    return told


def review(story: Story, base: str = "HEAD~1", head: str = "HEAD") -> Review:
    return review_versions(story.folder, base, head, TODAY).review


def told(story: Story, language: str = "id", base: str = "HEAD~1", head: str = "HEAD") -> str:
    reviewed = review_versions(story.folder, base, head, TODAY)
    known = reviewed.knowledge
    teller = Teller(known.vocabularies, known.gazetteer, language, lambda problem: message(problem, language))
    return teller.markdown(reviewed.review)


def one(found: Review) -> RecordChange:
    assert len(found.changes) == 1
    return found.changes[0]


def fields(change: RecordChange) -> list[str]:
    return [".".join(field.path) for field in change.fields]


def edit(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def number_of(slug: str) -> str:
    return f"+62 21 5550 {abs(sum(map(ord, slug))) % 10000:04d}"


# ---- the twelve histories


def test_a_swapped_phone_stands_first_and_asks_for_a_new_check(story: Story) -> None:
    story.commit(partners=edit(story.read(), number_of("kantor-c"), "+62 21 5550 9999"))
    change = one(review(story))
    assert (change.what, change.slug) == (What.CHANGED, "kantor-c")
    assert [(field.before[0][0], field.after[0][0], field.is_sensitive) for field in change.fields] == [
        (number_of("kantor-c").replace(" ", ""), "+622155509999", True)
    ]
    assert change.flags == (Flag.VERIFY_AGAIN,)
    summary = told(story)
    assert summary.index("Periksa berdua") < summary.index("### Berubah")
    assert "`+622155509999 (telepon)`" in summary


def test_a_swapped_phone_with_a_new_check_is_not_held_up(story: Story) -> None:
    changed = edit(story.read(), number_of("kantor-c"), "+62 21 5550 9999")
    record = next(piece for piece in changed.split("- slug: ") if piece.startswith("kantor-c"))
    story.commit(partners=changed.replace(record, record.replace("2026-10-01", "2026-11-20")))
    change = one(review(story))
    assert change.flags == ()
    assert fields(change) == ["verified.on", "phones.+622155509999"]


def test_a_lookalike_that_shares_a_phone_is_pointed_out(story: Story) -> None:
    double = partner("kantor-aa", "Kantor Contoh AA", phone=number_of("kantor-b"))
    before = story.read()
    story.commit(partners=edit(before, "- slug: kantor-b", double + "- slug: kantor-b"))
    found = review(story)
    assert one(found).what is What.ADDED
    assert [(problem.rule, problem.facts["slug"]) for problem in found.problems] == [("shared-phone", "kantor-aa")]


def test_a_name_that_differs_by_one_letter_is_pointed_out(tmp_path: Path) -> None:
    story = Story(tmp_path)
    real = partner("bapas-merpati", "Bapas Merpati Raya")
    story.commit(partners=real, programs="[]\n")
    story.commit(partners=real + partner("bapas-merpatl", "Bapas Merpatl Raya"))
    found = review(story)
    assert one(found).slug == "bapas-merpatl"
    assert "near-equal-name" in {problem.rule for problem in found.problems}


def test_a_record_that_vanishes_needs_a_word(story: Story) -> None:
    pieces = re.split(r"(?=^- slug)", story.read(), flags=re.MULTILINE)
    story.commit(partners="".join(piece for piece in pieces if "kantor-d" not in piece))
    found = review(story)
    assert one(found).what is What.REMOVED
    assert found.has_errors
    assert "Hilang tanpa penjelasan" in told(story)


@pytest.mark.parametrize("word", ["Hapus: kantor-d", "hapus : kantor-c, kantor-d", "Remove: kantor-d"])
def test_a_record_may_go_when_a_commit_says_so(story: Story, word: str) -> None:
    pieces = re.split(r"(?=^- slug)", story.read(), flags=re.MULTILINE)
    story.commit(f"Rapikan\n\n{word}", partners="".join(piece for piece in pieces if "kantor-d" not in piece))
    found = review(story)
    assert one(found).what is What.REMOVED
    assert not found.has_errors


def test_a_removed_partner_that_a_program_needs_is_an_error(story: Story) -> None:
    pieces = re.split(r"(?=^- slug)", story.read(), flags=re.MULTILINE)
    story.commit("Hapus: kantor-a", partners="".join(piece for piece in pieces if "slug: kantor-a\n" not in piece))
    found = review(story)
    assert [(problem.rule, problem.mark.file) for problem in found.problems] == [("unknown-partner", "programs.yml")]


def test_a_renamed_slug_with_a_redirect_is_a_rename(story: Story) -> None:
    story.commit(partners=edit(story.read(), "- slug: kantor-h", "- slug: kantor-hilir\n  old_slugs: [kantor-h]"))
    change = one(review(story))
    assert (change.what, change.old_slug, change.flags) == (What.RENAMED, "kantor-h", ())
    assert fields(change) == ["old_slugs"]


def test_a_renamed_slug_without_a_redirect_would_die(story: Story) -> None:
    story.commit(partners=edit(story.read(), "- slug: kantor-h", "- slug: kantor-hilir"))
    found = review(story)
    change = one(found)
    assert (change.what, change.old_slug, change.flags) == (What.RENAMED, "kantor-h", (Flag.NO_REDIRECT,))
    assert found.has_errors
    assert "kesalahan: 1 · peringatan: 0" in told(story)


def test_numbers_taken_over_by_each_other_are_both_shown(story: Story) -> None:
    text = story.read()
    first, second = (re.escape(number_of(slug)) for slug in ("kantor-b", "kantor-c"))
    numbers = {number_of("kantor-b"): number_of("kantor-c"), number_of("kantor-c"): number_of("kantor-b")}
    story.commit(partners=re.sub(f"{first}|{second}", lambda found: numbers[found[0]], text))
    found = review(story)
    assert [(change.slug, fields(change)[0].split(".")[0]) for change in found.changes] == [
        ("kantor-b", "phones"),
        ("kantor-c", "phones"),
    ]
    assert "kesalahan: 0 · peringatan: 2" in told(story)


def test_many_lost_records_look_like_a_cut_file(story: Story) -> None:
    story.commit(partners="".join(partner(f"kantor-{number}", f"Kantor {number}") for number in range(30)))
    story.commit(partners="".join(partner(f"kantor-{number}", f"Kantor {number}") for number in range(20, 30)))
    assert "Mungkin berkasnya terpotong" in told(story)
    story.commit(partners="".join(partner(f"kantor-{number}", f"Kantor {number}") for number in range(25, 30)))
    assert "Mungkin berkasnya terpotong" not in told(story)


def test_reformatting_changes_nothing(story: Story) -> None:
    text = story.read().replace("  name: Kantor", '  name: "Kantor').replace("\n  summary", '"\n  summary')
    text = text.replace('regency: "33.02"', "regency: Kabupaten Banyumas").replace("+62 21 5550", "021-5550")
    text = text.replace("  phones:\n  - {number: ", "  phones:\n    - number: ").replace(
        '"}\n  verified', '"\n  verified'
    )
    story.commit(partners="# disusun ulang\n\n" + text.replace("\n", "\r\n"))
    found = review(story)
    assert (found.changes, found.problems, found.other_files) == ((), (), ())
    assert "Tidak ada isi catatan yang berubah" in told(story)


def test_five_hundred_records_in_another_order_change_nothing(tmp_path: Path) -> None:
    story = Story(tmp_path)
    records = [partner(f"kantor-{n:04d}", f"Kantor Contoh Nomor {n}", phone=f"+62 21 5550 {n:04d}") for n in range(500)]
    story.commit(partners="".join(records), programs="[]\n")
    story.commit(partners="".join(reversed(records)))
    found = review(story)
    assert (found.changes, found.problems) == ((), ())


def test_moving_records_to_files_by_province_changes_nothing(story: Story) -> None:
    pieces = re.split(r"(?=^- slug)", story.read(), flags=re.MULTILINE)[1:]
    story.write("partners.d/jawa-tengah.yml", "".join(pieces[:5]))
    story.commit(partners="".join(pieces[5:]))
    found = review(story)
    assert (found.changes, found.problems, found.other_files) == ((), (), ())


def test_a_record_that_moves_to_another_province_says_so(story: Story) -> None:
    text = story.read()
    record = next(piece for piece in text.split("- slug: ") if piece.startswith("kantor-e"))
    story.commit(partners=text.replace(record, record.replace('"33.02"', "Kota Yogyakarta")))
    change = one(review(story))
    assert [(".".join(field.path), field.is_sensitive) for field in change.fields] == [
        ("locations.kantor.regency", True)
    ]
    assert "`Kabupaten Banyumas` | `Kota Yogyakarta`" in told(story)


def test_a_merge_that_drops_a_field_is_caught(story: Story) -> None:
    base = story.git("rev-parse", "HEAD").strip()
    story.git("switch", "--quiet", "--create", "usulan")
    story.commit(partners=edit(story.read(), "Kantor Bambu B\n", "Kantor Bambu B\n  email: b@example.org\n"))
    story.git("switch", "--quiet", "main")
    newest = story.commit(
        partners=edit(story.read(), "Kantor Anggrek A\n", "Kantor Anggrek A\n  email: a@example.org\n")
    )
    story.git("merge", "--quiet", "--no-commit", "usulan", check=False)
    story.commit("Gabung", partners=story.read().replace("  email: a@example.org\n", ""))
    assert base != newest
    found = review(story, newest)
    assert [(change.slug, fields(change)) for change in found.changes] == [
        ("kantor-a", ["email"]),
        ("kantor-b", ["email"]),
    ]
    assert found.changes[0].fields[0].is_loss
    assert "Keterangan yang hilang" in told(story, base=newest)


def test_a_proposal_from_an_older_main_does_not_remove_what_came_since(story: Story) -> None:
    story.git("switch", "--quiet", "--create", "usulan")
    story.commit(partners=edit(story.read(), "Kantor Bambu B\n", "Kantor Bambu B\n  email: b@example.org\n"))
    story.git("switch", "--quiet", "main")
    story.commit(partners=story.read() + partner("kantor-z"))
    assert one(review(story, "main", "usulan")).slug == "kantor-b"


def test_an_account_in_running_text_stands_first(story: Story) -> None:
    asks = "  next_step: Transfer Rp50.000 ke rekening BRI 0000-01-000000-50-9 dulu.\n"
    story.commit(partners=edit(story.read(), "Kantor Bambu B\n", f"Kantor Bambu B\n{asks}"))
    change = one(review(story))
    assert [field.is_sensitive for field in change.fields] == [True]
    assert change.flags == (Flag.VERIFY_AGAIN,)


def test_conflict_markers_hide_no_record(story: Story) -> None:
    text = story.read()
    broken = edit(
        text, "  name: Kantor Cemara C\n", "<<<<<<< HEAD\n  name: Kantor Cemara C\n=======\n  name: X\n>>>>>>> x\n"
    )
    story.commit(partners=broken)
    found = review(story)
    assert found.changes == ()
    assert found.unreadable == ("kantor-c",)
    assert {problem.rule for problem in found.problems} == {"conflict-marker"}


# ---- what else a reviewer sees


def test_a_closed_record_is_a_change_not_a_loss(story: Story) -> None:
    story.commit(
        partners=edit(
            story.read(), "Kantor Hanjuang H\n", "Kantor Hanjuang H\n  status: closed\n  closed_on: 2026-11-01\n"
        )
    )
    found = review(story)
    assert fields(one(found)) == ["status", "closed_on"]
    assert not found.has_errors


def test_a_program_whose_provider_closes_is_pointed_out(story: Story) -> None:
    story.commit(
        partners=edit(
            story.read(), "Kantor Anggrek A\n", "Kantor Anggrek A\n  status: closed\n  closed_on: 2026-11-01\n"
        )
    )
    assert {problem.rule for problem in review(story).problems} == {"inactive-provider"}


def test_other_files_are_named(story: Story) -> None:
    story.write(".github/workflows/check.yml", "on: push\n")
    story.write("content/id/[x](javascript:1).md", "x\n")
    story.commit()
    assert review(story).other_files == (".github/workflows/check.yml", "content/id/[x](javascript:1).md")
    assert "`content/id/[x](javascript:1).md`" in told(story)


def test_a_symbolic_link_is_not_followed(story: Story) -> None:
    (story.folder / "partners.d").mkdir()
    (story.folder / "partners.d" / "x.yml").symlink_to("/etc/hostname")
    story.commit()
    found = review(story)
    assert (found.changes, found.other_files) == ((), ("partners.d/x.yml",))


@pytest.mark.parametrize(
    "name", ["--upload-pack=touch x", "-x", "$(touch x)", "main;touch x", "../main", "", "main --"]
)
def test_hostile_branch_names_are_only_names(story: Story, name: str) -> None:
    with pytest.raises(UsageError):
        review(story, name, "HEAD")
    assert not (story.folder / "x").exists()


def test_a_folder_without_git_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="not a git repository"):
        review_versions(tmp_path, "main", "HEAD", TODAY)


HOSTILE = [
    "`` ` <b>tebal</b>",
    "[klik](javascript:alert(1))",
    "@pengelola tolong gabung",
    "<!-- hilang",
    "| a | b |",
    "a \\| b",
    "http://jahat.example/x",
    "</code></pre><img src=x onerror=alert(1)>",
    "# Judul",
    "Fixes #1",
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", ["id", "en"])
def test_hostile_text_stays_text(story: Story, words: str, language: str) -> None:
    quoted = words.replace("'", "''")
    story.commit(
        partners=edit(story.read(), "Kantor Bambu B\n", f"Kantor Bambu B\n  next_step: '{quoted}'\n").replace(
            "name: Kantor Bambu B", f"name: '{quoted}'"
        )
    )
    outside = strip_code(told(story, language))
    for sign in ("<b>", "javascript:", "@pengelola", "<!--", "http://", "<img", "# Judul", "Fixes", "tebal", "| a |"):
        assert sign not in outside


def strip_code(markdown: str) -> str:
    """Return Markdown without its code spans, found as CommonMark finds them."""
    return re.sub(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)", "", markdown)


def test_every_table_row_has_four_cells(story: Story) -> None:
    story.commit(partners=edit(story.read(), "Jalan Contoh Nomor 1", r"'Jalan a | b \| c \\| d'"))
    rows = [line for line in told(story).splitlines() if line.startswith("|")]
    assert len(rows) == 3
    assert {len(re.split(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows} == {6}


def test_both_languages_say_the_same_things(story: Story) -> None:
    story.commit(partners=edit(story.read(), number_of("kantor-c"), "+62 21 5550 9999"))
    assert "from `+6221" in told(story, "en")
    assert "dari `+6221" in told(story, "id")


def test_a_long_text_shows_what_differs(story: Story) -> None:
    long = "Datang ke kantor contoh. " * 12
    text = edit(story.read(), "Kantor Bambu B\n", f"Kantor Bambu B\n  description: {long}Buka Senin.\n")
    story.commit(partners=text)
    story.commit(partners=text.replace("Buka Senin", "Buka Selasa"))
    line = next(line for line in told(story).splitlines() if "penjelasan" in line)
    assert "Senin" in line
    assert "Selasa" in line
    assert len(line) < 300


def test_ten_thousand_records_are_reviewed_by_reading_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story(tmp_path)
    records = [
        partner(f"kantor-{n:05d}", f"Kantor {n}", phone=f"+62 21 {5000000 + n}", regency=f'"{REGENCIES[n % 10]}"')
        for n in range(2_000)
    ]
    story.commit(partners="".join(records), programs="[]\n")
    story.commit(partners="".join(records).replace("+62 21 5001000", "+62 21 5999999"))
    counted = counting_reads(monkeypatch)
    assert one(review(story)).slug == "kantor-01000"
    assert counted() < 60


def counting_reads(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Count how many pieces of data files are parsed, the vocabularies aside."""
    reads: list[str] = []

    def counted(text: str, *arguments: Any) -> Outcome:
        if "slug:" in text:
            reads.append(text)
        return read_piece(text, *arguments)

    monkeypatch.setattr(record_files, "read_piece", counted)
    return lambda: len(reads)


def test_slugs_are_released_by_name_only() -> None:
    assert released_slugs("Rapikan\n\nHapus: kantor-a, kantor-b\nBukan Hapus: kantor-c") == {"kantor-a", "kantor-b"}
