"""A made-up directory of any size: visibly fictional, spread over the country like the real one."""

from generator.intake.sample.project import write_sample

__all__ = ["write_sample"]
