"""Whole-process figures of a command, from the operating system's own accounts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

MIB = 1024 * 1024
ACCOUNTING = Path(__file__).with_name("accounting.py")


@dataclass(frozen=True)
class Figures:
    """What one run cost: seconds, MiB at the peak of its largest process, and what it left behind."""

    cpu_seconds: float
    wall_seconds: float
    peak_mib: float
    files: int
    mib: float


def run(command: Sequence[str | Path], folder: Path, output: Path, **variables: str) -> Figures:
    """Run a command to its end and account for it and all its children; RuntimeError when it fails."""
    log, report = folder / "bench.log", folder / "bench.json"
    with log.open("wb") as words:
        subprocess.run(
            [sys.executable, "-I", "-S", ACCOUNTING, report, *command],
            cwd=folder, env=os.environ | variables, stdout=words, stderr=words, check=True,
        )  # fmt: skip
    cost = json.loads(report.read_text())
    if cost.pop("exit") != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{log.read_text(errors='replace')[-3000:]}")
    files = [path for path in output.rglob("*") if path.is_file()]
    return Figures(**cost, files=len(files), mib=sum(path.stat().st_size for path in files) / MIB)


def middle(runs: Sequence[Figures]) -> Figures:
    """Return the median of each figure."""
    return Figures(
        cpu_seconds=median(figures.cpu_seconds for figures in runs),
        wall_seconds=median(figures.wall_seconds for figures in runs),
        peak_mib=median(figures.peak_mib for figures in runs),
        files=runs[-1].files,
        mib=runs[-1].mib,
    )


def in_turns(commands: dict[str, Callable[[], Figures]], runs: int) -> dict[str, Figures]:
    """Run every command ``runs`` times, in turns, so that a slow minute of the machine hits all of them."""
    figures: dict[str, list[Figures]] = {name: [] for name in commands}
    for number in range(runs):
        for name, command in commands.items():
            figures[name].append(command())
            last = figures[name][-1]
            print(f"  {number + 1}/{runs} {name}: {last.cpu_seconds:.2f} CPU-s, {last.wall_seconds:.2f} s", flush=True)
    return {name: middle(each) for name, each in figures.items()}
