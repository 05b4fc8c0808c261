"""The lines of a function that appends text to ``out``, in as few steps as can be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class Lines:
    """Python being written. Text is held back until a line must follow it: neighbours become one constant."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._pieces: list[tuple[bool, str]] = []
        self._depth = 1
        self._variables = 0

    def finished(self) -> list[str]:
        """Return the lines, each indented as in a function."""
        self.flush()
        return self._written

    def fresh(self, name: str) -> str:
        """Return a new variable."""
        self._variables += 1
        return f"{name}_{self._variables}"

    def text(self, words: str) -> None:
        """Append text that is known now."""
        if self._pieces and self._pieces[-1][0]:
            words = self._pieces.pop()[1] + words
        if words:
            self._pieces.append((True, words))

    def value(self, code: str) -> None:
        """Append what ``code`` will give."""
        self._pieces.append((False, code))

    def flush(self) -> None:
        """Let nothing that follows come before the text so far."""
        pieces = [repr(words) if known else words for known, words in self._pieces]
        self._pieces.clear()
        if len(pieces) == 1:
            self.line(f"out.append({pieces[0]})")
        elif pieces:
            self.line(f"out += ({', '.join(pieces)})")

    def line(self, code: str) -> None:
        """Write one line. It comes before text that is still held back: flush where that matters."""
        self._written.append("    " * self._depth + code)

    @contextmanager
    def indented(self, head: str) -> Iterator[None]:
        """Write what happens inside below ``head``."""
        self.flush()
        self.line(head)
        self._depth += 1
        before = len(self._written)
        yield
        self.flush()
        if len(self._written) == before:
            self.line("pass")
        self._depth -= 1
