"""Both sides' rankings of the pairs: strict orders, in which equal worth goes by the score and then by id."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matching.rounds.pairs import Pairs


@dataclass(frozen=True)
class Rankings:
    """Arrays over the pairs."""

    by_candidate: np.ndarray
    """Places of the pairs: candidate after candidate, and each one's best post first."""
    candidate_rank: np.ndarray
    """int32: the how-manieth choice of the candidate the post is, from 1."""
    firm_rank: np.ndarray
    """int32: the how-manieth choice of the firm for this post the candidate is, from 1."""
    firm_standing: np.ndarray
    """int32: the place of the pair among all pairs as firms rank them, the best at 0; all are different."""

    @classmethod
    def of(cls, pairs: Pairs) -> Rankings:
        """The rankings of these pairs."""
        # The last key counts first; rows are in the order of ids.
        by_candidate = np.lexsort((pairs.job, -pairs.score, -pairs.to_candidate, pairs.candidate))
        by_worth = np.lexsort((pairs.job, pairs.candidate, -pairs.score, -pairs.to_firm))
        standing = np.empty(len(pairs), np.int32)
        standing[by_worth] = np.arange(len(pairs))
        by_job = np.lexsort((standing, pairs.job))
        return cls(by_candidate, _ranks(pairs.candidate, by_candidate), _ranks(pairs.job, by_job), standing)


def _ranks(group: np.ndarray, order: np.ndarray) -> np.ndarray:
    """int32: the place of each pair within its group, from 1, given the pairs in order, group after group."""
    ordered = group[order]
    first = np.flatnonzero(np.diff(ordered, prepend=-1))
    sizes = np.diff(np.append(first, len(order)))
    ranks = np.empty(len(order), np.int32)
    ranks[order] = np.arange(1, len(order) + 1) - np.repeat(first, sizes)
    return ranks
