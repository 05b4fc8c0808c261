"""The bars, what was measured for each, and the table of both."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

SHOWN_FINDINGS = 12


@dataclass(frozen=True)
class Row:
    """One measured bar.

    ``limit`` is the most (or, with ``at_least``, the least) that passes. ``findings`` say where it went wrong,
    one line each.
    """

    name: str
    measured: float
    limit: float
    unit: str = ""
    at_least: bool = False
    findings: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Say whether the bar is reached."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit


def none_of(name: str, findings: list[str]) -> Row:
    """Return the row of something that must not be there at all."""
    return Row(name, len(findings), 0, findings=findings)


def number(value: float) -> str:
    """Write a number without needless digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def as_table(rows: list[Row]) -> str:
    """Return the rows as an aligned text table with a verdict each."""
    width = max(len(row.name) for row in rows)
    lines = [f"{'bar':<{width}}  {'measured':>12}  {'limit':>12}  verdict"]
    for row in rows:
        limit = f"{'≥' if row.at_least else '≤'} {number(row.limit)} {row.unit}".strip()
        measured = f"{number(row.measured)} {row.unit}".strip()
        lines.append(f"{row.name:<{width}}  {measured:>12}  {limit:>12}  {'pass' if row.passed else 'FAIL'}")
    return "\n".join(lines)


def as_details(rows: list[Row], *, everything: bool) -> str:
    """Return what was found for each failed bar; at most a dozen lines each unless ``everything``."""
    lines: list[str] = []
    for row in rows:
        if row.passed or not row.findings:
            continue
        shown = row.findings if everything else row.findings[:SHOWN_FINDINGS]
        lines += ["", f"{row.name}: {len(row.findings)}", *(f"  {finding}" for finding in shown)]
        if len(shown) < len(row.findings):
            lines.append(f"  … and {len(row.findings) - len(shown)} more (--all shows them)")
    return "\n".join(lines)


def as_json(rows: list[Row]) -> str:
    """Return the rows as JSON, each with its verdict."""
    return json.dumps([asdict(row) | {"passed": row.passed} for row in rows], indent=2, ensure_ascii=False)
