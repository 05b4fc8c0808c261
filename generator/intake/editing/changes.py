"""Changes to the files of a project: formatted, split by province, joined again."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from generator.intake.editing.formatting import Formatter
from generator.intake.editing.pages import Leaf, Pages
from generator.intake.fields.kinds import MapKind
from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.findings import Findings
from generator.intake.knowledge import Knowledge
from generator.intake.loading import Loaded
from generator.intake.project_files import ENDING, PARTNERS, PROGRAMS, find_files
from generator.intake.source_file import SourceFile
from generator.intake.syntax.source import MAX_FILE_BYTES, decode
from generator.model.partner import Partner

FileChanges: TypeAlias = Mapping[str, bytes | None]
"""New contents by path from the project's root; ``None`` for a file that is to go."""

SCHEMA: Final = "yaml-language-server: $schema"
NATIONWIDE: Final = "nasional"
_KINDS: Final = ((PARTNERS, PARTNER), (PROGRAMS, PROGRAM))


class TooLargeError(ValueError):
    """The joined file would be larger than a data file may be."""

    def __init__(self, name: str, size_bytes: int) -> None:
        super().__init__(f"{name}: {size_bytes} > {MAX_FILE_BYTES}")
        self.name = name
        self.size_bytes = size_bytes


def format_files(root: Path, knowledge: Knowledge) -> FileChanges:
    """Return the data files below ``root`` that are not formatted, formatted."""
    changes: dict[str, bytes | None] = {}
    for source, kind in _sources(root):
        formatted = Formatter(kind, knowledge).content(source.content)
        if formatted != source.content:
            changes[source.name] = formatted
    return changes


def split_files(root: Path, loaded: Loaded) -> FileChanges:
    """Return the project with one file for each province; a program stands with its provider.

    Records without a known place go to ``nasional.yml``. Records that cannot be told apart by a
    slug stay in the main file. Comments move with their record.
    """
    provinces = _provinces(loaded)
    changes: dict[str, bytes | None] = {}
    for stem, kind in _KINDS:
        parts: defaultdict[str, list[Leaf]] = defaultdict(list)
        head, leaves = _gathered(root, kind)
        for leaf in leaves:
            province = provinces.get(leaf.slug)
            name = f"{stem}.d/{province}{ENDING}" if province else f"{stem}{ENDING}"
            parts[name].append(leaf)
        changes |= _written(root, kind, f"{stem}{ENDING}", head, parts)
    return changes


def join_files(root: Path) -> FileChanges:
    """Return the project with all records in the two main files.

    Raises:
        TooLargeError: If a file would be larger than a data file may be.
    """
    changes: dict[str, bytes | None] = {}
    for stem, kind in _KINDS:
        head, leaves = _gathered(root, kind)
        name = f"{stem}{ENDING}"
        changes |= _written(root, kind, name, head, {name: leaves})
    for changed, content in changes.items():
        if content is not None and len(content) > MAX_FILE_BYTES:
            raise TooLargeError(changed, len(content))
    return changes


def apply_changes(root: Path, changes: FileChanges) -> None:
    """Write changes to disk, each file in one step, new ones before old ones go.

    Raises:
        OSError: If a file cannot be written; then no file has been removed.
    """
    for name, content in changes.items():
        if content is not None:
            _write(root / name, content)
    for name in (name for name, content in changes.items() if content is None):
        (root / name).unlink(missing_ok=True)
        _remove_if_empty((root / name).parent, root)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _remove_if_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _sources(root: Path) -> Iterable[tuple[SourceFile, MapKind]]:
    found = find_files(root)
    yield from ((source, PARTNER) for source in found.partners)
    yield from ((source, PROGRAM) for source in found.programs)


def _gathered(root: Path, kind: MapKind) -> tuple[str, Sequence[Leaf]]:
    """Return the head of the main file and all records; the heads of parts go with their first record."""
    head, leaves = "", []
    for source, kind_of_source in _sources(root):
        if kind_of_source is not kind:
            continue
        pages = Pages.of(decode(source.content, Findings()) or "")
        own = list(pages.leaves)
        if "/" not in source.name:
            head = pages.head
        elif own:
            own[0] = Leaf(f"{_without_schema(pages.head)}{own[0].comment}", own[0].text)
        leaves += own
        head += f"\n{pages.foot}" if pages.foot else ""
    return head, leaves


def _written(
    root: Path, kind: MapKind, main: str, head: str, parts: Mapping[str, Sequence[Leaf]]
) -> dict[str, bytes | None]:
    before = {source.name: source.content for source, kind_of_source in _sources(root) if kind_of_source is kind}
    part_head = _schema_line(head).replace(f"{SCHEMA}=", f"{SCHEMA}=../")
    after = {name: str(Pages(part_head, tuple(leaves)).sorted()).encode() for name, leaves in parts.items()}
    after[main] = str(Pages(head, tuple(parts.get(main, ()))).sorted()).encode()
    changed: dict[str, bytes | None] = {name: text for name, text in after.items() if before.get(name) != text}
    return changed | {name: None for name in before if name not in after}


def _schema_line(head: str) -> str:
    """Return the line that tells editors where the schema is, if there is one."""
    return next((f"{line}\n" for line in head.splitlines() if SCHEMA in line), "")


def _without_schema(head: str) -> str:
    return "".join(f"{line}\n" for line in head.splitlines() if SCHEMA not in line)


def _provinces(loaded: Loaded) -> Mapping[str, str]:
    """Return the file's name for each record's slug."""
    records = {entry.record.slug: entry.record for entry in loaded.entries}
    return {slug: _province(record, records, loaded) for slug, record in records.items() if slug}


def _province(record: Any, records: Mapping[str, Any], loaded: Loaded) -> str:  # noqa: ANN401 - either kind of record
    seen: set[str] = set()
    while record is not None and record.slug not in seen:
        seen.add(record.slug)
        places = record.locations if isinstance(record, Partner) else ()
        code = next((place.regency[:2] for place in places or () if place.regency), "")
        if code:
            return loaded.gazetteer[code].slug
        above = [getattr(record, key, None) for key in ("provider", "bapas", "parent")]
        record = next((records[slug] for slug in above if isinstance(slug, str) and slug in records), None)
    return NATIONWIDE
