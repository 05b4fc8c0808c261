"""The folder of printed files: what is in it and from what each file was made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path, PurePosixPath

LIST_NAME = "files.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A PDF in the folder. ``path`` is relative to it, with forward slashes.

    ``kind`` is ``a4``, ``large``, ``booklet``, ``sheets`` (the booklet's pages on A4 sheets) or
    ``cards``. ``language`` is a tag, empty for files in every language. ``group`` is the region or office
    it is about; ``as_of`` the day of the newest check in it. ``key`` stands for all it was made from.
    """

    path: str
    title: str
    kind: str
    language: str
    group: str
    pages: int
    size_bytes: int
    as_of: date
    key: str


def printed_files(folder: Path) -> list[PrintedFile]:
    """Return the files of a print folder that are really there, in the order of their paths.

    A file that was changed or removed by hand is left out; a folder without a list has none.
    """
    return [file for file in read_list(folder) if is_there(folder, file)]


def is_there(folder: Path, file: PrintedFile) -> bool:
    """Say whether a listed file is in the folder with the size it was made with."""
    try:
        return (folder / file.path).stat().st_size == file.size_bytes
    except OSError:
        return False


def read_list(folder: Path) -> list[PrintedFile]:
    """Return what the folder's list says, or nothing if there is none that can be trusted."""
    try:
        content = json.loads((folder / LIST_NAME).read_bytes())
        if content["format"] != FORMAT:
            return []
        return [_checked(entry) for entry in content["files"]]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []


def _checked(entry: Mapping[str, str]) -> PrintedFile:
    path = PurePosixPath(entry["path"])
    if path.is_absolute() or ".." in path.parts or "\\" in entry["path"] or path.suffix != ".pdf":
        raise ValueError(f"{entry['path']} leaves the folder")
    return PrintedFile(
        path=str(path),
        title=str(entry["title"]),
        kind=str(entry["kind"]),
        language=str(entry["language"]),
        group=str(entry["group"]),
        pages=int(entry["pages"]),
        size_bytes=int(entry["size_bytes"]),
        as_of=date.fromisoformat(entry["as_of"]),
        key=str(entry["key"]),
    )


def write_list(folder: Path, files: Iterable[PrintedFile]) -> None:
    """Write the folder's list, a line a file."""
    lines = [
        json.dumps({**asdict(file), "as_of": file.as_of.isoformat()}, ensure_ascii=False)
        for file in sorted(files, key=lambda file: file.path)
    ]
    inside = ",\n".join(lines)
    write_whole(folder / LIST_NAME, f'{{"format": {FORMAT}, "files": [\n{inside}\n]}}\n'.encode())


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in its place at once: readers see the old one or the new one, never half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(content)
    beside.replace(path)
