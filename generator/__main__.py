"""``python -m generator``."""

from __future__ import annotations

import sys

from generator.site.command_line import main

if __name__ == "__main__":
    sys.exit(main())
