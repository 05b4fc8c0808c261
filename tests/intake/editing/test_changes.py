"""One file or one for each province: the directory stays the same, and so does every comment."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.intake import Loaded, load
from generator.intake.editing import changes
from generator.intake.editing.changes import TooLargeError, apply_changes, format_files, join_files, split_files
from generator.intake.sample import write_sample

DAY = date(2026, 6, 1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_sample(150, tmp_path)
    return tmp_path


def sound(root: Path) -> Loaded:
    read = load(root, DAY)
    assert read.directory is not None
    return read


def test_splitting_and_joining_change_nothing_but_the_files(project: Path) -> None:
    texts = {name: (project / name).read_bytes() for name in ("partners.yml", "programs.yml")}
    before = sound(project)

    apply_changes(project, split_files(project, before))
    parts = sorted(file.stem for file in (project / "partners.d").iterdir())
    between = sound(project).directory
    again = split_files(project, sound(project))
    apply_changes(project, join_files(project))

    assert between == before.directory
    assert "jawa-barat" in parts
    assert len(parts) > 10
    assert again == {}
    assert {name: (project / name).read_bytes() for name in texts} == texts
    assert not (project / "partners.d").exists()


def test_comments_move_with_their_record(project: Path) -> None:
    file = project / "partners.yml"
    text = file.read_text("utf-8").replace("\n- slug: contoh-bapas", "\n# kantor pertama\n- slug: contoh-bapas", 1)
    file.write_text(text, "utf-8")

    apply_changes(project, split_files(project, sound(project)))

    found = [part for part in (project / "partners.d").iterdir() if "# kantor pertama\n- slug" in part.read_text()]
    assert len(found) == 1


def test_parts_tell_editors_where_the_schema_is(project: Path) -> None:
    file = project / "partners.yml"
    text = "# yaml-language-server: $schema=docs/schema/partners.json\n" + file.read_text("utf-8")
    file.write_text(text, "utf-8")

    apply_changes(project, split_files(project, sound(project)))
    parts = [part.read_text("utf-8").splitlines()[0] for part in (project / "partners.d").iterdir()]
    apply_changes(project, join_files(project))

    assert set(parts) == {"# yaml-language-server: $schema=../docs/schema/partners.json"}
    assert file.read_text("utf-8") == text


def test_only_untidy_files_are_formatted(project: Path) -> None:
    file = project / "programs.yml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    changed = format_files(project, sound(project).knowledge)

    assert list(changed) == ["programs.yml"]
    assert b"\r" not in (changed["programs.yml"] or b"")


def test_a_file_too_large_is_not_joined(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apply_changes(project, split_files(project, sound(project)))
    monkeypatch.setattr(changes, "MAX_FILE_BYTES", 10_000)

    with pytest.raises(TooLargeError) as refused:
        join_files(project)

    assert refused.value.name == "partners.yml"


def test_a_disk_that_cannot_be_written_loses_nothing(project: Path) -> None:
    new = split_files(project, sound(project))
    (project / "partners.d").write_text("a file where a folder should be")

    with pytest.raises(OSError, match=r"partners\.d"):
        apply_changes(project, new)

    assert (project / "partners.yml").read_text("utf-8").count("- slug:") == 66
