"""The gate: what people write is checked here, every problem reported, nothing dropped quietly."""

from generator.intake.loading import Loaded, load

__all__ = ["Loaded", "load"]
