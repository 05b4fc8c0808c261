"""``sample``: a made-up directory of any size, for trying things out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.intake.sample.project import write_sample
from generator.site.commands.command import Command
from generator.site.project import UsageError


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("count", type=int, metavar="N", help="banyaknya catatan / how many records")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder baru / a new folder")
    parser.add_argument("--seed", type=int, default=1, help="angka yang sama memberi data yang sama")


def _run(given: argparse.Namespace) -> int:
    folder: Path = given.folder
    if given.count < 1:
        raise UsageError("N paling sedikit 1. / N is at least 1.")
    if folder.exists() and any(folder.iterdir()) and not (folder / "mkdocs.yml").is_file():
        raise UsageError(f"{folder}: sudah berisi berkas lain, pilih folder baru. / holds other files.")
    write_sample(given.count, folder, given.seed)
    print(f"{given.count} catatan rekaan / made-up records: {folder}", file=sys.stderr)
    return 0


SAMPLE = Command("sample", "buat data rekaan / make a made-up directory", _arguments, _run)
