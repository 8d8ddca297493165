"""What the tables of candidates and of jobs hold, and from which side a gate and a measure see them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from matching.gates import GATES, GATES_FOR_CANDIDATES, Gate, State
from matching.scoring.measures import Measure


@dataclass(frozen=True)
class Kind:
    """One kind of rows, which profiles of the other kind ask for."""

    name: str
    gates: tuple[Gate, ...]
    sets: Mapping[str, str]
    """Which field of the profile holds which set of lexicon ids."""
    gate_fact: Callable[[Gate, Any], Hashable]
    asking_gate_fact: Callable[[Gate, Any], Hashable]
    """Of the profile that asks."""
    judge: Callable[[Gate, Hashable, Hashable, date], State]
    """Of the row's fact and the asking profile's."""
    measure_fact: Callable[[Measure, Any], Hashable]
    asking_measure_fact: Callable[[Measure, Any], Hashable]
    valuing: Callable[[Measure, Any], Callable[[Any], float | None]]
    """Given the asking profile's fact, the value by the row's."""


def _candidate_fact(gate: Gate, candidate: Any) -> Hashable:
    return gate.candidate_fact(candidate)


def _job_fact(gate: Gate, job: Any) -> Hashable:
    return gate.job_fact(job)


def _measured_candidate(measure: Measure, candidate: Any) -> Hashable:
    return measure.candidate_fact(candidate)


def _measured_job(measure: Measure, job: Any) -> Hashable:
    return measure.job_fact(job)


CANDIDATES = Kind(
    "candidates",
    GATES,
    {"skills": "skill_ids", "occupations": "occupation_ids", "majors": "major_ids"},
    _candidate_fact,
    _job_fact,
    lambda gate, row, asking, today: gate.state(row, asking, today),
    _measured_candidate,
    _measured_job,
    lambda measure, asking: lambda row: measure.value(row, asking),
)
JOBS = Kind(
    "jobs",
    GATES_FOR_CANDIDATES,
    {
        "skills": "skill_ids",
        "skills_wished": "skill_ids_wished",
        "occupations": "occupation_ids",
        "majors": "major_ids",
        "majors_wished": "major_ids_wished",
    },
    _job_fact,
    _candidate_fact,
    lambda gate, row, asking, today: gate.state(asking, row, today),
    _measured_job,
    _measured_candidate,
    lambda measure, asking: partial(measure.value, asking),
)
