"""The best of some rows by the whole score, exactly, without looking at more vectors than can matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matching.index.asking import Asking, Parts
from matching.index.table import Table
from matching.scoring.combine import Sums, meaning, scaled

_FIRST_LOOK = 256
_DIGITS = 4
ROUNDING = 1e-4
"""By how much a score may differ from the one that is shown, and more."""


@dataclass(frozen=True)
class Ranked:
    """Rows, best first, equal scores by id; parts and scores in the same order."""

    rows: np.ndarray
    scores: np.ndarray
    """As they are shown and sorted by, with four digits."""
    parts: Parts


def ranked(
    question: Asking,
    vector: np.ndarray,
    table: Table,
    rows: np.ndarray,
    limit: int,
    least: float,
    likeness_at_most: np.ndarray | None = None,
) -> Ranked:
    """The best `limit` of the rows that reach the score `least`.

    `likeness_at_most`: what is known of the product of each row's vector with `vector`; NaN where the row has no text.
    """
    parts = question.parts(table, rows)
    sums = Sums.of(parts)
    likeness = np.full(len(rows), np.nan, np.float32)
    scores = np.full(len(rows), -1.0, np.float32)
    bounds = sums.bounded(scaled(np.ones(1, np.float32) if likeness_at_most is None else likeness_at_most))
    for some in _until_settled(bounds, scores, limit, least):
        # Not by BLAS: for so few rows its threads wait for one another longer than one of them needs.
        likeness[some] = meaning(np.einsum("ij,j->i", table.vectors.rows[rows[some]], vector))
        scores[some] = np.round(np.nan_to_num(sums.at(some).with_meaning(likeness[some]), nan=-1.0), _DIGITS)
    best = _best(scores, rows, table, limit, least)
    shown = {name: values[best] for name, values in {**parts, "meaning": likeness}.items()}
    return Ranked(rows[best], scores[best], shown)


def _until_settled(bounds: np.ndarray, scores: np.ndarray, limit: int, least: float) -> Iterator[np.ndarray]:
    """Places to score next, the most promising first, until no other can come among the best `limit`.

    `scores` is filled in by the caller between the steps.
    """
    left = np.flatnonzero(bounds >= least - ROUNDING)
    size = max(_FIRST_LOOK, 4 * limit)
    while len(left):
        if len(left) > size:
            order = np.argpartition(-bounds[left], size)
            some, left = left[order[:size]], left[order[size:]]
        else:
            some, left = left, left[:0]
        yield some
        reached = np.partition(scores, -limit)[-limit] if len(scores) >= limit else -1.0
        left = left[bounds[left] >= reached - ROUNDING]
        size *= 2


def joined(one: Ranked, other: Ranked, table: Table, limit: int) -> Ranked:
    """The best `limit` of both, which share no row."""
    rows, scores = np.concatenate([one.rows, other.rows]), np.concatenate([one.scores, other.scores])
    best = _best(scores, rows, table, limit, 0.0)
    parts = {name: np.concatenate([values, other.parts[name]])[best] for name, values in one.parts.items()}
    return Ranked(rows[best], scores[best], parts)


def _best(scores: np.ndarray, rows: np.ndarray, table: Table, limit: int, least: float) -> np.ndarray:
    places = np.flatnonzero(scores >= least)
    if len(places) > limit:
        bound = np.partition(scores[places], -limit)[-limit]
        places = places[scores[places] >= bound]
    in_order = sorted(places.tolist(), key=lambda place: (-scores[place], table.ids[rows[place]]))
    return np.array(in_order[:limit], np.intp)
