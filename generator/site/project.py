"""Where a project's files are, and the build date."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

JAKARTA = timezone(timedelta(hours=7))
CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")


class UsageError(Exception):
    """The command was given something it cannot work with; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that holds ``partners.yml``, ``programs.yml``, ``content/`` and ``mkdocs.yml``."""

    root: Path
    config_file: Path

    @classmethod
    def at(cls, root: Path, config_file: Path | None = None) -> Project:
        """Return the project in ``root``.

        Raises:
            UsageError: If there is no configuration file.
        """
        if config_file is not None:
            if not config_file.is_file():
                raise UsageError(f"{config_file} tidak ada. / {config_file} does not exist.")
            return cls._with(config_file)
        for name in CONFIG_NAMES:
            if (root / name).is_file():
                return cls._with(root / name)
        raise UsageError(
            f"mkdocs.yml tidak ada di {root}. Jalankan perintah ini di folder proyek.\n"
            f"There is no mkdocs.yml in {root}. Run this command in the project's folder."
        )

    @classmethod
    def _with(cls, config_file: Path) -> Project:
        # The configuration may be a link to a file elsewhere: what it says is about the folder of the link.
        folder = config_file.parent.resolve()
        return cls(folder, folder / config_file.name)

    @property
    def cache(self) -> Path:
        """Folder for what can be made again at any time."""
        return self.root / ".cache"


def build_date(environment: Mapping[str, str] = os.environ) -> date:
    """Return the day of the build in Asia/Jakarta: ``SOURCE_DATE_EPOCH`` if set, else today.

    Raises:
        UsageError: If ``SOURCE_DATE_EPOCH`` is not a whole number of seconds in years 1–9999.
    """
    given = environment.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return datetime.now(JAKARTA).date()
    try:
        return datetime.fromtimestamp(int(given), UTC).astimezone(JAKARTA).date()
    except (ValueError, OverflowError, OSError) as unusable:
        raise UsageError(
            f"SOURCE_DATE_EPOCH={given} bukan jumlah detik yang sah. / is not a number of seconds that makes a date."
        ) from unusable
