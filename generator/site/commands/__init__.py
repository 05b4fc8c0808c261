"""One module for each command of ``python -m generator``."""

from __future__ import annotations

from generator.site.commands.building import BUILD
from generator.site.commands.checking import CHECK
from generator.site.commands.command import Command
from generator.site.commands.receiving import INTAKE
from generator.site.commands.reviewing import REVIEW
from generator.site.commands.sampling import SAMPLE
from generator.site.commands.serving import SERVE

COMMANDS: tuple[Command, ...] = (BUILD, CHECK, SERVE, REVIEW, INTAKE, SAMPLE)
