"""Which pieces of the data files differ between two versions, without reading those that do not.

Pieces are compared as text, over all files of a kind: a record that moved to another line or
another file is the same piece. What stands in both versions is blanked, so that the rest can be
read with its line numbers as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.intake.findings import Findings
from generator.intake.source_file import SourceFile
from generator.intake.syntax.chunks import Chunk, content_start, split
from generator.intake.syntax.source import decode


@dataclass(frozen=True, slots=True)
class CutFile:
    """A file in pieces. ``chunks`` is empty and ``is_text`` false where it cannot be read as text."""

    source: SourceFile
    head: str
    chunks: Sequence[Chunk]
    is_text: bool

    def only(self, is_wanted: Callable[[Chunk], bool]) -> SourceFile | None:
        """Return the file with all other pieces blanked, or ``None`` when nothing is left of it."""
        if not self.is_text:
            return self.source
        kept = [is_wanted(chunk) for chunk in self.chunks]
        if not any(kept) and (self.chunks or content_start(self.head) is None):
            return None
        parts = (chunk.text if keep else _blank(chunk) for chunk, keep in zip(self.chunks, kept, strict=True))
        return SourceFile(self.source.name, (self.head + "".join(parts)).encode())


def _blank(chunk: Chunk) -> str:
    return "\n" * chunk.text.count("\n")


def cut(source: SourceFile) -> CutFile:
    """Return a file in pieces."""
    text = decode(source.content, Findings())
    if text is None:
        return CutFile(source, "", (), is_text=False)
    head, chunks = split(text)
    return CutFile(source, head, chunks, is_text=True)


@dataclass(frozen=True, slots=True)
class Difference:
    """Files of one kind in both versions, and the texts that only one side has, with their counts."""

    before: Sequence[CutFile]
    after: Sequence[CutFile]
    only_before: Counter[str]
    only_after: Counter[str]


def difference(before: Iterable[SourceFile], after: Iterable[SourceFile]) -> Difference:
    """Return what differs; a file that is the same on both sides is cut once, and nothing in it counts."""
    sides = list(before), list(after)
    same = {(source.name, source.content) for source in sides[0]} & {
        (source.name, source.content) for source in sides[1]
    }
    old = [cut(source) for source in sides[0] if (source.name, source.content) not in same]
    new = [cut(source) for source in sides[1]]
    changed = [file for file in new if (file.source.name, file.source.content) not in same]
    texts = [Counter(same_text(chunk) for file in side for chunk in file.chunks) for side in (old, changed)]
    return Difference(old, new, texts[0] - texts[1], texts[1] - texts[0])


def same_text(chunk: Chunk) -> str:
    """Return a piece's text as it is compared: blank lines and the file's end do not count."""
    return chunk.text.rstrip()


def differing_files(files: Sequence[CutFile], only_here: Counter[str]) -> list[SourceFile]:
    """Return what is left of ``files`` once pieces that the other version has too are blanked."""
    left = Counter(only_here)

    def is_wanted(chunk: Chunk) -> bool:
        text = same_text(chunk)
        if left[text] <= 0:
            return False
        left[text] -= 1
        return True

    return [source for source in (file.only(is_wanted) for file in files) if source is not None]
