"""One module for each command of ``python -m generator``."""

from __future__ import annotations

from generator.site.commands.arranging import FORMAT, JOIN, SPLIT
from generator.site.commands.building import BUILD
from generator.site.commands.checking import CHECK
from generator.site.commands.command import Command
from generator.site.commands.due import DUE
from generator.site.commands.links import LINKS
from generator.site.commands.receiving import INTAKE
from generator.site.commands.reviewing import REVIEW
from generator.site.commands.sampling import SAMPLE
from generator.site.commands.serving import SERVE
from generator.site.commands.starting import NEW

COMMANDS: tuple[Command, ...] = (BUILD, CHECK, SERVE, REVIEW, INTAKE, DUE, LINKS, SAMPLE, NEW, FORMAT, SPLIT, JOIN)
