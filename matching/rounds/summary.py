"""A round in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from matching.profiles import Job, Personal
from matching.reasons import LEFT_OUT
from matching.rounds.outcome import Assignment, Round
from matching.rounds.rates import Rate, selection_rates

TIERS = ("strong", "good", "possible")
_PROVINCE_DIGITS = 2


@dataclass(frozen=True)
class Share:
    """Posts of one group: a province by its code, or a sector by its letter; None where the posts do not say it."""

    group: str | None
    posts: int
    places: int
    filled: int


@dataclass(frozen=True)
class Homes:
    """Candidates who live in one province; None where they do not say it."""

    group: str | None
    candidates: int
    assigned: int


@dataclass(frozen=True)
class Summary:
    """Counts over everyone, and by group."""

    method: str
    held_on: str
    candidates: int
    jobs: int
    places: int
    """Of all posts, under headcounts and what was set for the round."""
    most: int | None
    """The limit on the whole round."""
    assigned: int
    total_score: float
    to_check: int
    """Assignments of which a gate or the number of places could not be told."""
    sample: bool
    """Whether any profile is a sample."""
    tiers: dict[str, int]
    by_region: list[Share]
    by_sector: list[Share]
    homes: list[Homes]
    rates: dict[str, list[Rate]]

    @classmethod
    def of(cls, outcome: Round, personal: Mapping[str, Personal]) -> Summary:
        """The numbers of a round; `personal` is by candidate's id."""
        tiers = Counter(one.match.tier for one in outcome.assignments)
        return cls(
            method=outcome.method.value,
            held_on=outcome.held_on.isoformat(),
            candidates=len(outcome.candidates),
            jobs=len(outcome.jobs),
            places=sum(outcome.places.values()),
            most=outcome.limits.most,
            assigned=len(outcome.assignments),
            total_score=outcome.total_score,
            to_check=sum(map(_is_unclear, outcome.assignments)),
            sample=any(one.sample for one in (*outcome.candidates, *outcome.jobs)),
            tiers={tier: tiers[tier] for tier in TIERS},
            by_region=_shares(outcome, {job.id: _province(job.region) for job in outcome.jobs}),
            by_sector=_shares(outcome, {job.id: job.sector for job in outcome.jobs}),
            homes=_homes(outcome),
            rates=selection_rates(outcome, personal),
        )

    def as_dict(self) -> dict[str, Any]:
        """Plain values."""
        return {
            **asdict(self),
            "rates": {
                trait: [{**asdict(one), "of_all": one.of_all, "of_fitting": one.of_fitting} for one in rates]
                for trait, rates in self.rates.items()
            },
        }


def _is_unclear(assignment: Assignment) -> bool:
    return any(message.key != LEFT_OUT for message in assignment.match.to_check)


def _shares(outcome: Round, group: Mapping[str, str | None]) -> list[Share]:
    jobs: Iterable[Job] = outcome.jobs
    posts = Counter(group[job.id] for job in jobs)
    places: Counter[str | None] = Counter()
    for job in jobs:
        places[group[job.id]] += outcome.places[job.id]
    filled = Counter(group[one.job.id] for one in outcome.assignments)
    return [Share(code, posts[code], places[code], filled[code]) for code in _in_order(posts)]


def _homes(outcome: Round) -> list[Homes]:
    living = Counter(_province(one.region) for one in outcome.candidates)
    assigned = Counter(_province(one.candidate.region) for one in outcome.assignments)
    return [Homes(code, living[code], assigned[code]) for code in _in_order(living)]


def _in_order(groups: Iterable[str | None]) -> list[str | None]:
    return sorted(groups, key=lambda code: (code is None, code or ""))


def _province(region: str | None) -> str | None:
    return None if region is None else region[:_PROVINCE_DIGITS]
