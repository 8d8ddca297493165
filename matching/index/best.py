"""The best rows of a table for a question: all that pass are scored, or those that a narrowing leaves."""

from __future__ import annotations

import numpy as np

from matching.index.asking import Asking
from matching.index.narrowing import Narrowed, Narrowing
from matching.index.ranking import ROUNDING, Ranked, joined, ranked
from matching.index.table import Table
from matching.scoring.combine import Sums, scaled

_SCORED_ALL = 8_000
"""As many passing rows are scored as fast as they could be narrowed down."""
_SCORED_AT_ONCE = 1_000
"""As many narrowed rows are scored as fast as they could be told apart."""
_FIRST = 256
_TIMES_LIMIT = 20
"""So many of more narrowed rows are scored first, for a long list so many times its length."""


def best_rows(
    question: Asking,
    vector: np.ndarray,
    table: Table,
    narrowing: Narrowing | None,
    passing: np.ndarray,
    limit: int,
    least: float,
) -> Ranked:
    """The best `limit` of the rows that pass (bool[rows]) and reach the score `least`."""
    if narrowing is not None and np.count_nonzero(passing) > _SCORED_ALL:
        narrowed = narrowing.rows(question, vector, passing, limit)
        found = _best_of(narrowed, question, vector, table, limit, least)
        # A list that is not full may lack rows that were left out: what is shown as all must be all.
        if len(found.rows) == limit:
            return found
    return ranked(question, vector, table, np.flatnonzero(passing), limit, least)


def _best_of(
    narrowed: Narrowed, question: Asking, vector: np.ndarray, table: Table, limit: int, least: float
) -> Ranked:
    """The best of narrowed rows, without looking into the sets of those that plain facts tell to be too low.

    Many rows may hold just the terms that are asked for; what else they are then decides, which is looked up fast.
    """
    first = max(_FIRST, _TIMES_LIMIT * limit)
    if len(narrowed.rows) <= max(_SCORED_AT_ONCE, 2 * first):
        return ranked(question, vector, table, narrowed.rows, limit, least, narrowed.likeness)
    parts = question.parts_at_most(table, narrowed.rows, narrowed.terms)
    bounds = Sums.of(parts).bounded(scaled(narrowed.likeness))
    order = np.argpartition(-bounds, first)
    some = narrowed.at(order[:first])
    found = ranked(question, vector, table, some.rows, limit, least, some.likeness)
    if len(found.rows) == limit:
        least = max(least, float(found.scores[-1]) - ROUNDING)
    rest = narrowed.at(np.sort(order[first:][bounds[order[first:]] >= least]))
    return joined(found, ranked(question, vector, table, rest.rows, limit, least, rest.likeness), table, limit)
