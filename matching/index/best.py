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
    if narrowing is not None and np.count_nonzero(failed == 0) > _SCORED_ALL:
        rows = narrowing.rows(question, vector, failed, limit)
        found = ranked(question, vector, table, rows, limit, least)
        # A list that is not full may lack rows that were left out: what is shown as all must be all.
        if len(found.rows) == limit:
            return found
    return ranked(question, vector, table, np.flatnonzero(failed == 0), limit, least)
