"""The best rows of a table for a question: all that pass are scored, or those that a narrowing leaves."""

from __future__ import annotations

import numpy as np

from matching.index.asking import Asking
from matching.index.narrowing import Narrowing
from matching.index.ranking import Ranked, ranked
from matching.index.table import Table

_SCORED_ALL = 8_000
"""As many passing rows are scored as fast as they could be narrowed down."""


def best_rows(
    question: Asking,
    vector: np.ndarray,
    table: Table,
    narrowing: Narrowing | None,
    failed: np.ndarray,
    limit: int,
    least: float,
) -> Ranked:
    """The best `limit` rows that fail no gate and reach the score `least`."""
    passing = failed == 0
    if narrowing is not None and np.count_nonzero(passing) > _SCORED_ALL:
        narrowed = narrowing.rows(question, vector, passing, limit)
        found = ranked(question, vector, table, narrowed.rows, limit, least, narrowed.likeness)
        # A list that is not full may lack rows that were left out: what is shown as all must be all.
        if len(found.rows) == limit:
            return found
    return ranked(question, vector, table, np.flatnonzero(passing), limit, least)
