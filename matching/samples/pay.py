"""Pay of samples."""

from __future__ import annotations

from random import Random

from matching.samples.drawing import data

_STEP = 50_000
_HOURLY_STEP = 100


def monthly_pay(source: Random, degree: str | None) -> int:
    """Won a month, in whole steps."""
    pay = data("shares.yml")["pay"]
    drawn = pay["around"][degree or "none"] * source.uniform(5 / 6, 7 / 6)
    return max(int(pay["least"]), round(drawn / _STEP) * _STEP)


def hourly_pay(source: Random) -> int:
    """Won an hour, in whole steps."""
    least, most = data("shares.yml")["pay"]["hourly"]
    return round(source.randint(least, most) / _HOURLY_STEP) * _HOURLY_STEP
