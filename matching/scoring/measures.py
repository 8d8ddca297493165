"""Parts of the score that come of plain facts: pure functions of one fact of each side, from 0 to 1, or None.

None says that a fact is missing: the part is left out. Nothing personal is read here or anywhere in the score.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from matching.gates.languages import Spoken, in_order
from matching.geography import are_neighbours, kilometres
from matching.profiles import Candidate, Job
from matching.profiles.scales import HIGHEST_TOPIK, LEVELS
from matching.scoring.weights import weights
from nlu.regions import members

_RANKS: dict[str, int] = {level: rank for rank, level in enumerate(LEVELS)}

Home = tuple[str | None, bool]
Asked = tuple[int | None, int | None]
Offered = tuple[int | None, int | None, int | None, int | None]
Start = tuple[bool | None, date | None]


@dataclass(frozen=True)
class Measure:
    """One such part."""

    candidate_fact: Callable[[Candidate], Hashable]
    job_fact: Callable[[Job], Hashable]
    value: Callable[[Any, Any], float | None]


def nearness(home: Home, region: str | None) -> float | None:
    """1 in the home municipality, less with distance; where the candidate names regions, they count as near enough."""
    lives, names_regions = home
    if region is None or lives is None:
        return None
    value = _nearness(lives, region)
    return max(value, weights().region.wanted_at_least) if names_regions else value


def _nearness(lives: str, region: str) -> float:
    worth = weights().region
    if members(region) <= members(lives):
        return 1.0
    if lives[:4] == region[:4] and members(f"{lives[:4]}0"):
        return worth.same_city
    if are_neighbours(lives, region):
        return worth.neighbouring
    least, most = kilometres(lives, region)
    beyond = float((least + most) / 2)
    return worth.neighbouring * 0.5 ** (beyond / worth.halves_each_km)


def command(spoken: tuple[int | None, Spoken], needed: tuple[int | None, Spoken]) -> float | None:
    """How well the languages are spoken that the post asks for: the mean over what is known of them."""
    values = [_topik(spoken[0], needed[0]), *(_language(dict(spoken[1]), code, level) for code, level in needed[1])]
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _topik(level: int | None, at_least: int | None) -> float | None:
    if level is None or at_least is None:
        return None
    if at_least == 0:
        return 1.0
    if level < at_least:
        return 0.0
    spare = HIGHEST_TOPIK - at_least
    return _beyond(level - at_least, spare)


def _language(spoken: dict[str, str | None], code: str, needed: str | None) -> float | None:
    if code not in spoken:
        return weights().language_not_named if spoken else None
    level = spoken[code]
    if level is None or needed is None:
        return weights().just_enough
    if _RANKS[level] < _RANKS[needed]:
        return 0.0
    spare = len(LEVELS) - 1 - _RANKS[needed]
    return _beyond(_RANKS[level] - _RANKS[needed], spare)


def _beyond(more: int, spare: int) -> float:
    """What is worth just enough and so many steps more, of all the steps that there are beyond it."""
    enough = weights().just_enough
    return 1.0 if not spare else enough + (1 - enough) * more / spare


def pay(asked: Asked, offered: Offered) -> float | None:
    """1 where the least that is offered is what is asked; by the month, else by the hour, never across the two."""
    by_month = _pay(asked[0], offered[0], offered[1])
    return _pay(asked[1], offered[2], offered[3]) if by_month is None else by_month


# Wishes are few, but thousands of pairs of them by the month and by the hour are asked about.
@lru_cache(maxsize=10_000)
def _pay(wish: int | None, least: int | None, most: int | None) -> float | None:
    top = most if most is not None else least
    if wish is None or top is None:
        return None
    if least is not None and least >= wish:
        return 1.0
    lacking = max(0, wish - top) / wish
    return max(0.0, weights().just_enough - weights().pay_lacking * lacking)


def experience(years: float | None, at_least: float | None) -> float | None:
    """The share of the years asked for that the candidate has."""
    if years is None or not at_least:
        return None
    return min(1.0, years / at_least)


def start(ready: Start, wanted: Start) -> float | None:
    """1 where the candidate is ready in time, less with each day that the firm would have to wait."""
    at_once, earliest = ready
    now, on = wanted
    if at_once:
        return 1.0 if now or on else None
    if earliest is None or on is None:
        return None
    return max(0.0, 1.0 - max(0, (earliest - on).days) / weights().patient_days)


MEASURES: dict[str, Measure] = {
    "region": Measure(lambda one: (one.region, bool(one.regions_wanted)), lambda job: job.region, nearness),
    "language": Measure(
        lambda one: (one.topik, in_order(dict(one.languages))),
        lambda job: (job.topik_at_least, in_order(dict(job.languages_needed))),
        command,
    ),
    "pay": Measure(
        lambda one: (one.pay_at_least, one.hourly_pay_at_least),
        lambda job: (job.pay_least, job.pay_most, job.hourly_pay_least, job.hourly_pay_most),
        pay,
    ),
    "experience": Measure(lambda one: one.experience_years, lambda job: job.experience_years_at_least, experience),
    "start": Measure(
        lambda one: (one.immediate_start, one.earliest_start),
        lambda job: (job.immediate_start, job.starts_on),
        start,
    ),
}
"""By the part that they make up; `start` is one of the wishes."""
