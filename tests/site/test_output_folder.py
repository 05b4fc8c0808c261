"""A build must never be pointed at a folder it could harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.project import Project, UsageError
from generator.site.publishing.output_folder import checked_output


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "project"
    (root / "content").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: x\n")
    return Project.at(root)


@pytest.mark.parametrize("name", ["site", "out/deep", ".cache/preview/site", "../elsewhere"])
def test_ordinary_folders_are_fine(project: Project, name: str) -> None:
    assert checked_output(project.root / name, project) == (project.root / name).resolve()


@pytest.mark.parametrize("name", [".", "..", "content", "content/id", "generator", "tests/x", ".git", ".cache", "/"])
def test_folders_that_hold_other_things_are_refused(project: Project, name: str) -> None:
    with pytest.raises(UsageError, match="Pakai folder lain"):
        checked_output(project.root / name, project)


def test_home_and_above_are_refused(project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "ani"))
    (tmp_path / "home" / "ani").mkdir(parents=True)
    for folder in (tmp_path / "home" / "ani", tmp_path / "home"):
        with pytest.raises(UsageError, match="rumah"):
            checked_output(folder, project)


def test_folder_with_a_repository_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "clone" / ".git").mkdir(parents=True)
    with pytest.raises(UsageError, match=r"\.git"):
        checked_output(tmp_path / "clone", project)


def test_link_is_followed_before_it_is_judged(project: Project, tmp_path: Path) -> None:
    (tmp_path / "innocent").symlink_to(project.root / "content")
    with pytest.raises(UsageError):
        checked_output(tmp_path / "innocent", project)


def test_file_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="bukan folder"):
        checked_output(tmp_path / "file", project)
