"""Shards of the reader's own list as scripts: words ready to be shown, never markup."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from generator.model.freshness import Freshness
from generator.rendering.json_text import script_safe_json
from generator.rendering.print.letters import printable
from generator.rendering.print.wording import Wording
from generator.text.languages import Language
from generator.views.print.facts import Facts
from generator.views.print.list_cards import ListCards

MOST_RANK = 3
"""Lines that matter less than this are left to the record's own page."""


def list_cards_script(cards: ListCards) -> bytes:
    """Return a script that hands a shard to ``daftarku``: ``daftarku(3,{…},{…});``.

    Keys of a card: ``n`` name, ``k`` kind, ``p`` place, ``u`` route, ``l`` lines (label or null, spans),
    ``c`` when it was checked, ``o`` 1 where it is old, ``d`` the day of the check. Spans are text, or ``t`` with ``l``
    (language), ``u`` (link), ``x`` (does not break), ``b`` (bold).
    """
    wording = _wording(cards.language)
    found = {facts.slug: _card(wording, facts) for facts in cards.facts}
    return f"daftarku({cards.shard},{script_safe_json(found)},{script_safe_json(dict(cards.moved))});\n".encode()


@lru_cache(maxsize=8)
def _wording(language: Language) -> Wording:
    return Wording.of(language)


def _card(wording: Wording, facts: Facts) -> dict[str, Any]:
    card: dict[str, Any] = {
        "n": (wording.name(facts.name),),
        "k": tuple(wording.kind(facts)),
        "p": printable(facts.place) if facts.place else "",
        "u": facts.route,
        "l": [(line.label, line.spans) for line in wording.needed_lines(facts) if line.rank <= MOST_RANK],
        "c": tuple(wording.checked(facts.checked, can_call=bool(facts.contacts))),
        "d": facts.checked.on.isoformat(),
    }
    return {**card, "o": 1} if facts.checked.freshness is Freshness.ASK_FIRST else card
