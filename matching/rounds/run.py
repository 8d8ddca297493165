"""A round from beginning to end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from matching.match import Showing
from matching.profiles import Candidate, Job
from matching.rounds.explaining import explained
from matching.rounds.field import Vectors, read_field
from matching.rounds.greatest_total import greatest_total
from matching.rounds.method import Method
from matching.rounds.outcome import Round
from matching.rounds.pairs import Pairs, judge_pairs
from matching.rounds.places import Limits, places
from matching.rounds.progress import Progress, Step, quiet
from matching.rounds.rankings import Rankings
from matching.rounds.reasons import LeftOver
from matching.rounds.stable import stable

NO_LIMITS = Limits()


def run_round(
    candidates: Sequence[Candidate],
    jobs: Sequence[Job],
    vectors: Vectors,
    method: Method = Method.total,
    limits: Limits = NO_LIMITS,
    today: date | None = None,
    language: str = "en",
    progress: Progress = quiet,
) -> Round:
    """Assign candidates to posts; titles of candidates are in `language`.

    Nothing personal is read, and nothing is stored. Raises UnknownJobError for limits of a job that is not there, and
    EncoderError where texts are to be encoded and there is no encoder.
    """
    day = today or date.today()
    posts = sorted(jobs, key=lambda job: job.id)
    capacity = places(posts, limits)
    field = read_field(candidates, posts, vectors, progress)
    pairs, tally = judge_pairs(field, capacity > 0, day, progress)
    rankings = Rankings.of(pairs)
    progress(Step.ASSIGNING, 0, 1)
    chosen = _chosen(method, pairs, rankings, capacity, limits.most)
    progress(Step.ASSIGNING, 1, 1)
    showing = Showing(field.table.kind.gates, day, {}, language)
    left_over = LeftOver(field, method, capacity, pairs, chosen)
    return Round(
        method=method,
        limits=limits,
        held_on=day,
        candidates=field.candidates,
        jobs=field.jobs,
        places={job.id: int(count) for job, count in zip(posts, capacity, strict=True)},
        assignments=tuple(explained(field, pairs, rankings, chosen, showing, progress)),
        unmatched=tuple(left_over.unmatched(tally)),
        unfilled=tuple(left_over.unfilled(tally)),
        fitting=frozenset(field.candidates[row].id for row in np.unique(pairs.candidate).tolist()),
    )


def _chosen(method: Method, pairs: Pairs, rankings: Rankings, capacity: np.ndarray, most: int | None) -> np.ndarray:
    if method is Method.stable:
        return stable(pairs, rankings, capacity, most)
    return greatest_total(pairs, capacity, most)
