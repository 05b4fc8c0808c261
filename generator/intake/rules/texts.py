"""Plain text only: what may not stand in words that people write.

All values of a record are looked through at once with cheap patterns; only a record in which
something stirs is examined value by value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from yaml.nodes import Node

from generator.intake.findings import Findings
from generator.intake.rules.letters import Broken, letter_problem
from generator.intake.rules.privacy import may_be_personal, mobile_number_in, personal_data
from generator.intake.syntax.source import UNWANTED, character_rule, describe

PLACEHOLDERS: Final = frozenset(
    ["tbd", "tba", "todo", "fixme", "n/a", "n.a.", "nil", "null", "undefined", "placeholder", "kosong", "unknown"]
)
"""Words that stand in for a value; ``none`` has its own meaning where a field allows it."""

_BARE: Final = r"[-–—_.*?~/\\#x0=+ ]+"
_PLACEHOLDER = re.compile(
    rf"(?:{_BARE}|{'|'.join(map(re.escape, sorted(PLACEHOLDERS)))})\Z|.*\blorem ipsum\b", re.DOTALL
)
_PLACEHOLDER_LINE = re.compile(rf"\n(?:{_BARE}|{'|'.join(map(re.escape, sorted(PLACEHOLDERS)))})(?=\n)")
_HTML = re.compile(r"</?[a-z][^<>\n]*>?|<!--|<[!?]|&(?:[a-z]{2,10}|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"\*\*\S|__\S[^_\n]*__|`|~~\S|\]\(|!\[|^#{1,6} |^(?:[-*+>]) |^(?:-{3,}|\*{3,}|={3,})$|\|\s*:?-{3,}"
    r"|(?<!\w)\*\S(?:[^*\n]*\S)?\*(?!\w)|(?<!\w)_\S(?:[^_\n]*\S)?_(?!\w)",
    re.MULTILINE,
)
_TEMPLATE = re.compile(r"\{\{|\{%|\{#|\$\{|<%|\[\[|%\}|\}\}")
_STIRRING = re.compile(r"[<&*_`~|\[{}\]\\\t]|\n[-+>#=]")

Words: TypeAlias = tuple[str, Node]
"""One value as read, and the node it came from."""

Check: TypeAlias = Callable[[str], Broken | None]


def check_texts(prose: Sequence[Words], codes: Sequence[Words], has_consent: bool, findings: Findings) -> None:
    """Report what no value of one record may hold, each at its own place.

    ``codes`` are slugs and addresses, which may hold signs that would be markup in ``prose``.
    """
    together = "\n".join(["", *[value for value, _ in prose], *[value for value, _ in codes], ""])
    for check in _stirred(together, has_consent):
        for value, node in prose if check in _PROSE_ONLY else (*prose, *codes):
            broken = check(value)
            if broken is not None:
                findings.add(broken[0], node.start_mark, **broken[1])


def _stirred(together: str, has_consent: bool) -> Iterator[Check]:
    lower = together.lower()
    if _PLACEHOLDER_LINE.search(lower) or "lorem ipsum" in lower:
        yield _placeholder
    is_ascii = together.isascii()
    if _STIRRING.search(together):
        yield from (_html, _template, _markdown, _unseen)
    elif not is_ascii:
        yield _unseen
    if not is_ascii:
        yield letter_problem
    if may_be_personal(lower):
        yield personal_data
        if not has_consent:
            yield mobile_number_in


def _placeholder(value: str) -> Broken | None:
    """Dashes, dots, ``xxx``, ``00000``, ``TBD``: something that only stands in for a value."""
    return ("placeholder", {"found": value[:20]}) if _PLACEHOLDER.match(value.strip().lower()) else None


def _html(value: str) -> Broken | None:
    found = _HTML.search(value)
    return ("html", {"found": found[0][:20]}) if found else None


def _template(value: str) -> Broken | None:
    found = _TEMPLATE.search(value)
    return ("template", {"found": found[0]}) if found else None


def _markdown(value: str) -> Broken | None:
    found = _MARKDOWN.search(value)
    return ("markdown", {"found": found[0].strip()[:20]}) if found else None


def _unseen(value: str) -> Broken | None:
    found = UNWANTED.search(value.replace("\t", "\x0b"))
    return (character_rule(found[0]), describe(found[0])) if found else None


_PROSE_ONLY: Final = frozenset({_html, _template, _markdown})
