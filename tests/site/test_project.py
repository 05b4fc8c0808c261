"""A project is the folder in which its configuration stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.project import Project, UsageError


def test_a_linked_configuration_speaks_of_the_folder_of_the_link(tmp_path: Path) -> None:
    kept, folder = tmp_path / "kept.yml", tmp_path / "proyek"
    kept.write_text("site_name: Jalan Pulang\n")
    folder.mkdir()
    (folder / "mkdocs.yml").symlink_to(kept)
    expected = Project(folder.resolve(), folder.resolve() / "mkdocs.yml")
    assert Project.at(folder) == expected
    assert Project.at(tmp_path, folder / "mkdocs.yml") == expected


def test_a_project_has_one_name_whichever_way_leads_to_it(tmp_path: Path) -> None:
    folder, way = tmp_path / "proyek", tmp_path / "jalan"
    folder.mkdir()
    (folder / "mkdocs.yml").touch()
    way.symlink_to(folder)
    assert Project.at(way) == Project.at(folder)


def test_without_a_configuration_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"mkdocs\.yml"):
        Project.at(tmp_path)
    with pytest.raises(UsageError, match=r"lain\.yml"):
        Project.at(tmp_path, tmp_path / "lain.yml")
