"""Assignment by the greatest sum of scores.

Each place of a post is a row, each candidate a column, and each row has a column of its own that stands for "stays
empty", so that scipy's sparse matching of full weight always finds a solution. Weights are whole numbers: the sum is
exact. A limit on the whole round is a price that each assignment has to pay: the higher the price, the fewer are made.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, min_weight_full_bipartite_matching

from matching.rounds.pairs import SCALE, Pairs

_NONE = -1


def greatest_total(pairs: Pairs, capacity: np.ndarray, most: int | None) -> np.ndarray:
    """Places of the pairs that are assigned, in order; `capacity` is int[jobs], `most` limits all together."""
    if not len(pairs) or most == 0:
        return np.empty(0, np.intp)
    places = _Places.of(pairs, capacity)
    chosen = places.matched(price=0)
    if most is not None and np.count_nonzero(chosen != _NONE) > most:
        chosen = _limited(places, chosen, most)
    return np.sort(places.pair[chosen[chosen != _NONE]])


@dataclass(frozen=True)
class _Places:
    """The graph of places and candidates: arrays over its edges, a pair once for each place of its post."""

    place: np.ndarray
    candidate: np.ndarray
    score: np.ndarray
    pair: np.ndarray
    size: int
    """How many places there are."""
    candidates: int

    @classmethod
    def of(cls, pairs: Pairs, capacity: np.ndarray) -> _Places:
        """A post needs no more places than it has pairs."""
        per_job = np.bincount(pairs.job, minlength=len(capacity))
        room = np.minimum(capacity, per_job)
        first_place = np.cumsum(room) - room
        times = room[pairs.job]
        pair = np.repeat(np.arange(len(pairs)), times)
        which = np.arange(len(pair)) - np.repeat(np.cumsum(times) - times, times)
        return cls(
            place=first_place[pairs.job[pair]] + which,
            candidate=pairs.candidate[pair],
            score=pairs.score[pair],
            pair=pair,
            size=int(room.sum()),
            candidates=int(pairs.candidate.max()) + 1,
        )

    def matched(self, price: float) -> np.ndarray:
        """int[size]: of each place the edge that is chosen, -1 where it stays empty, each choice paying the price."""
        gain = self.score - price
        worth_it = np.flatnonzero(gain > 0)
        empty = np.arange(self.size)
        # All rows get one column, so that one more on every edge changes nothing; and zeros would count as no edge.
        weights = np.concatenate([gain[worth_it], np.zeros(self.size)]) + 1
        rows = np.concatenate([self.place[worth_it], empty])
        columns = np.concatenate([self.candidate[worth_it], self.candidates + empty])
        shape = (self.size, self.candidates + self.size)
        graph = coo_matrix((weights, (rows, columns)), shape).tocsr()
        _, column = min_weight_full_bipartite_matching(graph, maximize=True)
        return self._edges(column)

    def _edges(self, column: np.ndarray) -> np.ndarray:
        chosen = np.full(self.size, _NONE)
        taken = np.flatnonzero(column[self.place] == self.candidate)
        chosen[self.place[taken]] = taken
        return chosen


def _limited(places: _Places, too_many: np.ndarray, most: int) -> np.ndarray:
    """The best choice of exactly `most`, given the best of all.

    What one assignment more adds to the sum is a whole number and never grows with their number. So at a price halfway
    between two whole numbers just one number of assignments is best, and between two such prices around a whole one
    lies the limit.
    """
    low, high, few = 0, SCALE + 1, np.full(places.size, _NONE)
    while high - low > 1:
        middle = (low + high) // 2
        chosen = places.matched(middle - 0.5)
        if np.count_nonzero(chosen != _NONE) > most:
            low, too_many = middle, chosen
        else:
            high, few = middle, chosen
    return _between(places, few, too_many, most)


def _between(places: _Places, few: np.ndarray, many: np.ndarray, most: int) -> np.ndarray:
    """Both choices are best at the price between them, and so is each in which connected parts are exchanged."""
    part = _parts(places, few, many)
    parts = part.max() + 1
    surplus = np.bincount(part[many != _NONE], minlength=parts) - np.bincount(part[few != _NONE], minlength=parts)
    growing = np.flatnonzero(surplus == 1)
    exchanged = growing[: most - np.count_nonzero(few != _NONE)]
    return np.where(np.isin(part, exchanged), many, few)


def _parts(places: _Places, few: np.ndarray, many: np.ndarray) -> np.ndarray:
    """int[size]: which connected part of both choices together each place belongs to."""
    edges = np.concatenate([few[few != _NONE], many[many != _NONE]])
    size = places.size + places.candidates
    graph = coo_matrix(
        (np.ones(len(edges)), (places.place[edges], places.size + places.candidate[edges])), (size, size)
    )
    parts: np.ndarray = connected_components(graph, directed=False)[1]
    return parts[: places.size]
