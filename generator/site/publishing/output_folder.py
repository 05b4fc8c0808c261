"""Folders that must never become the output of a build."""

from __future__ import annotations

import os
from pathlib import Path

from generator.site.project import Project, UsageError

OWN_FOLDERS = ("content", "generator", "tests", "partners.d", "programs.d", ".git", ".venv", "docs")


def checked_output(folder: Path, project: Project) -> Path:
    """Return ``folder`` as an absolute path without links, if a site may be put there.

    Raises:
        UsageError: If the folder holds something a build could harm, with what to write instead.
    """
    output = Path(os.path.realpath(folder))
    reason = _reason_against(output, project.root)
    if reason:
        raise UsageError(
            f"{folder}: tidak boleh menjadi folder keluaran: {reason[0]}. Pakai folder lain, misalnya site.\n"
            f"{folder}: cannot be the output folder: {reason[1]}. Use another one, for example site."
        )
    return output


def _reason_against(output: Path, root: Path) -> tuple[str, str] | None:
    home = Path(os.path.realpath(Path.home()))
    if output == Path(output.anchor):
        return "ini akar sistem berkas", "it is the root of the file system"
    if output in (home, *home.parents):
        return "ini folder rumah Anda atau induknya", "it is your home folder or above it"
    if output in (root, *root.parents):
        return "di sinilah proyek ini berada", "the project lives in it"
    if output == root / ".cache" or any(root / name in (output, *output.parents) for name in OWN_FOLDERS):
        return "folder ini milik proyek", "it belongs to the project"
    return _reason_in(output)


def _reason_in(output: Path) -> tuple[str, str] | None:
    if (output / ".git").exists():
        return "ada .git di dalamnya", "there is a .git inside"
    if output.exists() and not output.is_dir():
        return "ini berkas, bukan folder", "it is a file, not a folder"
    if output.is_dir() and output.is_mount():
        return "ini titik kait (mount) dan tidak bisa ditukar utuh", "it is a mount point and cannot be swapped whole"
    return None
