"""All pairs of a round judged and scored, and those that may be assigned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.index.asking import asking
from matching.rounds.field import Field
from matching.rounds.preferences import worth
from matching.rounds.progress import Progress, Step, quiet
from matching.rounds.tally import Tally
from matching.scoring.combine import Sums, meaning
from matching.scoring.weights import weights

SCALE = 10_000
"""Scores have four digits; as whole numbers they are added and compared exactly."""
_JOBS_BETWEEN = 20


@dataclass(frozen=True)
class Pairs:
    """Pairs that no gate bars and whose score reaches the lowest tier: arrays of one length, ordered by job."""

    candidate: np.ndarray
    """int32: row of the candidate."""
    job: np.ndarray
    """int32: row of the job."""
    score: np.ndarray
    """int32: the score that a suggestion would show, in ten-thousandths."""
    to_candidate: np.ndarray
    """int32: what the post is worth to the candidate, in ten-thousandths."""
    to_firm: np.ndarray
    """int32: what the candidate is worth to the firm, in ten-thousandths."""

    def __len__(self) -> int:
        return len(self.score)


def judge_pairs(field: Field, open_jobs: np.ndarray, today: date, progress: Progress = quiet) -> tuple[Pairs, Tally]:
    """The admissible pairs among all, and what barred the others; jobs that are not open (bool[jobs]) have none."""
    tally = Tally(len(field.candidates), len(field.jobs), field.table.kind.gates)
    rows = np.flatnonzero(open_jobs)
    found = []
    for done, job in enumerate(rows.tolist(), start=1):
        found.append(_pairs_of(field, job, today, tally))
        if done % _JOBS_BETWEEN == 0 or done == len(rows):
            progress(Step.PAIRS, done, len(rows))
    return _joined(found), tally


def _pairs_of(field: Field, job: int, today: date, tally: Tally) -> Pairs:
    question, table = asking(field.jobs[job]), field.table
    failed = table.passing.failed(question.gate_facts(table.kind.gates, table), today)
    passing = np.flatnonzero(failed == 0)
    parts = question.parts(table, passing)
    likeness = meaning(table.vectors.rows[passing] @ field.job_vectors[job])
    scores = np.round(Sums.of(parts).with_meaning(likeness), 4)
    fitting = np.flatnonzero(scores >= np.float32(weights().tiers.possible))
    tally.count(job, failed, passing[fitting])
    scores, known = scores[fitting], {name: part[fitting] for name, part in {**parts, "meaning": likeness}.items()}
    return Pairs(
        candidate=passing[fitting].astype(np.int32),
        job=np.full(len(fitting), job, np.int32),
        score=_whole(scores),
        to_candidate=_whole(worth("candidate", known, scores)),
        to_firm=_whole(worth("firm", known, scores)),
    )


def _whole(values: np.ndarray) -> np.ndarray:
    return np.rint(values.astype(np.float64) * SCALE).astype(np.int32)


def _joined(several: list[Pairs]) -> Pairs:
    def column(name: str) -> Iterator[np.ndarray]:
        yield np.empty(0, np.int32)
        yield from (getattr(one, name) for one in several)

    return Pairs(*(np.concatenate(list(column(name))) for name in Pairs.__dataclass_fields__))
