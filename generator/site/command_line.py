"""The command line: which command runs, with what, and how it ends.

Exit codes: 0 done, 1 problems in the data, 2 wrong usage, 75 another build is running.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.site.building.closing import failure_words
from generator.site.commands import MODULES, command_named
from generator.site.project import UsageError
from generator.site.publishing.generations import ForeignFileError
from generator.site.publishing.locking import AnotherBuildError

DONE, PROBLEMS, WRONG_USAGE, BUSY = 0, 1, 2, 75


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
    try:
        return int(given.run(given))
    except UsageError as wrong:
        return _leave(str(wrong), WRONG_USAGE)
    except BrokenPipeError:
        # The reader of our output (``| head``) left; there is nobody to tell anything.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except (AnotherBuildError, ForeignFileError, OSError) as stopped:
        busy = isinstance(stopped, AnotherBuildError)
        return _leave(failure_words(stopped, given.language), BUSY if busy else PROBLEMS)
    except KeyboardInterrupt:
        return 130


def _leave(words: str, code: int) -> int:
    print(words, file=sys.stderr)
    return code


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return a parser for the command that is named first, or for all of them where none is."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("-f", "--config", type=Path, help="mkdocs.yml (bawaan: di folder ini)")
    common.add_argument("--language", choices=("id", "en"), default="id", help="bahasa pesan / language of messages")
    parser = argparse.ArgumentParser(
        prog="pulang",
        description="Jalan Pulang: direktori bantuan dari dua berkas YAML. / A directory of help from two YAML files.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    wanted = [arguments[0]] if arguments and arguments[0] in MODULES else list(MODULES)
    for command in map(command_named, wanted):
        sub = commands.add_parser(command.name, help=command.help, description=command.help, parents=[common])
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return parser
