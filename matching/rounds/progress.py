"""What a round tells while it works."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Step(StrEnum):
    """The steps of a round, in their order."""

    TEXTS = "texts"
    """New texts are encoded, once for all rounds."""
    PAIRS = "pairs"
    ASSIGNING = "assigning"
    REASONS = "reasons"
    WORKBOOK = "workbook"


Progress = Callable[[Step, int, int], None]
"""Told how much of how much of a step is done."""


def quiet(step: Step, done: int, total: int) -> None:
    """Tells no one."""
