"""Deferred acceptance: candidates ask for posts, best first, and posts keep the best who ask.

The outcome is stable: no candidate and post that are not together would both rather be. With a limit on the whole
round, the firms choose together: beyond the limit the pair goes that stands lowest among all as firms rank them. Then a
pair that is not together is held off by a full post whose people all stand higher, or by a full round whose pairs all
do. Among stable outcomes it is the one that every candidate likes best.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

import numpy as np

from matching.rounds.pairs import Pairs
from matching.rounds.rankings import Rankings


def stable(pairs: Pairs, rankings: Rankings, capacity: np.ndarray, most: int | None) -> np.ndarray:
    """Places of the pairs that are assigned, in order; `capacity` is int[jobs], `most` limits all together."""
    acceptance = _Acceptance(pairs, rankings, capacity, most)
    choices = _choices(pairs, rankings)
    asking = list(choices)
    while asking:
        candidate = asking.pop()
        choice = next(choices[candidate], None)
        if choice is None:
            continue
        refused = acceptance.ask(choice)
        if refused is not None:
            asking.append(int(pairs.candidate[refused]))
    return np.array(sorted(acceptance.kept), np.intp)


class _Acceptance:
    """What posts keep so far. Heaps hold the negative standing, so that the lowest pair comes first."""

    def __init__(self, pairs: Pairs, rankings: Rankings, capacity: np.ndarray, most: int | None) -> None:
        self.kept: set[int] = set()
        self._job = pairs.job.tolist()
        self._standing = rankings.firm_standing.tolist()
        self._room = capacity.tolist()
        self._most = len(pairs) if most is None else most
        self._by_job: list[list[tuple[int, int]]] = [[] for _ in self._room]
        self._all: list[tuple[int, int]] = []

    def ask(self, pair: int) -> int | None:
        """Keep the pair if there is room, or the lowest goes for it; returns the pair that goes, maybe this one."""
        job, entry = self._job[pair], (-self._standing[pair], pair)
        heappush(self._by_job[job], entry)
        heappush(self._all, entry)
        self.kept.add(pair)
        if len(self._by_job[job]) > self._room[job]:
            return self._let_go(job)
        if len(self.kept) > self._most:
            return self._let_go(self._job[self._lowest()])
        return None

    def _let_go(self, job: int) -> int:
        _, pair = heappop(self._by_job[job])
        self.kept.remove(pair)
        return pair

    def _lowest(self) -> int:
        while self._all[0][1] not in self.kept:
            heappop(self._all)
        return self._all[0][1]


def _choices(pairs: Pairs, rankings: Rankings) -> dict[int, Iterator[int]]:
    ordered = rankings.by_candidate
    firsts = np.flatnonzero(np.diff(pairs.candidate[ordered], prepend=-1))
    groups = np.split(ordered, firsts[1:]) if len(firsts) else []
    return {int(pairs.candidate[group[0]]): iter(group.tolist()) for group in groups}
