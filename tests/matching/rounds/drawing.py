"""Small rounds drawn at random, and all assignments that are possible in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
from hypothesis import strategies as st

from matching.rounds.pairs import Pairs

# Few different values, so that there are ties.
_VALUES = st.sampled_from([3300, 3301, 5000, 5001, 7200, 9999, 10_000])


@dataclass(frozen=True)
class Drawn:
    """Pairs with the places of each job and a limit on all."""

    pairs: Pairs
    capacity: np.ndarray
    most: int | None

    def assignments(self) -> Iterator[list[int]]:
        """Every choice of pairs that keeps all limits."""
        by_candidate = [
            [None, *np.flatnonzero(self.pairs.candidate == row).tolist()] for row in np.unique(self.pairs.candidate)
        ]
        for choice in product(*by_candidate):
            chosen = [pair for pair in choice if pair is not None]
            if self.keeps_limits(chosen):
                yield chosen

    def keeps_limits(self, chosen: list[int]) -> bool:
        """Whether no post takes more than its places, and all together no more than the limit."""
        filled = np.bincount(self.pairs.job[chosen], minlength=len(self.capacity))
        return bool((filled <= self.capacity).all()) and (self.most is None or len(chosen) <= self.most)


@st.composite
def rounds(draw: st.DrawFn, most_candidates: int = 8, most_jobs: int = 6) -> Drawn:
    """Some candidates, some jobs, some pairs of them that may be assigned, places and maybe a limit."""
    people, posts = draw(st.integers(1, most_candidates)), draw(st.integers(1, most_jobs))
    possible = [(job, candidate) for job in range(posts) for candidate in range(people)]
    some = sorted(draw(st.lists(st.sampled_from(possible), unique=True)))

    def values() -> np.ndarray:
        return np.array(draw(st.lists(_VALUES, min_size=len(some), max_size=len(some))), np.int32)

    pairs = Pairs(
        candidate=np.array([candidate for _, candidate in some], np.int32),
        job=np.array([job for job, _ in some], np.int32),
        score=values(),
        to_candidate=values(),
        to_firm=values(),
    )
    capacity = np.array(draw(st.lists(st.integers(0, 3), min_size=posts, max_size=posts)), np.int64)
    return Drawn(pairs, capacity, draw(st.none() | st.integers(0, 6)))
