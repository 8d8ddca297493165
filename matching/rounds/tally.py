"""Counts of what bars pairs, so that who is left over can be told why."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matching.gates import Gate


class Side:
    """What keeps the profiles of one side from those of the other: one column a profile."""

    def __init__(self, gates: int, size: int) -> None:
        self.considered = np.zeros(size, np.int32)
        """int32[size]: profiles of the other side that were looked at."""
        self.failing = np.zeros((gates, size), np.int32)
        """int32[gates, size]: how many of them each gate bars."""
        self.alone = np.zeros((gates, size), np.int32)
        """int32[gates, size]: how many of them are barred by this gate and no other."""
        self.passing = np.zeros(size, np.int32)
        """int32[size]: how many no gate bars."""
        self.fitting = np.zeros(size, np.int32)
        """int32[size]: how many of these reach the lowest tier."""


class Tally:
    """Counted job by job."""

    def __init__(self, candidates: int, jobs: int, gates: Sequence[Gate]) -> None:
        self.gates = tuple(gate.name for gate in gates)
        """Names, in the order of the rows of `failing` and `alone`."""
        self.of_candidates = Side(len(gates), candidates)
        self.of_jobs = Side(len(gates), jobs)

    def count(self, job: int, failed: np.ndarray, fitting: np.ndarray) -> None:
        """Take in one job: the bits of the gates that each candidate fails, and the rows of those who fit."""
        people, posts = self.of_candidates, self.of_jobs
        for bit in range(len(self.gates)):
            gate = np.uint16(1 << bit)
            failing, alone = (failed & gate) != 0, failed == gate
            people.failing[bit] += failing
            people.alone[bit] += alone
            posts.failing[bit, job] = np.count_nonzero(failing)
            posts.alone[bit, job] = np.count_nonzero(alone)
        passing = failed == 0
        people.considered += 1
        people.passing += passing
        people.fitting[fitting] += 1
        posts.considered[job] = len(failed)
        posts.passing[job] = np.count_nonzero(passing)
        posts.fitting[job] = len(fitting)
