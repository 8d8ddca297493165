"""Pay as a document states it, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StatedPay:
    """An amount or a range for a period; None where the document leaves something open."""

    period: str | None
    """hour, day, week, month or year."""
    least: float | None
    most: float | None
    currency: str | None
    """ISO 4217 code."""
