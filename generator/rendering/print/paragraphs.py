"""Lines of a record as the paragraphs that Typst sets.

Joining is done here: every piece of text and every call costs Typst as much as ten letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.rendering.print.phrases import Span
from generator.rendering.print.wording import Line

BETWEEN = " · "
"""Parts facts that follow one another in one paragraph and end without a full stop."""


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return stretches of text with plain neighbours in one piece."""
    found: list[Span] = []
    for span in spans:
        if isinstance(span, str) and found and isinstance(found[-1], str):
            found[-1] += span
        else:
            found.append(span)
    return found


def paragraphs(lines: Iterable[Line], *, run_in: bool) -> list[dict[str, Any]]:
    """Return the paragraphs of ``lines``: ``v`` stretches of text, ``h`` 1 where lines after the first are indented.

    With ``run_in`` all that need no line of their own follow one another in a last paragraph, as in a dictionary.
    """
    found, rest = [], list[Span]()
    for line in lines:
        if line.stands_alone or not run_in:
            found.append({"v": joined(_words(line)), "h": 1} if line.label else {"v": joined(line.spans)})
            continue
        if rest:
            rest.append(" " if _ends_whole(rest) else BETWEEN)
        rest += _words(line)
    return [*found, {"v": joined(rest)}] if rest else found


def _words(line: Line) -> list[Span]:
    """Return a line with its label in bold."""
    return [{"k": f"{line.label}: "}, *line.spans] if line.label else list(line.spans)


def _ends_whole(spans: Sequence[Span]) -> bool:
    last = spans[-1]
    return isinstance(last, str) and last.endswith(".")
