"""`python -m tests.benchmarks.rounds`: 5,000 people, 1,000 posts, 800 places; scipy's dense solver beside it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from rich.console import Console
from rich.table import Table
from scipy.optimize import linear_sum_assignment

from matching.rounds.method import Method
from matching.rounds.outcome import Round
from matching.rounds.places import Limits
from matching.rounds.run import run_round
from matching.samples.candidates import sample_candidates
from matching.samples.jobs import sample_jobs

CANDIDATES, JOBS, PLACES = 5_000, 1_000, 800
_DAY = date(2026, 1, 5)
_SEED = 7
_DIMENSION = 384


@dataclass(frozen=True)
class MeasuredRound:
    """Of one method, in seconds."""

    method: Method
    seconds: float
    assigned: int
    total: float
    """Sum of the scores."""


class DrawnVectors:
    """Vectors drawn by the text, as near to one another as those of texts are: a round is measured without encoding."""

    dimension = _DIMENSION

    def of_many(self, texts: Sequence[str], progress: object = None) -> np.ndarray:
        """float32[len(texts), dimension]."""
        drawn = np.random.default_rng(_SEED).standard_normal((len(texts), _DIMENSION)).astype(np.float32)
        vectors = 1 + 0.35 * drawn
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def measure_rounds() -> tuple[list[MeasuredRound], float]:
    """Both methods, reasons included, and the seconds of scipy alone on a dense problem of this size."""
    candidates, jobs = list(sample_candidates(CANDIDATES, _SEED, _DAY)), list(sample_jobs(JOBS, _SEED, _DAY))
    run_round(candidates[:50], jobs[:50], DrawnVectors(), Method.total, Limits(), _DAY)  # reads the lexicons
    measured = []
    for method in Method:
        began = time.perf_counter()
        found = run_round(candidates, jobs, DrawnVectors(), method, Limits(most=PLACES), _DAY)
        measured.append(_measured(method, time.perf_counter() - began, found))
    return measured, _dense()


def report(console: Console) -> None:
    """Print both methods beside the dense solver."""
    measured, dense = measure_rounds()
    table = Table(f"a round of {CANDIDATES:,} × {JOBS:,} with {PLACES} places", *(one.method.value for one in measured))
    table.add_row("all of it, reasons included, s", *(f"{one.seconds:.1f}" for one in measured))
    table.add_row("assigned", *(f"{one.assigned:,}" for one in measured))
    table.add_row("sum of scores", *(f"{one.total:.1f}" for one in measured))
    console.print(table)
    console.print(f"scipy's dense solver alone, on scores that are there already: {dense:.2f} s")


def _measured(method: Method, seconds: float, found: Round) -> MeasuredRound:
    scores = [one.match.score for one in found.assignments]
    return MeasuredRound(method, seconds, len(scores), sum(scores))


def _dense() -> float:
    scores = np.random.default_rng(_SEED).random((PLACES, CANDIDATES))
    began = time.perf_counter()
    linear_sum_assignment(scores, maximize=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    report(Console())
