"""How far long work has come: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import Protocol, TextIO

BAR_WIDTH = 24
REDRAW_SECONDS = 0.1


class Progress(Protocol):
    """Told about stages of work as they begin and go on."""

    def begin(self, title: str, total: int) -> None:
        """Start a stage of ``total`` steps (0: one step of unknown length)."""
        ...

    def advance(self, steps: int) -> None:
        """Count ``steps`` as done."""
        ...

    def end(self) -> None:
        """Finish the stage."""
        ...


@dataclass
class TerminalProgress:
    """A bar that redraws itself in one line."""

    stream: TextIO
    _title: str = ""
    _total: int = 0
    _steps: int = 0
    _drawn_at: float = field(default=0.0)

    def begin(self, title: str, total: int) -> None:
        """Draw an empty bar."""
        self._title, self._total, self._steps, self._drawn_at = title, total, 0, 0.0
        self._draw()

    def advance(self, steps: int) -> None:
        """Redraw the bar, a few times a second at most."""
        self._steps += steps
        if time.monotonic() - self._drawn_at >= REDRAW_SECONDS:
            self._draw()

    def end(self) -> None:
        """Clear the line."""
        self.stream.write("\r\033[K")
        self.stream.flush()

    def _draw(self) -> None:
        self._drawn_at = time.monotonic()
        if self._total:
            filled = BAR_WIDTH * self._steps // self._total
            bar = f" [{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {self._steps}/{self._total}"
        else:
            bar = " …"
        self.stream.write(f"\r\033[K{self._title}{bar}")
        self.stream.flush()


@dataclass
class LineProgress:
    """One plain line for each stage, for logs."""

    stream: TextIO

    def begin(self, title: str, total: int) -> None:
        """Write what begins."""
        self.stream.write(f"{title}: {total}\n" if total else f"{title}\n")
        self.stream.flush()

    def advance(self, steps: int) -> None:
        """Say nothing: a log does not need every step."""

    def end(self) -> None:
        """Say nothing: the next stage or the closing line follows."""


class QuietProgress:
    """Says nothing at all."""

    def begin(self, title: str, total: int) -> None:
        """Say nothing."""

    def advance(self, steps: int) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""


def progress_for(stream: TextIO = sys.stderr) -> Progress:
    """Return a bar if ``stream`` is a terminal, else plain lines."""
    return TerminalProgress(stream) if stream.isatty() else LineProgress(stream)
