"""A data file as everybody should find it: records by slug, keys in order, values safe, comments kept."""

from __future__ import annotations

from dataclasses import dataclass

from yaml.error import YAMLError

from generator.intake.editing.normalising import normalised
from generator.intake.editing.ordering import ordered
from generator.intake.editing.pages import Leaf, Pages
from generator.intake.fields.kinds import MapKind
from generator.intake.findings import Findings
from generator.intake.knowledge import Knowledge
from generator.intake.pieces import read_piece
from generator.intake.reading.factory import Readers
from generator.intake.syntax.source import decode


@dataclass(frozen=True, slots=True)
class Formatter:
    """Formats files of one kind of record."""

    kind: MapKind
    knowledge: Knowledge

    def text(self, text: str) -> str:
        """Return a file formatted; formatting it again changes nothing.

        A record that is not YAML, and one that would say something else afterwards, keeps its text.
        """
        pages = Pages.of(text)
        leaves = tuple(Leaf(_trimmed(leaf.comment), self._record(leaf.text)) for leaf in pages.leaves)
        return str(Pages(_trimmed(pages.head), leaves, _trimmed(pages.foot)).sorted())

    def content(self, content: bytes) -> bytes:
        """Return the bytes of a file formatted: UTF-8, line feeds, one at the end; other bytes as they are."""
        text = decode(content, Findings())
        return content if text is None else self.text(text).encode()

    def _record(self, text: str) -> str:
        try:
            formatted = _trimmed(ordered(normalised(text, self.kind, self.knowledge), self.kind))
        except (YAMLError, ValueError, RecursionError):
            return text
        return formatted if self._means_the_same(text, formatted) else text

    def _means_the_same(self, text: str, formatted: str) -> bool:
        if text == formatted:
            return True
        read = Readers(self.knowledge).reader_of(self.kind)
        before, after = read_piece(text, read), read_piece(formatted, read)
        rules = [sorted(finding.rule for finding in outcome.findings) for outcome in (before, after)]
        return before.records == after.records and rules[0] == rules[1]


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))
