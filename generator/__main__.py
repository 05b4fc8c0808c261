"""``python -m generator``."""

from __future__ import annotations

import gc
import sys

from generator.site.command_line import main

if __name__ == "__main__":
    # A command ends before garbage matters, and looking for it among a million values takes a
    # third of a second. ``serve``, which goes on, clears up by itself after each build.
    gc.disable()
    code = main()
    gc.freeze()
    sys.exit(code)
