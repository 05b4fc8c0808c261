"""``python -m generator``, and the command ``pulang``."""

from __future__ import annotations

import gc
import sys

from generator.site.command_line import main


def run() -> int:
    """Run the command line in a process of its own and return its exit code.

    A command ends before garbage matters, and looking for it among a million values takes a third
    of a second. ``serve``, which goes on, clears up by itself after each build.
    """
    gc.disable()
    code = main()
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(run())
